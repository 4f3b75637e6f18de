import { addMonths, isOnWeekday, type CalendarDate } from './dates.ts';
import {
  dayOf,
  monthOfEra,
  plainDate,
  readDay,
  withoutWeekday,
  yearInEra,
  yearOfEra,
  yearOfReiwa,
  type DayProblem,
} from './read-day.ts';

/** Two numbers, and the year behind them; or none. */
const yearLast = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const noYear = /^(\d{1,2})\s*[/月]\s*(\d{1,2})\s*日?$/;
/** A year, or a year and a month. */
const noDay = /^(?:19|20)\d\d(?:\s*[-/.年]\s*(?:\d{1,2}\s*月?)?)?$/;
/** A year of two digits, or a day: nobody can tell which. */
const shortYear = /^\d\d?\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?$/;

/**
 * The days that a text can mean, to be asked about and never to be taken: with its year last, month first or day first;
 * without a year, that of last year, this year and the next (`today`), or of the leap years around it, on its weekday
 * where one is stated.
 */
export function dateReadings(text: string, today: CalendarDate): readonly CalendarDate[] {
  const { text: plain, weekday } = withoutWeekday(plainDate(text));
  const [, one = '', other = '', year] = yearLast.exec(plain) ?? [];
  const [, month = '', day = ''] = noYear.exec(plain) ?? [];
  const around = Number(today.slice(0, 4));
  const inYears = (years: readonly number[]) => years.map((more) => dayOf(around + more, month, day));
  const near = inYears([-1, 0, 1]);
  const dates =
    year === undefined
      ? near.some((date) => date !== null)
        ? near
        : inYears([-4, -3, -2, 2, 3, 4])
      : [dayOf(year, one, other), dayOf(year, other, one)];
  return [...new Set(dates)].filter(
    (date): date is CalendarDate => date !== null && (weekday === null || isOnWeekday(date, weekday)),
  );
}

/**
 * A day as people type it, the year first, in whatever width: `2026/10/1`, `2026年10月1日`, `20261001`, `令和8年10月1日`,
 * `R8.10.1`, and `2026/10/01(木)` as pages show it. Null for anything else: which of `05/10/2026` is the month nobody can
 * tell, nor the year of `10/5`, nor which of day and weekday is meant where they differ.
 */
export function readTypedDate(text: string): CalendarDate | null {
  const day = readDay(text);
  return day.ok ? day.value : null;
}

/** Why `readTypedDate` reads no day: `bad-date` is anything that is no date. Null where it reads one. */
export function typedDateProblem(text: string): DayProblem | 'no-day' | 'short-year' | null {
  const day = readDay(text);
  if (day.ok) return null;
  const { text: plain, weekday } = withoutWeekday(plainDate(text));
  if (noDay.test(plain) || monthOfEra(plain) !== null || yearOfEra(plain) !== null) return 'no-day';
  if (shortYear.test(plain)) return 'short-year';
  if (!yearLast.test(plain) && !noYear.test(plain)) return day.error;
  return weekday === null ? 'no-such-day' : 'wrong-weekday';
}

/** Documents of more years ago than they are kept, and of more than a year to come, are rarer than a slip of the hand. */
const usualMonths = { before: 11 * 12, after: 12 } as const;

/**
 * The days that a document's day was likelier to mean where it lies unusually far from `today`: in 令和 what was typed in
 * another era, in this century what was typed in the last. Empty where none is likelier; null for a usual day.
 */
export function likelierDays(date: CalendarDate, today: CalendarDate): readonly CalendarDate[] | null {
  const isUsual = (day: CalendarDate): boolean =>
    day >= addMonths(today, -usualMonths.before) && day <= addMonths(today, usualMonths.after);
  if (isUsual(date)) return null;
  const nth = yearInEra(date);
  const [, month, day] = date.split('-') as [string, string, string];
  const years = [`${today.slice(0, 2)}${date.slice(2, 4)}`, ...(nth === null ? [] : [yearOfReiwa(nth)])];
  const days = years.map((year) => dayOf(year, month, day));
  return [...new Set(days)].filter((each): each is CalendarDate => each !== null && isUsual(each));
}
