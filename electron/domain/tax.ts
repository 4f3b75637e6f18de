import { sumMoney, yen, type Money } from '#shared/model/money.ts';
import type { Order, OrderLine } from '#shared/model/order.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';
import type { Calculation, Rounding } from '#shared/model/calculation.ts';

/** What an order holds at one tax rate, in whole yen without tax. */
export interface RateGoods<R extends number = TaxRate> {
  readonly rate: R;
  readonly goods: number;
}

export interface RateTotal {
  readonly rate: TaxRate;
  /** After discounts, with the shipping fee where it belongs. */
  readonly taxable: number;
  readonly tax: number;
}

const STANDARD_RATE: TaxRate = 10;

/** `part × of / whole`, rounded half up, exact for any amounts of yen. */
const shareOf = (part: number, of: number, whole: number): number =>
  Number((2n * BigInt(part) * BigInt(of) + BigInt(whole)) / (2n * BigInt(whole)));

/**
 * Shares a discount (a positive number of yen) over the rates by their goods. The lower rates get their share rounded
 * half up, and the highest what is left, so that a yen of rounding falls on the standard rate (facts, section 2). The
 * shares add up to the discount exactly, none is negative, none is larger than its goods; the order of `goods` does
 * not matter. Throws when the discount is more than the goods.
 */
export function allocateDiscount(goods: readonly RateGoods<number>[], discount: number): readonly number[] {
  let goodsLeft = goods.reduce((sum, each) => sum + each.goods, 0);
  if (discount < 0 || discount > goodsLeft) throw new RangeError('a discount may not be more than the goods');
  let left = discount;
  const shares = goods.map(() => 0);
  const lowestFirst = goods.map((each, index) => ({ ...each, index })).sort((a, b) => a.rate - b.rate);
  for (const { goods: amount, index } of lowestFirst) {
    const share = goodsLeft === 0 ? 0 : shareOf(left, amount, goodsLeft);
    shares[index] = share;
    left -= share;
    goodsLeft -= amount;
  }
  return shares;
}

/** Tax on whole yen at a rate, rounded once (facts, section 2: never per line). */
export function taxOn(taxable: number, rate: number, rounding: Rounding): number {
  const hundredths = taxable * rate;
  switch (rounding) {
    case 'floor':
      return Math.floor(hundredths / 100);
    case 'half-up':
      return Math.floor((hundredths + 50) / 100);
    case 'ceil':
      return Math.ceil(hundredths / 100);
  }
}

/**
 * Tax of an order per rate, the highest rate first. The shipping fee is taxed at the standard rate. Amounts are whole
 * yen without tax; `discount` is a positive number.
 */
export function taxOf(
  goods: readonly RateGoods[],
  discount: number,
  shippingFee: number,
  rounding: Rounding = 'floor',
): readonly RateTotal[] {
  const shares = allocateDiscount(goods, discount);
  const taxable = new Map<TaxRate, number>();
  goods.forEach(({ rate, goods: amount }, index) => {
    taxable.set(rate, (taxable.get(rate) ?? 0) + amount - shares[index]!);
  });
  if (shippingFee > 0) taxable.set(STANDARD_RATE, (taxable.get(STANDARD_RATE) ?? 0) + shippingFee);
  return [...taxable]
    .sort(([a], [b]) => b - a)
    .map(([rate, amount]) => ({ rate, taxable: amount, tax: taxOn(amount, rate, rounding) }));
}

/**
 * The rate at which the shipping fee of an order is taxed: the one at which there is the fee beside the lines, else, with a
 * discount among them, the highest.
 */
export function shippingRateOf(
  totals: readonly { readonly rate: number; readonly taxable: number }[],
  lines: readonly { readonly taxRate: number; readonly amount: { readonly amount: number } }[],
  fee: number,
): number {
  const goodsAt = (rate: number): number =>
    lines.reduce((sum, { taxRate, amount }) => (taxRate === rate ? sum + amount.amount : sum), 0);
  const having = totals.filter(({ rate, taxable }) => taxable - goodsAt(rate) === fee);
  const [one = null] = having;
  return fee !== 0 && one !== null && having.length === 1
    ? one.rate
    : Math.max(...totals.map(({ rate }) => rate));
}

/** Goods by rate, one entry a rate, of lines whose amounts are without tax. */
export function goodsByRate(lines: readonly Pick<OrderLine, 'taxRate' | 'amount'>[]): readonly RateGoods[] {
  const byRate = new Map<TaxRate, number>();
  for (const { taxRate, amount } of lines) byRate.set(taxRate, (byRate.get(taxRate) ?? 0) + amount.amount);
  return [...byRate].map(([rate, goods]) => ({ rate, goods }));
}

/** A discount to be taken off, as a positive number of yen without tax. */
export interface OrderDeduction {
  readonly kind: Order['discounts'][number]['kind'];
  readonly label: string;
  readonly yen: number;
}

/**
 * What an order or a quote comes to: amounts of the lines, discounts in the order given, tax once per rate, sums
 * (AS-51). Unit prices are without tax. Throws for discounts that together are more than the goods: whoever computes
 * one has limited it to what is left (`domain/benefits.ts`).
 */
export function calculateTotals(
  lines: readonly Omit<OrderLine, 'lineNumber' | 'amount'>[],
  deductions: readonly OrderDeduction[],
  shippingFee: Money,
  rounding: Rounding,
): Calculation {
  const calculatedLines = lines.map((line, index) => ({
    ...line,
    lineNumber: index + 1,
    amount: yen(line.unitPrice.amount * line.quantity),
  }));
  const goods = sumMoney(calculatedLines.map(({ amount }) => amount));
  const off = deductions.reduce((sum, each) => sum + each.yen, 0);
  const byRate = taxOf(goodsByRate(calculatedLines), off, shippingFee.amount, rounding);
  const tax = yen(byRate.reduce((sum, each) => sum + each.tax, 0));
  const taxExcluded = yen(goods.amount - off + shippingFee.amount);
  return {
    lines: calculatedLines,
    discounts: deductions
      .filter((each) => each.yen > 0)
      .map(({ kind, label, yen: amount }) => ({ kind, label, amount: yen(-amount) })),
    shippingFee,
    taxTotals: byRate.map(({ rate, taxable, tax: amount }) => ({
      rate,
      taxable: yen(taxable),
      tax: yen(amount),
    })),
    totals: {
      goods,
      discount: yen(-off),
      taxExcluded,
      tax,
      taxIncluded: yen(taxExcluded.amount + tax.amount),
    },
  };
}
