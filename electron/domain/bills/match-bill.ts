import { addDays } from '#shared/model/dates.ts';
import { sumMoney, yen } from '#shared/model/money.ts';
import {
  isCancelledOrReturned,
  strictTolerances,
  type Bill,
  type BillLine,
  type BillMatch,
  type BillTolerances,
  type LineClaim,
  type MatchedBillLine,
  type OrderClaim,
  type OrderedLine,
  type OrderedOrder,
} from './bill.ts';
import { amountOf, clamped, isCredit, piecesOfParts, rounded } from './billed-pieces.ts';
import { feeOfName, missingDiscounts, orderLevelAmounts, ownBesideWhole } from './agreed-amounts.ts';
import { billKey, claimOf, nameKey } from './bill-keys.ts';
import { creditedReturns } from './credited-returns.ts';
import { justifiedAmounts } from './justified-amounts.ts';
import { isMissingCredit, notBilledOf, withoutDayOf, withTax } from './not-billed.ts';
import { shippingRateOf } from '../tax.ts';
import { taxDifferences } from './tax-by-rate.ts';

const groupBy = <T>(all: readonly T[], keysOf: (each: T) => Iterable<string>): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const each of all)
    for (const key of keysOf(each)) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  return groups;
};

/**
 * Lays a bill against what was ordered. A bill line finds its order by order number and, by code or else by name, the
 * product; by order number alone where it is about a whole order, its shipping fee or its discount; else by code, quantity
 * and day where only one order fits. Several lines may share an ordered one (partial deliveries) until its pieces are used
 * up; a line beyond that is billed twice. A negative line gives pieces back. Neither side is changed.
 */
export function matchBill(
  bill: Bill,
  orders: readonly OrderedOrder[],
  tolerances: BillTolerances = strictTolerances,
): BillMatch {
  const claims = orders.map(claimOf);
  const isOfDays = ({ dueOn }: OrderedOrder): boolean =>
    dueOn !== null && dueOn >= bill.from && dueOn <= bill.to;
  // Where a number occurs again, the order of these days is more likely than an older one.
  const likely = [...claims].sort((a, b) => Number(isOfDays(b.order)) - Number(isOfDays(a.order)));
  const byNumber = groupBy(likely, ({ order }) => [billKey(order.number)]);
  const byKey = groupBy(
    claims.flatMap(({ lines }) => lines),
    ({ keys }) => keys,
  );
  const numberOf = ({ orderNumber }: BillLine): string => (orderNumber === null ? '' : billKey(orderNumber));
  const codeOf = ({ code }: BillLine): string => (code === null ? '' : billKey(code));
  const keyOf = (line: BillLine): string => codeOf(line) || nameKey(line.name);
  /** Lines of the bill by the order that they name. */
  const ofOrder = groupBy(bill.lines, (line) => [numberOf(line)]);

  const parts = new Map<BillLine, number>();
  const isNear = ({ amount }: BillLine, expected: number): boolean =>
    Math.abs(amount.amount - expected) <= tolerances.yenPerLine;
  const quantityOf = (line: BillLine, ordered: OrderedLine): number =>
    line.quantity ?? parts.get(line) ?? (isCredit(line) ? -ordered.quantity : ordered.quantity);
  const expectedOf = (line: BillLine, ordered: OrderedLine): number =>
    clamped(line.amount.amount, amountOf(ordered, quantityOf(line, ordered), bill.tax));
  const fits = (line: BillLine, { ordered }: LineClaim): boolean => isNear(line, expectedOf(line, ordered));

  /** Of the lines of one order that a bill line may be about: one with pieces left, then one that fits exactly. */
  const chosenOf = (line: BillLine, fitting: readonly LineClaim[]): LineClaim | null => {
    // A credit is about what was billed, everything else about what is left to be billed.
    // A return that is a line of its own order is what its credit is about.
    const returned = ({ ordered, billed }: LineClaim): boolean =>
      ordered.quantity < billed && ordered.quantity < 0;
    if (isCredit(line))
      return fitting.find(returned) ?? fitting.find(({ billed }) => billed > 0) ?? fitting[0] ?? null;
    const open = fitting.filter((claim) => claim.billed < claim.ordered.quantity);
    const exact = open.filter((claim) => rounded(claim.ordered.quantity - claim.billed) === line.quantity);
    // A product may be in an order twice, at two prices.
    return exact.find((claim) => fits(line, claim)) ?? exact[0] ?? open[0] ?? fitting[0] ?? null;
  };
  /** Where the bill names no order: the line that fits by product, quantity and day, if there is only one. */
  const findAnywhere = (line: BillLine, key: string): LineClaim | null => {
    const first = line.suppliedOn && addDays(line.suppliedOn, -tolerances.days);
    const last = line.suppliedOn && addDays(line.suppliedOn, tolerances.days);
    const near = (byKey.get(key) ?? []).filter(({ order: { order } }) => {
      if (first === null || last === null || order.suppliedOn === null) return true;
      return order.suppliedOn >= first && order.suppliedOn <= last;
    });
    const same = near.filter(({ ordered }) => line.quantity === null || ordered.quantity === line.quantity);
    const open = same.filter((claim) => claim.billed < claim.ordered.quantity);
    // Two orders that fit equally well are not guessed between, unless it makes no difference which.
    const candidates = open.length > 0 ? open : same.length > 0 ? same : near;
    const [one] = candidates;
    if (!one) return null;
    const alike = candidates.every(
      ({ ordered, order }) =>
        ordered.amount.amount === one.ordered.amount.amount &&
        ordered.quantity === one.ordered.quantity &&
        isCancelledOrReturned(order.order) === isCancelledOrReturned(one.order.order),
    );
    return candidates.length === 1 || alike ? one : null;
  };

  const judgeLine = (line: BillLine, claim: LineClaim): MatchedBillLine => {
    const { ordered } = claim;
    const { order } = claim.order;
    const quantity = quantityOf(line, ordered);
    const left = rounded(ordered.quantity - claim.billed);
    const wasBilled = claim.lines > 0;
    const expected = expectedOf(line, ordered);
    const made = (finding: MatchedBillLine['finding']): MatchedBillLine => ({
      line,
      finding,
      order,
      ordered,
      expected: yen(expected),
    });
    claim.lines += 1;
    const right = isNear(line, expected) ? 'matched' : 'amount-differs';
    if (ordered.quantity < 0) {
      claim.billed = rounded(claim.billed + quantity);
      if (wasBilled && left >= 0) return made('billed-twice');
      return made(quantity < left - tolerances.pieces ? 'quantity-differs' : right);
    }
    if (quantity < 0) {
      // What was supplied before these days was on an earlier bill.
      const before = isCancelledOrReturned(order) && order.dueOn !== null && order.dueOn < bill.from;
      if (before && !wasBilled && -quantity <= ordered.quantity) return made(right);
      // A return gives back what was billed; what never was can't be given back.
      if (claim.billed + quantity < 0) return made('quantity-differs');
      claim.billed = rounded(claim.billed + quantity);
      return made(right);
    }
    if (wasBilled && left <= 0) return made('billed-twice');
    claim.billed = rounded(claim.billed + quantity);
    if (isCancelledOrReturned(order)) return made('billed-but-returned');
    return made(quantity > left + tolerances.pieces ? 'quantity-differs' : right);
  };

  const judgeWhole = (line: BillLine, claim: OrderClaim): MatchedBillLine => {
    const { order } = claim;
    // An order of nothing but returns is billed by a credit.
    const sign = isCredit(line) === order.total[bill.tax] < 0 ? 1 : -1;
    const expected = sign * order.total[bill.tax];
    const made = (finding: MatchedBillLine['finding']): MatchedBillLine => ({
      line,
      finding,
      order,
      ordered: null,
      expected: yen(expected),
    });
    const right = isNear(line, expected) ? 'matched' : 'amount-differs';
    const isFull = ({ billed, ordered: { quantity } }: LineClaim): boolean =>
      quantity < 0 ? billed <= quantity : billed >= quantity;
    const wasBilled = claim.whole > 0 || (claim.lines.length > 0 && claim.lines.every(isFull));
    claim.whole += sign;
    for (const each of claim.lines)
      if (sign < 0) each.billed = 0;
      else if (!isFull(each)) each.billed = each.ordered.quantity;
    for (const each of claim.lines) each.lines += 1;
    if (sign < 0) {
      const before = isCancelledOrReturned(order) && order.dueOn !== null && order.dueOn < bill.from;
      return made(wasBilled || before ? right : 'amount-differs');
    }
    if (wasBilled) return made('billed-twice');
    return made(isCancelledOrReturned(order) ? 'billed-but-returned' : right);
  };

  /** A line about what of an order is no product, which its amount shows; null for any other. */
  const judgeOwn = (line: BillLine, claim: OrderClaim): MatchedBillLine | null => {
    const { order } = claim;
    for (const part of ['shipping', 'discount'] as const) {
      const expected = clamped(line.amount.amount, orderLevelAmounts(order, part, bill.tax));
      if (order[part] === 0 || !isNear(line, expected)) continue;
      claim[part] += 1;
      const again = claim[part] > 1 ? 'billed-twice' : 'matched';
      const finding = isCancelledOrReturned(order) && expected > 0 ? 'billed-but-returned' : again;
      return { line, finding, order, ordered: null, expected: yen(expected), own: part };
    }
    return null;
  };

  /** A fee that is not what the order has: of another amount, or of no agreement at all. */
  const judgeFee = (line: BillLine, claim: OrderClaim, isShipping: boolean): MatchedBillLine => {
    const { order } = claim;
    const isOpen = isShipping && claim.shipping === 0;
    const [agreed] = isOpen ? orderLevelAmounts(order, 'shipping', bill.tax) : [0];
    if (isOpen) claim.shipping += 1;
    const finding = agreed === 0 ? 'fee-not-agreed' : 'amount-differs';
    return { line, finding, order, ordered: null, expected: yen(agreed) };
  };

  /** The rate of the shipping of several orders; where they differ the standard one. */
  const rateOf = (several: readonly OrderClaim[]): number => {
    const rates = several.flatMap(({ order }) =>
      order.shipping === 0 ? [] : [shippingRateOf(order.bases, order.lines, order.shipping)],
    );
    return new Set(rates).size === 1 ? rates[0]! : 10;
  };

  /** A charge or an allowance of the whole bill: what all orders on it have of shipping, or of discounts; null for any other. */
  const judgeCharge = (line: BillLine): MatchedBillLine | null => {
    for (const part of ['shipping', 'discount'] as const) {
      const open = claims.filter((claim) => claim[part] === 0 && claim.lines.some(({ lines }) => lines > 0));
      const sum = open.reduce((all, { order }) => all + order[part], 0);
      const expected = clamped(
        line.amount.amount,
        withTax(sum, part === 'shipping' ? rateOf(open) : 10, bill.tax),
      );
      if (sum === 0 || !isNear(line, expected)) continue;
      for (const claim of open) claim[part] += 1;
      return { line, finding: 'matched', order: null, ordered: null, expected: yen(expected) };
    }
    return null;
  };

  const judge = (line: BillLine): MatchedBillLine => {
    const unknown: MatchedBillLine = { line, finding: 'unknown', order: null, ordered: null, expected: null };
    const number = numberOf(line);
    const code = codeOf(line);
    const key = keyOf(line);
    if (number === '') {
      const found = code === '' && line.name === '' ? null : findAnywhere(line, key);
      return found ? judgeLine(line, found) : code === '' ? (judgeCharge(line) ?? unknown) : unknown;
    }
    const named = byNumber.get(number) ?? [];
    const [first] = named;
    if (!first) return unknown;
    // Some suppliers begin their numbers again: of several orders of a number, one that has the product, of these days first.
    const having = named.flatMap(({ lines }) => lines.filter(({ keys }) => keys.has(key)));
    const ofDays = isCredit(line) ? [] : having.filter((each) => isOfDays(each.order.order));
    const found = chosenOf(line, ofDays.length > 0 ? ofDays : having);
    const isAlone = code === '' && ofOrder.get(number)!.length === 1;
    const fitting = named.find(({ order }) => isNear(line, order.total[bill.tax]));
    if (found && !(code === '' && fitting && !fits(line, found))) return judgeLine(line, found);
    const isItemised = ofOrder.get(number)!.some((each) => codeOf(each) !== '');
    const fee = code === '' && !found && !isCredit(line) ? feeOfName(line.name) : null;
    const own = (isAlone && fee === null) || (code !== '' && byKey.has(code)) ? null : judgeOwn(line, first);
    if (own) return own;
    if (fee) return judgeFee(line, first, fee === 'shipping');
    if (code !== '' || isItemised) return unknown;
    return judgeWhole(line, fitting ?? first);
  };

  // What states no pieces may be a part of an ordered line.
  for (const [number, ofNumber] of ofOrder)
    for (const [key, lines] of Map.groupBy(ofNumber, keyOf)) {
      const having = (byNumber.get(number) ?? []).flatMap((claim) =>
        claim.lines.filter(({ keys }) => keys.has(key)),
      );
      if (having.length === 1)
        for (const [line, pieces] of piecesOfParts(lines, having[0]!, bill.tax)) parts.set(line, pieces);
    }

  // Credits last: they give back what the other lines have claimed.
  const results = new Map<BillLine, MatchedBillLine>();
  // And after all lines what is of the whole bill.
  const isCharge = (line: BillLine): boolean => numberOf(line) === '' && codeOf(line) === '';
  for (const last of [false, true])
    for (const credit of [false, true])
      for (const line of bill.lines)
        if (isCharge(line) === last && isCredit(line) === credit) results.set(line, judge(line));
  const judged = bill.lines.map((line) => results.get(line)!);
  const lines = ownBesideWhole(creditedReturns(judged, claims, tolerances), claims);
  const discounts = missingDiscounts(claims, lines, bill.tax, tolerances);
  const notBilled = notBilledOf(bill, claims);
  const justified = justifiedAmounts(lines, claims, bill.tax, ({ line, ordered }) =>
    quantityOf(line, ordered!),
  );
  return {
    lines: justified,
    notBilled,
    discounts,
    withoutDay: withoutDayOf(bill, claims),
    taxes: taxDifferences(bill, lines, tolerances),
    billed: sumMoney(bill.lines.map(({ amount }) => amount)),
    expected: sumMoney(
      [...justified, ...discounts, ...notBilled.filter(isMissingCredit)].flatMap(
        ({ expected }) => expected ?? [],
      ),
    ),
  };
}
