import { z } from 'zod';

/** A calendar date in Asia/Tokyo, `YYYY-MM-DD`. Never a `Date`: a date has no time zone to get wrong. */
export type CalendarDate = string & { readonly __calendarDate: unique symbol };
/** A moment in time, UTC, ISO 8601 with milliseconds and `Z`. */
export type Instant = string & { readonly __instant: unique symbol };

const DAY_MS = 86_400_000;
/** Japan has had no summer time since 1952, so Asia/Tokyo is UTC+9 for every date this program meets. */
const TOKYO_OFFSET_MS = 9 * 3_600_000;

const utcOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Whether `text` is a date that exists, between the years 1900 and 9999. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = utcOf(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether `text` is a UTC instant as `Date.prototype.toISOString` writes it. */
export function isInstant(text: string): text is Instant {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

// The casts give the parsed text its own type without a transform, so that JSON Schema can still be made of it.
export const calendarDateSchema = z.iso
  .date()
  .refine(isCalendarDate, 'not a calendar date')
  .describe('A day in Tokyo, `2026-04-05`.') as unknown as z.ZodType<CalendarDate, CalendarDate>;

export const instantSchema = z.iso
  .datetime({ precision: 3 })
  .refine(isInstant, 'not a UTC instant')
  .describe('A moment in UTC with milliseconds, `2026-04-05T10:00:00.000Z`.') as unknown as z.ZodType<
  Instant,
  Instant
>;

/** A date known to be right, such as one written in code. Throws otherwise. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError('not a calendar date');
  return text;
}

/** The instant of a moment given in Unix time in milliseconds. */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** Unix time in milliseconds. */
export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

/** The date that an instant has on the wall in Tokyo. */
export const tokyoDateOf = (instant: Instant): CalendarDate =>
  new Date(Date.parse(instant) + TOKYO_OFFSET_MS).toISOString().slice(0, 10) as CalendarDate;

/** The 24-hour wall time in Tokyo, `HH:mm`. Taken from the text: a `Date` would be most of an export's time for it. */
export function tokyoTimeOf(instant: Instant): string {
  const hours = (Number(instant.slice(11, 13)) + TOKYO_OFFSET_MS / 3_600_000) % 24;
  return `${hours < 10 ? '0' : ''}${hours}${instant.slice(13, 16)}`;
}

/** The instant of a wall time in Tokyo; `time` is `HH:mm` or `HH:mm:ss`. */
export const tokyoInstant = (date: CalendarDate, time = '00:00'): Instant =>
  instantOf(Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`) - TOKYO_OFFSET_MS);

/** The date `days` days later, or earlier for a negative number. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date(utcOf(date) + days * DAY_MS).toISOString().slice(0, 10) as CalendarDate;

/** The same day `months` months later, or the last day of that month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10) as CalendarDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((utcOf(to) - utcOf(from)) / DAY_MS);

/** 0 for Sunday … 6 for Saturday. */
export const weekdayOf = (date: CalendarDate): number => new Date(utcOf(date)).getUTCDay();

const japaneseWeekday = new Intl.DateTimeFormat('ja', { weekday: 'short', timeZone: 'UTC' });

/** Whether `date` is a 月 (or 火 …) day, by the first character of its weekday in Japanese. */
export const isOnWeekday = (date: CalendarDate, kanji: string): boolean =>
  japaneseWeekday.format(utcOf(date)) === kanji;
