import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { lastDueClosing, periodAfter } from '#electron/domain/closed-periods.ts';
import { addDays, calendarDate } from '#shared/model/dates.ts';

const day = calendarDate;

describe('periods that end on a closing day', () => {
  it.each([
    // closing day, days of waiting, the last closing day -> from, to, written on
    [31, 0, '2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'],
    [31, 4, '2026-01-31', '2026-02-01', '2026-02-28', '2026-03-05'],
    [31, 0, '2028-01-31', '2028-02-01', '2028-02-29', '2028-03-01'],
    [20, 2, '2026-12-20', '2026-12-21', '2027-01-20', '2027-01-23'],
    [30, 0, '2026-01-30', '2026-01-31', '2026-02-28', '2026-03-01'],
    // The closing day was changed from the 20th to the month's end.
    [31, 0, '2026-11-20', '2026-11-21', '2026-11-30', '2026-12-01'],
  ])(
    'closing on %i, %i days later: after %s it is %s to %s, on %s',
    (closingDay, waitDays, after, from, to, on) => {
      expect(periodAfter({ closingDay, waitDays }, day(after))).toEqual({ from, to, on });
    },
  );

  it.each([
    // On its day it is due, the day before it is not.
    [31, 4, '2026-12-05', '2026-11-30'],
    [31, 4, '2026-12-04', '2026-10-31'],
    [20, 0, '2026-11-21', '2026-11-20'],
    [20, 0, '2026-11-20', '2026-10-20'],
    [31, 27, '2026-03-01', '2026-01-31'],
    [1, 0, '2026-01-01', '2025-12-01'],
  ])(
    'closing on %i, %i days later: on %s what closed on %s was due last',
    (closingDay, waitDays, today, closing) => {
      expect(lastDueClosing({ closingDay, waitDays }, day(today))).toBe(closing);
    },
  );

  it('follow one another without a gap, and the first that is not due yet is the next', () => {
    const schedules = fc.record({
      closingDay: fc.integer({ min: 1, max: 31 }),
      waitDays: fc.integer({ min: 0, max: 27 }),
    });
    fc.assert(
      fc.property(schedules, fc.integer({ min: 0, max: 4000 }), (schedule, offset) => {
        const today = addDays(day('2024-01-01'), offset);
        const last = lastDueClosing(schedule, today);
        expect(addDays(last, 1 + schedule.waitDays) <= today).toBe(true);
        const next = periodAfter(schedule, last);
        expect(next.on > today).toBe(true);
        expect(next.from).toBe(addDays(last, 1));
        expect(periodAfter(schedule, next.to).from).toBe(addDays(next.to, 1));
      }),
    );
  });
});
