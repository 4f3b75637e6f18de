import { addDays, addMonths, isCalendarDate, type CalendarDate } from '#shared/model/dates.ts';

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

/** Days and months by a word, counted from `today`; folded as a search folds them (hiragana as katakana). */
const relative: Readonly<Record<string, (today: CalendarDate) => SearchedDays | null>> = {
  今日: oneDay,
  本日: oneDay,
  昨日: (today) => oneDay(addDays(today, -1)),
  キノウ: (today) => oneDay(addDays(today, -1)),
  一昨日: (today) => oneDay(addDays(today, -2)),
  オトトイ: (today) => oneDay(addDays(today, -2)),
  今月: (today) => monthOf(today.slice(0, 4), today.slice(5, 7)),
  先月: (today) => {
    const before = addMonths(`${today.slice(0, 7)}-01` as CalendarDate, -1);
    return monthOf(before.slice(0, 4), before.slice(5, 7));
  },
};

const patterns: readonly (readonly [RegExp, (parts: readonly string[]) => SearchedDays | null])[] = [
  [/^(\d{4})(?:[/.-]|年)(\d{1,2})月?$/, ([year = '', month = '']) => monthOf(year, month)],
  [
    /^(\d{4})(?:[/.-]|年)(\d{1,2})(?:[/.-]|月)(\d{1,2})日?$/,
    ([year = '', month = '', day = '']) => dayOf(year, month, day),
  ],
  [/^(\d{1,2})(?:\/|月)(\d{1,2})日?$/, ([month = '', day = '']) => everyYear(month, day)],
  [/^(\d{1,2})月$/, ([month = '']) => everyYear(month, null)],
];

/**
 * The days that `word`, folded as a search folds it, can mean on `today` in Asia/Tokyo: `2024/10`, `2024年10月5日`,
 * `10/5`, `10月5日` (of any year), `昨日`. Null for what is no date. The word is looked for as a text too.
 */
export function searchedDays(word: string, today: CalendarDate): SearchedDays | null {
  if (Object.hasOwn(relative, word)) return relative[word]?.(today) ?? null;
  for (const [pattern, read] of patterns) {
    const parts = pattern.exec(word);
    if (parts) return read(parts.slice(1));
  }
  return null;
}

/** Whether `date` is one of `days`. */
export const isAmongDays = (days: SearchedDays, date: CalendarDate): boolean =>
  days.kind === 'period'
    ? days.from <= date && date <= days.to
    : Number(date.slice(5, 7)) === days.month &&
      (days.day === null || Number(date.slice(8, 10)) === days.day);
