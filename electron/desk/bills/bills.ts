import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { billResult } from '#electron/domain/bills/bill-result.ts';
import { maxBillLines } from '#shared/ipc/bills.ts';
import { historyFilterSchema } from '#shared/ipc/orders.ts';
import { billFindingTexts, billHeadings, billTexts } from '#shared/messages/bill-texts.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import { billFindings, type BillResultLine } from '#shared/model/bill.ts';
import { addDays } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';

/** What is billed may have been ordered so long before. Days. */
const orderedBefore = 100;

const noFetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('a bill has no network'));
const noProgress = (): void => undefined;

/** 突合: a bill against the saved orders. Nothing of either is changed. */
export function createBills(ports: MemberPorts): Pick<CallHandlers, 'bills.match' | 'bills.save'> {
  const { accounts, gate, threads, tables, places, files, settings, invoices, uploads } = ports;
  /** The last result of each account, until the next one. */
  const results = new Map<AccountId, { readonly id: string; readonly lines: readonly BillResultLine[] }>();

  return {
    'bills.match': async ({ account, accounts: wanted, upload }) => {
      const session = gate.session(account);
      if (!session.ok) return session;
      const bytes = uploads.take(account, upload);
      if (!bytes.ok) return bytes;
      const bill = await invoices.bill(bytes.value);
      if (!bill.ok) return bill;
      const sources = [];
      for (const each of new Set(wanted)) {
        const found = gate.session(each);
        if (!found.ok) return found;
        const supplier = found.value.supplier.name.ja;
        sources.push({ account: each, where: accounts.location(found.value), supplier });
      }
      const { from, to } = bill.value;
      const matched = await threads.run(
        {
          kind: 'match-bill',
          bill: bill.value,
          tolerances: settings().billTolerances,
          search: {
            accounts: sources.map((source) => source.account),
            filter: { ...historyFilterSchema.parse({}), from: addDays(from, -orderedBefore), to },
            sort: { by: 'orderedAt', direction: 'ascending' },
          },
          sources,
        },
        { fetch: noFetch, progress: noProgress, signal: new AbortController().signal },
      );
      if (!matched.ok) return matched;
      // Who signed out meanwhile sees nothing of it.
      const still = gate.session(account);
      if (!still.ok) return still;
      const lines = billResult(matched.value);
      const id = randomUUID();
      results.set(account, { id, lines });
      const countOf = (finding: BillResultLine['finding']): number =>
        lines.filter((line) => line.finding === finding).length;
      return ok({
        resultId: id,
        from,
        to,
        billed: matched.value.billed,
        expected: matched.value.expected,
        counts: Object.fromEntries(billFindings.map((finding) => [finding, countOf(finding)])) as Record<
          BillResultLine['finding'],
          number
        >,
        lines: lines.slice(0, maxBillLines),
      });
    },
    'bills.save': async ({ account, resultId, locale }) => {
      const session = gate.session(account);
      if (!session.ok) return session;
      const result = results.get(account);
      if (result?.id !== resultId) return refuse('bill.outdated');
      const chosen = await places.file({
        title: billTexts.saveFile[locale],
        suggestedName: tables.suggestName(billTexts.file[locale], session.value.supplier.name[locale]),
        filter: { name: saveDialogTexts[locale].fileKinds.csv, extension: 'csv' },
      });
      if (!chosen.ok) return chosen;
      const path = chosen.value;
      if (path === null) return ok(null);
      const still = gate.session(account);
      if (!still.ok) return still;
      const columns = Object.keys(billHeadings) as (keyof typeof billHeadings)[];
      const written = await tables.write(path, {
        headings: columns.map((column) => billHeadings[column][locale]),
        rows: result.lines.map((line) =>
          columns.map((column) => {
            if (column === 'finding') return billFindingTexts[line.finding][locale];
            if (column === 'billed' || column === 'expected') return line[column]?.amount ?? '';
            return line[column] ?? '';
          }),
        ),
      });
      if (!written.ok) return written;
      return ok({ fileId: files.add(path, [account]), name: basename(path), folder: dirname(path) });
    },
  };
}
