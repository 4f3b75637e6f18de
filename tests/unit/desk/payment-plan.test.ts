import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paymentPlan, type PlannedAccount, type PlannedOrder } from '#electron/desk/payment/plan.ts';
import { amanoBuying } from '#electron/domain/profiles/buying/amano.ts';
import { askulBuying } from '#electron/domain/profiles/buying/askul.ts';
import { addDays, calendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import type { NpState } from '#shared/model/np.ts';
import type { PaymentTerm } from '#shared/model/order.ts';

const day = calendarDate;
const amano = 'a0000000-0000-4000-8000-000000000001' as AccountId;
const askul = 'a0000000-0000-4000-8000-000000000002' as AccountId;
const np = amanoBuying.np!;
const [endOfMonthNext, twentiethNext, endOfMonthAfterNext] = np.terms as unknown as [
  PaymentTerm,
  PaymentTerm,
  PaymentTerm,
];
const today = day('2026-11-22');

let count = 0;
const order = (orderedOn: string, amount: number, more: Partial<PlannedOrder> = {}): PlannedOrder => ({
  account: amano,
  id: `order-${++count}`,
  number: `EC${count}`,
  orderedOn: day(orderedOn),
  shippedOn: null,
  deliveredOn: null,
  department: '',
  term: endOfMonthNext,
  amount: yen(amount),
  ...more,
});
const accounts = (states: ReadonlyMap<string, NpState> | null = null): Map<AccountId, PlannedAccount> =>
  new Map([
    [amano, { np, states }],
    [askul, { np: askulBuying.np!, states: null }],
  ]);

describe('what is to be paid', () => {
  it('AM-61 AM-70 goes by the term of each order, together by supplier, closing and payment day', () => {
    const orders = [
      order('2026-11-05', 1_000),
      order('2026-11-30', 200),
      order('2026-11-20', 30, { term: twentiethNext }),
      order('2026-11-21', 4, { term: twentiethNext }),
      order('2026-10-31', 50_000, { term: endOfMonthAfterNext }),
      order('2026-11-10', 600_000, { account: askul }),
    ];
    const plan = paymentPlan(orders, accounts(), today);
    const brief = plan.dues.map(({ account, closingOn, invoiceOn, paymentOn, dueOn, payBy, amount }) => [
      account === amano ? 'amano' : 'askul',
      closingOn,
      invoiceOn,
      paymentOn,
      dueOn,
      payBy,
      amount.amount,
    ]);
    expect(brief).toEqual([
      ['amano', '2026-10-31', '2026-11-02', '2026-12-31', '2027-01-04', '2026-12-30', 50_000],
      ['amano', '2026-11-20', '2026-11-24', '2026-12-31', '2027-01-04', '2026-12-30', 30],
      ['amano', '2026-11-30', '2026-12-01', '2026-12-31', '2027-01-04', '2026-12-30', 1_200],
      ['askul', '2026-11-30', null, '2026-12-31', '2027-01-04', '2026-12-30', 600_000],
      ['amano', '2026-12-20', '2026-12-21', '2027-01-31', '2027-02-01', '2027-01-29', 4],
    ]);
    expect(plan.months).toEqual([
      { month: '2027-01', amount: yen(651_230), orders: 5 },
      { month: '2027-02', amount: yen(4), orders: 1 },
    ]);
    expect(plan.days.map(({ on, amount }) => [on, amount.amount])).toEqual([
      ['2027-01-04', 651_230],
      ['2027-02-01', 4],
    ]);
    expect(plan.total).toEqual({ amount: yen(651_234), orders: 6 });
    expect(plan.dues.every(({ banksClosed }) => banksClosed === true)).toBe(true);
    expect(plan.closedDays[0]).toBe('2026-11-01');
    expect(plan.closedDays).toContain('2027-01-03');
    expect(plan.closedDays).not.toContain('2027-01-04');
    expect(plan.closedDays.at(-1)).toBe('2027-02-28');
    expect(plan.unknownYears).toEqual([]);
  });

  it('without the supplier’s word ends on the payment day; with it when it was paid, and not before', () => {
    const due = order('2026-09-15', 700, { shippedOn: day('2026-09-16') });
    const last = day('2026-11-02');
    expect(paymentPlan([due], accounts(), last).total.orders).toBe(1);
    expect(paymentPlan([due], accounts(), addDays(last, 1)).total.orders).toBe(0);
    const told = (state: NpState) => paymentPlan([due], accounts(new Map([[due.id, state]])), today);
    expect(told('overdue').dues[0]).toMatchObject({ state: 'overdue', amount: yen(700) });
    expect(told('stopped').total.orders).toBe(1);
    for (const state of ['confirming', 'paid', 'refused', 'cancelled'] as const)
      expect(told(state).dues).toEqual([]);
  });

  it('takes the usual term where the history has none, and today where the basis has not happened yet', () => {
    const open = order('2026-11-01', 10, { term: null });
    const byShipping: NonNullable<typeof amanoBuying.np> = {
      ...np,
      basis: { of: 'shipped', assumed: false },
    };
    const plan = paymentPlan([open], new Map([[amano, { np: byShipping, states: null }]]), today);
    expect(plan.dues[0]).toMatchObject({ closingOn: '2026-11-30', term: endOfMonthNext });
    const shipped = { ...open, shippedOn: day('2026-10-31') };
    const after = paymentPlan([shipped], new Map([[amano, { np: byShipping, states: null }]]), today);
    expect(after.dues[0]).toMatchObject({ closingOn: '2026-10-31', paymentOn: '2026-11-30' });
  });

  it('nothing is due before it is shipped: what comes late counts from then', () => {
    const late = order('2026-08-10', 40);
    const last = day('2026-09-30');
    const dueOf = (shippedOn: string | null, on: typeof today) =>
      paymentPlan(
        [{ ...late, shippedOn: shippedOn === null ? null : day(shippedOn) }],
        accounts(),
        on,
      ).dues.map(({ closingOn, paymentOn }) => [closingOn, paymentOn]);
    // Until its payment day, by the order date, shipped or not.
    expect(dueOf(null, last)).toEqual([['2026-08-31', '2026-09-30']]);
    expect(dueOf('2026-09-30', last)).toEqual([['2026-08-31', '2026-09-30']]);
    expect(dueOf(null, addDays(last, 1))).toEqual([['2026-10-31', '2026-11-30']]);
    expect(dueOf(null, today)).toEqual([['2026-11-30', '2026-12-31']]);
    expect(dueOf('2026-10-01', today)).toEqual([['2026-10-31', '2026-11-30']]);
    expect(dueOf('2026-09-30', today)).toEqual([]);
  });

  it('is said without days of banks for a year whose holidays are not known', () => {
    const plan = paymentPlan([order('2050-12-10', 5)], accounts(), day('2050-12-12'));
    expect(plan.dues[0]).toMatchObject({
      closingOn: '2050-12-31',
      invoiceOn: null,
      paymentOn: '2051-01-31',
      dueOn: null,
      payBy: null,
      banksClosed: null,
    });
    expect(plan.unknownYears).toEqual([2051]);
    expect(plan.months).toEqual([{ month: '2051-01', amount: yen(5), orders: 1 }]);
    expect(plan.closedDays.every((each) => each < '2051-01-01')).toBe(true);
  });

  it('is nothing for nothing, with this month to look at', () => {
    const plan = paymentPlan([], accounts(), today);
    expect(plan).toMatchObject({ dues: [], months: [], days: [], total: { amount: yen(0), orders: 0 } });
    expect(plan.closedDays).toContain('2026-11-23');
  });

  it('sums up to the same by payment, day and month, and loses no order', () => {
    const anyOrder = fc
      .record({
        days: fc.integer({ min: 0, max: 200 }),
        amount: fc.integer({ min: 1, max: 99_999_999_999 }),
        term: fc.constantFrom(...np.terms),
        account: fc.constantFrom(amano, askul),
      })
      .map(({ days, amount, term, account }) =>
        order(addDays(today, days), amount, { term: account === amano ? term : endOfMonthNext, account }),
      );
    fc.assert(
      fc.property(fc.array(anyOrder, { maxLength: 40 }), (orders) => {
        const plan = paymentPlan(orders, accounts(), today);
        const sum = orders.reduce((all, { amount }) => all + amount.amount, 0);
        const of = (parts: readonly { readonly amount: { readonly amount: number } }[]) =>
          parts.reduce((all, { amount }) => all + amount.amount, 0);
        expect([of(plan.dues), of(plan.days), of(plan.months), plan.total.amount.amount]).toEqual([
          sum,
          sum,
          sum,
          sum,
        ]);
        const ids = plan.dues.flatMap((due) => due.orders.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(orders.map(({ id }) => id).toSorted());
      }),
      { numRuns: 50 },
    );
  });
});
