import type { BenefitTerms } from '#shared/model/benefit-terms.ts';
import { addDays, type CalendarDate } from '#shared/model/dates.ts';
import { yen, type Money } from '#shared/model/money.ts';
import type { OrderDeduction } from './tax.ts';

/** The part of a line that benefits depend on; `amount` is whole yen without tax. */
export interface BenefitLine {
  readonly code: string;
  readonly category: string | null;
  readonly maker: string | null;
  readonly quantity: number;
  readonly amount: number;
}

/** The buyer, on the day of the purchase. */
export interface BenefitBuyer {
  readonly today: CalendarDate;
  readonly hasOrdered: boolean;
  /** Null if the start of the membership is not known. */
  readonly memberDays: number | null;
  /** Product numbers that the company has registered. */
  readonly registered: ReadonlySet<string>;
}

export type BenefitProblem =
  'not-yet' | 'over' | 'no-eligible-product' | 'too-little' | 'not-first-order' | 'not-for-members';

/** Lines that a benefit applies to. */
export const eligibleLines = (
  terms: BenefitTerms,
  lines: readonly BenefitLine[],
  registered: ReadonlySet<string>,
): readonly BenefitLine[] =>
  lines.filter(
    ({ code, category, maker }) =>
      (terms.products?.includes(code) ?? true) &&
      (terms.categories === null || (category !== null && terms.categories.includes(category))) &&
      (terms.makers === null || (maker !== null && terms.makers.includes(maker))) &&
      (!terms.registeredOnly || registered.has(code)),
  );

/** Whether a benefit is in its period; both ends are days on which it can be used (AM-30, AM-45). */
export function periodProblem(terms: BenefitTerms, today: CalendarDate): 'not-yet' | 'over' | null {
  if (terms.until !== null && today > terms.until) return 'over';
  return terms.from !== null && today < terms.from ? 'not-yet' : null;
}

/** Why a benefit can't be used, the most lasting reason first; null if it can. */
export function benefitProblem(
  terms: BenefitTerms,
  lines: readonly BenefitLine[],
  buyer: BenefitBuyer,
): BenefitProblem | null {
  const period = periodProblem(terms, buyer.today);
  if (period) return period;
  if (terms.memberDays !== null && (buyer.memberDays ?? 0) < terms.memberDays) return 'not-for-members';
  if (terms.firstOrder && buyer.hasOrdered) return 'not-first-order';
  const eligible = eligibleLines(terms, lines, buyer.registered);
  const quantity = eligible.reduce((sum, line) => sum + line.quantity, 0);
  const goods = eligible.reduce((sum, line) => sum + line.amount, 0);
  if (goods === 0) return 'no-eligible-product';
  return goods < terms.least || quantity < terms.leastQuantity ? 'too-little' : null;
}

/** What the eligible lines of a cart lack where a benefit asks for more: pieces, and goods without tax; 0 for neither. */
export function benefitShortfall(
  problem: string | null,
  terms: BenefitTerms,
  lines: readonly BenefitLine[],
  registered: ReadonlySet<string>,
): { readonly quantity: number; readonly goods: Money } | null {
  if (problem !== 'too-little') return null;
  const eligible = eligibleLines(terms, lines, registered);
  const lacking = (least: number, has: number) => Math.max(0, least - has);
  return {
    quantity: lacking(
      terms.leastQuantity,
      eligible.reduce((sum, line) => sum + line.quantity, 0),
    ),
    goods: yen(
      lacking(
        terms.least,
        eligible.reduce((sum, line) => sum + line.amount, 0),
      ),
    ),
  };
}

/** Discount of a benefit on its eligible lines: whole yen, positive, never more than they cost. */
export function benefitYen(
  terms: BenefitTerms,
  lines: readonly BenefitLine[],
  registered: ReadonlySet<string>,
): number {
  const goods = eligibleLines(terms, lines, registered).reduce((sum, line) => sum + line.amount, 0);
  if (terms.off.kind === 'yen') return Math.min(terms.off.yen, goods);
  const part = Number((BigInt(goods) * BigInt(terms.off.percent)) / 100n);
  return Math.min(part, terms.off.atMost ?? part);
}

/** Limits deductions to the price of the goods, in the order given: campaigns, coupon, points. */
export function limitDeductions(
  goods: number,
  requested: readonly OrderDeduction[],
): readonly OrderDeduction[] {
  let left = goods;
  return requested.map((each) => {
    const yen = Math.min(each.yen, left);
    left -= yen;
    return { ...each, yen };
  });
}

/** Points added (positive) or used (negative) on a day. */
export interface PointEntry {
  readonly on: CalendarDate;
  readonly points: number;
}
export interface PointsBalance {
  readonly balance: number;
  /** The last day on which the balance can be used (AM-50); null if it does not lapse. */
  readonly lapseOn: CalendarDate | null;
  /** Points that have lapsed, each on the day after their last one. */
  readonly lapsed: readonly PointEntry[];
}

/**
 * Points on a day (AM-50): they can be used until `lapseDays` days after the last purchase, that day included, and
 * each purchase restarts the days; null for points that never lapse. Points that come after their last day count
 * from the day they came. `entries` are in the order in which they happened; `purchases` in any order.
 */
export function pointsBalanceOn(
  entries: readonly PointEntry[],
  purchases: readonly CalendarDate[],
  today: CalendarDate,
  lapseDays: number | null,
): PointsBalance {
  const events = [
    ...purchases.map((on) => ({ on, points: null })),
    ...entries.map(({ on, points }) => ({ on, points })),
  ]
    .filter(({ on }) => on <= today)
    // The sort keeps purchases before entries of the same day.
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const lapsed: PointEntry[] = [];
  let balance = 0;
  let lapseOn: CalendarDate | null = null;
  const lapseBefore = (on: CalendarDate): void => {
    if (lapseOn === null || on <= lapseOn || balance === 0) return;
    lapsed.push({ on: addDays(lapseOn, 1), points: -balance });
    balance = 0;
  };
  for (const { on, points } of events) {
    lapseBefore(on);
    const restarts = points === null || (points > 0 && lapseOn !== null && on > lapseOn);
    if (restarts && lapseDays !== null) lapseOn = addDays(on, lapseDays);
    if (points !== null) balance = Math.max(0, balance + points);
  }
  lapseBefore(today);
  return { balance, lapseOn: balance > 0 ? lapseOn : null, lapsed };
}

/** Points that goods earn (AM-48: members only); `goods` is whole yen after discounts without tax. */
export const pointsEarned = (goods: number, ratePercent: number): number =>
  Number((BigInt(Math.max(0, goods)) * BigInt(Math.max(0, Math.floor(ratePercent)))) / 100n);
