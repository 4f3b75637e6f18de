import type { BillTax } from '#shared/model/bill.ts';
import { yen } from '#shared/model/money.ts';
import {
  isCancelledOrReturned,
  type BillTolerances,
  type LineClaim,
  type MatchedBillLine,
  type NotBilled,
  type OrderClaim,
  type OrderedOrder,
} from './bill.ts';
import { shippingRateOf } from '../tax.ts';
import { withTax } from './not-billed.ts';

const shipping =
  /^(?:ご?(?:配送|送|運送?|配達)(?:料|賃)金?|shipping(?:fee|charge)?|delivery(?:fee|charge)?|freight)(?:\(.*\))?$/i;
const otherFee = /^(?:代引き?|決済|事務|取扱い?|振込)?手数料(?:\(.*\))?$|^handling(?:fee|charge)?$/i;
/** What a line without a product is named as; null for what is no fee. */
export function feeOfName(name: string): 'shipping' | 'other' | null {
  const bare = name.normalize('NFKC').replace(/\s/g, '');
  return shipping.test(bare) ? 'shipping' : otherFee.test(bare) ? 'other' : null;
}

/** What an order's shipping fee or discount comes to; with tax a discount lies between the rates of its goods. */
export function orderLevelAmounts(
  order: OrderedOrder,
  part: 'shipping' | 'discount',
  tax: BillTax,
): readonly [least: number, most: number] {
  const rates = part === 'discount' ? order.lines.map(({ taxRate }) => taxRate) : [];
  const fee = shippingRateOf(order.bases, order.lines, order.shipping);
  const amounts = (rates.length > 0 ? rates : [fee]).flatMap((rate) => withTax(order[part], rate, tax));
  return [Math.min(...amounts), Math.max(...amounts)];
}

const isFull = ({ billed, lines, ordered: { quantity } }: LineClaim): boolean =>
  lines > 0 && (quantity < 0 ? billed <= quantity : billed >= quantity);

/**
 * Discounts that were agreed and are not on the bill, of orders of which every line is billed line by line. A bill whose
 * lines are lower by the discount has given it.
 */
export function missingDiscounts(
  claims: readonly OrderClaim[],
  matched: readonly MatchedBillLine[],
  tax: BillTax,
  { yenPerLine }: BillTolerances,
): readonly NotBilled[] {
  const ofOrder = Map.groupBy(matched, ({ order }) => order);
  return claims.flatMap((claim): NotBilled[] => {
    const { order, lines, whole, discount } = claim;
    if (order.discount === 0 || discount > 0 || whole !== 0 || isCancelledOrReturned(order)) return [];
    if (lines.length === 0 || !lines.every(isFull)) return [];
    const [least, most] = orderLevelAmounts(order, 'discount', tax);
    const own = (ofOrder.get(order) ?? []).filter(({ ordered }) => ordered !== null);
    const given = own.reduce((sum, { line, expected }) => sum + line.amount.amount - expected!.amount, 0);
    // Each line that has a share of it is rounded by itself.
    const room = own.length * (yenPerLine + 1);
    const isGiven = given >= least - room && given <= most + room && given < 0;
    return isGiven ? [] : [{ order, ordered: null, expected: yen(most) }];
  });
}

/** A fee or a discount that is by itself beside a line of the whole order, which has it in it, is there twice. */
export const ownBesideWhole = (
  matched: readonly MatchedBillLine[],
  claims: readonly OrderClaim[],
): readonly MatchedBillLine[] => {
  const whole = new Set(claims.filter(({ whole: count }) => count > 0).map(({ order }) => order));
  return matched.map((each) =>
    each.finding === 'matched' && each.own === 'shipping' && each.order && whole.has(each.order)
      ? { ...each, finding: 'billed-twice' }
      : each,
  );
};
