import { sumAnyMoney as sum, type AnyMoney } from './money.ts';
import type { Order } from './order.ts';

/** A sum of an order that is not what its parts come to. */
export interface SumMismatch {
  readonly of: keyof Order['totals'];
  readonly stated: AnyMoney;
  readonly calculated: AnyMoney;
}

/**
 * The sums of an order that don't follow from its parts, each checked against the parts as they are stated, so that one
 * wrong sum is one mismatch. Tax is compared with its totals by rate, never calculated again: each supplier rounds
 * in its own way. Goods of an order without lines can't be checked.
 */
export function sumMismatches({
  lines,
  discounts,
  shippingFee,
  taxTotals,
  totals,
}: Pick<Order, 'lines' | 'discounts' | 'shippingFee' | 'taxTotals' | 'totals'>): readonly SumMismatch[] {
  const calculated: Readonly<Order['totals']> = {
    goods: lines.length === 0 ? totals.goods : sum(lines.map(({ amount }) => amount)),
    discount: sum(discounts.map(({ amount }) => amount)),
    taxExcluded: sum([totals.goods, totals.discount, shippingFee]),
    tax: sum(taxTotals.map(({ tax }) => tax)),
    taxIncluded: sum([totals.taxExcluded, totals.tax]),
  };
  const names = ['goods', 'discount', 'taxExcluded', 'tax', 'taxIncluded'] as const;
  return names
    .filter((of) => totals[of].amount !== calculated[of].amount)
    .map((of) => ({ of, stated: totals[of], calculated: calculated[of] }));
}
