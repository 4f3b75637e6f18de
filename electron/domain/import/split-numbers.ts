import {
  amountFields,
  type ImportField,
  type ImportMapping,
  type TableReading,
} from '#shared/model/import.ts';
import { headingKeys, isTotal } from './headings.ts';
import type { TableRow } from './table-row.ts';

/** What the first rows of a file say of numbers that a comma within them may have split: `1,234` without quotes. */
export interface SplitEvidence {
  /** Whether rows are known to end with a comma that their headings lack: then one cell more is no rest of a number. */
  readonly endsWithComma: boolean;
  /** Whether rows leave out blank cells at their end: then a row with as many cells as the headings may have one too many. */
  readonly isRagged: boolean;
  /** Columns of amounts behind which no number stands but what may be the rest of them. */
  readonly columns: readonly number[];
  /** The columns of pieces, price and amount, where there are all three: one that is the others' product is no rest. */
  readonly product: readonly [pieces: number, price: number, amount: number] | null;
}

/** How a file has its rows; `splits` is absent where a comma splits no cells. */
export interface RowOptions {
  /** Rows of a sheet leave out blank cells at their end; lines of text don't. */
  readonly sparse: boolean;
  readonly splits?: SplitEvidence | undefined;
}

const beginning = /^[-−▲△▼¥￥\\$(]*[1-9]\d{0,2}$/;
const rest = /^\d{3}(?:\.\d+)?(?:円|\))?$/;
const isSplitAt = (cells: readonly string[], at: number): boolean =>
  beginning.test((cells[at] ?? '').trim()) && rest.test((cells[at + 1] ?? '').trim());

const isProduct = (cells: readonly string[], product: SplitEvidence['product']): boolean => {
  const [pieces = NaN, price, amount] = (product ?? []).map((at) => Number(cells[at] || NaN));
  return pieces * price! === amount;
};

/** Whether two cells of a row may be one number. Pieces and their price look the same, unless they make the amount. */
export const mayBeSplit = (cells: readonly string[], { product }: Pick<SplitEvidence, 'product'>): boolean =>
  !isProduct(cells, product) && cells.some((_, index) => isSplitAt(cells, index));

/** Whether a row with as many cells as its headings has a number that its comma has split. */
export const isSplitInside = (cells: readonly string[], evidence: SplitEvidence): boolean =>
  evidence.isRagged
    ? mayBeSplit(cells, evidence)
    : !isProduct(cells, evidence.product) && evidence.columns.some((at) => isSplitAt(cells, at));

const moneyFields = [...amountFields, 'orderTotal', 'tax'] as const;

/** Fields of words, or of codes that have letters in most files. */
const textFields: ReadonlySet<string> = new Set([
  'status', 'person', 'department', 'deliverTo', 'payment', 'costMemo', 'productCode', 'product', 'maker', 'category', 'unit', 'sellerName',
] satisfies readonly ImportField[]); // prettier-ignore

/** How rows are read, by the first of them. */
export function rowOptions(
  { sheet, delimiter }: TableReading,
  headings: readonly string[],
  mapping: Pick<ImportMapping, 'columns' | 'headerRow'>,
  sample: readonly TableRow[],
): RowOptions {
  if (sheet !== null) return { sparse: true };
  if (delimiter !== 'comma') return { sparse: false };
  const { columns, headerRow } = mapping;
  const width = headings.length;
  const rows = sample
    .filter(({ row, fault }) => fault === null && (headerRow === null || row > headerRow))
    .map(({ cells }) => cells)
    .filter((cells) => cells.some((cell) => cell.trim() !== '') && !cells.some(isTotal));
  const isLonger = (cells: readonly string[]): boolean =>
    cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
  const shorter = rows.filter(({ length }) => length < width && length * 2 >= width);
  const keys = headingKeys(headings);
  const fieldOf = new Map(Object.entries(columns).map(([field, key]) => [key, field]));
  const fitting = rows.filter((cells) => cells.length === width);
  const hasOnlyRests = (of: number): boolean => {
    const next = keys[of + 1];
    if (of < 0 || next === undefined) return false;
    const behind = fitting.map((cells) => (cells[of + 1] ?? '').trim());
    const hasWords = behind.some((text) => /\p{L}/u.test(text));
    const field = fieldOf.get(next) ?? 'comment';
    // A remark is no rest of a number, and doesn't hide those of other rows; a column of codes has letters or is left alone.
    if (field !== 'comment' && !(textFields.has(field) && hasWords)) return false;
    return fitting.every((cells, nth) => !/^\d+$/.test(behind[nth]!) || isSplitAt(cells, of));
  };
  const at = (field: ImportField): number => keys.indexOf(columns[field] ?? '');
  const all = [at('quantity'), at('unitPrice'), at('amount')] as const;
  const product = all.includes(-1) ? null : all;
  // Who writes 1234 without a comma in one column of money, or quotes 1,234, splits no number in another.
  const money = moneyFields.map(at).filter((each) => each >= 0);
  const hasLong = fitting.some((cells) => money.some((each) => /\d{4}|,/.test(cells[each] ?? '')));
  return {
    sparse: false,
    splits: {
      product,
      endsWithComma: rows.some((cells) => isLonger(cells) && !mayBeSplit(cells, { product })),
      // Titles and notes are shorter still, and a torn row is by itself.
      isRagged: shorter.length > 0 && shorter.length * 4 >= rows.length,
      columns: hasLong ? [] : money.filter(hasOnlyRests),
    },
  };
}
