import {
  addDays,
  addMonths,
  isCalendarDate,
  isOnWeekday,
  weekdayOf,
  type CalendarDate,
} from '#shared/model/dates.ts';
import {
  dayOf,
  monthOfEra,
  plainDate,
  readPlainDay,
  withoutWeekday,
  yearOfEra,
} from '#shared/model/read-day.ts';
import { dateReadings } from '#shared/model/typed-date.ts';

/** The days that a word of a search can mean. */
export type SearchedDays =
  | { readonly kind: 'period'; readonly from: CalendarDate; readonly to: CalendarDate }
  /** Days of which nobody can tell which is meant: month and day, or day and month. */
  | { readonly kind: 'either'; readonly dates: readonly CalendarDate[] }
  /** In any year; `day` null for the whole month. */
  | { readonly kind: 'every-year'; readonly month: number; readonly day: number | null };

const monthsFrom = (first: CalendarDate | null, months = 1): SearchedDays | null =>
  first && { kind: 'period', from: first, to: addDays(addMonths(first, months), -1) };
const monthOf = (year: string, month: string): SearchedDays | null => monthsFrom(dayOf(year, month, '1'));
/** The fiscal year (年度) that begins in April of `year`. */
const fiscalYearOf = (year: string | number): SearchedDays | null => monthsFrom(dayOf(year, '4', '1'), 12);
const yearOf = (year: string | number): SearchedDays | null => {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  return isCalendarDate(from) && isCalendarDate(to) ? { kind: 'period', from, to } : null;
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
const monthFrom = (today: CalendarDate, months: number): SearchedDays | null =>
  monthsFrom(addMonths(`${today.slice(0, 7)}-01` as CalendarDate, months));
/** The week from Monday to Sunday that is `weeks` from that of `today`. */
const weekFrom = (today: CalendarDate, weeks: number): SearchedDays => {
  const from = addDays(today, weeks * 7 - ((weekdayOf(today) + 6) % 7));
  return { kind: 'period', from, to: addDays(from, 6) };
};
const years: Readonly<Record<string, number>> = { 今年: 0, 昨年: -1, 去年: -1 };
const yearFrom = (today: CalendarDate, name: string): number => Number(today.slice(0, 4)) + years[name]!;
const fiscalYearFrom = (today: CalendarDate, by: number): SearchedDays | null =>
  fiscalYearOf(Number(addMonths(today, -3).slice(0, 4)) + by);

/** Days and months by a word, counted from `today`; folded as a search folds them (hiragana as katakana). */
const relative: Readonly<Record<string, (today: CalendarDate) => SearchedDays | null>> = {
  今日: oneDay,
  キョウ: oneDay,
  本日: oneDay,
  昨日: (today) => oneDay(addDays(today, -1)),
  キノウ: (today) => oneDay(addDays(today, -1)),
  前日: (today) => oneDay(addDays(today, -1)),
  一昨日: (today) => oneDay(addDays(today, -2)),
  オトトイ: (today) => oneDay(addDays(today, -2)),
  今週: (today) => weekFrom(today, 0),
  先週: (today) => weekFrom(today, -1),
  先々週: (today) => weekFrom(today, -2),
  今月: (today) => monthFrom(today, 0),
  当月: (today) => monthFrom(today, 0),
  先月: (today) => monthFrom(today, -1),
  前月: (today) => monthFrom(today, -1),
  先々月: (today) => monthFrom(today, -2),
  今年度: (today) => fiscalYearFrom(today, 0),
  前年度: (today) => fiscalYearFrom(today, -1),
  昨年度: (today) => fiscalYearFrom(today, -1),
};

const patterns: readonly (readonly [RegExp, (parts: readonly string[]) => SearchedDays | null])[] = [
  [/^(\d{4})(?:[/.-]|年)(\d{1,2})月?$/, ([year = '', month = '']) => monthOf(year, month)],
  [/^(\d{1,2})(?:\/|月)(\d{1,2})日?$/, ([month = '', day = '']) => everyYear(month, day)],
  [/^(\d{4})年$/, ([year = '']) => yearOf(year)],
  [/^(\d{4})年度$/, ([year = '']) => fiscalYearOf(year)],
  [/^(\d{1,2})月$/, ([month = '']) => everyYear(month, null)],
];

/** What is counted from the year of `today`: `去年`, `去年の10月`, `昨年10月5日`. */
function ofNamedYear(text: string, today: CalendarDate): SearchedDays | null {
  const [, name, month, day] = /^(今年|昨年|去年)(?:ノ?(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text) ?? [];
  if (name === undefined) return null;
  const year = yearFrom(today, name);
  if (month === undefined) return yearOf(year);
  if (day === undefined) return monthOf(String(year), month);
  const date = dayOf(year, month, day);
  return date && oneDay(date);
}

/** A day; or a month, a year or a fiscal year of an era. Eight digits alone are a number more often than a day. */
function writtenDays(text: string): SearchedDays | null {
  if (/^\d*$/.test(text)) return null;
  const day = readPlainDay(text);
  if (day.ok) return oneDay(day.value);
  const month = monthOfEra(text);
  if (month) return monthsFrom(month);
  const [, fiscal] = /^(.*年)度$/.exec(text) ?? [];
  const year = yearOfEra(fiscal ?? text);
  return year && (fiscal === undefined ? { kind: 'period', ...year } : fiscalYearOf(year.from.slice(0, 4)));
}

/** The days from a first to a last, each written as a day, a month or a year. */
function range(words: readonly string[], today: CalendarDate): SearchedDays | null {
  const [first, last, ...more] = words.map((word) => searchedDays(word, today));
  if (more.length > 0 || first?.kind !== 'period' || last?.kind !== 'period') return null;
  return first.from <= last.to ? { kind: 'period', from: first.from, to: last.to } : null;
}

/**
 * The days that `word`, folded as a search folds it, can mean on `today` in Asia/Tokyo: `2024/10`, `2024年10月5日`,
 * `令和6年10月5日`, `10/5`, `10月5日(土)` (of any year), `昨日`, `先週`, `2024年度`, `2024/10〜2024/12`. Null for what is no
 * date, and for a day with the weekday of another. The word is looked for as a text too.
 */
export function searchedDays(word: string, today: CalendarDate): SearchedDays | null {
  if (Object.hasOwn(relative, word)) return relative[word]?.(today) ?? null;
  if (word.includes('~')) return range(word.split('~'), today);
  const { text, weekday } = withoutWeekday(plainDate(word));
  const [pattern, read] = patterns.find(([each]) => each.test(text)) ?? [];
  const days =
    pattern && read ? read(pattern.exec(text)!.slice(1)) : (ofNamedYear(text, today) ?? writtenDays(text));
  if (days === null) {
    const [one, other] = dateReadings(word, today);
    if (one === undefined) return null;
    return other === undefined ? oneDay(one) : { kind: 'either', dates: dateReadings(word, today) };
  }
  // A day of any year falls on each weekday in some.
  const isOther = weekday !== null && days.kind === 'period' && !isOnWeekday(days.from, weekday);
  return isOther ? null : days;
}

/** Whether `date` is one of `days`. */
export function isAmongDays(days: SearchedDays, date: CalendarDate): boolean {
  if (days.kind === 'period') return days.from <= date && date <= days.to;
  if (days.kind === 'either') return days.dates.includes(date);
  const isInMonth = Number(date.slice(5, 7)) === days.month;
  return isInMonth && (days.day === null || Number(date.slice(8, 10)) === days.day);
}
