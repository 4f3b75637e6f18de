import { toHalfWidth, withoutHidden } from './fields/characters.ts';
import { fieldsOfHeading } from './import/field-words.ts';
import { bareHeading, isLikelyQuantityHeading, isOtherCountHeading } from './import/headings.ts';
import { janState } from './jan.ts';
import { separatedCells } from './sheet-cells.ts';
import { quantityReadings } from './typed-quantity.ts';

/** The cells of a row, and another reading of the row as one code, or as a code and a quantity. */
export interface Cells {
  readonly cells: readonly string[];
  readonly other?: { readonly cells: readonly string[]; readonly taken: boolean } | undefined;
  /** Whether the other reading differs in its quantity alone, so that no catalogue can tell. */
  readonly ambiguous?: boolean;
}

/** What the headings of a sheet say of its columns, by index. */
export interface Headings {
  /** How many columns there are. */
  readonly count: number;
  /** Columns of product numbers, the likeliest first. */
  readonly numbers: readonly number[];
  readonly quantities: readonly number[];
  /** Columns of something else that is known: a price is no quantity. */
  readonly others: ReadonlySet<number>;
}

/** The columns of one row. */
interface Columns {
  readonly number: number;
  /** More than one where they differ; none where the row has no quantity. */
  readonly quantities: readonly number[];
  /** Whether nothing says that this is the quantity, so that one piece is meant as likely. */
  readonly isGuess?: boolean;
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
const beforeThousands = /^[¥\\]?[1-9]\d{0,2}$/;
/** Empty cells at the end come with a selection that was too wide. */
const untilLast = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

/** Cells whose last ones can be one number: `100007,1,200` is 1,200 of it, or one at 200 yen. */
function cellsOfThousands(all: readonly string[], separator: ',' | ' '): Cells {
  const cells = untilLast(all);
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

/** Each way to take numbers in threes for one cell so that `count` cells are left; three of them at most. */
function joinedTo(cells: readonly string[], count: number): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const join = (before: readonly string[], from: number): void => {
    const left = cells.length - from;
    if (found.length > 2 || left < count - before.length) return;
    if (left === 0) return void (before.length === count && found.push(before));
    join([...before, cells[from]!], from + 1);
    if (!beforeThousands.test(cells[from]!)) return;
    for (let end = from + 1; end < cells.length && thousands.test(cells[end]!); end += 1)
      join([...before, cells.slice(from, end + 1).join(',')], end + 1);
  };
  if (cells.length <= 40) join([], 0);
  return found;
}

/** Cells between commas under headings: of a row with more of them, some are parts of one number. */
function cellsUnder({ count, quantities }: Headings, all: readonly string[]): Cells {
  const cells = all.length > count ? untilLast(all) : all;
  const [first, second, more] = cells.length > count ? joinedTo(cells, count) : [];
  if (first === undefined || more !== undefined) return { cells };
  if (second !== undefined) return { cells: second, other: { cells: first, taken: false }, ambiguous: true };
  // `3,500` at the end is 3,500 pieces, or three and something that no heading names.
  const isLast = /,(?!0)/.test(first[count - 1]!) && quantities.includes(count - 1);
  return isLast
    ? { cells: first, other: { cells: cells.slice(0, count), taken: false }, ambiguous: true }
    : { cells: first };
}

/** A size behind a code: `ABC-100 L` is the code of one size, or `L` a word of the name. */
const size = /^(?:[a-z]|\d?x{1,3}[sl]|s{2}|l{2}|\dl)$/i;

/** Cells between spaces, which stand inside codes too: `4901234 567894` is one JAN, `ABC-100 L` one code. */
function cellsBetweenSpaces(cells: readonly string[]): Cells {
  const figures = cells.findIndex((cell) => !/^\d+$/.test(cell));
  for (let end = figures < 0 ? cells.length : figures; end > 1; end -= 1) {
    const jan = cells.slice(0, end).join('');
    if (jan.length === 13 && janState(jan) === 'valid')
      return { cells: [jan, ...cells.slice(end)], other: { cells, taken: true } };
  }
  const [code = '', second = '', ...rest] = cells;
  if (rest.length > 0 && size.test(second))
    return { cells: [`${code} ${second}`, ...rest], other: { cells, taken: false } };
  return cellsOfThousands(cells, ' ');
}

/** Tabs are Excel's; then semicolons and commas; then spaces, of any width, and the × of `100007×3`. */
export function splitCells(text: string, headings: Headings | null): Cells {
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
    if (separator !== ',' || line.includes('"')) return { cells };
    return headings === null ? cellsOfThousands(cells, ',') : cellsUnder(headings, cells);
  }
  return cellsAroundLetter(line.trim()) ?? cellsBetweenSpaces(line.trim().split(/\s+/u));
}

/** A number of a product: `100007`, `KX200`; `ISBN-13` is a heading. */
const productNumber = /^(?=(?:.*\d){3})[a-z\d-]+$/i;

/**
 * What the cells of a row say of the columns below; null where it is no row of headings. `numbers`: what columns of product
 * numbers are called, the likeliest first.
 */
export function findHeadings(cells: readonly string[], numbers: readonly string[]): Headings | null {
  // A product may be called コード: where there is a number it is no row of headings.
  if (cells.some((cell) => quantityReadings(cell).length > 0 || productNumber.test(cell))) return null;
  const bare = cells.map(bareHeading);
  const fields = cells.map(fieldsOfHeading);
  const where = (has: (index: number) => boolean) => cells.flatMap((_, index) => (has(index) ? [index] : []));
  const named = numbers.flatMap((name) => where((index) => bare[index] === bareHeading(name)));
  const certain = where((index) => fields[index]!.includes('quantity'));
  const quantities = certain.length > 0 ? certain : where((index) => isLikelyQuantityHeading(cells[index]!));
  if (named.length === 0 && quantities.length === 0) return null;
  const others = new Set(where((index) => fields[index]!.length > 0 || isOtherCountHeading(cells[index]!)));
  return { count: cells.length, numbers: named.length > 0 ? named : [0], quantities, others };
}

/** What stands behind the number of pieces in a pack, which is no quantity: 12 本入. */
const packContent = /^\p{L}{1,4}(?:入り?|組)$/u;
const isQuantity = (cells: readonly string[], index: number): boolean =>
  quantityReadings(cells[index]!).length > 0 && !packContent.test(cells[index + 1] ?? '');
/** Two cells in one. */
const twoNumbers = /^(?!\d{1,3}(?:,\d{3})+$)\d+(?:\s*[,;、]\s*\d+)+$/;
/** What counts the rows of a sheet. */
const rowNumber = /^(?:no\.?|[#(])?\s*\d{1,4}[.)]?$/i;
/**
 * Whether a cell can be the number of another product than `number`: it is written alike, or the other is a row's number
 * or a name. A JAN beside a code, a price, a day and a note are not.
 */
function isOtherNumber(cell: string, number: string): boolean {
  if (twoNumbers.test(cell)) return true;
  if (!/^\d{5,}$/.test(cell)) return false;
  const isAlike = /^\d+$/.test(number) && Math.abs(cell.length - number.length) <= 1;
  return isAlike || rowNumber.test(number) || !/^[\x20-\x7e]*$/.test(number);
}

/** Columns of a row under headings; null where numbers stand behind them, or nothing says which number counts. */
function columnsUnder(cells: readonly string[], headings: Headings): Columns | null {
  if (cells.slice(headings.count).some((cell) => /\d/.test(cell))) return null;
  const isFilled = (index: number): boolean => (cells[index] ?? '') !== '';
  const number = headings.numbers.find(isFilled) ?? headings.numbers[0]!;
  const [known] = headings.quantities;
  if (known !== undefined) {
    const filled = headings.quantities.filter(isFilled);
    const differing = filled.filter(
      (index, at) => filled.findIndex((each) => cells[each] === cells[index]) === at,
    );
    return differing.length > 2 ? null : { number, quantities: differing.length > 0 ? differing : [known] };
  }
  const isOther = (index: number): boolean => headings.numbers.includes(index) || headings.others.has(index);
  const possible = cells.flatMap((_, index) => (!isOther(index) && isQuantity(cells, index) ? [index] : []));
  return possible.length > 1 ? null : { number, quantities: possible, isGuess: possible.length > 0 };
}

/** Columns of a row without headings: the code first, then the only other whole number. */
function guessColumns(cells: readonly string[]): Columns | null {
  const number = cells.findIndex((cell) => cell !== '');
  const rest = cells.flatMap((_, index) => (index > number ? [index] : []));
  if (rest.length <= 1) return { number, quantities: rest };
  const whole = rest.filter((index) => isQuantity(cells, index));
  // Empty cells at the end come with a selection that was too wide.
  const filled = rest.filter((index) => cells[index] !== '');
  const only = whole.length === 1 ? whole : filled.length === 0 ? rest.slice(0, 1) : filled;
  if (only.length > 1) return null;
  const isDropped = (index: number): boolean =>
    !only.includes(index) && isOtherNumber(cells[index]!, cells[number]!);
  return filled.some(isDropped) ? null : { number, quantities: only };
}

/** Which cells of a row are its number and its quantity; null where that is not certain. */
export const columnsOf = (cells: readonly string[], headings: Headings | null): Columns | null =>
  headings && cells.length > 1 ? columnsUnder(cells, headings) : guessColumns(cells);
