import { weekdays } from '../messages/weekdays.ts';
import { tokyoDateOf, tokyoTimeOf, weekdayOf, type Instant } from './dates.ts';
import type { Locale } from './identifiers.ts';

/** A moment in Japan's time as pages, mails and support requests write it: `2026/11/22(日) 10:05`. */
export function formatMoment(at: Instant, locale: Locale): string {
  const date = tokyoDateOf(at);
  const weekday = weekdays[locale][weekdayOf(date)] ?? '';
  return `${date.replaceAll('-', '/')}${locale === 'ja' ? `(${weekday})` : ` (${weekday})`} ${tokyoTimeOf(at)}`;
}
