import { sumMoney, yen, type Money } from './money.ts';
import type { Order } from './order.ts';

/** A sum of an order that is not what its parts come to. */
export interface SumMismatch {
  readonly of: keyof Order['totals'];
  readonly stated: Money;
  readonly calculated: Money;
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
    goods: lines.length === 0 ? totals.goods : sumMoney(lines.map(({ amount }) => amount)),
    discount: sumMoney(discounts.map(({ amount }) => amount)),
    taxExcluded: yen(totals.goods.amount + totals.discount.amount + shippingFee.amount),
    tax: sumMoney(taxTotals.map(({ tax }) => tax)),
    taxIncluded: yen(totals.taxExcluded.amount + totals.tax.amount),
  };
  const names = ['goods', 'discount', 'taxExcluded', 'tax', 'taxIncluded'] as const;
  return names
    .filter((of) => totals[of].amount !== calculated[of].amount)
    .map((of) => ({ of, stated: totals[of], calculated: calculated[of] }));
}
