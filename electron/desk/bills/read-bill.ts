import type { Bill, BillLine } from '#electron/domain/bills/bill.ts';
import { billTaxOf, createBillReader } from '#electron/domain/bills/bill-table.ts';
import { createTotalCheck } from '#electron/domain/import/file-totals.ts';
import type { RowOptions } from '#electron/domain/import/split-numbers.ts';
import { billSummary, type SummaryRow } from '#electron/domain/import/summary-rows.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import type { BillTable } from '#shared/ipc/bills.ts';
import type { RowProblem } from '#shared/model/import.ts';
import { yen, type Money } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** How many rows that can't be read are listed. */
const listed = 500;

export interface ReadBill {
  readonly bill: Bill;
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  /** What is taken as it is, and to be looked at. */
  readonly notes: readonly RowProblem[];
  readonly noteCount: number;
  /** Rows that are no lines, with what they state. */
  readonly summaries: readonly SummaryRow[];
  /** What the bill says is to be paid, with tax; null where it says nothing. */
  readonly stated: Money | null;
}

/** Reads a table as a bill. Refuses `import.nothing` where no row is of one, `job.cancelled`. */
export async function readBill(
  rows: AsyncIterable<readonly TableRow[]>,
  { mapping, from, to }: BillTable,
  headings: readonly string[],
  options: RowOptions & { readonly signal: AbortSignal },
): Promise<Result<ReadBill>> {
  const read = createBillReader(headings, mapping, options);
  const lines: BillLine[] = [];
  const problems: RowProblem[] = [];
  let problemCount = 0;
  const notes: RowProblem[] = [];
  let noteCount = 0;
  const note = (problem: RowProblem): void => {
    noteCount += 1;
    if (notes.length < listed) notes.push(problem);
  };
  const totals = createTotalCheck();
  const summaries: SummaryRow[] = [];
  let sum = 0;
  const taxIn = billTaxOf(mapping) === 'included';
  for await (const some of rows) {
    if (options.signal.aborted) return refuse('job.cancelled');
    for (const row of some) {
      const found = read(row);
      if (found.kind === 'read') {
        lines.push(found.value);
        totals.add(found.value.amount.amount);
        sum += found.value.amount.amount;
      }
      if (found.kind === 'skipped' && found.summary) summaries.push(found.summary);
      const total = found.kind === 'skipped' ? found.total : undefined;
      const differs = total ? totals.compare(total) : null;
      // A total below the tax has it in it.
      if (differs && total?.stated !== sum + (billSummary(summaries, sum, taxIn).tax ?? 0)) note(differs);
      if (found.kind !== 'problem') continue;
      problemCount += 1;
      if (problems.length < listed) problems.push(found.problem);
    }
  }
  if (lines.length === 0 && problemCount === 0) return refuse('import.nothing');
  const { stated, agrees } = billSummary(summaries, sum, taxIn);
  const last = summaries.findLast(({ kind }) => kind === 'stated');
  if (!agrees && last)
    note({ row: last.row, code: 'file-total-differs', field: 'amount', text: `${stated} / ${sum}` });
  return ok({
    bill: { lines, tax: billTaxOf(mapping), from, to },
    problems,
    problemCount,
    notes,
    noteCount,
    summaries,
    stated: stated === null ? null : yen(stated),
  });
}
