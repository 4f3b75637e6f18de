import type { BillReport } from '#shared/ipc/bills.ts';
import { billTaxTexts, billTexts } from '#shared/messages/bill-texts.ts';
import type { ArchivedDocument } from '#shared/model/archive.ts';
import type { BillIssuer } from '#shared/model/bill.ts';
import { formatMoney, MAX_YEN } from '#shared/model/money.ts';
import type { Session } from '../sign-in/session.ts';

/**
 * What a table that is a bill is found by in the archive: who bills, the last day of what it is for, and what it says is to be paid, else its sum. The sum
 * without tax is no amount of a trade, which is with tax: it is in the note, and the amount stays blank.
 */
export function billDocument(
  { from, to, tax, billed, stated }: BillReport,
  issuer: BillIssuer,
  { supplier }: Session,
): ArchivedDocument {
  const total = stated ?? billed;
  const taxIn = stated === null ? tax : 'included';
  const words = { from, to, tax: billTaxTexts[taxIn].ja, amount: formatMoney(total) };
  return {
    kind: 'invoice',
    tradedOn: to,
    amount: taxIn === 'included' && Math.abs(total.amount) <= MAX_YEN ? total : null,
    counterparty: issuer === 'np' ? billTexts.np.ja : supplier.name.ja.trim() || null,
    registrationNumber: null,
    reference: null,
    note: billTexts.archivedNote.ja.replace(/\{(\w+)\}/g, (_, name: keyof typeof words) => words[name]),
  };
}
