import { addDays, addMonths, weekdayOf, type CalendarDate } from '#shared/model/dates.ts';
import type { OnHoliday, RecurringCycle, WhenMissed } from '#shared/model/recurring.ts';
import { bankDayOnOrAfter, bankDayOnOrBefore } from './bank-days.ts';

/** The cycle of a recurring order (定期注文, AS-52). Days are those of Tokyo; both ends are included. */
export interface RecurringSchedule {
  readonly cycle: RecurringCycle;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
}

/** A day of the cycle, and the day on which it takes place; null where holidays of that year are not known. */
export interface RecurringDay {
  readonly due: CalendarDate;
  readonly on: CalendarDate | null;
}

const monthStart = (date: CalendarDate): CalendarDate => `${date.slice(0, 8)}01` as CalendarDate;

/** The day of the month of `first` (any day of it); a day that it lacks is its last one. */
function dayInMonth(first: CalendarDate, day: number): CalendarDate {
  const start = monthStart(first);
  const last = addDays(addMonths(start, 1), -1);
  const wanted = addDays(start, day - 1);
  return wanted < last ? wanted : last;
}

/** Days of the cycle from its start, endless: the caller stops. */
function* daysOfCycle({ cycle, startsOn, endsOn }: RecurringSchedule): Generator<CalendarDate> {
  const within = (date: CalendarDate) => endsOn === null || date <= endsOn;
  if (cycle.every === 'week') {
    let date = addDays(startsOn, (cycle.weekday - weekdayOf(startsOn) + 7) % 7);
    for (; within(date); date = addDays(date, 7 * cycle.count)) yield date;
    return;
  }
  // Counted from the first month that still has its day, so that "every 3 months" keeps its months.
  let month = monthStart(startsOn);
  if (dayInMonth(month, cycle.day) < startsOn) month = addMonths(month, 1);
  for (; within(dayInMonth(month, cycle.day)); month = addMonths(month, cycle.count))
    yield dayInMonth(month, cycle.day);
}

/**
 * The day on which a day of the cycle takes place: itself, or the next or last day before on which people work
 * (Saturdays, Sundays, holidays and the New Year closure are none). Null where holidays of that year are not known.
 */
export function recurringDayOf(due: CalendarDate, onHoliday: OnHoliday): CalendarDate | null {
  switch (onHoliday) {
    case 'same':
      return due;
    case 'before':
      return bankDayOnOrBefore(due);
    case 'after':
      return bankDayOnOrAfter(due);
  }
}

/** The next `count` days of the cycle that fall on `from` or later, earliest first; fewer where the cycle ends. */
export function nextRecurringDays(
  days: RecurringSchedule,
  onHoliday: OnHoliday,
  from: CalendarDate,
  count: number,
): readonly RecurringDay[] {
  const found: RecurringDay[] = [];
  for (const due of daysOfCycle(days)) {
    if (found.length >= count) break;
    if (due >= from) found.push({ due, on: recurringDayOf(due, onHoliday) });
  }
  return found;
}

/** What to do about due days; each is returned exactly once. */
export interface DueRuns {
  /** To be ordered now; at most one, so that nothing is ordered twice. */
  readonly order: CalendarDate | null;
  /** Past days: recorded, not ordered. */
  readonly missed: readonly CalendarDate[];
}

/**
 * Days of the cycle that are due by `today` and were not handled before. A day is ordered on the date it takes place.
 * Of missed days (nothing ran on them) the latest is caught up if that was chosen, the others are recorded as missed,
 * so that several weeks without the program make one order. `skipped` days do not run. A day waits while the holidays
 * of its year are not known.
 */
export function dueRuns(
  days: RecurringSchedule,
  onHoliday: OnHoliday,
  whenMissed: WhenMissed,
  handledDays: ReadonlySet<string>,
  since: CalendarDate,
  today: CalendarDate,
): DueRuns {
  const dueDays: RecurringDay[] = [];
  // A day can be brought forward by a long holiday, so the cycle is looked at a little ahead.
  const horizon = addDays(today, 31);
  for (const due of daysOfCycle(days)) {
    if (due > horizon) break;
    if (due < since || handledDays.has(due)) continue;
    const on = recurringDayOf(due, onHoliday);
    if (on !== null && on <= today) dueDays.push({ due, on });
  }
  const latest = dueDays.at(-1);
  if (!latest) return { order: null, missed: [] };
  const runs = latest.on === today || whenMissed === 'catch-up';
  return {
    order: runs ? latest.due : null,
    missed: dueDays.filter(({ due }) => !runs || due !== latest.due).map(({ due }) => due),
  };
}
