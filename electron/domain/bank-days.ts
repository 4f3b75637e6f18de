import { addDays, weekdayOf, type CalendarDate } from '#shared/model/dates.ts';
import { isJapaneseHoliday } from './japanese-holidays.ts';

/** Longer than any run of closed days: a longer search is a bug. */
const MAX_SEARCH_DAYS = 31;

/** Banks are closed from 31 December to 3 January, holiday or not (facts, section 6). */
const isNewYearClosure = (date: CalendarDate): boolean =>
  ['12-31', '01-01', '01-02', '01-03'].includes(date.slice(5));

/**
 * Whether banks are open on a date in Tokyo: not on Saturday or Sunday, not on a national holiday, not at
 * New Year. Null for a year whose holidays the program does not know: the page says so, nothing is guessed.
 */
export function isBankDay(date: CalendarDate): boolean | null {
  const holiday = isJapaneseHoliday(date);
  if (holiday === null) return null;
  const weekday = weekdayOf(date);
  return !holiday && weekday !== 0 && weekday !== 6 && !isNewYearClosure(date);
}

function nearestBankDay(date: CalendarDate, step: 1 | -1): CalendarDate | null {
  let day = date;
  for (let tries = 0; tries < MAX_SEARCH_DAYS; tries++) {
    const open = isBankDay(day);
    if (open === null) return null;
    if (open) return day;
    day = addDays(day, step);
  }
  throw new RangeError('no bank day within a month');
}

/** The date itself if banks are open, or the next day on which they are; null as for `isBankDay`. */
export const bankDayOnOrAfter = (date: CalendarDate): CalendarDate | null => nearestBankDay(date, 1);

/** The date itself if banks are open, or the last day before on which they were; null as for `isBankDay`. */
export const bankDayOnOrBefore = (date: CalendarDate): CalendarDate | null => nearestBankDay(date, -1);

/** The `count`-th bank day after a date, which itself never counts; null as for `isBankDay`. */
export function bankDaysAfter(date: CalendarDate, count: number): CalendarDate | null {
  let day: CalendarDate | null = date;
  for (let counted = 0; counted < count && day !== null; counted++) day = bankDayOnOrAfter(addDays(day, 1));
  return day;
}
