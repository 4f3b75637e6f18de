import type { TaxRate } from '#shared/model/order.ts';

/** What an order holds at one tax rate, in whole yen without tax. */
export interface RateGoods {
  readonly rate: TaxRate;
  readonly goods: number;
}

export interface RateTotal {
  readonly rate: TaxRate;
  /** After discounts, with the shipping fee where it belongs. */
  readonly taxable: number;
  readonly tax: number;
}

/**
 * Shares a discount (a positive number of yen) over the rates by their goods, so that the shares add up
 * to the discount exactly and none is larger than its goods. Shares are rounded down; what is left over
 * goes to the highest rate, then to the next with room. Throws when the discount is more than the goods.
 */
export function shareDiscount(goods: readonly RateGoods[], discount: number): readonly number[] {
  const total = goods.reduce((sum, each) => sum + each.goods, 0);
  if (discount > total) throw new RangeError('a discount may not be more than the goods');
  const shares = goods.map((each) =>
    total === 0 ? 0 : Number((BigInt(discount) * BigInt(each.goods)) / BigInt(total)),
  );
  let left = discount - shares.reduce((sum, share) => sum + share, 0);
  const highestFirst = goods.map((each, index) => ({ ...each, index })).sort((a, b) => b.rate - a.rate);
  for (const { goods: room, index } of highestFirst) {
    const more = Math.min(left, room - shares[index]!);
    shares[index]! += more;
    left -= more;
  }
  return shares;
}

/**
 * Tax of an order: per rate, rounded down once per rate (facts, section 2: never per line). The shipping
 * fee is taxed at the standard rate. Amounts are whole yen; `discount` is a positive number.
 * May later move to the domain, once the desk computes tax of its own.
 */
export function taxOf(
  goods: readonly RateGoods[],
  discount: number,
  shippingFee: number,
): readonly RateTotal[] {
  const shares = shareDiscount(goods, discount);
  const taxable = new Map<TaxRate, number>();
  goods.forEach(({ rate, goods: amount }, index) => {
    taxable.set(rate, (taxable.get(rate) ?? 0) + amount - shares[index]!);
  });
  if (shippingFee > 0) taxable.set(10, (taxable.get(10) ?? 0) + shippingFee);
  return [...taxable]
    .sort(([a], [b]) => b - a)
    .map(([rate, amount]) => ({ rate, taxable: amount, tax: Math.floor((amount * rate) / 100) }));
}
