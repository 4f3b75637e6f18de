import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benefitProblem,
  benefitYen,
  limitDeductions,
  pointsEarned,
  pointsBalanceOn,
  type BenefitBuyer,
  type BenefitLine,
} from '#electron/domain/benefits.ts';
import type { BenefitTerms } from '#shared/model/benefit-terms.ts';
import { addDays, calendarDate } from '#shared/model/dates.ts';

const on = calendarDate;
const terms = (some: Partial<BenefitTerms> = {}): BenefitTerms => ({
  off: { kind: 'yen', yen: 100 },
  from: null,
  until: null,
  least: 0,
  leastQuantity: 0,
  firstOrder: false,
  products: null,
  categories: null,
  makers: null,
  registeredOnly: false,
  memberDays: null,
  ...some,
});
const buyer = (some: Partial<BenefitBuyer> = {}): BenefitBuyer => ({
  today: on('2026-05-26'),
  hasOrdered: true,
  memberDays: 10,
  registered: new Set(),
  ...some,
});
const line = (code: string, amount: number, more: Partial<BenefitLine> = {}): BenefitLine => ({
  code,
  category: '洗剤',
  maker: 'みなと',
  quantity: 1,
  amount,
  ...more,
});
const none: ReadonlySet<string> = new Set();

describe('coupons and campaigns', () => {
  const lines = [line('A', 1000, { quantity: 2 }), line('B', 500, { category: '文具', maker: null })];

  it.each([
    ['2026-05-25', 'not-yet'],
    ['2026-05-26', null],
    ['2026-06-30', null],
    ['2026-07-01', 'over'],
  ] as const)('AM-45 a period has both its ends: on %s %s', (day, problem) => {
    const period = terms({ from: on('2026-05-26'), until: on('2026-06-30') });
    expect(benefitProblem(period, lines, buyer({ today: on(day) }))).toBe(problem);
  });

  it.each([
    [{ products: ['A'] }, 1000],
    [{ products: ['Z'] }, 0],
    [{ categories: ['文具'] }, 500],
    [{ makers: ['みなと'] }, 1000],
    [{ products: ['A', 'B'], categories: ['洗剤'] }, 1000],
    [{}, 1500],
  ] as const)('AM-45 looks at eligible products only: %j comes to %i', (some, goods) => {
    const all = terms({
      ...some,
      off: { kind: 'percent', percent: 100, atMost: null },
    } as Partial<BenefitTerms>);
    expect(benefitYen(all, lines, none)).toBe(goods);
    expect(benefitProblem(all, lines, buyer())).toBe(goods === 0 ? 'no-eligible-product' : null);
  });

  it('AS-54 AS-55 asks for what its conditions say: sum, quantity, first order, time of membership', () => {
    const why = (some: Partial<BenefitTerms>, who: Partial<BenefitBuyer> = {}) =>
      benefitProblem(terms(some), lines, buyer(who));
    expect(why({ least: 1500 })).toBeNull();
    expect(why({ least: 1501 })).toBe('too-little');
    expect(why({ leastQuantity: 3 })).toBeNull();
    expect(why({ leastQuantity: 4 })).toBe('too-little');
    expect(why({ firstOrder: true })).toBe('not-first-order');
    expect(why({ firstOrder: true }, { hasOrdered: false })).toBeNull();
    expect(why({ memberDays: 10 })).toBeNull();
    expect(why({ memberDays: 11 })).toBe('not-for-members');
    expect(why({ memberDays: 1 }, { memberDays: null })).toBe('not-for-members');
  });

  it('AS-56 recommended items count once they are registered', () => {
    const registered = terms({ registeredOnly: true });
    expect(benefitProblem(registered, lines, buyer())).toBe('no-eligible-product');
    expect(benefitProblem(registered, lines, buyer({ registered: new Set(['B']) }))).toBeNull();
  });

  it('a part is rounded down and has its limit', () => {
    const part = (percent: number, atMost: number | null) =>
      benefitYen(terms({ off: { kind: 'percent', percent, atMost } }), [line('A', 999)], none);
    expect(part(10, null)).toBe(99);
    expect(part(10, 50)).toBe(50);
    expect(benefitYen(terms({ off: { kind: 'yen', yen: 5000 } }), [line('A', 999)], none)).toBe(999);
  });

  it('together they never take off more than the goods cost', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 4 }), (goods, requested) => {
        const cut = limitDeductions(
          goods,
          requested.map((yen) => ({ kind: 'coupon', label: '', yen })),
        );
        const sum = cut.reduce((total, { yen }) => total + yen, 0);
        expect(sum).toBe(
          Math.min(
            goods,
            requested.reduce((total, each) => total + each, 0),
          ),
        );
        cut.forEach(({ yen }, index) => expect(yen).toBeLessThanOrEqual(requested[index]!));
      }),
    );
  });
});

describe('points', () => {
  const bought = on('2026-05-26');

  it('AM-50 after a purchase on 2026-05-26 the last day is 2026-11-22, and on 2026-11-23 they are gone', () => {
    const moves = [{ on: bought, points: 500 }];
    expect(pointsBalanceOn(moves, [bought], on('2026-11-22'), 180)).toEqual({
      balance: 500,
      lapseOn: '2026-11-22',
      lapsed: [],
    });
    expect(pointsBalanceOn(moves, [bought], on('2026-11-23'), 180)).toEqual({
      balance: 0,
      lapseOn: null,
      lapsed: [{ on: '2026-11-23', points: -500 }],
    });
  });

  it('AM-50 a purchase on the last day begins the days again, one the day after comes too late', () => {
    const moves = [{ on: bought, points: 500 }];
    const lastDay = on('2026-11-22');
    expect(pointsBalanceOn(moves, [bought, lastDay], addDays(lastDay, 180), 180).balance).toBe(500);
    const late = pointsBalanceOn(moves, [addDays(lastDay, 1), bought], addDays(lastDay, 1), 180);
    expect(late).toMatchObject({ balance: 0, lapsed: [{ points: -500 }] });
  });

  it('what comes after its last day counts from the day it came', () => {
    const given = on('2027-06-01');
    const moves = [
      { on: bought, points: 500 },
      { on: given, points: 80 },
    ];
    expect(pointsBalanceOn(moves, [bought], addDays(given, 180), 180)).toMatchObject({
      balance: 80,
      lapseOn: addDays(given, 180),
    });
    expect(pointsBalanceOn(moves, [bought], addDays(given, 181), 180).balance).toBe(0);
  });

  it('where none lapse, or before any purchase, there is no last day', () => {
    const moves = [{ on: bought, points: 500 }];
    expect(pointsBalanceOn(moves, [bought], on('2036-01-01'), null)).toEqual({
      balance: 500,
      lapseOn: null,
      lapsed: [],
    });
    expect(pointsBalanceOn(moves, [], on('2036-01-01'), 180)).toEqual({
      balance: 500,
      lapseOn: null,
      lapsed: [],
    });
    // What is still to come is not there yet.
    expect(pointsBalanceOn(moves, [], addDays(bought, -1), 180).balance).toBe(0);
  });

  it('a balance is never negative, and what came is used, lapsed or there', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(bought, days));
    const some = fc.record({
      moves: fc.array(fc.tuple(day, fc.integer({ min: 0, max: 1000 })), { maxLength: 12 }),
      purchases: fc.array(day, { maxLength: 12 }),
      today: day,
    });
    fc.assert(
      fc.property(some, ({ moves, purchases, today }) => {
        const came = moves.map(([at, points]) => ({ on: at, points }));
        const { balance, lapsed } = pointsBalanceOn(came, purchases, today, 180);
        const until = came.filter((each) => each.on <= today).reduce((sum, { points }) => sum + points, 0);
        const gone = lapsed.reduce((sum, { points }) => sum + points, 0);
        expect(balance).toBeGreaterThanOrEqual(0);
        expect(balance - gone).toBe(until);
        for (const each of lapsed) expect(each.on <= today).toBe(true);
      }),
    );
  });

  it('goods earn whole points, rounded down', () => {
    expect(pointsEarned(199, 1)).toBe(1);
    expect(pointsEarned(99, 1)).toBe(0);
    expect(pointsEarned(99_999_999_999, 3)).toBe(2_999_999_999);
    expect(pointsEarned(-5, 1)).toBe(0);
  });
});
