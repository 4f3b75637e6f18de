import { isCalendarDate, isOnWeekday, type CalendarDate } from './dates.ts';
import { ok, refused, type Result } from './result.ts';
import { nonDecimalNumerals } from './whole-number.ts';

/** Why a text is no day: no date at all, one that no calendar has, or one that contradicts its era or its weekday. */
export type DayProblem = 'bad-date' | 'no-such-day' | 'era-date' | 'wrong-weekday';

/** The first and the last day of each era. */
const eras: Readonly<Record<string, readonly [first: string, last: string]>> = {
  令和: ['2019-05-01', '9999-12-31'],
  平成: ['1989-01-08', '2019-04-30'],
  昭和: ['1926-12-25', '1989-01-07'],
  大正: ['1912-07-30', '1926-12-24'],
};
const eraLetters: Readonly<Record<string, string>> = { R: '令和', H: '平成', S: '昭和', T: '大正' };

const western = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const joined = /^(\d{4})(\d\d)(\d\d)$/;
const eraYear = '(令和|平成|昭和|大正|[RHST])\\s*\\.?\\s*(元|\\d{1,2})\\s*';
const era = new RegExp(`^${eraYear}[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?$`, 'i');
const eraMonth = new RegExp(`^${eraYear}[/.年]\\s*(\\d{1,2})\\s*月?$`, 'i');
const wholeEraYear = new RegExp(`^${eraYear}年$`, 'i');
const weekday =
  /\s*(?:\(([日月火水木金土])(?:曜日?)?(?:[・,、/]?(?:祝日?|休日?|振休))?\)|([日月火水木金土])曜日?|((?<=\d\s*)[火水木金土]|(?<=日\s*)[日月火水木金土])$)/;
/** What an input method or another program writes for a hyphen. */
const hyphens = /[\u2010-\u2015\u2212\u30fc]/g;
/** Marks of direction and width that come along when a date is copied. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A date in half-width signs, for the readers here; empty where it has figures that NFKC would make digits of (①). */
export const plainDate = (text: string): string =>
  nonDecimalNumerals.test(text)
    ? ''
    : text.normalize('NFKC').replace(invisible, '').replace(hyphens, '-').replace(/\s+/g, ' ').trim();

/** A date without its weekday, which may stand in brackets (with 祝), end in 曜日, or be the last letter (10日木; not 10月). */
export function withoutWeekday(plain: string): { readonly text: string; readonly weekday: string | null } {
  const [, inBrackets, bare, short] = weekday.exec(plain) ?? [];
  return { text: plain.replace(weekday, '').trim(), weekday: inBrackets ?? bare ?? short ?? null };
}

/** The day of a year, a month and a day in digits; null where no calendar has it. */
export function dayOf(year: string | number, month: string, day: string): CalendarDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

const eraOf = (name: string): readonly [first: string, last: string] =>
  eras[eraLetters[name.toUpperCase()] ?? name]!;
const westernYear = (first: string, nth: string): number =>
  Number(first.slice(0, 4)) + (nth === '元' ? 1 : Number(nth)) - 1;

/** The year of its era that a day is in: 8 for 2026 (令和8年), and for 1996 (平成8年). Null before 大正. */
export function yearInEra(date: CalendarDate): number | null {
  const [first] = Object.values(eras).find(([from, to]) => date >= from && date <= to) ?? [];
  return first === undefined ? null : Number(date.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
}
/** The year of 令和 of that number. */
export const yearOfReiwa = (nth: number): number => westernYear(eras['令和']![0], String(nth));

/** The day that an era’s year, a month and a day are. */
export function dayOfEra(
  name: string,
  nth: string,
  month: string,
  day: string,
): Result<CalendarDate, DayProblem> {
  const [first, last] = eraOf(name);
  const date = dayOf(westernYear(first, nth), month, day);
  if (date === null) return refused('no-such-day');
  return date >= first && date <= last ? ok(date) : refused('era-date');
}

/** A day with its year, of four digits or of an era, in plain signs and without its weekday. */
export function readPlainDay(plain: string): Result<CalendarDate, DayProblem> {
  const [, year, month = '', day = ''] = western.exec(plain) ?? joined.exec(plain) ?? [];
  if (year !== undefined) {
    const date = dayOf(year, month, day);
    return date === null ? refused('no-such-day') : ok(date);
  }
  const [, name, nth = '', ofMonth = '', ofDay = ''] = era.exec(plain) ?? [];
  return name === undefined ? refused('bad-date') : dayOfEra(name, nth, ofMonth, ofDay);
}

/** The same with its weekday, which has to be that of the day. */
export function readDay(text: string): Result<CalendarDate, DayProblem> {
  const { text: plain, weekday: stated } = withoutWeekday(plainDate(text));
  const day = readPlainDay(plain);
  return day.ok && stated !== null && !isOnWeekday(day.value, stated) ? refused('wrong-weekday') : day;
}

/** The first day of a month of an era, such as `R6/10`; null where `plain` is none. */
export function monthOfEra(plain: string): CalendarDate | null {
  const [, name, nth = '', month = ''] = eraMonth.exec(plain) ?? [];
  if (name === undefined) return null;
  const [first, last] = eraOf(name);
  const from = dayOf(westernYear(first, nth), month, '1');
  // An era may begin within a month, and end within one.
  return from !== null && from.slice(0, 7) >= first.slice(0, 7) && from <= last ? from : null;
}

/** The days of a year of an era such as `令和6年`; null where `plain` is none, or lies outside its era. */
export function yearOfEra(plain: string): { readonly from: CalendarDate; readonly to: CalendarDate } | null {
  const [, name, nth = ''] = wholeEraYear.exec(plain) ?? [];
  if (name === undefined) return null;
  const [first, last] = eraOf(name);
  const year = westernYear(first, nth);
  const from = `${year}-01-01` > first ? `${year}-01-01` : first;
  const to = `${year}-12-31` < last ? `${year}-12-31` : last;
  return from <= to && isCalendarDate(from) && isCalendarDate(to) ? { from, to } : null;
}
