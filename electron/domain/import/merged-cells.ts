import type { ImportField } from '#shared/model/import.ts';
import type { MergedCell, TableRow } from './table-row.ts';

/** What a line has of its own: over several lines, nobody knows which part is whose. */
const ofLine = ['quantity', 'unitPrice', 'amount', 'tax'] as const satisfies readonly ImportField[];
/** What an order has once. */
const ofOrder = ['shippingFee', 'discount', 'orderTotal'] as const satisfies readonly ImportField[];

export interface MergedRow {
  /** The cells of the row, those from above filled in. */
  readonly cells: readonly string[];
  /** A number that is one for several lines, or orders; the row can't be read. */
  readonly shared: ImportField | null;
}

/**
 * Reads the cells of a row that cover several rows: a number or date of an order, or a name, is that of each of them. A
 * quantity or an amount is never given to several lines: it is read only where all columns in use are merged with it, so
 * that its rows are one line; those of an order also where the order number covers them. `covered`: all that is used of
 * the row stands above. Null: nothing is merged.
 */
export function createMergedCells(
  columnOf: Readonly<Partial<Record<ImportField, number>>>,
  headerRow: number | null,
): (row: TableRow) => MergedRow | 'covered' | null {
  const used = Object.values(columnOf);
  return ({ row, cells, merged }) => {
    if (merged === undefined) return null;
    const at = (column: number | undefined): MergedCell | null => {
      const cell = column === undefined ? undefined : merged.get(column);
      // Headings over two rows are no cell of a line.
      return cell === undefined || cell.first <= (headerRow ?? 0) ? null : cell;
    };
    if (used.length > 0 && used.every((column) => (at(column)?.first ?? row) < row)) return 'covered';
    const covers = (column: number | undefined, { first, last }: MergedCell): boolean => {
      const cell = at(column);
      return cell !== null && cell.first <= first && cell.last >= last;
    };
    const isShared = (field: ImportField): boolean => {
      const cell = at(columnOf[field]);
      if (cell === null || cell.text === '') return false;
      if ((ofOrder as readonly string[]).includes(field) && covers(columnOf.orderNumber, cell)) return false;
      return !used.every((column) => covers(column, cell));
    };
    const filled = [...cells];
    for (const column of used) {
      const cell = at(column);
      // A number of a line repeated would make one line of two.
      if (cell === null || (cell.first < row && column === columnOf.lineNumber)) continue;
      while (filled.length < column) filled.push('');
      filled[column] = cell.text;
    }
    return { cells: filled, shared: [...ofLine, ...ofOrder].find(isShared) ?? null };
  };
}
