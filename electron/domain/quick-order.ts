import { MAX_QUANTITY } from '#shared/model/product.ts';
import { fold } from './search-folding.ts';
import { janState, normalizeDigits } from './jan.ts';

/** Rows that can be read at once: as many as a cart holds. */
export const MAX_QUICK_ORDER_ROWS = 500;

/** A row of a quick order before it is looked up. */
export interface QuickOrderRow {
  /** Its line in what was pasted, from 1. */
  readonly row: number;
  /** As it was typed. */
  readonly typed: string;
  readonly by: 'code' | 'jan';
  /** The number as it is looked up: half-width, a JAN without anything between its digits. */
  readonly value: string;
  /** Eight digits can be a JAN and a product number: then the other reading, which counts where it is carried. */
  readonly alternativeCode: string | null;
  /** The quantity as it was typed; empty where none was. */
  readonly typedQuantity: string;
  /** Null where it can't be read. */
  readonly quantity: number | null;
  readonly problem: 'unreadable' | 'rounded' | 'bad-jan' | 'bad-quantity' | null;
}

/** What columns are called in order sheets. */
export interface SheetHeadings {
  readonly number: readonly string[];
  readonly quantity: readonly string[];
}

/** Column indexes; `quantity` is null if the sheet has none. */
interface Columns {
  readonly number: number;
  readonly quantity: number | null;
}

/**
 * A whole quantity from 1 to 99,999 as people and spreadsheets write it: full width, `1,000`, `10.0`, `3 箱`.
 * Null for anything else.
 */
export function parseQuantity(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const found = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.0+)?\s?(?:\p{Script=Han}|[\u30A0-\u30FF]){0,4}$/u.exec(
    plain,
  );
  if (!found) return null;
  const quantity = Number(found[1]!.replaceAll(',', ''));
  return quantity >= 1 && quantity <= MAX_QUANTITY ? quantity : null;
}

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replace(/^['’](?=\d)/, '')
    .trim();

/** Tabs are Excel's; then commas; then spaces, of any width, and the × of `100007×3`. */
function splitCells(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map(unquoted);
  // A comma in `1,000` after a space is no separator.
  if (/[,，、;；]/.test(line) && !/\s\d{1,3}(?:,\d{3})+\s*$/.test(line))
    return line.split(/[,，、;；]/).map(unquoted);
  const times = /^\s*(\S+?)\s*[×xXｘ＊*]\s*([\d０-９]+)\s*$/u.exec(line);
  if (times) return [times[1]!, times[2]!];
  return line.trim().split(/\s+/u).map(unquoted);
}

function findHeadings(cells: readonly string[], headings: SheetHeadings): Columns | null {
  const folded = cells.map(fold);
  const columnIndexOf = (names: readonly string[]) => {
    const known = new Set(names.map(fold));
    return folded.findIndex((cell) => known.has(cell));
  };
  const number = columnIndexOf(headings.number);
  const quantity = columnIndexOf(headings.quantity);
  if (number < 0 && quantity < 0) return null;
  return { number: Math.max(number, 0), quantity: quantity < 0 ? null : quantity };
}

/** Columns of a row without headings: the code first, then the only other whole number. */
function guessColumns(cells: readonly string[]): Columns | null {
  const number = cells.findIndex((cell) => cell !== '');
  const rest = cells.flatMap((_, index) => (index > number ? [index] : []));
  if (rest.length <= 1) return { number, quantity: rest[0] ?? null };
  const whole = rest.filter((index) => parseQuantity(cells[index]!) !== null);
  if (whole.length === 1) return { number, quantity: whole[0]! };
  // Empty cells at the end come with a selection that was too wide.
  const filled = rest.filter((index) => cells[index] !== '');
  if (filled.length === 0) return { number, quantity: rest[0]! };
  return filled.length === 1 ? { number, quantity: filled[0]! } : null;
}

type ParsedNumber = Pick<QuickOrderRow, 'by' | 'value' | 'alternativeCode' | 'problem'>;

function parseNumber(cell: string): ParsedNumber {
  const code = cell.normalize('NFKC').trim();
  // 4.90123E+12 is what Excel shows of a JAN in a narrow column: its digits are gone.
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(code))
    return { by: 'code', value: code, alternativeCode: null, problem: 'rounded' };
  const digits = normalizeDigits(cell);
  const state = janState(digits);
  if (state === 'none' || !/^[\d\s\p{Pd}ー−]+$/u.test(code)) {
    const isReadable = code !== '' && code.length <= 40 && /[\p{L}\p{N}]/u.test(code);
    return {
      by: 'code',
      value: code.slice(0, 60),
      alternativeCode: null,
      problem: isReadable ? null : 'unreadable',
    };
  }
  return {
    by: 'jan',
    value: digits,
    alternativeCode: digits.length === 8 ? code : null,
    problem: state === 'bad-check' ? 'bad-jan' : null,
  };
}

/**
 * Reads rows that were typed, scanned or pasted out of a spreadsheet: a product number or JAN code, then a quantity.
 * Rows of headings (`names`, compared folded) are skipped and say which column is which; empty rows are left out. A
 * number by itself is one piece, and the same number by itself again is one more, as a scanner gives it: it is added to
 * its first row. Rows that can't be read keep what was typed, with what is wrong with them.
 */
export function parseQuickOrder(text: string, names: SheetHeadings): readonly QuickOrderRow[] {
  const rows: QuickOrderRow[] = [];
  const bare = new Map<string, number>();
  let headings: Columns | null = null;
  for (const [index, line] of text.split(/\r\n|\n|\r|\u2028/).entries()) {
    const typed = line.replace(/[\t\s]+$/u, '').slice(0, 500);
    if (typed.trim() === '') continue;
    const cells = splitCells(line);
    const found = findHeadings(cells, names);
    if (found) {
      headings = found;
      continue;
    }
    const columns: Columns | null = headings && cells.length > 1 ? headings : guessColumns(cells);
    if (!columns) {
      const value = (cells[0] ?? '').slice(0, 60);
      rows.push({
        row: index + 1,
        typed,
        by: 'code',
        value,
        alternativeCode: null,
        typedQuantity: '',
        quantity: null,
        problem: 'unreadable',
      });
      continue;
    }
    const number = parseNumber(cells[columns.number] ?? '');
    const alone = columns.quantity === null;
    const typedQuantity = alone ? '' : (cells[columns.quantity!] ?? '').slice(0, 40);
    const quantity = alone ? 1 : parseQuantity(typedQuantity);
    const first = alone && number.problem === null ? bare.get(number.value) : undefined;
    if (first !== undefined) {
      const known = rows[first]!;
      rows[first] = { ...known, quantity: Math.min(known.quantity! + 1, MAX_QUANTITY) };
      continue;
    }
    if (alone) bare.set(number.value, rows.length);
    rows.push({
      row: index + 1,
      typed,
      ...number,
      typedQuantity,
      quantity,
      problem: number.problem ?? (quantity === null ? 'bad-quantity' : null),
    });
  }
  return rows;
}
