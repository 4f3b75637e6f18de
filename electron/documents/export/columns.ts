import type { exportGranularities } from '#shared/ipc/export.ts';
import {
  exportHeading,
  fixedColumns,
  otherRateColumns,
  exportPaymentTexts,
  exportStatusTexts,
  exportTermTexts,
  reducedRateMark,
  type ExportColumnKey,
} from '#shared/messages/export.ts';
import { tokyoTimeOf } from '#shared/model/dates.ts';
import type { Bilingual, Locale } from '#shared/model/identifiers.ts';
import { decimalsOf, isWholeYen, sumAnyMoney, yen, type AnyMoney } from '#shared/model/money.ts';
import { currencyOf, type Order, type OrderedLine, type PaymentTerm } from '#shared/model/order.ts';
import {
  isOtherRate,
  isReducedRate,
  supplyDayOf,
  type TaxBearing,
  type TaxRate,
} from '#shared/model/tax-rate.ts';

export type Granularity = (typeof exportGranularities)[number];

/** An order, and the name of the supplier it was placed with, as the file shall say it. */
export interface ExportOrder {
  readonly supplier: string;
  readonly order: Order;
}

/**
 * What a column holds. `code` is text that looks like a number and must keep every digit (JAN, postal code, phone).
 * Numbers, mostly whole, are `integer`, amounts `yen`; a `date` is a Tokyo calendar date `YYYY-MM-DD`, a `time`
 * the wall time in Tokyo `HH:mm`.
 */
export type ColumnKind = 'text' | 'code' | 'integer' | 'yen' | 'date' | 'time';

/**
 * Text for every kind but `integer` and `yen`; null is an empty cell. An amount that is not in whole yen is the text of its
 * decimals, such as `1200.50`.
 */
export type Cell = string | number | null;

/** A column of a table whose rows are lines `L` of entries `E`; those of an order history by default. */
export interface Column<E = ExportOrder, L = OrderedLine, K extends string = ExportColumnKey> {
  readonly key: K;
  readonly title: string;
  readonly kind: ColumnKind;
  /** In half-width characters. */
  readonly width: number;
  /** Whether its value is the same for every line of an order. Writers make such a cell once an order. */
  readonly of: 'order' | 'line';
  /** Columns of an order take no notice of `line`. */
  readonly value: (entry: E, line: L) => Cell;
}

type Draft = Omit<Column, 'title'>;

const ofOrder = (
  key: ExportColumnKey,
  kind: ColumnKind,
  width: number,
  value: (order: Order, entry: ExportOrder) => Cell,
): Draft => ({ key, kind, width, of: 'order', value: (entry) => value(entry.order, entry) });

const ofLine = (
  key: ExportColumnKey,
  kind: ColumnKind,
  width: number,
  value: (line: OrderedLine) => Cell,
): Draft => ({ key, kind, width, of: 'line', value: (_entry, line) => value(line) });

const cellOf = (money: AnyMoney): Cell => (isWholeYen(money) ? money.amount : decimalsOf(money));

const fill = (text: string, parts: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));

/** A payment term in words, such as 「20日締め/翌月末払い」 (AM-67). */
export function formatPaymentTerm(term: PaymentTerm, locale: Locale): string {
  const words = exportTermTexts;
  const nth = (n: number) => fill(words.nthDay[locale], { n });
  const month: Bilingual = words.months[term.payMonthOffset] ?? words.months[0];
  return fill(words.term[locale], {
    close: term.closingDay === 31 ? words.closingLastDay[locale] : nth(term.closingDay),
    month: month[locale],
    day: term.payDay === 31 ? words.lastDay[locale] : nth(term.payDay),
  });
}

/** An order may hold a rate once or not at all; a rate it does not hold counts 0 yen. */
const ofRate = (order: Order, rate: TaxRate, which: 'taxable' | 'tax'): Cell => {
  const found = order.taxTotals.filter((total) => total.rate === rate).map((total) => total[which]);
  return cellOf(found.length === 0 ? { amount: 0, currency: currencyOf(order) } : sumAnyMoney(found));
};

/** What is at any other rate; tax of which no rate is stated is of these, so that amounts and tax add up to the total. */
const ofOtherRates = (order: Order, which: 'taxable' | 'tax'): Cell => {
  const found = order.taxTotals.filter(({ rate }) => isOtherRate(rate, which)).map((total) => total[which]);
  return cellOf(found.length === 0 ? { amount: 0, currency: currencyOf(order) } : sumAnyMoney(found));
};

const orderHead = (locale: Locale): Draft[] => [
  ofOrder('supplier', 'text', 20, (_order, entry) => entry.supplier),
  ofOrder('orderNumber', 'code', 20, (order) => order.number),
  ofOrder('orderedOn', 'date', 12, (order) => order.orderedOn),
  ofOrder('orderedTime', 'time', 10, (order) => tokyoTimeOf(order.orderedAt)),
  ofOrder('status', 'text', 14, (order) => order.statusWord ?? exportStatusTexts[order.status][locale]),
  ofOrder('departmentCode', 'code', 12, (order) => order.department?.code ?? null),
  ofOrder('department', 'text', 18, (order) => order.department?.name ?? null),
  ofOrder('orderedBy', 'text', 16, (order) => order.orderedBy.name),
  ofOrder('currency', 'text', 8, currencyOf),
];

const lineColumns: readonly Draft[] = [
  ofLine('lineNumber', 'integer', 10, (line) => line.lineNumber),
  ofLine('productCode', 'code', 16, (line) => line.productCode),
  ofLine('jan', 'code', 16, (line) => line.jan),
  ofLine('product', 'text', 44, (line) => line.name),
  ofLine('maker', 'text', 18, (line) => line.maker),
  ofLine('category', 'text', 18, (line) => line.category),
  ofLine('quantity', 'integer', 9, (line) => line.quantity),
  ofLine('unit', 'text', 8, (line) => line.unit),
  ofLine('unitPrice', 'yen', 14, ({ unitPrice }) =>
    // Of whole yen too a unit may cost a fraction.
    unitPrice.currency === 'JPY' ? unitPrice.amount : decimalsOf(unitPrice),
  ),
  ofLine('amount', 'yen', 14, (line) => cellOf(line.amount)),
  ofLine('taxRate', 'integer', 9, (line) => line.taxRate),
  {
    key: 'reducedRate',
    kind: 'text',
    width: 10,
    of: 'line',
    value: ({ order }, { taxRate }) => (isReducedRate(taxRate, supplyDayOf(order)) ? reducedRateMark : null),
  },
  {
    key: 'lineDepartment',
    kind: 'text',
    width: 18,
    of: 'line',
    value: ({ order }, { department }) =>
      (department === undefined ? order.department : department)?.name ?? null,
  },
];

const totalColumns: readonly Draft[] = [
  ofOrder('lines', 'integer', 9, (order) => order.lines.length),
  ofOrder('goods', 'yen', 16, (order) => cellOf(order.totals.goods)),
  ofOrder('discount', 'yen', 14, (order) => cellOf(order.totals.discount)),
  ofOrder('shipping', 'yen', 14, (order) => cellOf(order.shippingFee)),
  ofOrder('taxable10', 'yen', 16, (order) => ofRate(order, 10, 'taxable')),
  ofOrder('tax10', 'yen', 14, (order) => ofRate(order, 10, 'tax')),
  ofOrder('taxable8', 'yen', 16, (order) => ofRate(order, 8, 'taxable')),
  ofOrder('tax8', 'yen', 14, (order) => ofRate(order, 8, 'tax')),
  ofOrder('taxableOther', 'yen', 16, (order) => ofOtherRates(order, 'taxable')),
  ofOrder('taxOther', 'yen', 14, (order) => ofOtherRates(order, 'tax')),
  ofOrder('taxable0', 'yen', 16, (order) => ofRate(order, 0, 'taxable')),
  ofOrder('taxExcluded', 'yen', 16, (order) => cellOf(order.totals.taxExcluded)),
  ofOrder('tax', 'yen', 14, (order) => cellOf(order.totals.tax)),
  ofOrder('taxIncluded', 'yen', 16, (order) => cellOf(order.totals.taxIncluded)),
];

const orderTail = (locale: Locale): Draft[] => [
  ofOrder(
    'payment',
    'text',
    18,
    ({ payment }) => payment.methodWord ?? exportPaymentTexts[payment.method][locale],
  ),
  ofOrder('paymentTerm', 'text', 22, (order) =>
    order.payment.term === null ? null : formatPaymentTerm(order.payment.term, locale),
  ),
  ofOrder('cardLast4', 'code', 12, (order) => order.payment.cardLast4),
  ofOrder('deliverTo', 'text', 24, (order) => order.deliverTo?.name ?? null),
  ofOrder('postalCode', 'code', 11, (order) => order.deliverTo?.postalCode ?? null),
  ofOrder('address', 'text', 40, (order) => order.deliverTo?.address ?? null),
  ofOrder('phone', 'code', 15, (order) => order.deliverTo?.phone ?? null),
  ofOrder('costMemo', 'text', 22, (order) => order.costMemo),
  ofOrder('comment', 'text', 30, (order) => order.comment),
  ofOrder('shippedOn', 'date', 12, (order) => order.shippedOn),
  ofOrder('deliveredOn', 'date', 12, (order) => order.deliveredOn),
];

/**
 * The columns of an export, in their order, with headings and words in `locale`.
 *
 * A row a line carries no totals of its order: repeated they would be counted once a line by every sum and pivot,
 * and put on the first line only they would vanish with a filter on the product. They stand in the row an order,
 * which goes with it by order number (see docs/decisions/csv.md). `leaveOut` are columns that nobody wants, never the
 * order number. The currency is a column where an order is not in whole yen (`inYen`). Headings say
 * without tax where all goods bear tax (`bearing`); where some do, what tells which is always written.
 * Rates but 10, 8 and 0 % have columns where an order has one (`otherRates`).
 */
export function exportColumns(
  granularity: Granularity,
  locale: Locale,
  leaveOut: readonly ExportColumnKey[] = [],
  inYen = true,
  bearing: TaxBearing = 'taxed',
  otherRates = false,
): readonly Column[] {
  const own = granularity === 'line' ? lineColumns : totalColumns;
  const fixed = fixedColumns(granularity, bearing);
  return [...orderHead(locale), ...own, ...orderTail(locale)]
    .filter(({ key }) => otherRates || !otherRateColumns.includes(key))
    .filter(({ key }) => fixed.includes(key) || !(leaveOut.includes(key) || (inYen && key === 'currency')))
    .map((draft) => ({ ...draft, title: exportHeading(draft.key, bearing)[locale] }));
}

/** Stands for the lines of an order that has none; no column of a line is asked of it. */
const noLine: OrderedLine = {
  lineNumber: 0,
  productCode: '',
  jan: null,
  name: '',
  maker: null,
  category: null,
  quantity: 0,
  unit: '',
  unitPrice: yen(0),
  amount: yen(0),
  taxRate: 0,
};

/** The lines that get a row of their own: all of them, or one that stands for the order, which may have none. */
export const linesWithRow = ({ lines }: Order, granularity: Granularity): readonly OrderedLine[] =>
  granularity === 'line' ? lines : [lines[0] ?? noLine];
