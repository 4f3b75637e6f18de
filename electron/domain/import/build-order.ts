import { tokyoInstant, type Instant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { Order, OrderLine, TaxRate } from '#shared/model/order.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { ImportMapping } from '#shared/model/import.ts';
import { allocateDiscount, taxOn } from '../tax.ts';
import { orderKey, type ImportedLine, type ImportedOrder, type StatedYen } from './imported-order.ts';

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
  { yen: amount, tax }: StatedYen,
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
  fee: StatedYen | null,
  off: StatedYen | null,
  rounding: Rounding,
): RateSums {
  const stated = lines.length > 0 && lines.every(([, { tax }]) => tax !== null);
  const isWith = ([, { amount }]: (typeof lines)[number]): boolean => amount?.tax === 'included';
  const yenIn = ([, { amount }]: (typeof lines)[number]): number => amount?.yen ?? 0;
  const withTax = lines.filter(isWith);
  const totalWith = sum(withTax.map(yenIn));
  const totalWithout = sum(lines.filter((each) => !isWith(each)).map(yenIn));
  const taxIn = stated ? sum(withTax.map(([, { tax }]) => tax!)) : taxWithin(totalWith, rate, rounding);
  const shares = shareExactly(
    withTax.map((each) => yenIn(each) - (stated ? each[1].tax! : taxWithin(yenIn(each), rate, rounding))),
    totalWith - taxIn,
  );
  let nth = 0;
  const excluded = lines.map((each) => (isWith(each) ? shares[nth++]! : yenIn(each)));
  const all = { rate, lines: lines.map(([index]) => index), excluded };

  const isAll = (kind: StatedYen['tax']): boolean =>
    lines.every((each) => isWith(each) === (kind === 'included')) &&
    (fee?.tax ?? kind) === kind &&
    (off?.tax ?? kind) === kind;
  if (!stated && isAll('included')) {
    const whole = totalWith + (fee?.yen ?? 0) - (off?.yen ?? 0);
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
}

/** Whole yen of a unit price without tax, for a column that holds no more; the exact text stands beside it. */
function unitPriceOf(line: ImportedLine, amount: number): number {
  if (line.foreign) return 0;
  if (line.unitPrice !== null && line.unitPriceTax === 'excluded') return Math.round(Number(line.unitPrice));
  return line.quantity === 0 ? 0 : plus0(Math.round(amount / line.quantity));
}

/** Decimal text of a unit price that whole yen without tax cannot hold; null where it can. */
function statedPriceOf(line: ImportedLine, amount: number): string | null {
  if (line.foreign) return line.unitPrice;
  if (line.unitPrice !== null && line.unitPriceTax === 'excluded')
    return line.unitPrice.includes('.') ? line.unitPrice : null;
  return line.quantity === 0 || amount % line.quantity === 0 ? null : line.unitPrice;
}

/**
 * An order as the desk keeps it: amounts without tax, tax once per rate. Shipping is taxed at the standard rate, a
 * discount is shared over the rates by their goods. `updatedAt` must not be older than that of the same order before.
 * Refuses `discount-too-large`.
 */
export function buildOrder(
  imported: ImportedOrder,
  updatedAt: Instant,
): Result<BuiltOrder, 'discount-too-large'> {
  const { lines, rounding } = imported;
  const rates = [...new Set(lines.map(({ taxRate }) => taxRate))];
  const { shippingFee: fee, discount: off } = imported;
  if (fee && fee.yen !== 0 && !rates.includes(standardRate)) rates.push(standardRate);
  rates.sort((a, b) => b - a);
  const goods = rates.map((rate) => ({
    rate,
    goods: sum(lines.map((line) => (line.taxRate === rate ? (line.amount?.yen ?? 0) : 0))),
  }));
  const offBy = off === null ? goods.map(() => 0) : sharesOf(goods, off.yen);
  if (offBy === null) return refused('discount-too-large');
  const sums = rates.map((rate, index) =>
    sumsOf(
      rate,
      lines.flatMap((line, at) => (line.taxRate === rate ? [[at, line] as const] : [])),
      fee && rate === standardRate ? fee : null,
      off && { ...off, yen: offBy[index]! },
      rounding,
    ),
  );
  const excluded = new Map(
    sums.flatMap((each) => each.lines.map((line, at) => [line, each.excluded[at]!] as const)),
  );
  const orderLines = lines.map((line, index) => lineOf(line, index, excluded.get(index) ?? 0));
  const goodsTotal = sum(orderLines.map(({ amount }) => amount.amount));
  const feeExcluded = fee ? split(fee, standardRate, rounding)[0] : 0;
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
    orderedBy: party(clipId(imported.person)),
    department: imported.department === null ? null : { ...party(clipId(imported.department)), code: '' },
    deliverTo:
      imported.deliverTo === null
        ? null
        : { name: imported.deliverTo, postalCode: '', address: '', phone: '' },
    payment: { method: imported.payment ?? 'unstated', term: null, cardLast4: null },
    costMemo: imported.costMemo,
    comment: imported.comment,
    lines: orderLines,
    discounts: discount === 0 ? [] : [{ kind: 'campaign', label: '', amount: yen(discount) }],
    shippingFee: yen(shipping),
    taxTotals: sums
      .filter(
        ({ rate, taxable, tax: amount }) => rates.length === 1 || taxable !== 0 || amount !== 0 || rate !== 0,
      )
      .map((each) => ({ rate: each.rate, taxable: yen(each.taxable), tax: yen(each.tax) })),
    totals: {
      goods: yen(goodsTotal),
      discount: yen(discount),
      taxExcluded: yen(taxExcluded),
      tax: yen(tax),
      taxIncluded: yen(taxExcluded + tax),
    },
    shippedOn: imported.shippedOn,
    deliveredOn: imported.deliveredOn,
    updatedAt,
  };
  const totalAgrees = imported.orderTotal === null || imported.orderTotal === taxExcluded + tax;
  return ok({ order, totalAgrees });
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

function lineOf(line: ImportedLine, index: number, amount: number): OrderLine {
  const price = statedPriceOf(line, amount);
  const stated =
    line.foreign !== null || price !== null
      ? { currency: line.foreign?.currency ?? 'JPY', unitPrice: price, amount: line.foreign?.amount ?? null }
      : null;
  return {
    lineNumber: index + 1,
    productCode: line.productCode ?? line.jan ?? '',
    jan: line.jan,
    name: line.product,
    maker: line.maker,
    category: line.category,
    quantity: line.quantity,
    unit: line.unit ?? '',
    unitPrice: yen(unitPriceOf(line, amount)),
    amount: yen(plus0(amount)),
    taxRate: line.taxRate,
    ...(stated && { stated }),
  };
}
