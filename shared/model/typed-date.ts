import { isCalendarDate, type CalendarDate } from './dates.ts';
import { otherFigures } from './whole-number.ts';

/** Digits of eight, or year, month and day between signs or 年, 月 and 日. */
const written = /^(\d{4})(?:(\d\d)(\d\d)|(?:\s*[-/.年]\s*)(\d{1,2})(?:\s*[-/.月]\s*)(\d{1,2})\s*日?)$/;

/**
 * A day as people type it, the year first and with four digits, in whatever width: `2026/10/1`, `2026年10月1日`,
 * `20261001`. Null for anything else: which of `05/10/2026` is the month nobody can tell.
 */
export function readTypedDate(text: string): CalendarDate | null {
  if (otherFigures.test(text)) return null;
  const [, year, ...parts] = written.exec(text.normalize('NFKC').trim()) ?? [];
  const [month, day] = parts.filter((part) => part !== undefined);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}
