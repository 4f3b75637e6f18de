import {
  isCancelledOrReturned,
  type BillTolerances,
  type LineClaim,
  type MatchedBillLine,
  type OrderClaim,
} from './bill.ts';

/** Orders of which not everything has been sent yet: the rest comes with a later bill. */
const underWay: ReadonlySet<string> = new Set([
  'waiting-approval',
  'received',
  'preparing',
  'backordered',
  'partly-shipped',
]);

/**
 * What is known only at the end: what was returned and credited in full is right, and a line of which fewer pieces were
 * billed than ordered differs at its last bill line.
 */
export function creditedReturns(
  matched: readonly MatchedBillLine[],
  claims: readonly OrderClaim[],
  tolerances: BillTolerances,
): readonly MatchedBillLine[] {
  const orders = new Map(claims.map((claim) => [claim.order, claim]));
  const lines = new Map<unknown, LineClaim>(
    claims.flatMap((claim) => claim.lines.map((each) => [each.ordered, each])),
  );
  const lastOf = new Map<unknown, MatchedBillLine>();
  for (const each of matched) if (each.ordered) lastOf.set(each.ordered, each);
  return matched.map((each) => {
    if (!each.order) return each;
    const claim = each.ordered ? lines.get(each.ordered)! : null;
    const isGivenBack = claim ? claim.billed === 0 : orders.get(each.order)!.whole === 0;
    if (each.finding === 'billed-but-returned' && isGivenBack) return { ...each, finding: 'matched' };
    if (
      !claim ||
      each.finding !== 'matched' ||
      isCancelledOrReturned(each.order) ||
      underWay.has(each.order.status)
    )
      return each;
    const left = claim.ordered.quantity - claim.billed;
    const isShort = (claim.ordered.quantity < 0 ? -left : left) > tolerances.pieces;
    return isShort && lastOf.get(each.ordered) === each ? { ...each, finding: 'quantity-differs' } : each;
  });
}
