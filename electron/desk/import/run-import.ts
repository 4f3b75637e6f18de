import { createOrderGroups } from '#electron/domain/import/order-groups.ts';
import { orderKey, type ImportedOrder } from '#electron/domain/import/imported-order.ts';
import { createExcludedOrders } from '#electron/domain/import/excluded-orders.ts';
import { createTotalCheck } from '#electron/domain/import/file-totals.ts';
import { createRowReader } from '#electron/domain/import/read-row.ts';
import type { RowOptions } from '#electron/domain/import/split-numbers.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import type { ImportReport } from '#shared/ipc/import.ts';
import type { Instant } from '#shared/model/dates.ts';
import { isError, type ImportMapping, type RowProblem } from '#shared/model/import.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** Where an import writes; `ImportStore` of the cache. All of it is one transaction. */
export interface ImportSink {
  inTransaction<T>(now: Instant, work: () => Promise<Result<T>>): Promise<Result<T>>;
  importedAt(hash: string): Instant | null;
  begin(name: string, at: Instant, hash: string): number;
  add(id: number, order: ImportedOrder, row: number): Result<readonly RowProblem[]>;
  changes(id: number, order: ImportedOrder): boolean;
  leaveOut(id: number, number: string): Result<number>;
  finish(id: number, rows: number, leftOut: number, changed: number): Result<ImportReport['orders']>;
  saveMapping(fingerprint: string, mapping: ImportMapping): void;
}

export interface ImportTask {
  readonly name: string;
  readonly hash: string;
  readonly headings: readonly string[];
  readonly fingerprint: string;
  readonly mapping: ImportMapping;
  readonly options: RowOptions;
  /** Whether to go on without the rows that cannot be read. */
  readonly goodRows: boolean;
  readonly now: Instant;
}

/** Problems and notes that are listed; the others are counted. */
const listed = 500;

/**
 * Imports the rows of a file as one transaction. Where rows cannot be read and nobody has said to go on without them,
 * the report says which, and nothing was written. Refuses `import.same-file`, `import.nothing`, `job.cancelled`, and what
 * the sink refuses.
 */
export async function runImport(
  sink: ImportSink,
  rows: AsyncIterable<readonly TableRow[]>,
  task: ImportTask,
  { progress, signal }: { readonly progress: (rows: number) => void; readonly signal: AbortSignal },
): Promise<Result<ImportReport>> {
  const before = sink.importedAt(task.hash);
  if (before !== null) return refuse('import.same-file', { params: { day: before.slice(0, 10) } });
  const problems: RowProblem[] = [];
  const notes: RowProblem[] = [];
  let problemCount = 0;
  let noteCount = 0;
  let good = 0;
  const report = (problem: RowProblem): void => {
    const into = isError(problem) ? problems : notes;
    if (into === problems) problemCount += 1;
    else noteCount += 1;
    if (into.length < listed) into.push(problem);
  };
  let days: ImportReport['days'] = null;
  const reportOf = (id: number | null, orders: ImportReport['orders']): ImportReport => ({
    import: id, account: null, rows: good, days, leftOut: problemCount, orders, problems, problemCount, notes, noteCount, elsewhere: [],
  }); // prettier-ignore
  const none = { fresh: 0, changed: 0, same: 0 };
  let withheld: ImportReport | null = null;

  const result = await sink.inTransaction<ImportReport>(task.now, async () => {
    const id = sink.begin(task.name, task.now, task.hash);
    const read = createRowReader(task.headings, task.mapping, task.options);
    const totals = createTotalCheck();
    /** What a total adds up is compared in yen, where there are any. */
    let hasYen = false;
    /** Numbers of orders that have a row which cannot be read. */
    const leftOut = createExcludedOrders();
    const changed = new Set<string>();
    const groups = createOrderGroups((problem, number) => {
      report(problem);
      leftOut.add(number);
    });
    const add = (order: ImportedOrder | null, row: number): Result<null> => {
      if (order === null) return ok(null);
      const day = order.orderedOn;
      days = {
        from: days === null || day < days.from ? day : days.from,
        to: days === null || day > days.to ? day : days.to,
      };
      const added = sink.add(id, order, row);
      if (!added.ok) return added;
      for (const found of added.value) {
        report(found);
        if (isError(found)) leftOut.add(order.number);
      }
      // Its last row says whether it looks otherwise.
      if (sink.changes(id, order)) changed.add(orderKey(order));
      else changed.delete(orderKey(order));
      return ok(null);
    };
    let last = 1;
    for await (const some of rows) {
      if (signal.aborted) return refuse('job.cancelled');
      for (const row of some) {
        const found = read(row);
        leftOut.row(found, ({ number }) => number);
        if (found.kind === 'problem') report(found.problem);
        else if (found.kind === 'read') {
          for (const note of found.notes) report(note);
          if (found.value.currency === undefined) {
            for (const { amount } of found.value.lines) totals.add(amount.units);
            hasYen = true;
          }
          const added = add(groups.add(found.value, row.row), row.row);
          if (!added.ok) return added;
          good += 1;
        } else if (found.total && hasYen) {
          const differs = totals.compare(found.total);
          if (differs) report(differs);
        }
        last = row.row;
      }
      progress(good);
    }
    const added = add(groups.end(), last);
    if (!added.ok) return added;
    if (problemCount > 0 && !task.goodRows) {
      withheld = reportOf(null, none);
      return refuse('import.has-problems', { params: { count: problemCount } });
    }
    for (const number of leftOut.numbers) {
      const removed = sink.leaveOut(id, number);
      if (!removed.ok) return removed;
    }
    const counts = sink.finish(id, good, problemCount, changed.size);
    if (!counts.ok) return counts;
    if (counts.value.fresh + counts.value.changed + counts.value.same === 0) {
      withheld = problemCount > 0 ? reportOf(null, none) : null;
      return refuse('import.nothing');
    }
    sink.saveMapping(task.fingerprint, task.mapping);
    return ok(reportOf(id, counts.value));
  });
  // What the rows are refused for is the answer, not a failure.
  return withheld === null ? result : ok(withheld);
}
