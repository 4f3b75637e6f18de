import { isCalendarDate, isOnWeekday, type CalendarDate } from './dates.ts';
import { otherFigures } from './whole-number.ts';

/** Digits of eight, or year, month and day between signs or 年, 月 and 日; a weekday in brackets may follow. */
const written =
  /^(\d{4})(?:(\d\d)(\d\d)|(?:\s*[-/.年]\s*)(\d{1,2})(?:\s*[-/.月]\s*)(\d{1,2})\s*日?)\s*(?:\(([日月火水木金土])\))?$/;
/** What an input method or another program writes for a hyphen. */
const hyphens = /[\u2010-\u2015\u2212\u30fc]/g;
/** Marks of direction and width that come along when a date is copied. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Two numbers, and the year behind them. */
const yearLast = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/;

const plainOf = (text: string): string =>
  text.normalize('NFKC').replace(invisible, '').replace(hyphens, '-').trim();

/** The days that a text with its year last can mean, month first or day first: to be asked about, never to be taken. */
export function dateReadings(text: string): readonly CalendarDate[] {
  const [, one, other, year] = (otherFigures.test(text) ? null : yearLast.exec(plainOf(text))) ?? [];
  if (one === undefined || other === undefined) return [];
  const dates = [`${one}-${other}`, `${other}-${one}`].map((monthAndDay) =>
    [year, ...monthAndDay.split('-').map((part) => part.padStart(2, '0'))].join('-'),
  );
  return [...new Set(dates.filter(isCalendarDate))];
}

/**
 * A day as people type it, the year first and with four digits, in whatever width: `2026/10/1`, `2026年10月1日`,
 * `20261001`, and `2026/10/01(木)` as pages show it. Null for anything else: which of `05/10/2026` is the month nobody
 * can tell, nor which of day and weekday is meant where they differ.
 */
export function readTypedDate(text: string): CalendarDate | null {
  if (otherFigures.test(text)) return null;
  const [, year, joinedMonth, joinedDay, apartMonth, apartDay, weekday] = written.exec(plainOf(text)) ?? [];
  const month = joinedMonth ?? apartMonth;
  const day = joinedDay ?? apartDay;
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(date)) return null;
  return weekday === undefined || isOnWeekday(date, weekday) ? date : null;
}
