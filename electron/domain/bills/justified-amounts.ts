import type { BillTax } from '#shared/model/bill.ts';
import { yen } from '#shared/model/money.ts';
import type { LineClaim, MatchedBillLine, OrderClaim } from './bill.ts';
import { amountOf, clamped, isCredit, rounded } from './billed-pieces.ts';

/**
 * Each line with only what its order justifies once all lines are known: nought for what is billed again, was returned or
 * was cancelled, less what is credited of it; the pieces that were left to be billed where the pieces differ.
 */
export function justifiedAmounts(
  matched: readonly MatchedBillLine[],
  claims: readonly OrderClaim[],
  tax: BillTax,
  piecesOf: (each: MatchedBillLine) => number,
): readonly MatchedBillLine[] {
  const claimOf = new Map<unknown, LineClaim>(
    claims.flatMap(({ lines }) => lines.map((each) => [each.ordered, each])),
  );
  const ofOrder = Map.groupBy(matched, ({ order }) => order);
  const firstReturned = new Map<unknown, MatchedBillLine>();
  const lastOther = new Map<unknown, MatchedBillLine>();
  for (const each of matched) {
    if (each.finding === 'billed-but-returned' && !firstReturned.has(each.order))
      firstReturned.set(each.order, each);
    if (each.finding === 'quantity-differs') lastOther.set(each.ordered, each);
  }
  const wasBilled = new Set(matched.flatMap(({ line, ordered }) => (isCredit(line) ? [] : (ordered ?? []))));
  /** What is given back beside a line of an order that is returned or cancelled; not what was on an earlier bill. */
  const givenBack = ({ order }: MatchedBillLine): number =>
    (ofOrder.get(order) ?? []).reduce(
      (sum, { finding, ordered, expected }) =>
        finding === 'billed-but-returned' ||
        finding === 'billed-twice' ||
        (ordered && !wasBilled.has(ordered)) ||
        !expected
          ? sum
          : sum - expected.amount,
      0,
    );
  const justified = (each: MatchedBillLine): number | null => {
    const { finding, line, order, ordered } = each;
    if (finding === 'billed-twice') return 0;
    if (finding === 'billed-but-returned') return firstReturned.get(order) === each ? givenBack(each) : 0;
    if (finding !== 'quantity-differs' || !ordered || lastOther.get(ordered) !== each) return null;
    const { billed } = claimOf.get(ordered)!;
    const pieces = piecesOf(each);
    // A credit of more than was billed was not counted: no more than that can be given back.
    const isTooMuch = isCredit(line) && ordered.quantity > 0 && billed + pieces < 0;
    const left = isTooMuch ? -billed : rounded(pieces + ordered.quantity - billed);
    return clamped(line.amount.amount, amountOf(ordered, left, tax));
  };
  return matched.map((each) => {
    const amount = justified(each);
    return amount === null ? each : { ...each, expected: yen(amount + 0) };
  });
}
