import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  overdueState,
  mostUrgent,
  npCompanyTransitions,
  npOrderState,
  npOrderTransitions,
  npProblem,
  type NpOrderStateInput,
} from '#electron/domain/np-states.ts';
import { closingDateOf, formalInvoiceOn, paymentDayOf } from '#electron/domain/payment-calendar.ts';
import { amanoBuying } from '#electron/domain/profiles/buying/amano.ts';
import { addDays, calendarDate, type CalendarDate } from '#shared/model/dates.ts';
import { npReviewStates, npStates, type NpState } from '#shared/model/np.ts';

const day = calendarDate;
const np = amanoBuying.np!;
type Ways = typeof npOrderTransitions;

function reachable(ways: Ways, from: NpState): Set<NpState> {
  const seen = new Set<NpState>();
  const next: NpState[] = [from];
  for (let state = next.pop(); state !== undefined; state = next.pop()) {
    for (const each of ways[state] ?? []) {
      if (seen.has(each)) continue;
      seen.add(each);
      next.push(each);
    }
  }
  return seen;
}

describe('states', () => {
  it('of an order can all be reached from the review, and all be left but for a cancelled one', () => {
    expect(Object.keys(npOrderTransitions).sort()).toEqual([...npStates].sort());
    expect([...reachable(npOrderTransitions, 'reviewing')].sort()).toEqual([...npStates].sort());
    const ends = npStates.filter((state) => npOrderTransitions[state]!.length === 0);
    expect(ends).toEqual(['cancelled']);
  });

  it('of a company can all be reached from the review, and from each it can come to be OK again', () => {
    const known = Object.keys(npCompanyTransitions) as NpState[];
    expect([...reachable(npCompanyTransitions, 'reviewing')].sort()).toEqual(known.toSorted());
    for (const state of known) expect(reachable(npCompanyTransitions, state)).toContain('ok');
  });

  it('say only that NP can’t be used, never why', () => {
    const problems = npStates.map((state) => [state, npProblem(state)] as const);
    expect(problems.filter(([, problem]) => problem !== null)).toEqual([
      ['reviewing', 'np-review'],
      ['refused', 'np-refused'],
      ['on-hold', 'np-review'],
      ['cancelled', 'np-refused'],
      ['stopped', 'np-stopped'],
    ]);
    expect(npProblem(null)).toBeNull();
  });

  it('of several orders together are that of what needs somebody most', () => {
    expect(mostUrgent([])).toBeNull();
    expect(mostUrgent(['paid', 'overdue', 'billed'])).toBe('overdue');
    expect(mostUrgent(['paid', 'confirming'])).toBe('confirming');
    for (const state of npStates) expect(mostUrgent([state])).toBe(state);
  });
});

it('what is late is overdue from the day after, and stops use from a month later on', () => {
  expect(overdueState(day('2026-06-01'), day('2026-06-01'))).toBeNull();
  expect(overdueState(day('2026-06-01'), day('2026-06-02'))).toBe('overdue');
  expect(overdueState(day('2026-06-01'), day('2026-06-30'))).toBe('overdue');
  expect(overdueState(day('2026-06-01'), day('2026-07-01'))).toBe('stopped');
  expect(overdueState(day('2027-01-31'), day('2027-02-27'))).toBe('overdue');
  expect(overdueState(day('2027-01-31'), day('2027-02-28'))).toBe('stopped');
});

const factsOf = (term: (typeof np.terms)[number], ordered: CalendarDate): NpOrderStateInput => {
  const closingOn = closingDateOf(term, ordered);
  return {
    status: 'received',
    shippedOn: null,
    review: 'ok',
    closingOn,
    invoiceOn: formalInvoiceOn(np, term, ordered),
    payment: paymentDayOf(term, closingOn, np.onHoliday),
    paidOn: null,
    recognisedOn: null,
  };
};

describe('an order', () => {
  const facts = factsOf(np.terms[0], day('2026-11-10'));
  const shipped: NpOrderStateInput = { ...facts, status: 'shipped', shippedOn: day('2026-11-12') };

  it('is what its review came to as long as it is not shipped', () => {
    for (const review of npReviewStates)
      expect(npOrderState({ ...facts, review }, day('2027-03-01'))).toBe(review);
    expect(npOrderState({ ...facts, status: 'cancelled' }, day('2026-11-11'))).toBe('cancelled');
    expect(npOrderState({ ...shipped, status: 'returned' }, day('2026-11-20'))).toBe('cancelled');
  });

  it('AM-61 is closed, billed on the business day after, and due where banks are open', () => {
    expect(npOrderState(shipped, day('2026-11-11'))).toBe('ok');
    expect(npOrderState(shipped, day('2026-11-12'))).toBe('shipped');
    expect(npOrderState(shipped, day('2026-11-30'))).toBe('shipped');
    expect(npOrderState(shipped, day('2026-12-01'))).toBe('billed');
    expect(npOrderState(shipped, day('2027-01-04'))).toBe('billed');
    expect(npOrderState(shipped, day('2027-01-05'))).toBe('overdue');
    expect(npOrderState(shipped, day('2027-02-04'))).toBe('stopped');
    // Thursday 31 December: the invoice comes on 4 January.
    const december = { ...factsOf(np.terms[0], day('2026-12-10')), shippedOn: day('2026-12-11') };
    expect(npOrderState(december, day('2027-01-03'))).toBe('closed');
    expect(npOrderState(december, day('2027-01-04'))).toBe('billed');
  });

  it('is confirmed between the payment and its recognition, also when it was late', () => {
    const paid = { ...shipped, paidOn: day('2027-01-10'), recognisedOn: day('2027-01-14') };
    expect(npOrderState(paid, day('2027-01-09'))).toBe('overdue');
    expect(npOrderState(paid, day('2027-01-10'))).toBe('confirming');
    expect(npOrderState(paid, day('2027-01-13'))).toBe('confirming');
    expect(npOrderState(paid, day('2027-01-14'))).toBe('paid');
  });

  it('that is shipped after its payment day is not late on the day it is shipped', () => {
    const late = { ...facts, shippedOn: day('2027-02-01') };
    expect(npOrderState(late, day('2027-01-31'))).toBe('ok');
    expect(npOrderState(late, day('2027-02-01'))).toBe('billed');
    expect(npOrderState(late, day('2027-02-02'))).toBe('overdue');
  });

  it('goes only where something leads, whatever happens to it and when', () => {
    const within = (days: number) => fc.option(fc.integer({ min: 0, max: days }), { nil: null });
    fc.assert(
      fc.property(
        fc.constantFrom(...np.terms),
        fc.integer({ min: 0, max: 700 }),
        within(120),
        within(150),
        (term, start, ship, pay) => {
          const ordered = addDays(day('2025-01-01'), start);
          const dated = (days: number | null) => (days === null ? null : addDays(ordered, days));
          const base = { ...factsOf(term, ordered), shippedOn: dated(ship), paidOn: dated(pay) };
          const all = { ...base, recognisedOn: base.paidOn && addDays(base.paidOn, 3) };
          let before = npOrderState(all, ordered);
          for (let days = 1; days < 200; days++) {
            const now = npOrderState(all, addDays(ordered, days));
            if (now !== before) expect(reachable(npOrderTransitions, before)).toContain(now);
            before = now;
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
