import { MAX_QUANTITY } from '#shared/model/product.ts';
import { normalizeHyphens, toHalfWidth } from './fields/characters.ts';
import { isTotal } from './import/headings.ts';
import { readJan } from './jan.ts';
import { columnsOf, findHeadings, splitCells, type Headings } from './quick-order-cells.ts';
import { sheetRows } from './sheet-cells.ts';
import { quantityReadings } from './typed-quantity.ts';

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

/** What columns of product numbers are called in order sheets; of several in one sheet the first of the list counts. */
export interface SheetHeadings {
  readonly number: readonly string[];
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

/** Reads the cells of one row; null where their columns, or which of more than two quantities, are not certain. */
function readCells(cells: readonly string[], headings: Headings | null) {
  const columns = columnsOf(cells, headings);
  if (!columns) return null;
  const { alternativeCode, problem, ...number } = parseNumber(cells[columns.number] ?? '');
  const written = columns.quantities.map((index) => cells[index] ?? '');
  const read = written.map(quantityReadings);
  const isUnreadable = written.length > 1 && read.some((each) => each.length === 0);
  const [quantity = null, other = null, more] = new Set(
    written.length === 0 || columns.isGuess ? [...read.flat(), 1] : read.flat(),
  );
  if (isUnreadable || more !== undefined) return null;
  const reading: QuickOrderReading = { ...number, typedQuantity: (written[0] ?? '').slice(0, 40), quantity };
  const isScan = cells.filter((cell) => cell !== '').length === 1 && written.length === 0;
  return { reading, isScan, alternativeCode, problem, otherQuantity: other };
}

/**
 * Reads rows that were typed, scanned or pasted out of a spreadsheet: a product number or JAN code, then a quantity.
 * Rows of headings (`names`) are skipped and say which column is which; empty rows and totals are left out. A number by
 * itself is one piece, and the same number by itself again is one more, as a scanner gives it: it is added to
 * its first row. Rows that can't be read keep what was typed, with what is wrong with them; what can be read in two ways
 * has both (`other`), and `ambiguous` says that no catalogue can tell which.
 */
export function parseQuickOrder(text: string, names: SheetHeadings): readonly QuickOrderRow[] {
  const rows: QuickOrderRow[] = [];
  const bare = new Map<string, number>();
  let headings: Headings | null = null;
  for (const { line, text: pasted } of sheetRows(text)) {
    const typed = pasted.replace(/[\t\s]+$/u, '').slice(0, 500);
    if (typed.trim() === '') continue;
    const { cells, other, ambiguous = false } = splitCells(pasted, headings);
    const found = findHeadings(cells, names.number);
    if (found) {
      headings = found;
      continue;
    }
    if (isTotal(cells.find((cell) => cell !== '') ?? '')) continue;
    const read = readCells(cells, headings);
    if (!read) {
      const value = (cells[0] ?? '').slice(0, 60);
      const unread = { by: 'code', value, typedQuantity: '', quantity: null } as const;
      rows.push({ row: line, typed, ...unread, other: null, problem: 'unreadable' });
      continue;
    }
    const { reading, isScan, alternativeCode, problem, otherQuantity } = read;
    const first = isScan && problem === null ? bare.get(reading.value) : undefined;
    if (first !== undefined) {
      const known = rows[first]!;
      rows[first] = { ...known, quantity: Math.min(known.quantity! + 1, MAX_QUANTITY) };
      continue;
    }
    if (isScan) bare.set(reading.value, rows.length);
    const second = (): QuickOrderRow['other'] => {
      if (otherQuantity !== null) return { ...reading, quantity: otherQuantity, taken: false };
      if (alternativeCode !== null) return { ...reading, by: 'code', value: alternativeCode, taken: true };
      const split = other && readCells(other.cells, headings);
      if (!split || split.reading.quantity === null) return null;
      // A price in threes changes neither.
      const isSame = split.reading.value === reading.value && split.reading.quantity === reading.quantity;
      return isSame ? null : { ...split.reading, taken: other.taken };
    };
    const secondReading = second();
    const isAsked =
      secondReading !== null && reading.quantity !== null && (ambiguous || otherQuantity !== null);
    const unread = reading.quantity === null ? 'bad-quantity' : isAsked ? 'ambiguous' : null;
    rows.push({ row: line, typed, ...reading, other: secondReading, problem: problem ?? unread });
  }
  return rows;
}
