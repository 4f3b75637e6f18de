import type { CalendarDate } from '#shared/model/dates.ts';
import { janState } from '../jan.ts';
import type {
  AmountField,
  ImportField,
  ImportMapping,
  RowProblem,
  RowProblemCode,
} from '#shared/model/import.ts';
import { parseDate, type CellDate } from './cell-dates.ts';
import {
  cellText,
  codeText,
  decimalText,
  isPlainNumber,
  parseAmount,
  parseQuantity,
  parseRate,
  wholeOf,
  type CellValue,
  type StatedAmount,
} from './cell-values.ts';
import { headingKeys } from './headings.ts';
import type { ImportedOrder, StatedYen } from './imported-order.ts';
import type { TableRow } from './table-row.ts';
import { remembering } from './remember.ts';
import { paymentOf, statusOf } from './words.ts';

/** A row as an order of one line, or why it is none; null for a row that is no order at all. */
export type ReadRow =
  | { readonly kind: 'order'; readonly order: ImportedOrder; readonly notes: readonly RowProblem[] }
  | {
      readonly kind: 'problem';
      readonly problem: RowProblem;
      /** The order that the row belongs to, where that can be read; it is left out whole. */
      readonly number: string | null;
    }
  | { readonly kind: 'skipped' };

const limits: Readonly<Partial<Record<ImportField, number>>> = {
  product: 300, maker: 200, category: 100, unit: 40, person: 300, department: 300, deliverTo: 300, costMemo: 500,
  comment: 1800,
}; // prettier-ignore
const maxNumber = 48;
const maxCode = 64;

/** A row that adds others up. */
const totalRow = /^(?:(?:総|小)?合?計|計|累計|total|sub-?total|grand total)[::]?$/i;

const isTotal = (cell: string): boolean =>
  /[計t]/i.test(cell) && totalRow.test(cell.normalize('NFKC').replace(/\s/g, ''));

class Stop extends Error {
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

const clip = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${Array.from(text)
        .slice(0, length - 1)
        .join('')}…`;

export interface RowReaderOptions {
  /** Rows of a sheet leave out blank cells at their end; lines of text don't. */
  readonly sparse: boolean;
}

/**
 * Reads the rows of a file by its mapping, in their order. A number is what its cell says exactly, or a problem with
 * row, field and text: nothing is guessed, and a row whose cells may have shifted is not read at all.
 */
export function createRowReader(
  headings: readonly string[],
  mapping: ImportMapping,
  { sparse }: RowReaderOptions,
) {
  const keys = headingKeys(headings);
  const columnOf: Partial<Record<ImportField, number>> = {};
  for (const [field, key] of Object.entries(mapping.columns) as [ImportField, string][]) {
    const index = keys.indexOf(key);
    if (index >= 0) columnOf[field] = index;
  }
  /** Cells that each row has; null in a sheet. */
  let width: number | null = null;
  /** Headings are repeated on each page of some files. */
  const isHeading = (cells: readonly string[]): boolean =>
    mapping.headerRow !== null && headings.every((text, index) => text === (cells[index] ?? ''));
  const inherited: Partial<Record<ImportField, string>> = {};
  const orderFields = ['orderNumber', 'orderedOn', 'status', 'person', 'department', 'deliverTo', 'payment', 'costMemo', 'comment', 'shippedOn', 'deliveredOn', 'shippingFee', 'discount', 'orderTotal', 'currency'] as const; // prettier-ignore
  /** Rows without an order number of their own, by what they say: the same row twice is two purchases. */
  const unnumbered = new Map<number, number>();

  const cellOf = (cells: readonly string[], field: ImportField): string => {
    const index = columnOf[field];
    return index === undefined ? '' : (cells[index] ?? '');
  };
  const valueOf = <T>(value: CellValue<T>, field: ImportField, cell: string): T | null => {
    if (!value.ok) throw new Stop(value.error, field, cell);
    return value.value;
  };
  // Only what costs more than looking it up.
  const date = remembering((cell) => parseDate(cell, mapping.dateOrder));
  const written = remembering(parseAmount);
  const rates = remembering(parseRate);
  const jans = remembering(janState);
  const textOf = (cells: readonly string[], field: ImportField): string | null => {
    const cell = cellOf(cells, field);
    const read = cellText(cell).toWellFormed();
    return read === '' ? null : clip(read, limits[field] ?? 300);
  };
  const codeOf = (cells: readonly string[], field: ImportField, longest: number): string | null => {
    const cell = cellOf(cells, field);
    const read = codeText(cell).toWellFormed();
    if (read.length > longest) throw new Stop('too-long', field, read);
    return read === '' ? null : read;
  };
  const dateOf = (cells: readonly string[], field: ImportField): CellDate | null => {
    const cell = cellOf(cells, field);
    return cell === '' ? null : valueOf(date(cell), field, cell);
  };
  const amountOf = (cells: readonly string[], field: ImportField): StatedAmount | null => {
    const cell = cellOf(cells, field);
    return cell === '' ? null : valueOf(isPlainNumber(cell) ? parseAmount(cell) : written(cell), field, cell);
  };
  const taxOf = (field: AmountField): StatedYen['tax'] => mapping.tax[field] ?? 'excluded';
  const yenOf = (amount: StatedAmount, field: ImportField): number => {
    const whole = wholeOf(amount);
    if (whole === null) throw new Stop('not-whole-yen', field, decimalText(amount));
    return whole;
  };

  const withInherited = (cells: readonly string[]): readonly string[] => {
    if (!mapping.inheritsOrder) return cells;
    const number = cellOf(cells, 'orderNumber');
    const continues = number === '' || number === inherited.orderNumber;
    const filled = [...cells];
    for (const field of orderFields) {
      const index = columnOf[field];
      if (index === undefined) continue;
      const cell = cells[index] ?? '';
      if (cell === '' && continues) filled[index] = inherited[field] ?? '';
      else inherited[field] = cell;
    }
    return filled;
  };

  const orderOf = (row: number, cells: readonly string[], notes: RowProblem[]): ImportedOrder => {
    const product = textOf(cells, 'product') ?? textOf(cells, 'productCode');
    if (product === null) throw new Stop('missing', 'product');
    const ordered = dateOf(cells, 'orderedOn');
    if (ordered === null) throw new Stop('missing', 'orderedOn');
    const stated = codeOf(cells, 'orderNumber', maxNumber);
    if (stated === null && columnOf.orderNumber !== undefined) throw new Stop('missing', 'orderNumber');
    const quantityCell = cellOf(cells, 'quantity');
    const counted = valueOf(parseQuantity(quantityCell), 'quantity', quantityCell);
    if (counted === null && columnOf.quantity !== undefined) throw new Stop('missing', 'quantity');
    const quantity = counted?.quantity ?? 1;

    const price = amountOf(cells, 'unitPrice');
    const amount = amountOf(cells, 'amount');
    if (amount === null && price === null)
      throw new Stop('no-amount', columnOf.amount === undefined ? 'unitPrice' : 'amount');
    const word = textOf(cells, 'currency')?.normalize('NFKC').toUpperCase() ?? mapping.currency;
    const currency = amount?.currency ?? price?.currency ?? word ?? 'JPY';
    const isYen = /^(?:JPY|YEN|円|¥)$/.test(currency);
    // Whole by whole: digits of at most 13 places times a quantity below a thousand million, checked below.
    const lineDigits = amount ? amount.digits : price!.digits * quantity;
    if (!Number.isSafeInteger(lineDigits)) throw new Stop('too-large', 'amount', quantityCell);
    const line = amount ?? trimmed({ digits: lineDigits, scale: price!.scale, currency: price!.currency });
    const field = amount ? 'amount' : 'unitPrice';
    const rateCell = cellOf(cells, 'taxRate');
    const rate = valueOf(rates(rateCell), 'taxRate', rateCell) ?? mapping.defaultRate;
    if (rate === null && isYen) throw new Stop('no-rate', 'taxRate', rateCell);
    const taxAmount = isYen ? amountOf(cells, 'tax') : null;
    if (isYen && Math.abs(yenOf(line, field)) > 1e12) throw new Stop('too-large', field, decimalText(line));

    const fee = isYen ? amountOf(cells, 'shippingFee') : null;
    const off = isYen ? amountOf(cells, 'discount') : null;
    const total = isYen ? amountOf(cells, 'orderTotal') : null;
    const statusText = textOf(cells, 'status');
    const known = statusText === null ? null : statusOf(statusText);
    const cancelled =
      mapping.cancelledPrefix !== null && (stated?.startsWith(mapping.cancelledPrefix) ?? false);
    const paymentText = textOf(cells, 'payment');
    const shippedOn = dateOf(cells, 'shippedOn')?.date ?? null;
    const comment = textOf(cells, 'comment');
    return {
      number: stated ?? numberOf(ordered.date, cells),
      orderedOn: ordered.date,
      orderedTime: ordered.time,
      status: cancelled ? 'cancelled' : (known ?? 'delivered'),
      person: textOf(cells, 'person'),
      department: textOf(cells, 'department'),
      deliverTo: textOf(cells, 'deliverTo'),
      payment: paymentText === null ? null : paymentOf(paymentText),
      costMemo: textOf(cells, 'costMemo'),
      // A status that is not known stays readable.
      comment:
        statusText !== null && known === null ? [statusText, comment].filter(Boolean).join(' / ') : comment,
      shippedOn,
      deliveredOn: dateOf(cells, 'deliveredOn')?.date ?? null,
      shippingFee: fee && { yen: yenOf(fee, 'shippingFee'), tax: taxOf('shippingFee') },
      discount:
        off && off.digits !== 0 ? { yen: Math.abs(yenOf(off, 'discount')), tax: taxOf('discount') } : null,
      orderTotal: total && yenOf(total, 'orderTotal'),
      rounding: mapping.rounding,
      lines: [
        {
          lineNumber: codeOf(cells, 'lineNumber', maxCode),
          productCode: codeOf(cells, 'productCode', maxCode),
          jan: janOf(row, cells, notes),
          product,
          maker: textOf(cells, 'maker'),
          category: textOf(cells, 'category'),
          quantity,
          unit: textOf(cells, 'unit') ?? counted?.unit ?? null,
          unitPrice: price && decimalText(price),
          unitPriceTax: taxOf('unitPrice'),
          amount: isYen ? { yen: yenOf(line, field), tax: taxOf(field) } : null,
          tax: taxAmount && yenOf(taxAmount, 'tax'),
          taxRate: isYen ? rate! : 0,
          foreign: isYen ? null : { currency: clip(currency, 8), amount: decimalText(line) },
          shippedOn,
        },
      ],
    };
  };

  /** A number for a row without one: its day, and what it says, so that the same row of another file has the same. */
  const numberOf = (date: CalendarDate, cells: readonly string[]): string => {
    const content = Object.values(columnOf)
      .map((index) => cells[index] ?? '')
      .join('\n');
    const hash = hashOf(content);
    const nth = (unnumbered.get(hash) ?? 0) + 1;
    unnumbered.set(hash, nth);
    const name = hash.toString(16).toUpperCase().padStart(14, '0');
    return `${date.replaceAll('-', '')}-${name}${nth === 1 ? '' : `-${nth}`}`;
  };

  const janOf = (row: number, cells: readonly string[], notes: RowProblem[]): string | null => {
    const digits = codeOf(cells, 'jan', 300);
    if (digits === null || jans(digits) === 'valid') return digits;
    notes.push({ row, code: 'jan-damaged', field: 'jan', text: clip(digits, 100) });
    return null;
  };

  return (given: TableRow): ReadRow => {
    const { row, fault } = given;
    const problem = (
      code: RowProblemCode,
      field: ImportField | null,
      text: string,
      of: string | null = null,
    ): ReadRow => ({
      kind: 'problem',
      problem: { row, code, field, text: clip(text.toWellFormed(), 100) },
      number: of,
    });
    if (mapping.headerRow !== null && row <= mapping.headerRow) return { kind: 'skipped' };
    if (fault !== null) return problem(fault, null, given.cells[0] ?? '');
    if (given.cells.every((cell) => cell.trim() === '')) return { kind: 'skipped' };
    if (isHeading(given.cells)) return { kind: 'skipped' };
    const beyond = given.cells.slice(headings.length).some((cell) => cell.trim() !== '');
    // Some files end each row, but not the headings, with a delimiter. A row that is longer than the others has moved.
    if (!sparse && !beyond && given.cells.length > headings.length) width ??= given.cells.length;
    if (!sparse) width ??= headings.length;
    if (width !== null && given.cells.length < width)
      return problem('too-few-cells', null, given.cells.join(' | '));
    if (beyond || (width !== null && given.cells.length > width))
      return problem('too-many-cells', null, given.cells.join(' | '));
    const number = cellOf(given.cells, 'orderNumber').trim();
    if ((number === '' || totalRow.test(number)) && given.cells.some(isTotal)) return { kind: 'skipped' };
    const cells = withInherited(given.cells);
    const notes: RowProblem[] = [];
    try {
      return { kind: 'order', order: orderOf(row, cells, notes), notes };
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return problem(error.code, error.field, error.text, codeText(cellOf(cells, 'orderNumber')) || null);
    }
  };
}

/** Without zeros at its end, so that 12.50 × 2 is 25. */
function trimmed(amount: StatedAmount): StatedAmount {
  let { digits, scale } = amount;
  while (scale > 0 && digits % 10 === 0) {
    digits /= 10;
    scale -= 1;
  }
  return { ...amount, digits, scale };
}

/** 53 bits of a text (cyrb53): enough to tell the rows of one day apart. */
function hashOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}
