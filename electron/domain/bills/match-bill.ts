import type { BillFinding } from '#shared/model/bill.ts';
import { addDays, type CalendarDate } from '#shared/model/dates.ts';
import { sumMoney, yen, type Money } from '#shared/model/money.ts';
import type { OrderStatus } from '#shared/model/order.ts';

/** A line of a bill, as the supplier or its payment agent has billed it. Nothing of it is ever changed. */
export interface BillLine {
  /** Its row in the file, or its number in the invoice. */
  readonly row: number;
  readonly orderNumber: string | null;
  /** Product code or JAN; null where the line is about a whole order. */
  readonly code: string | null;
  readonly name: string;
  /** Below nought for a return; null where the bill states none. */
  readonly quantity: number | null;
  /** As billed; whether tax is in it says the bill. */
  readonly amount: Money;
  readonly suppliedOn: CalendarDate | null;
}

/** A line that was ordered, with what became of its order. */
export interface OrderedLine {
  /** The order's key and the line's number in it, together unique. */
  readonly order: string;
  readonly lineNumber: number;
  readonly orderNumber: string;
  readonly code: string;
  readonly jan: string | null;
  readonly name: string;
  readonly quantity: number;
  /** Tax excluded. */
  readonly amount: Money;
  readonly taxRate: number;
  readonly status: OrderStatus;
  /** Shipped, or delivered, on this day; null before. */
  readonly suppliedOn: CalendarDate | null;
}

/** Settings of the company. */
export interface BillTolerances {
  /** How many yen a line may differ and still be the same. Nought by default. */
  readonly yenPerLine: number;
  /** How many pieces a line may differ. Nought by default. */
  readonly pieces: number;
  /** How many days the bill's day may be from the order's, where the bill names no order. */
  readonly days: number;
}
export const strictTolerances: BillTolerances = { yenPerLine: 0, pieces: 0, days: 7 };

export interface Bill {
  readonly lines: readonly BillLine[];
  readonly tax: 'included' | 'excluded';
  /** The days that the bill is for: what was supplied on them has to be billed. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface MatchedBillLine {
  readonly line: BillLine;
  readonly finding: Exclude<BillFinding, 'not-billed'>;
  /** The ordered lines that it stands for; none for an unknown one. */
  readonly orders: readonly OrderedLine[];
  /** What it should come to, as the bill counts (with or without tax); null for an unknown one. */
  readonly expected: Money | null;
}

export interface BillMatch {
  readonly lines: readonly MatchedBillLine[];
  /** Supplied in the days of the bill and on no line of it, or on fewer pieces than were ordered. */
  readonly notBilled: readonly { readonly line: OrderedLine; readonly quantity: number }[];
  readonly billed: Money;
  readonly expected: Money;
}

/** Numbers and codes as people copy them: of any width, with or without hyphens. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−]/g, '');
const idOf = ({ order, lineNumber }: OrderedLine): string => `${order} ${lineNumber}`;

const isGone = ({ status }: OrderedLine): boolean => status === 'returned' || status === 'cancelled';

/** The least and the most that an amount comes to with tax: whoever bills rounds as they like. */
function withTax(excluded: number, rate: number, tax: Bill['tax']): readonly [least: number, most: number] {
  if (tax === 'excluded') return [excluded, excluded];
  const hundredths = excluded * (100 + rate);
  return [Math.floor(hundredths / 100), Math.ceil(hundredths / 100)];
}

/** What `quantity` of an ordered line comes to, exactly where its price divides evenly. */
function amountOf(line: OrderedLine, quantity: number): readonly [least: number, most: number] {
  const exact = (line.amount.amount * quantity) / (line.quantity === 0 ? 1 : line.quantity);
  return [Math.floor(exact), Math.ceil(exact)];
}

interface Claim {
  readonly line: OrderedLine;
  /** Pieces that bill lines before have claimed. */
  billed: number;
  /** Bill lines so far; a line that states no quantity claims the whole. */
  lines: number;
}

/**
 * Lays a bill against what was ordered. A bill line finds its order by order number and code, by order number alone where
 * it is about a whole order, else by code, quantity and day where only one order fits. Several lines may share an ordered
 * one (partial deliveries) until its pieces are used up; a line beyond that is billed twice. A negative line gives pieces
 * back. Neither side is changed.
 */
export function matchBill(
  bill: Bill,
  ordered: readonly OrderedLine[],
  tolerances: BillTolerances = strictTolerances,
): BillMatch {
  const claims = new Map(
    ordered.map((line) => [idOf(line), { line, billed: 0, lines: 0 } satisfies Claim as Claim]),
  );
  const byOrder = Map.groupBy(claims.values(), ({ line }) => keyOf(line.orderNumber));
  const byCode = Map.groupBy(
    [...claims.values()].flatMap((claim) =>
      [...new Set([claim.line.code, claim.line.jan ?? ''].map(keyOf))].map((code) => ({ code, claim })),
    ),
    ({ code }) => code,
  );

  const hasCode = ({ line }: Claim, code: string): boolean =>
    keyOf(line.code) === code || (line.jan !== null && keyOf(line.jan) === code);

  const expectedOf = (line: BillLine, wanted: OrderedLine): number => {
    const [low, high] = amountOf(wanted, line.quantity ?? wanted.quantity);
    const [least] = withTax(low, wanted.taxRate, bill.tax);
    const [, most] = withTax(high, wanted.taxRate, bill.tax);
    return Math.min(most, Math.max(least, line.amount.amount));
  };
  const amountFits = (line: BillLine, wanted: OrderedLine): boolean =>
    Math.abs(line.amount.amount - expectedOf(line, wanted)) <= tolerances.yenPerLine;

  /** The claim that a line with a code is about: of several, one with pieces left, then one that fits exactly. */
  const find = (line: BillLine, code: string): Claim | null => {
    const inOrder = line.orderNumber === null ? null : (byOrder.get(keyOf(line.orderNumber)) ?? []);
    if (inOrder) {
      const fitting = inOrder.filter((claim) => hasCode(claim, code));
      // A credit is about what was billed, everything else about what is left to be billed.
      if ((line.quantity ?? 0) < 0) return fitting.find(({ billed }) => billed > 0) ?? fitting[0] ?? null;
      const open = fitting.filter((claim) => claim.billed < claim.line.quantity);
      const exact = open.filter((claim) => claim.line.quantity - claim.billed === line.quantity);
      // A product may be in an order twice, at two prices.
      const same = exact.find((claim) => amountFits(line, claim.line));
      return same ?? exact[0] ?? open[0] ?? fitting[0] ?? null;
    }
    const near = (byCode.get(code) ?? [])
      .map(({ claim }) => claim)
      .filter(({ line: { suppliedOn } }) => {
        if (line.suppliedOn === null || suppliedOn === null) return true;
        return (
          suppliedOn >= addDays(line.suppliedOn, -tolerances.days) &&
          suppliedOn <= addDays(line.suppliedOn, tolerances.days)
        );
      });
    const same = near.filter((claim) => line.quantity === null || claim.line.quantity === line.quantity);
    const open = same.filter((claim) => claim.billed < claim.line.quantity);
    // Two orders that fit equally well are not guessed between, unless it makes no difference which.
    const candidates = open.length > 0 ? open : same.length > 0 ? same : near;
    const [first] = candidates;
    if (!first) return null;
    const alike = candidates.every(
      ({ line: other }) =>
        other.amount.amount === first.line.amount.amount &&
        other.quantity === first.line.quantity &&
        isGone(other) === isGone(first.line),
    );
    return candidates.length === 1 || alike ? first : null;
  };

  const judge = (line: BillLine): MatchedBillLine => {
    const unknown: MatchedBillLine = { line, finding: 'unknown', orders: [], expected: null };
    if (line.code === null || keyOf(line.code) === '') return judgeOrder(line) ?? unknown;
    const claim = find(line, keyOf(line.code));
    return claim ? judgeLine(line, claim) : unknown;
  };

  const judgeLine = (line: BillLine, claim: Claim): MatchedBillLine => {
    const { line: wanted } = claim;
    const quantity = line.quantity ?? wanted.quantity;
    const left = wanted.quantity - claim.billed;
    const wasBilled = claim.lines > 0;
    const made = (finding: MatchedBillLine['finding']): MatchedBillLine => ({
      line,
      finding,
      orders: [wanted],
      expected: yen(expectedOf(line, wanted)),
    });
    claim.lines += 1;
    const fits = amountFits(line, wanted);
    if (quantity < 0) {
      // A return gives back what was billed; what never was can't be given back.
      if (claim.billed + quantity < 0) return made('quantity-differs');
      claim.billed += quantity;
      return made(fits ? 'matched' : 'amount-differs');
    }
    if (wasBilled && left <= 0) return made('billed-twice');
    claim.billed += quantity;
    if (isGone(wanted)) return made('billed-but-returned');
    if (quantity > left + tolerances.pieces) return made('quantity-differs');
    return made(fits ? 'matched' : 'amount-differs');
  };

  /** A line about a whole order: everything that is left of it. */
  const judgeOrder = (line: BillLine): MatchedBillLine | null => {
    const all = line.orderNumber === null ? [] : (byOrder.get(keyOf(line.orderNumber)) ?? []);
    if (all.length === 0) return null;
    const orders = all.map((claim) => claim.line);
    const ranges = orders.map((each) => withTax(each.amount.amount, each.taxRate, bill.tax));
    // Tax is rounded once for each rate of an order, so the sum lies between the sums of the roundings.
    const least = ranges.reduce((sum, [low]) => sum + low, 0);
    const most = ranges.reduce((sum, [, high]) => sum + high, 0);
    const nearest = Math.min(most, Math.max(least, line.amount.amount));
    const made = (finding: MatchedBillLine['finding']): MatchedBillLine => ({
      line,
      finding,
      orders,
      expected: yen(nearest),
    });
    const wasBilled = all.every((claim) => claim.lines > 0 && claim.billed >= claim.line.quantity);
    for (const claim of all) claim.lines += 1;
    if (wasBilled) return made('billed-twice');
    for (const claim of all) claim.billed = Math.max(claim.billed, claim.line.quantity);
    if (orders.every(isGone)) return made('billed-but-returned');
    return made(
      Math.abs(line.amount.amount - nearest) <= tolerances.yenPerLine ? 'matched' : 'amount-differs',
    );
  };

  // Credits last: they give back what the other lines have claimed.
  const results = new Map<BillLine, MatchedBillLine>();
  const isCredit = ({ quantity, amount }: BillLine): boolean => (quantity ?? amount.amount) < 0;
  for (const line of bill.lines) if (!isCredit(line)) results.set(line, judge(line));
  for (const line of bill.lines) if (isCredit(line)) results.set(line, judge(line));
  const lines = creditedReturns(
    bill.lines.map((line) => results.get(line)!),
    claims,
    tolerances,
  );

  const notBilled = [...claims.values()].flatMap(({ line, billed, lines: count }) => {
    const inDays = line.suppliedOn !== null && line.suppliedOn >= bill.from && line.suppliedOn <= bill.to;
    if (isGone(line) || !inDays || billed >= line.quantity) return [];
    // Fewer pieces than were ordered stand at the bill's own line.
    return count > 0 ? [] : [{ line, quantity: line.quantity }];
  });
  return {
    lines,
    notBilled,
    billed: sumMoney(bill.lines.map(({ amount }) => amount)),
    expected: sumMoney(lines.flatMap(({ expected }) => expected ?? [])),
  };
}

/**
 * What is known only at the end: a returned line that was credited in full is right, and one of which fewer pieces were
 * billed than ordered differs at its last line.
 */
function creditedReturns(
  matched: readonly MatchedBillLine[],
  claims: ReadonlyMap<string, Claim>,
  tolerances: BillTolerances,
): readonly MatchedBillLine[] {
  const lastOf = new Map<string, MatchedBillLine>();
  for (const each of matched)
    if (each.orders.length === 1 && each.line.code !== null) lastOf.set(idOf(each.orders[0]!), each);
  return matched.map((each) => {
    const [wanted] = each.orders;
    if (!wanted || each.orders.length > 1 || each.line.code === null) return each;
    const claim = claims.get(idOf(wanted))!;
    if (each.finding === 'billed-but-returned' && claim.billed === 0) return { ...each, finding: 'matched' };
    const short = wanted.quantity - claim.billed > tolerances.pieces;
    if (each.finding === 'matched' && !isGone(wanted) && short && lastOf.get(idOf(wanted)) === each)
      return { ...each, finding: 'quantity-differs' };
    return each;
  });
}
