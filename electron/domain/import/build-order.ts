import { tokyoInstant, type Instant } from '#shared/model/dates.ts';
import { minorDigits } from '#shared/model/currencies.ts';
import type { AnyMoney } from '#shared/model/money.ts';
import type { Order, OrderedLine } from '#shared/model/order.ts';
import { isReducedRate, REDUCED_RATE, standardRateOn, supplyDayOf } from '#shared/model/tax-rate.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { RowProblem } from '#shared/model/import.ts';
import { allocateDiscount } from '../tax.ts';
import { orderKey, type ImportedLine, type ImportedOrder } from './imported-order.ts';
import { split, sum, sumsOf, taxOfExclusive, taxOfInclusive } from './rate-sums.ts';

const plus0 = (amount: number): number => (amount === 0 ? 0 : amount);

/** An order for the saved history, and whether it comes to what the file says. */
export interface BuiltOrder {
  readonly order: Order;
  /** False where the file states another total; the lines are taken as they are. */
  readonly totalAgrees: boolean;
  /** False where the file states a tax that is more than a yen from what the rate makes of a line; it is taken as it is. */
  readonly taxAgrees: boolean;
  /** True where nothing says at which rate the shipping fee is, and not all goods are at the standard one, which is taken. */
  readonly feeRateAssumed: boolean;
}

/** A unit price without tax in minor units: as it is stated, also as a fraction of them, else of the line's amount. */
function unitPriceOf(line: ImportedLine, amount: number, currency: string): number {
  if (line.unitPrice !== null && line.unitPriceTax === 'excluded')
    return plus0(Number(`${line.unitPrice}e${minorDigits(currency)}`));
  return line.quantity === 0 ? 0 : plus0(Math.round(amount / line.quantity));
}

/**
 * An order as the desk keeps it: amounts without tax, tax once per rate. Of another currency than yen the tax is the one
 * that the file states. Shipping is taxed at the rate that a
 * person has said, else at the one that makes the total or the tax that the file states, else at the standard rate of its day;
 * a discount is shared over the rates by their goods. `updatedAt` must not be older than that of the same order before.
 * Refuses `discount-too-large`.
 */
export function buildOrder(
  imported: ImportedOrder,
  updatedAt: Instant,
): Result<BuiltOrder, 'discount-too-large'> {
  const { shippingFee: fee, lines, currency } = imported;
  if (currency !== undefined || !fee || fee.units === 0 || fee.rate !== undefined)
    return buildStated(imported, updatedAt);
  const day = supplyDayOf(imported);
  const standard = standardRateOn(day);
  const at = (rate: number): Result<BuiltOrder, 'discount-too-large'> =>
    buildStated({ ...imported, shippingFee: { ...fee, rate } }, updatedAt);
  const agrees = (built: typeof usual): boolean =>
    built.ok && built.value.totalAgrees && built.value.taxAgrees;
  const usual = at(standard);
  if (!usual.ok) return usual;
  const isMixed = lines.some(({ taxRate }) => taxRate !== 0 && taxRate !== standard);
  if (agrees(usual) && !isMixed) return usual;
  const reduced = isReducedRate(REDUCED_RATE, day) ? [REDUCED_RATE] : [];
  const others = [...new Set([...lines.map(({ taxRate }) => taxRate), ...reduced, 0])]
    .filter((rate) => rate !== standard)
    .map(at)
    .filter(agrees);
  if (agrees(usual)) return ok({ ...usual.value, feeRateAssumed: others.length > 0 });
  return others.length === 1 ? others[0]! : usual;
}

/** The same with the tax that the file states of its lines, or of the whole order on each of them. */
function buildStated(imported: ImportedOrder, updatedAt: Instant): Result<BuiltOrder, 'discount-too-large'> {
  const { lines, rounding, currency } = imported;
  const isOff = ({ tax, amount, taxRate }: ImportedLine): boolean => {
    if (tax === null) return false;
    const made = (amount.tax === 'included' ? taxOfInclusive : taxOfExclusive)(
      amount.units,
      taxRate,
      rounding,
    );
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
  const feeRate =
    currency === 'JPY' ? (imported.shippingFee?.rate ?? standardRateOn(supplyDayOf(imported))) : 0;
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
  return ok({ order, totalAgrees, taxAgrees, feeRateAssumed: false });
}

/** Ids of people are short; two long names that begin alike stay two by their names. */
const clipId = (name: string | null): string | null =>
  name === null ? null : name.slice(0, 64).toWellFormed();

function sharesOf(
  goods: readonly { readonly rate: number; readonly goods: number }[],
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

/** All that there is to note of an order that was built, what weighs most first. */
export function builtNotes(built: BuiltOrder): readonly Pick<RowProblem, 'code' | 'field'>[] {
  return [
    ...(built.taxAgrees ? [] : [{ code: 'tax-differs', field: 'tax' } as const]),
    ...(built.totalAgrees ? [] : [{ code: 'total-differs', field: 'orderTotal' } as const]),
    ...(built.feeRateAssumed ? [{ code: 'fee-rate-assumed', field: 'shippingFee' } as const] : []),
  ];
}
