import { buildOrder, builtNotes } from '#electron/domain/import/build-order.ts';
import { createExcludedOrders } from '#electron/domain/import/excluded-orders.ts';
import { createTotalCheck } from '#electron/domain/import/file-totals.ts';
import { findHeaderRow } from '#electron/domain/import/headings.ts';
import { orderKey, statesOf, type ImportedOrder } from '#electron/domain/import/imported-order.ts';
import { mergeStates } from '#electron/domain/import/merge-orders.ts';
import { createOrderGroups, joinOrder } from '#electron/domain/import/order-groups.ts';
import { createRowReader } from '#electron/domain/import/read-row.ts';
import { isKnownHeading, suggestMapping } from '#electron/domain/import/suggest-mapping.ts';
import { rowOptions } from '#electron/domain/import/split-numbers.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import { memorySource } from '#electron/table-reader/byte-source.ts';
import { openTable, withTableFaults } from '#electron/table-reader/open-table.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { ImportMapping, RowProblem, TableReading } from '#shared/model/import.ts';
import type { Order } from '#shared/model/order.ts';
import { ok, type Result } from '#shared/model/result.ts';

export interface ReadFile {
  readonly mapping: ImportMapping;
  readonly preset: string | null;
  readonly imported: readonly ImportedOrder[];
  readonly orders: readonly Order[];
  readonly problems: readonly RowProblem[];
  readonly notes: readonly RowProblem[];
}

/** A file read as an import reads it, without a store: what a person answers is in `answers`. */
export async function readImport(
  bytes: Uint8Array,
  answers: Partial<ImportMapping> = {},
  reading: Partial<TableReading> = {},
): Promise<Result<ReadFile>> {
  return withTableFaults(async () => {
    const table = await openTable(memorySource(bytes), reading);
    if (!table.ok) return table;
    const rows: TableRow[] = [];
    for await (const some of table.value.rows()) rows.push(...some);
    const headerRow = findHeaderRow(rows, isKnownHeading);
    const headings = rows.find(({ row }) => row === headerRow)?.cells ?? [];
    const suggested = suggestMapping(headings, headerRow);
    const mapping = { ...suggested.mapping, ...answers, tax: { ...suggested.mapping.tax, ...answers.tax } };
    const read = createRowReader(
      headings,
      mapping,
      rowOptions(table.value.reading, headings, mapping, rows.slice(0, 2_000)),
    );
    const problems: RowProblem[] = [];
    const notes: RowProblem[] = [];
    const totals = createTotalCheck();
    const leftOut = createExcludedOrders();
    const byKey = new Map<string, ImportedOrder>();
    const groups = createOrderGroups((problem, number) => {
      problems.push(problem);
      leftOut.add(number);
    });
    const take = (order: ImportedOrder | null): void => {
      if (order === null) return;
      const key = orderKey(order);
      const before = byKey.get(key);
      const joined = before && joinOrder(before, order, 1);
      if (joined?.problem) {
        problems.push(joined.problem);
        leftOut.add(order.number);
      }
      byKey.set(key, joined?.order ?? order);
    };
    for (const row of rows) {
      const found = read(row);
      leftOut.row(found, ({ number }) => number);
      if (found.kind === 'problem') problems.push(found.problem);
      else if (found.kind === 'read') {
        notes.push(...found.notes);
        if (found.value.currency === undefined)
          for (const { amount } of found.value.lines) totals.add(amount.units);
        take(groups.add(found.value, row.row));
      } else if (found.total) notes.push(...[totals.compare(found.total)].filter((each) => each !== null));
    }
    take(groups.end());
    const left = leftOut.numbers;
    const imported = [...byKey.values()].filter(({ number }) => !left.has(number));
    const orders: Order[] = [];
    const states = Map.groupBy(imported, (order) => statesOf(orderKey(order))[0]);
    for (const { orders: merged, notes: found } of [...states.values()].map((each) => mergeStates([each]))) {
      for (const code of found) notes.push({ row: 1, code, field: 'quantity', text: merged[0]!.number });
      for (const order of merged) {
        const built = buildOrder(order, instantOf(0));
        if (built.ok) orders.push(built.value.order);
        else problems.push({ row: 1, code: built.error, field: 'discount', text: order.number });
        for (const note of built.ok ? builtNotes(built.value) : [])
          notes.push({ row: 1, ...note, text: order.number });
      }
    }
    return ok({ mapping, preset: suggested.preset?.id ?? null, imported, orders, problems, notes });
  });
}
