import { addDays, weekdayOf, type CalendarDate } from '#shared/model/dates.ts';

/**
 * The years whose holidays are known: from the last change of the law (the exceptions for the Olympics ended in
 * 2021) to as far ahead as anybody plans. A later law makes a later program.
 */
const firstYear = 2022;
const lastYear = 2050;

/** Month and day of the holidays that are always on the same day, as `MM-DD`. */
const fixed: ReadonlySet<string> = new Set([
  '01-01',
  '02-11',
  '02-23',
  '04-29',
  '05-03',
  '05-04',
  '05-05',
  '08-11',
  '11-03',
  '11-23',
]);

/** The holidays on an n-th Monday: month, n. */
const mondays: ReadonlyMap<number, number> = new Map([
  [1, 2],
  [7, 3],
  [9, 3],
  [10, 2],
]);

/** Day of March or September on which the sun crosses the equator, by the usual approximation for 1980 to 2099. */
const equinox = (year: number, at: number): number =>
  Math.floor(at + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));

function isNamedHoliday(date: CalendarDate): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (fixed.has(date.slice(5))) return true;
  if (weekdayOf(date) === 1 && mondays.get(month) === Math.ceil(day / 7)) return true;
  if (month === 3) return day === equinox(year, 20.8431);
  if (month === 9) return day === equinox(year, 23.2488);
  return false;
}

/** The next day that is no holiday of its own, after one that fell on a Sunday. */
function isSubstitute(date: CalendarDate): boolean {
  let before = addDays(date, -1);
  while (isNamedHoliday(before)) {
    if (weekdayOf(before) === 0) return true;
    before = addDays(before, -1);
  }
  return false;
}

/**
 * Whether a date is a national holiday of Japan by the law in force since 2022, with substitute days and the day
 * between two holidays. Null for a year of which the program does not know it.
 */
export function isJapaneseHoliday(date: CalendarDate): boolean | null {
  const year = Number(date.slice(0, 4));
  if (year < firstYear || year > lastYear) return null;
  if (isNamedHoliday(date)) return true;
  const between = isNamedHoliday(addDays(date, -1)) && isNamedHoliday(addDays(date, 1));
  return between || isSubstitute(date);
}
