import {
  addDays,
  addMonths,
  isCalendarDate,
  isOnWeekday,
  weekdayOf,
  type CalendarDate,
} from '#shared/model/dates.ts';
import { parseDate, yearOfEra } from './import/cell-dates.ts';

/** The days that a word of a search can mean. */
export type SearchedDays =
  | { readonly kind: 'period'; readonly from: CalendarDate; readonly to: CalendarDate }
  /** In any year; `day` null for the whole month. */
  | { readonly kind: 'every-year'; readonly month: number; readonly day: number | null };

const monthOf = (year: string, month: string): SearchedDays | null => {
  const first = `${year}-${month.padStart(2, '0')}-01`;
  if (!isCalendarDate(first)) return null;
  return { kind: 'period', from: first, to: addDays(addMonths(first, 1), -1) };
};
const yearOf = (year: string | number): SearchedDays | null => {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  return isCalendarDate(from) && isCalendarDate(to) ? { kind: 'period', from, to } : null;
};
const dayOf = (year: string, month: string, day: string): SearchedDays | null => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? { kind: 'period', from: date, to: date } : null;
};
const everyYear = (month: string, day: string | null): SearchedDays | null => {
  // A leap year, so that 29 February is a day.
  const date = `2024-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  return isCalendarDate(date)
    ? { kind: 'every-year', month: Number(month), day: day === null ? null : Number(day) }
    : null;
};
const oneDay = (date: CalendarDate): SearchedDays => ({ kind: 'period', from: date, to: date });

/** The month that is `months` from that of `today`. */
const monthFrom = (today: CalendarDate, months: number): SearchedDays | null => {
  const day = addMonths(`${today.slice(0, 7)}-01` as CalendarDate, months);
  return monthOf(day.slice(0, 4), day.slice(5, 7));
};
/** The week from Monday to Sunday that is `weeks` from that of `today`. */
const weekFrom = (today: CalendarDate, weeks: number): SearchedDays => {
  const from = addDays(today, weeks * 7 - ((weekdayOf(today) + 6) % 7));
  return { kind: 'period', from, to: addDays(from, 6) };
};
const lastYear = (today: CalendarDate): SearchedDays | null => yearOf(Number(today.slice(0, 4)) - 1);

/** Days and months by a word, counted from `today`; folded as a search folds them (hiragana as katakana). */
const relative: Readonly<Record<string, (today: CalendarDate) => SearchedDays | null>> = {
  今日: oneDay,
  キョウ: oneDay,
  本日: oneDay,
  昨日: (today) => oneDay(addDays(today, -1)),
  キノウ: (today) => oneDay(addDays(today, -1)),
  一昨日: (today) => oneDay(addDays(today, -2)),
  オトトイ: (today) => oneDay(addDays(today, -2)),
  今週: (today) => weekFrom(today, 0),
  先週: (today) => weekFrom(today, -1),
  今月: (today) => monthFrom(today, 0),
  先月: (today) => monthFrom(today, -1),
  先々月: (today) => monthFrom(today, -2),
  今年: (today) => yearOf(today.slice(0, 4)),
  昨年: lastYear,
  去年: lastYear,
};

const patterns: readonly (readonly [RegExp, (parts: readonly string[]) => SearchedDays | null])[] = [
  [/^(\d{4})(?:[/.-]|年)(\d{1,2})月?$/, ([year = '', month = '']) => monthOf(year, month)],
  [
    /^(\d{4})(?:[/.-]|年)(\d{1,2})(?:[/.-]|月)(\d{1,2})日?$/,
    ([year = '', month = '', day = '']) => dayOf(year, month, day),
  ],
  [/^(\d{1,2})(?:\/|月)(\d{1,2})日?$/, ([month = '', day = '']) => everyYear(month, day)],
  [/^(\d{4})年$/, ([year = '']) => yearOf(year)],
  [/^(\d{1,2})月$/, ([month = '']) => everyYear(month, null)],
];

/** A day, a month or a whole year of an era. */
function eraDays(text: string): SearchedDays | null {
  if (!/^(?:令和|平成|昭和|[rhs])/i.test(text)) return null;
  const day = parseDate(text, null);
  if (day.ok && day.value) return oneDay(day.value.date);
  const year = yearOfEra(text);
  if (year) return { kind: 'period', ...year };
  const firstDay = text.replace(/月$/, '/1');
  const month = parseDate(firstDay, null);
  return firstDay !== text && month.ok && month.value ? monthFrom(month.value.date, 0) : null;
}

/**
 * The days that `word`, folded as a search folds it, can mean on `today` in Asia/Tokyo: `2024/10`, `2024年10月5日`,
 * `令和6年10月5日`, `10/5`, `10月5日(土)` (of any year), `昨日`, `先週`, `2024年`. Null for what is no date, and for a
 * day with the weekday of another. The word is looked for as a text too.
 */
export function searchedDays(word: string, today: CalendarDate): SearchedDays | null {
  if (Object.hasOwn(relative, word)) return relative[word]?.(today) ?? null;
  const [, text = word, weekday = null] = /^(.*)\(([日月火水木金土])\)$/.exec(word) ?? [];
  const [pattern, read] = patterns.find(([each]) => each.test(text)) ?? [];
  const days = pattern && read ? read(pattern.exec(text)!.slice(1)) : eraDays(text);
  // A day of any year falls on each weekday in some.
  const isOther = weekday !== null && days?.kind === 'period' && !isOnWeekday(days.from, weekday);
  return isOther ? null : days;
}

/** Whether `date` is one of `days`. */
export const isAmongDays = (days: SearchedDays, date: CalendarDate): boolean =>
  days.kind === 'period'
    ? days.from <= date && date <= days.to
    : Number(date.slice(5, 7)) === days.month &&
      (days.day === null || Number(date.slice(8, 10)) === days.day);
