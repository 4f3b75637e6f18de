import type { ArchivedDocument } from '#shared/model/archive.ts';
import { isCalendarDate, type CalendarDate } from '#shared/model/dates.ts';
import { MAX_YEN, yen, type Money } from '#shared/model/money.ts';
import {
  hasCheckDigit,
  isRegisteredOn,
  isRegistrationNumber,
  type InvoiceRegistration,
} from '../registration-number.ts';
import { parseDecimal, wholeOf } from './decimal.ts';
import { checkTax, checkTotals, checkWholeYen } from './amount-rules.ts';
import { checkPresence, checkSellerNumber } from './presence-rules.ts';
import { elementsAt, textAt, type XmlElement } from './xml-element.ts';
import type { Report, Violation } from './violations.ts';

/** Rules of which a breach is a hint: the invoice may be right all the same. */
const hints: ReadonlySet<string> = new Set(['desk-check-digit', 'desk-not-found', 'desk-not-registered']);
export const isHint = ({ rule }: Violation): boolean => hints.has(rule);

/** What an invoice says, as it is shown and archived. */
export interface InvoiceSummary {
  readonly number: string;
  readonly issuedOn: CalendarDate | null;
  readonly seller: string;
  readonly registrationNumber: string;
  readonly buyer: string;
  readonly lines: number;
  /** Total with tax, in yen; null where it is in another currency or no whole number. */
  readonly amount: Money | null;
  /** Days on which something was supplied: the ends of all periods, in order. */
  readonly suppliedOn: readonly CalendarDate[];
}

/** Looks up what the tax agency's public file says of a number; null where IT gives no file. */
export type InvoiceRegistrations = ((number: string) => readonly InvoiceRegistration[]) | null;

const seller = 'cac:AccountingSupplierParty/cac:Party';

/** What an invoice says. Reads what is there, whether or not it keeps the rules. */
export function summaryOf(invoice: XmlElement): InvoiceSummary {
  const currency = textAt(invoice, 'cbc:DocumentCurrencyCode');
  const total = parseDecimal(textAt(invoice, 'cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount'));
  const whole = total === null || currency !== 'JPY' ? null : wholeOf(total);
  const issuedOn = textAt(invoice, 'cbc:IssueDate');
  const days = ['cac:InvoicePeriod/cbc:EndDate', 'cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate']
    .flatMap((path) => elementsAt(invoice, path).map(({ text }) => text))
    .filter(isCalendarDate);
  return {
    number: textAt(invoice, 'cbc:ID'),
    issuedOn: isCalendarDate(issuedOn) ? issuedOn : null,
    seller: textAt(invoice, `${seller}/cac:PartyLegalEntity/cbc:RegistrationName`),
    registrationNumber: textAt(invoice, `${seller}/cac:PartyTaxScheme/cbc:CompanyID`),
    buyer: textAt(invoice, 'cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName'),
    lines: elementsAt(invoice, 'cac:InvoiceLine').length,
    amount: whole === null || Math.abs(whole) > MAX_YEN ? null : yen(whole),
    suppliedOn: [...new Set(days)].sort(),
  };
}

/**
 * The rules that an invoice breaks, each with its official id; `desk-…` for what the official rules leave out (decimals in
 * yen, quantity × price, the rate of a code, the base of each tax, the check digit, the registration on the days of supply).
 */
export function checkInvoice(invoice: XmlElement, registrations: InvoiceRegistrations): readonly Violation[] {
  const violations: Violation[] = [];
  const report: Report = (rule, where, found = '') => void violations.push({ rule, where, found });
  checkPresence(invoice, report);
  const number = checkSellerNumber(invoice, report);
  checkTotals(invoice, report);
  checkTax(invoice, report);
  checkWholeYen(invoice, report);
  const where = `${seller}/cac:PartyTaxScheme/cbc:CompanyID`;
  if (isRegistrationNumber(number)) {
    if (!hasCheckDigit(number)) report('desk-check-digit', where, number);
    if (registrations !== null) checkRegistration(invoice, number, registrations(number), where, report);
  }
  return violations;
}

function checkRegistration(
  invoice: XmlElement,
  number: string,
  found: readonly InvoiceRegistration[],
  where: string,
  report: Report,
): void {
  // A new registration may not be in the file yet, so none is no proof.
  if (found.length === 0) return report('desk-not-found', where, number);
  for (const day of summaryOf(invoice).suppliedOn)
    if (!found.some((registration) => isRegisteredOn(registration, day)))
      report('desk-not-registered', where, `${number} ${day}`);
}

/** What an invoice is found by in the archive. */
export function archivedInvoiceOf(summary: InvoiceSummary): ArchivedDocument {
  const textOrNull = (text: string, max: number): string | null => (text === '' ? null : text.slice(0, max));
  return {
    kind: 'invoice',
    tradedOn: summary.issuedOn,
    amount: summary.amount,
    counterparty: textOrNull(summary.seller, 300),
    registrationNumber: textOrNull(summary.registrationNumber, 40),
    reference: textOrNull(summary.number, 100),
    note: '',
  };
}
