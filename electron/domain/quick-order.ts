import { MAX_QUANTITY } from '#shared/model/product.ts';
import { wholeNumberReadings } from '#shared/model/whole-number.ts';
import { normalizeHyphens, toHalfWidth, withoutHidden } from './fields/characters.ts';
import { readJan } from './jan.ts';
import { fold } from './search-folding.ts';
import { separatedCells, sheetRows } from './sheet-cells.ts';

/** Rows that can be read at once: as many as a cart holds. */
export const MAX_QUICK_ORDER_ROWS = 500;

/** One way to read a row. */
export interface QuickOrderReading {
  readonly by: 'code' | 'jan';
  /** The number as it is looked up: half-width, a JAN without anything between its digits. */
  readonly value: string;
  /** The quantity as it was typed; empty where none was. */
  readonly typedQuantity: string;
  /** Null where it can't be read. */
  readonly quantity: number | null;
}

/** A row of a quick order before it is looked up. */
export interface QuickOrderRow extends QuickOrderReading {
  /** Its line in what was pasted, from 1. */
  readonly row: number;
  /** As it was typed. */
  readonly typed: string;
  /**
   * The less likely reading of a row that has two: eight digits can be a JAN and a product code, `KX200` a code and 200
   * of `K`. Where the supplier has both it is asked. `taken` says that it counts by itself where the supplier has it and
   * not the first; otherwise that is asked too.
   */
  readonly other: (QuickOrderReading & { readonly taken: boolean }) | null;
  readonly problem: 'unreadable' | 'rounded' | 'bad-jan' | 'bad-quantity' | 'ambiguous' | null;
}

/** What columns are called in order sheets; of several in one sheet the first of the list counts. */
export interface SheetHeadings {
  readonly number: readonly string[];
  readonly quantity: readonly string[];
}

/** Column indexes; `quantity` is null if the sheet has none. */
interface Columns {
  readonly number: number;
  readonly quantity: number | null;
}

/** Counters that people write behind a quantity. A dozen (ダース) or 百 would be another number. */
const counter =
  /\s?(?:[個箱本枚冊袋缶台組着足束巻包点式丁匹口件]|コ|ケ|ヶ|セット|ケース|パック|ボックス|カートン|ロール|シート)$/u;

/** The quantities from 1 to 99,999 that a text can mean; two where it has to be asked. */
export const quantityReadings = (text: string): readonly number[] =>
  wholeNumberReadings(toHalfWidth(text).trim().replace(counter, '')).filter(
    (quantity) => quantity >= 1 && quantity <= MAX_QUANTITY,
  );

/**
 * A whole quantity from 1 to 99,999 as people and spreadsheets write it: full width, `1,000`, `10.0`, `3 箱`.
 * Null for anything else, and for what can mean two quantities (`1.000`).
 */
export function parseQuantity(text: string): number | null {
  const [quantity, other] = quantityReadings(text);
  return quantity === undefined || other !== undefined ? null : quantity;
}

/** The cells of a row, and another reading of the row as one code, or as a code and a quantity. */
interface Cells {
  readonly cells: readonly string[];
  readonly other?: { readonly cells: readonly string[]; readonly taken: boolean } | undefined;
  /** Whether the other reading differs in its quantity alone, so that no catalogue can tell. */
  readonly ambiguous?: boolean;
}

/** A code and a quantity around a times sign, which is no part of a code; nor is a letter between spaces. */
function cellsAroundSign(text: string): readonly string[] | null {
  const [, code, quantity] =
    /^([^\s"]+)\s*[×✕✖*]\s*(\S[^×✕✖*]*)$/u.exec(text) ?? /^([^\s"]+)\s+x\s+(\S.*)$/iu.exec(text) ?? [];
  return code === undefined || quantity === undefined || quantityReadings(quantity).length === 0
    ? null
    : [code, quantity];
}

/** `FX-3000X10` can be a code, or ten of `FX-3000`. */
function cellsAroundLetter(text: string): Cells | null {
  const letter = /^(\S+?)(\s*)x(\s*)(\d{1,5})$/iu.exec(text);
  if (!letter) return null;
  const [, code = '', before, after, quantity = ''] = letter;
  const apart = { cells: [code, quantity] };
  const together = { cells: [text.replace(/\s/g, '')] };
  return before !== '' || after !== '' || /^[\d-]+$/.test(code)
    ? { ...apart, other: { ...together, taken: true } }
    : { ...together, other: { ...apart, taken: false } };
}

const thousands = /^\d{3}$/;

/** Cells whose last ones can be one number: `100007,1,200` is 1,200 of it, or one at 200 yen. */
function cellsOfThousands(all: readonly string[], separator: ',' | ' '): Cells {
  // Empty cells at the end come with a selection that was too wide.
  const cells = all.slice(0, all.findLastIndex((cell) => cell !== '') + 1);
  let start = cells.length - 1;
  while (start > 0 && thousands.test(cells[start]!)) start -= 1;
  if (start === cells.length - 1 || !/^[1-9]\d{0,2}$/.test(cells[start]!)) return { cells };
  const number = cells.slice(start).join(',');
  // A spreadsheet writes the code 100007 so in a column of numbers.
  if (start === 0)
    return separator === ' '
      ? { cells }
      : { cells: [number.replaceAll(',', '')], other: { cells, taken: true } };
  const joined = [...cells.slice(0, start), number];
  if (cells.slice(start + 1).some((cell) => cell.startsWith('0'))) return { cells: joined };
  return { cells: joined, other: { cells: cells.slice(0, start + 1), taken: false }, ambiguous: true };
}

/** Tabs are Excel's; then semicolons and commas; then spaces, of any width, and the × of `100007×3`. */
function splitCells(text: string, columnCount: number | null): Cells {
  const line = toHalfWidth(withoutHidden(text));
  const around = cellsAroundSign(line.trim());
  if (around) return { cells: around };
  // A comma in `1,000` after a space separates nothing.
  const [, before, quantity] = /^([^\t"]*[^\s"])[^\S\t]+([1-9]\d{0,2}(?:,\d{3})+)\s*$/u.exec(line) ?? [];
  if (before !== undefined && quantity !== undefined)
    return { cells: [...splitCells(before.replace(/,$/, ''), null).cells, quantity] };
  const separated = separatedCells(line);
  if (separated) {
    const { separator, cells } = separated;
    const isWhole = separator !== ',' || cells.length === columnCount || line.includes('"');
    return isWhole ? { cells } : cellsOfThousands(cells, ',');
  }
  return cellsAroundLetter(line.trim()) ?? cellsOfThousands(line.trim().split(/\s+/u), ' ');
}

function findHeadings(cells: readonly string[], headings: SheetHeadings): Columns | null {
  const folded = cells.map(fold);
  const columnIndexOf = (names: readonly string[]) =>
    names.map((name) => folded.indexOf(fold(name))).find((index) => index >= 0) ?? -1;
  const number = columnIndexOf(headings.number);
  const quantity = columnIndexOf(headings.quantity);
  if (number < 0 && quantity < 0) return null;
  return { number: Math.max(number, 0), quantity: quantity < 0 ? null : quantity };
}

/** What stands behind the number of pieces in a pack, which is no quantity: 12 本入. */
const packContent = /^\p{L}{1,4}(?:入り?|組)$/u;

/** Columns of a row without headings: the code first, then the only other whole number. */
function guessColumns(cells: readonly string[]): Columns | null {
  const number = cells.findIndex((cell) => cell !== '');
  const rest = cells.flatMap((_, index) => (index > number ? [index] : []));
  if (rest.length <= 1) return { number, quantity: rest[0] ?? null };
  const whole = rest.filter(
    (index) => quantityReadings(cells[index]!).length > 0 && !packContent.test(cells[index + 1] ?? ''),
  );
  if (whole.length === 1) return { number, quantity: whole[0]! };
  // Empty cells at the end come with a selection that was too wide.
  const filled = rest.filter((index) => cells[index] !== '');
  if (filled.length === 0) return { number, quantity: rest[0]! };
  return filled.length === 1 ? { number, quantity: filled[0]! } : null;
}

interface ParsedNumber extends Pick<QuickOrderRow, 'by' | 'value' | 'problem'> {
  /** The same digits as a product code. */
  readonly alternativeCode: string | null;
}

function parseNumber(cell: string): ParsedNumber {
  const half = toHalfWidth(cell).trim();
  // ー is a hyphen beside letters and digits, and a letter beside kana.
  const code = /^[\x20-\x7e\p{Pd}−ー]+$/u.test(half) ? normalizeHyphens(half) : half;
  // 4.90123E+12 is what Excel shows of a JAN in a narrow column: its digits are gone.
  if (/^\d(?:\.\d+E\+?|E\+)\d+$/i.test(code))
    return { by: 'code', value: code, alternativeCode: null, problem: 'rounded' };
  const { jan, state } = readJan(code);
  if (state === 'none' || !/^[\d\s-]+$/u.test(code)) {
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
    value: jan,
    alternativeCode: /^(?:\d{8}|\d{12}|\d{14})$/.test(code) ? code : null,
    problem: state === 'bad-check' ? 'bad-jan' : null,
  };
}

/** Reads the cells of one row; null where their columns are not certain. */
function readCells(cells: readonly string[], headings: Columns | null) {
  const columns = headings && cells.length > 1 ? headings : guessColumns(cells);
  if (!columns) return null;
  const { alternativeCode, problem, ...number } = parseNumber(cells[columns.number] ?? '');
  const alone = columns.quantity === null;
  const typedQuantity = alone ? '' : (cells[columns.quantity!] ?? '').slice(0, 40);
  const quantities = alone ? [1] : quantityReadings(typedQuantity);
  const reading: QuickOrderReading = { ...number, typedQuantity, quantity: quantities[0] ?? null };
  return { reading, alone, alternativeCode, problem, otherQuantity: quantities[1] ?? null };
}

/**
 * Reads rows that were typed, scanned or pasted out of a spreadsheet: a product number or JAN code, then a quantity.
 * Rows of headings (`names`, compared folded) are skipped and say which column is which; empty rows are left out. A
 * number by itself is one piece, and the same number by itself again is one more, as a scanner gives it: it is added to
 * its first row. Rows that can't be read keep what was typed, with what is wrong with them; what can be read in two ways
 * has both (`other`), and `ambiguous` says that no catalogue can tell which.
 */
export function parseQuickOrder(text: string, names: SheetHeadings): readonly QuickOrderRow[] {
  const rows: QuickOrderRow[] = [];
  const bare = new Map<string, number>();
  let headings: Columns | null = null;
  let columnCount: number | null = null;
  for (const { line, text: pasted } of sheetRows(text)) {
    const typed = pasted.replace(/[\t\s]+$/u, '').slice(0, 500);
    if (typed.trim() === '') continue;
    const { cells, other, ambiguous = false } = splitCells(pasted, columnCount);
    const found = findHeadings(cells, names);
    if (found) {
      headings = found;
      columnCount = cells.length;
      continue;
    }
    const read = readCells(cells, headings);
    if (!read) {
      const value = (cells[0] ?? '').slice(0, 60);
      const unread = { by: 'code', value, typedQuantity: '', quantity: null } as const;
      rows.push({ row: line, typed, ...unread, other: null, problem: 'unreadable' });
      continue;
    }
    const { reading, alone, alternativeCode, problem, otherQuantity } = read;
    const first = alone && problem === null ? bare.get(reading.value) : undefined;
    if (first !== undefined) {
      const known = rows[first]!;
      rows[first] = { ...known, quantity: Math.min(known.quantity! + 1, MAX_QUANTITY) };
      continue;
    }
    if (alone) bare.set(reading.value, rows.length);
    const second = (): QuickOrderRow['other'] => {
      if (otherQuantity !== null) return { ...reading, quantity: otherQuantity, taken: false };
      if (alternativeCode !== null) return { ...reading, by: 'code', value: alternativeCode, taken: true };
      const split = other && readCells(other.cells, headings);
      return split && split.reading.quantity !== null ? { ...split.reading, taken: other.taken } : null;
    };
    const secondReading = second();
    const isAsked =
      secondReading !== null && reading.quantity !== null && (ambiguous || otherQuantity !== null);
    const unread = reading.quantity === null ? 'bad-quantity' : isAsked ? 'ambiguous' : null;
    rows.push({ row: line, typed, ...reading, other: secondReading, problem: problem ?? unread });
  }
  return rows;
}
