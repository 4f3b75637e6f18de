import type { ImportField, ImportMapping, RowProblem, RowProblemCode } from '#shared/model/import.ts';
import { isCurrency, minorDigits } from '#shared/model/currencies.ts';
import { parseDate, type CellDate } from './cell-dates.ts';
import {
  cellText,
  codeText,
  decimalText,
  isPlainNumber,
  parseAmount,
  type CellValue,
  type StatedAmount,
} from './cell-values.ts';
import type { SummaryRow } from './summary-rows.ts';
import type { FileTotal } from './file-totals.ts';
import {
  currencyBeside,
  currencyOfHeading,
  currencyOfWord,
  currencyOnlyInHeading,
} from './currency-words.ts';
import { headingKeys, isTotal, isWholeTotal } from './headings.ts';
import { memoize } from './memoize.ts';
import { createMergedCells } from './merged-cells.ts';
import { isSplitInside, mayBeSplit, type RowOptions } from './split-numbers.ts';
import type { TableRow } from './table-row.ts';

/** A row as what it says, or why it can't be read; or one that says nothing. */
export type ReadRow<T> =
  | { readonly kind: 'read'; readonly value: T; readonly notes: readonly RowProblem[] }
  | {
      readonly kind: 'problem';
      readonly problem: RowProblem;
      /** The order that the row belongs to, where that can be read. */
      readonly number: string | null;
      /** False where the row may be of the order before or behind it instead: its cells may have moved. */
      readonly isPlaced: boolean;
      /** Whether it may be several rows. */
      readonly spans: boolean;
    }
  | {
      readonly kind: 'skipped';
      /** What a bill states beside its lines. */
      readonly summary?: SummaryRow;
      /** What it adds up, where it says so in the column of amounts. */
      readonly total?: FileTotal;
    };

/** The longest texts and codes that are kept. */
const longest: Readonly<Partial<Record<ImportField, number>>> = {
  maker: 200, category: 100, unit: 40, costMemo: 500, comment: 1800, orderNumber: 48, lineNumber: 64, productCode: 64,
}; // prettier-ignore
const usualLongest = 300;
/** A thousand such lines are still added up exactly. */
const mostUnits = 1e12;

/** A number that a spreadsheet holds 15 digits of. */
const inPowers = /^\d(?:\.\d+)?E\+\d{2,}$/i;

/** Ends the reading of a row; thrown by what reads a cell. */
export class RowStop extends Error {
  readonly code: RowProblemCode;
  readonly field: ImportField | null;
  readonly text: string;
  constructor(code: RowProblemCode, field: ImportField | null, text = '') {
    super(code);
    this.code = code;
    this.field = field;
    this.text = text;
  }
}

export const clip = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${Array.from(text)
        .slice(0, length - 1)
        .join('')}…`;

/** The cells of the row that is being read, by field. What can't be read throws `RowStop`. */
export interface RowCells {
  has(field: ImportField): boolean;
  cell(field: ImportField): string;
  /** What a cell was read as, or the stop that its problem is. */
  valueOf<T>(value: CellValue<T>, field: ImportField): T | null;
  text(field: ImportField): string | null;
  code(field: ImportField): string | null;
  date(field: ImportField): CellDate | null;
  amount(field: ImportField): StatedAmount | null;
  /** An amount in whole minor units: yen, or cents of USD. */
  units(amount: StatedAmount, field: ImportField, currency: string): number;
}

const orderFields = ['orderNumber', 'orderedOn', 'status', 'person', 'department', 'deliverTo', 'payment', 'costMemo', 'comment', 'shippedOn', 'deliveredOn', 'shippingFee', 'discount', 'orderTotal', 'currency'] as const; // prettier-ignore

/**
 * Reads the rows of a file by its mapping, in their order, each by `read`. A number is what its cell says exactly, or a
 * problem with row, field and text: nothing is guessed, and a row whose cells may have shifted is not read at all.
 */
export function createTableReader<T>(
  headings: readonly string[],
  mapping: ImportMapping,
  { sparse, splits }: RowOptions,
  read: (cells: RowCells, row: number, notes: RowProblem[]) => T,
): (row: TableRow) => ReadRow<T> {
  const keys = headingKeys(headings);
  const columnOf: Partial<Record<ImportField, number>> = {};
  for (const [field, key] of Object.entries(mapping.columns) as [ImportField, string][]) {
    const index = keys.indexOf(key);
    if (index >= 0) columnOf[field] = index;
  }
  const hasNumber = columnOf.orderNumber !== undefined;
  /** Cells that each row has; null in a sheet. */
  let width: number | null = null;
  /** Headings are repeated on each page of some files. */
  const isHeading = (cells: readonly string[]): boolean =>
    mapping.headerRow !== null && headings.every((text, index) => text === (cells[index] ?? ''));
  const isBlankOrTotal = (field: ImportField): boolean => cell(field).trim() === '' || isTotal(cell(field));
  /** A maker may be called TOTAL, and a department 合計: what has a product, or is an order of a day, is bought. */
  const isTotalRow = (cells: readonly string[]): boolean => {
    const isOrder = !isBlankOrTotal(hasNumber ? 'orderNumber' : 'orderedOn');
    if (isOrder) return false;
    const isProduct = (['product', 'productCode', 'jan'] as const).some((field) => !isBlankOrTotal(field));
    return isProduct ? isTotal(cells[0] ?? '') : cells.some(isTotal);
  };
  const mergedCells = createMergedCells(columnOf, mapping.headerRow);
  const inherited: Partial<Record<ImportField, string>> = {};

  let current: readonly string[] = [];
  const cell = (field: ImportField): string => {
    const index = columnOf[field];
    return index === undefined ? '' : (current[index] ?? '');
  };
  const valueOf = <V>(value: CellValue<V>, field: ImportField): V | null => {
    if (!value.ok) throw new RowStop(value.error, field, cell(field));
    return value.value;
  };
  // Only what costs more than looking it up.
  const date = memoize((text) => parseDate(text, mapping.dateOrder));
  const written = memoize((text) => parseAmount(text, mapping.lineBehind));
  const headingCurrency = memoize(currencyOfHeading);
  /** A person has said that the lines are in another currency than their heading seems to name. */
  const named = mapping.currency === null ? null : currencyOnlyInHeading(headings, mapping);
  const isOverruled = named !== null && named !== currencyOfWord(mapping.currency!);
  const overruled = !isOverruled ? null : columnOf.amount === undefined ? 'unitPrice' : 'amount';
  const inCurrencyOf = (heading: string, amount: StatedAmount, field: ImportField): StatedAmount => {
    if (mapping.headerRow === null) return amount;
    const word = headingCurrency(heading);
    if (word === null) return amount;
    if (field === overruled || (isOverruled && currencyOfWord(word) === named)) return amount;
    if (word === 'thousands') throw new RowStop('ambiguous-number', field, `${heading} ${cell(field)}`);
    // A heading that names no certain currency leaves it to what the row states.
    const isStated = amount.currency !== null || cell('currency').trim() !== '';
    if (isStated && !isCurrency(currencyOfWord(word))) return amount;
    const own = amount.currency === null ? null : currencyBeside(amount.currency, currencyOfWord(word));
    if (own !== null && own !== currencyOfWord(word))
      throw new RowStop('currency-differs', field, `${heading} ${cell(field)}`);
    return { ...amount, currency: word };
  };
  const row: RowCells = {
    has: (field) => columnOf[field] !== undefined,
    cell,
    valueOf,
    text: (field) => {
      const text = cellText(cell(field)).toWellFormed();
      return text === '' ? null : clip(text, longest[field] ?? usualLongest);
    },
    code: (field) => {
      const text = codeText(cell(field)).toWellFormed();
      if (field !== 'jan' && inPowers.test(text)) throw new RowStop('digits-lost', field, text);
      if (text.length > (longest[field] ?? usualLongest)) throw new RowStop('too-long', field, text);
      return text === '' ? null : text;
    },
    date: (field) => {
      const text = cell(field);
      return text === '' ? null : valueOf(date(text), field);
    },
    amount: (field) => {
      const text = cell(field);
      if (text === '') return null;
      const amount = valueOf(isPlainNumber(text) ? parseAmount(text) : written(text), field);
      const heading = headings[columnOf[field]!] ?? '';
      return amount === null ? null : inCurrencyOf(heading, amount, field);
    },
    units: (amount, field, currency) => {
      const shift = minorDigits(currency) - amount.scale;
      if (shift < 0)
        throw new RowStop(
          currency === 'JPY' ? 'not-whole-yen' : 'too-many-digits',
          field,
          decimalText(amount),
        );
      const units = amount.digits * 10 ** shift;
      if (Math.abs(units) > mostUnits) throw new RowStop('too-large', field, decimalText(amount));
      return units;
    },
  };

  const withInherited = (cells: readonly string[]): readonly string[] => {
    if (!mapping.inheritsOrder) return cells;
    const number = cell('orderNumber');
    const continues = number === '' || number === inherited.orderNumber;
    const filled = [...cells];
    for (const field of orderFields) {
      const index = columnOf[field];
      if (index === undefined) continue;
      const text = cells[index] ?? '';
      if (text === '' && continues) filled[index] = inherited[field] ?? '';
      else inherited[field] = text;
    }
    return filled;
  };

  /** Whether the row that a blank order number would be inherited from could not be read. */
  let isLost = false;
  /** Whether the row before ended within what may be an order number, whose rest the next one begins with. */
  let isTorn = false;
  const asProblem = (
    row: number,
    code: RowProblemCode,
    field: ImportField | null,
    text: string,
    at: { readonly number: string | null; readonly isPlaced: boolean; readonly spans: boolean },
  ): ReadRow<T> => ({
    kind: 'problem',
    problem: { row, code, field, text: clip(text.toWellFormed(), 100) },
    ...at,
  });
  /** A row whose cells may have moved. Its number has not, where a day still is in the column of days behind it. */
  const moved = ({ row, cells }: TableRow, code: RowProblemCode, text: string): ReadRow<T> => {
    current = cells;
    isLost = mapping.inheritsOrder;
    const number = codeText(cell('orderNumber')) || null;
    const wasTorn = isTorn;
    isTorn = cells.length === (columnOf.orderNumber ?? -1) + 1 && /^[!-~]+$/.test(cell('orderNumber'));
    const spans =
      wasTorn ||
      /quote/.test(code) ||
      cells.length * 2 >= headings.length * 3 ||
      cells.some((each) => /[\r\n]/.test(each));
    const day = (columnOf.orderedOn ?? 0) > (columnOf.orderNumber ?? 0) ? date(cell('orderedOn')) : null;
    const isPlaced = number !== null && !spans && day?.ok === true && day.value !== null;
    return asProblem(row, code, null, text, { number, isPlaced: !hasNumber || isPlaced, spans });
  };

  return (tableRow) => {
    const { row: nth, fault, cells } = tableRow;
    if (mapping.headerRow !== null && nth <= mapping.headerRow) return { kind: 'skipped' };
    if (fault !== null) return moved(tableRow, fault, cells[0] ?? '');
    if (cells.every((text) => text.trim() === '')) return { kind: 'skipped' };
    if (isHeading(cells)) return { kind: 'skipped' };
    const beyond = cells.slice(headings.length).some((text) => text.trim() !== '');
    // Some files end each row, but not the headings, with a delimiter. A row that is longer than the others has moved.
    if (!sparse && !beyond && cells.length > headings.length) {
      if (width === null && splits && !splits.endsWithComma && mayBeSplit(cells, splits))
        return moved(tableRow, 'split-number', cells.join(' | '));
      width ??= cells.length;
    }
    if (!sparse) width ??= headings.length;
    if (width !== null && cells.length < width) return moved(tableRow, 'too-few-cells', cells.join(' | '));
    if (beyond || (width !== null && cells.length > width))
      return moved(
        tableRow,
        splits && mayBeSplit(cells, splits) ? 'split-number' : 'too-many-cells',
        cells.join(' | '),
      );
    if (splits && isSplitInside(cells, splits)) return moved(tableRow, 'split-number', cells.join(' | '));
    current = cells;
    const number = cell('orderNumber').trim();
    if (isTotalRow(cells)) {
      const stated = cells.some(isWholeTotal) ? written(cell('amount')) : null;
      if (!stated?.ok || stated.value?.scale !== 0) return { kind: 'skipped' };
      return { kind: 'skipped', total: { row: nth, stated: stated.value.digits } };
    }
    if (isTorn) return moved(tableRow, 'too-few-cells', cells.join(' | '));
    // A quote that nobody closed, within a cell.
    if (number.includes('"') && !number.startsWith('=')) return moved(tableRow, 'stray-quote', number);
    const merged = mergedCells(tableRow);
    if (merged === 'covered') return { kind: 'skipped' };
    current = merged?.cells ?? cells;
    const isOrphan = isLost && cell('orderNumber') === '';
    isLost = isOrphan;
    current = withInherited(current);
    const notes: RowProblem[] = [];
    try {
      if (isOrphan) throw new RowStop('missing', 'orderNumber');
      if (merged?.shared) throw new RowStop('merged-amount', merged.shared, cell(merged.shared));
      return { kind: 'read', value: read(row, nth, notes), notes };
    } catch (error) {
      if (!(error instanceof RowStop)) throw error;
      const number = isOrphan ? null : codeText(cell('orderNumber')) || null;
      const isPlaced = !hasNumber || number !== null;
      return asProblem(nth, error.code, error.field, error.text, { number, isPlaced, spans: false });
    }
  };
}
