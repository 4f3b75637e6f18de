import { tokyoInstant, type Instant } from '#shared/model/dates.ts';
import { minorDigits } from '#shared/model/currencies.ts';
import type { AnyMoney } from '#shared/model/money.ts';
import type { Order, OrderedLine } from '#shared/model/order.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { ImportMapping } from '#shared/model/import.ts';
import { allocateDiscount, taxOn } from '../tax.ts';
import { orderKey, type FileAmount, type ImportedLine, type ImportedOrder } from './imported-order.ts';

type Rounding = ImportMapping['rounding'];

/** The tax within an amount that includes it; of a negative one as of its positive, so that a return cancels out. */
function taxWithin(amount: number, rate: TaxRate, rounding: Rounding): number {
  const tax = (Math.abs(amount) * rate) / (100 + rate);
  // Exact: the division leaves whole yen only where there are, and amounts stay far below 2^53 / 100.
  const rest = (Math.abs(amount) * rate) % (100 + rate);
  const whole = Math.floor(tax);
  const rounded =
    rounding === 'floor'
      ? whole
      : rounding === 'ceil'
        ? whole + Number(rest > 0)
        : whole + Number(rest * 2 >= 100 + rate);
  return amount < 0 ? -rounded : rounded;
}

const taxUpon = (amount: number, rate: TaxRate, rounding: Rounding): number =>
  amount < 0 ? -taxOn(-amount, rate, rounding) : taxOn(amount, rate, rounding);

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
const plus0 = (amount: number): number => (amount === 0 ? 0 : amount);

/** Shares `total` over parts of about their size, to the yen: what rounding leaves goes to the largest, a yen each. */
function shareExactly(parts: readonly number[], total: number): readonly number[] {
  const shares = [...parts];
  const step = Math.sign(total - sum(shares));
  const largest = parts.map((_, index) => index).sort((a, b) => Math.abs(parts[b]!) - Math.abs(parts[a]!));
  for (let left = Math.abs(total - sum(shares)), at = 0; left > 0; left -= 1, at += 1)
    shares[largest[at % largest.length]!]! += step;
  return shares;
}

interface RateSums {
  readonly rate: TaxRate;
  readonly lines: readonly number[];
  /** Tax excluded, by line, in the order of `lines`. */
  readonly excluded: readonly number[];
  readonly taxable: number;
  readonly tax: number;
}

/** What an amount of an order's own (shipping, discount) is without tax and as tax. */
function split(
  { units: amount, tax }: FileAmount,
  rate: TaxRate,
  rounding: Rounding,
): readonly [number, number] {
  if (tax === 'excluded') return [amount, taxUpon(amount, rate, rounding)];
  const within = taxWithin(amount, rate, rounding);
  return [amount - within, within];
}

const standardRate: TaxRate = 10;

/**
 * The sums of one rate. Tax that the file states is taken as it is; else it is computed once for the rate, by the
 * rounding of the mapping. Amounts with tax in them give whole yen without: the lines add up to the rate's amount.
 */
function sumsOf(
  rate: TaxRate,
  lines: readonly (readonly [index: number, line: ImportedLine])[],
  fee: FileAmount | null,
  off: FileAmount | null,
  rounding: Rounding,
): RateSums {
  const stated = lines.length > 0 && lines.every(([, { tax }]) => tax !== null);
  const isWith = ([, { amount }]: (typeof lines)[number]): boolean => amount.tax === 'included';
  const unitsIn = ([, { amount }]: (typeof lines)[number]): number => amount.units;
  const withTax = lines.filter(isWith);
  const totalWith = sum(withTax.map(unitsIn));
  const totalWithout = sum(lines.filter((each) => !isWith(each)).map(unitsIn));
  const taxIn = stated ? sum(withTax.map(([, { tax }]) => tax!)) : taxWithin(totalWith, rate, rounding);
  const shares = shareExactly(
    withTax.map((each) => unitsIn(each) - (stated ? each[1].tax! : taxWithin(unitsIn(each), rate, rounding))),
    totalWith - taxIn,
  );
  let nth = 0;
  const excluded = lines.map((each) => (isWith(each) ? shares[nth++]! : unitsIn(each)));
  const all = { rate, lines: lines.map(([index]) => index), excluded };

  const isAll = (kind: FileAmount['tax']): boolean =>
    lines.every((each) => isWith(each) === (kind === 'included')) &&
    (fee?.tax ?? kind) === kind &&
    (off?.tax ?? kind) === kind;
  if (!stated && isAll('included')) {
    const whole = totalWith + (fee?.units ?? 0) - (off?.units ?? 0);
    const tax = taxWithin(whole, rate, rounding);
    return { ...all, taxable: whole - tax, tax };
  }
  const [feeExcluded, feeTax] = fee ? split(fee, rate, rounding) : [0, 0];
  const [offExcluded, offTax] = off ? split(off, rate, rounding) : [0, 0];
  const taxable = totalWith - taxIn + totalWithout + feeExcluded - offExcluded;
  if (!stated && isAll('excluded')) return { ...all, taxable, tax: taxUpon(taxable, rate, rounding) };
  const goodsTax = stated
    ? sum(lines.map(([, { tax }]) => tax!))
    : taxIn + taxUpon(totalWithout, rate, rounding);
  return { ...all, taxable, tax: goodsTax + feeTax - offTax };
}

/** An order for the saved history, and whether it comes to what the file says. */
export interface BuiltOrder {
  readonly order: Order;
  /** False where the file states another total; the lines are taken as they are. */
  readonly totalAgrees: boolean;
  /** False where the file states a tax that is more than a yen from what the rate makes of a line; it is taken as it is. */
  readonly taxAgrees: boolean;
}

/** A unit price without tax in minor units: as it is stated, also as a fraction of them, else of the line's amount. */
function unitPriceOf(line: ImportedLine, amount: number, currency: string): number {
  if (line.unitPrice !== null && line.unitPriceTax === 'excluded')
    return plus0(Number(`${line.unitPrice}e${minorDigits(currency)}`));
  return line.quantity === 0 ? 0 : plus0(Math.round(amount / line.quantity));
}

/**
 * An order as the desk keeps it: amounts without tax, tax once per rate. Of another currency than yen the tax is the one
 * that the file states. Shipping is taxed at the standard rate, a
 * discount is shared over the rates by their goods. `updatedAt` must not be older than that of the same order before.
 * Refuses `discount-too-large`.
 */
export function buildOrder(
  imported: ImportedOrder,
  updatedAt: Instant,
): Result<BuiltOrder, 'discount-too-large'> {
  const { lines, rounding, currency } = imported;
  const isOff = ({ tax, amount, taxRate }: ImportedLine): boolean => {
    if (tax === null) return false;
    const made = (amount.tax === 'included' ? taxWithin : taxUpon)(amount.units, taxRate, rounding);
    return Math.abs(tax - made) > 1;
  };
  if (currency !== undefined || !lines.some(isOff)) return build(imported, updatedAt, true);
  const stated = lines[0]!.tax;
  if (stated !== null && lines.length > 1 && lines.every(({ tax }) => tax === stated)) {
    // The same on each line: the tax of the whole order, if it is what the order's own amounts make.
    const own = { ...imported, lines: lines.map((line) => ({ ...line, tax: null })) };
    const made = [own, { ...own, shippingFee: null }].map((each) => build(each, updatedAt, true));
    const fits = made.some(
      (each) =>
        each.ok && Math.abs(each.value.order.totals.tax.amount - stated) <= each.value.order.taxTotals.length,
    );
    if (fits) return made[0]!;
  }
  return build(imported, updatedAt, false);
}

function build(
  imported: ImportedOrder,
  updatedAt: Instant,
  taxAgrees: boolean,
): Result<BuiltOrder, 'discount-too-large'> {
  const { lines, rounding, currency = 'JPY' } = imported;
  const money = (amount: number): AnyMoney => ({ amount: plus0(amount), currency });
  const feeRate = currency === 'JPY' ? standardRate : 0;
  const rates = [...new Set(lines.map(({ taxRate }) => taxRate))];
  const { shippingFee: fee, discount: off } = imported;
  if (fee && fee.units !== 0 && !rates.includes(feeRate)) rates.push(feeRate);
  rates.sort((a, b) => b - a);
  const goods = rates.map((rate) => ({
    rate,
    goods: sum(lines.map((line) => (line.taxRate === rate ? line.amount.units : 0))),
  }));
  const offBy = off === null ? goods.map(() => 0) : sharesOf(goods, off.units);
  if (offBy === null) return refused('discount-too-large');
  const sums = rates.map((rate, index) =>
    sumsOf(
      rate,
      lines.flatMap((line, at) => (line.taxRate === rate ? [[at, line] as const] : [])),
      fee && rate === feeRate ? fee : null,
      off && { ...off, units: offBy[index]! },
      rounding,
    ),
  );
  const excluded = new Map(
    sums.flatMap((each) => each.lines.map((line, at) => [line, each.excluded[at]!] as const)),
  );
  const orderLines = lines.map((line, index) => lineOf(line, index, excluded.get(index) ?? 0, currency));
  const goodsTotal = sum(orderLines.map(({ amount }) => amount.amount));
  const feeExcluded = fee ? split(fee, feeRate, rounding)[0] : 0;
  const taxExcluded = sum(sums.map(({ taxable }) => taxable));
  const tax = sum(sums.map((each) => each.tax));
  // What is left after goods and shipping is the discount, so that the sums agree to the yen.
  const discount = off ? taxExcluded - goodsTotal - feeExcluded : 0;
  const shipping = off ? feeExcluded : taxExcluded - goodsTotal;
  const party = (name: string | null) => ({ id: name ?? '', name: name ?? '' });
  const order: Order = {
    id: orderKey(imported),
    number: imported.number,
    orderedAt: tokyoInstant(imported.orderedOn, imported.orderedTime ?? '00:00'),
    orderedOn: imported.orderedOn,
    status: imported.status,
    ...(imported.statusWord && { statusWord: imported.statusWord }),
    orderedBy: party(clipId(imported.person)),
    department: imported.department === null ? null : { ...party(clipId(imported.department)), code: '' },
    deliverTo:
      imported.deliverTo === null
        ? null
        : { name: imported.deliverTo, postalCode: '', address: '', phone: '' },
    payment: {
      method: imported.payment ?? 'unstated',
      ...(imported.methodWord && { methodWord: imported.methodWord }),
      term: null,
      cardLast4: null,
    },
    costMemo: imported.costMemo,
    comment: imported.comment,
    lines: orderLines,
    discounts: discount === 0 ? [] : [{ kind: 'campaign', label: '', amount: money(discount) }],
    shippingFee: money(shipping),
    taxTotals: sums
      .filter(
        ({ rate, taxable, tax: amount }) => rates.length === 1 || taxable !== 0 || amount !== 0 || rate !== 0,
      )
      .map((each) => ({ rate: each.rate, taxable: money(each.taxable), tax: money(each.tax) })),
    totals: {
      goods: money(goodsTotal),
      discount: money(discount),
      taxExcluded: money(taxExcluded),
      tax: money(tax),
      taxIncluded: money(taxExcluded + tax),
    },
    shippedOn: imported.shippedOn,
    deliveredOn: imported.deliveredOn,
    updatedAt,
  };
  const totalAgrees = imported.orderTotal === null || imported.orderTotal === taxExcluded + tax;
  return ok({ order, totalAgrees, taxAgrees });
}

/** Ids of people are short; two long names that begin alike stay two by their names. */
const clipId = (name: string | null): string | null =>
  name === null ? null : name.slice(0, 64).toWellFormed();

function sharesOf(
  goods: readonly { readonly rate: TaxRate; readonly goods: number }[],
  off: number,
): readonly number[] | null {
  const total = sum(goods.map((each) => each.goods));
  if (off > total || goods.some((each) => each.goods < 0)) return null;
  return allocateDiscount(goods, off);
}

function lineOf(line: ImportedLine, index: number, amount: number, currency: string): OrderedLine {
  return {
    lineNumber: index + 1,
    productCode: line.productCode ?? line.jan ?? '',
    jan: line.jan,
    name: line.product,
    maker: line.maker,
    category: line.category,
    quantity: line.quantity,
    unit: line.unit ?? '',
    unitPrice: { amount: unitPriceOf(line, amount, currency), currency },
    amount: { amount: plus0(amount), currency },
    taxRate: line.taxRate,
    ...(line.sellerNumber !== undefined && { sellerNumber: line.sellerNumber }),
    ...(line.sellerName !== undefined && { sellerName: line.sellerName }),
  };
}
