import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, type CalendarDate } from '#shared/model/dates.ts';
import {
  dueRuns,
  nextRecurringDays,
  recurringDayOf,
  type RecurringSchedule,
} from '#electron/domain/recurring.ts';

const date = calendarDate;
const monthly = (
  day: number,
  count = 1,
  startsOn = '2026-11-01',
  endsOn: string | null = null,
): RecurringSchedule => ({
  cycle: { every: 'month', count, day },
  startsOn: date(startsOn),
  endsOn: endsOn === null ? null : date(endsOn),
});
const weekly = (weekday: number, count = 1, startsOn = '2026-11-01'): RecurringSchedule => ({
  cycle: { every: 'week', count, weekday },
  startsOn: date(startsOn),
  endsOn: null,
});
const dues = (days: RecurringSchedule, from: string, count: number) =>
  nextRecurringDays(days, 'same', date(from), count).map(({ due }) => due);

it('AS-52 the first day counts: what is due on the day since when it is looked at is ordered', () => {
  const run = (since: string) =>
    dueRuns(monthly(25), 'same', 'skip', new Set(), date(since), date('2026-11-25')).order;
  expect([run('2026-11-24'), run('2026-11-25'), run('2026-11-26')]).toEqual([
    '2026-11-25',
    '2026-11-25',
    null,
  ]);
});

describe('days of a recurring order', () => {
  it('AS-52 comes weekly on its weekday, or every other week counted from its start', () => {
    expect(dues(weekly(1), '2026-11-22', 3)).toEqual(['2026-11-23', '2026-11-30', '2026-12-07']);
    expect(dues(weekly(1, 2), '2026-11-22', 3)).toEqual(['2026-11-30', '2026-12-14', '2026-12-28']);
  });

  it('AS-52 begins with the first of its weekdays from its start on, whatever weekday that is', () => {
    // 2026-11-02 is a Monday.
    for (let day = 0; day < 7; day += 1) {
      const start = addDays(date('2026-11-02'), day);
      const [first] = dues(weekly(5, 1, start), start, 1);
      expect([start, first]).toEqual([start, start <= '2026-11-06' ? '2026-11-06' : '2026-11-13']);
    }
  });

  it('AS-52 counts the day of its start, and the day that is asked about', () => {
    expect(dues(monthly(15, 1, '2026-11-15'), '2026-11-15', 1)).toEqual(['2026-11-15']);
    expect(dues(monthly(15), '2026-12-15', 1)).toEqual(['2026-12-15']);
  });

  it('AS-52 comes monthly on its day, on the last one where a month lacks it', () => {
    expect(dues(monthly(31), '2026-12-01', 4)).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
    expect(dues(monthly(30), '2027-02-01', 2)).toEqual(['2027-02-28', '2027-03-30']);
    expect(dues(monthly(10, 3), '2026-11-01', 3)).toEqual(['2026-11-10', '2027-02-10', '2027-05-10']);
    // The tenth of the first month is over at its start.
    expect(dues(monthly(10, 3, '2026-11-15'), '2026-11-15', 2)).toEqual(['2026-12-10', '2027-03-10']);
  });

  it('ends with its last day, that day included', () => {
    expect(dues(monthly(10, 1, '2026-11-01', '2026-12-10'), '2026-11-01', 5)).toEqual([
      '2026-11-10',
      '2026-12-10',
    ]);
    expect(dues(monthly(10, 1, '2026-11-01', '2026-12-09'), '2026-11-01', 5)).toEqual(['2026-11-10']);
  });

  it('AS-52 moves a day on which nobody works as it was set', () => {
    // 23 November 2026 is a holiday, the 21st and 22nd are a weekend.
    expect(recurringDayOf(date('2026-11-23'), 'before')).toBe('2026-11-20');
    expect(recurringDayOf(date('2026-11-23'), 'after')).toBe('2026-11-24');
    expect(recurringDayOf(date('2026-11-23'), 'same')).toBe('2026-11-23');
    expect(recurringDayOf(date('2026-12-31'), 'after')).toBe('2027-01-04');
  });

  it('says that it does not know the holidays of a year, instead of guessing', () => {
    expect(recurringDayOf(date('2051-01-05'), 'after')).toBeNull();
    expect(nextRecurringDays(monthly(5), 'after', date('2050-12-10'), 1)).toEqual([
      { due: '2051-01-05', on: null },
    ]);
  });
});

describe('runs of a recurring order', () => {
  const none: ReadonlySet<string> = new Set();

  it('AS-52 orders on the day, not the day before', () => {
    const days = monthly(25);
    expect(dueRuns(days, 'same', 'skip', none, date('2026-11-01'), date('2026-11-24'))).toEqual({
      order: null,
      missed: [],
    });
    expect(dueRuns(days, 'same', 'skip', none, date('2026-11-01'), date('2026-11-25'))).toEqual({
      order: '2026-11-25',
      missed: [],
    });
  });

  it('a day that is brought forward by a holiday is ordered on the day before it', () => {
    expect(dueRuns(monthly(23), 'before', 'skip', none, date('2026-11-01'), date('2026-11-20'))).toEqual({
      order: '2026-11-23',
      missed: [],
    });
  });

  it('of several missed days the latest is caught up, or all are noted as missed, by choice', () => {
    const days = weekly(1);
    const missed = ['2026-11-02', '2026-11-09', '2026-11-16'];
    expect(dueRuns(days, 'same', 'skip', none, date('2026-11-01'), date('2026-11-18'))).toEqual({
      order: null,
      missed,
    });
    expect(dueRuns(days, 'same', 'catch-up', none, date('2026-11-01'), date('2026-11-18'))).toEqual({
      order: '2026-11-16',
      missed: missed.slice(0, 2),
    });
  });

  it('what was dealt with is never named again, whatever the days of asking', () => {
    const asked = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(
        asked,
        fc.constantFrom('catch-up' as const, 'skip' as const),
        fc.constantFrom('before' as const, 'after' as const, 'same' as const),
        fc.integer({ min: 0, max: 6 }),
        (offsets, whenMissed, onHoliday, weekday) => {
          const dealt = new Set<CalendarDate>();
          let orders = 0;
          for (const offset of offsets.toSorted((a, b) => a - b)) {
            const today = addDays(date('2026-11-01'), offset);
            const { order, missed } = dueRuns(
              weekly(weekday),
              onHoliday,
              whenMissed,
              dealt,
              date('2026-11-01'),
              today,
            );
            for (const due of [...missed, ...(order === null ? [] : [order])]) {
              expect(dealt.has(due)).toBe(false);
              dealt.add(due);
            }
            if (order !== null) orders++;
          }
          expect(orders).toBeLessThanOrEqual(offsets.length);
        },
      ),
    );
  });
});
