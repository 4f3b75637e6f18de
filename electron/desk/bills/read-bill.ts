import type { Bill, BillLine } from '#electron/domain/bills/bill.ts';
import { billTaxOf, createBillReader } from '#electron/domain/bills/bill-table.ts';
import { createTotalCheck } from '#electron/domain/import/file-totals.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import type { BillTable } from '#shared/ipc/bills.ts';
import type { RowProblem } from '#shared/model/import.ts';
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
}

/** Reads a table as a bill. Refuses `import.nothing` where no row is of one, `job.cancelled`. */
export async function readBill(
  rows: AsyncIterable<readonly TableRow[]>,
  { mapping, from, to }: BillTable,
  headings: readonly string[],
  options: { readonly sparse: boolean; readonly signal: AbortSignal },
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
  for await (const some of rows) {
    if (options.signal.aborted) return refuse('job.cancelled');
    for (const row of some) {
      const found = read(row);
      if (found.kind === 'read') {
        lines.push(found.value);
        totals.add(found.value.amount.amount);
      }
      const differs = found.kind === 'skipped' && found.total ? totals.compare(found.total) : null;
      if (differs) note(differs);
      if (found.kind !== 'problem') continue;
      problemCount += 1;
      if (problems.length < listed) problems.push(found.problem);
    }
  }
  if (lines.length === 0 && problemCount === 0) return refuse('import.nothing');
  return ok({ bill: { lines, tax: billTaxOf(mapping), from, to }, problems, problemCount, notes, noteCount });
}
