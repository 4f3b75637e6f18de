import {
  millisecondsOf,
  tokyoDateOf,
  tokyoTimeOf,
  weekdayOf,
  type CalendarDate,
  type Instant,
} from '#shared/model/dates.ts';
import { formatMoney, type AnyMoney } from '#shared/model/money.ts';

/** What the formats need of a translator: `t('common.time.minutes', { n: 3 })`. */
export type Translate = (key: FormatKey, params?: Record<string, string | number>) => string;

type TimeKey = 'now' | 'seconds' | 'minutes' | 'hours' | 'days' | 'ago' | 'weekdays' | 'date';
export type FormatKey = `common.time.${TimeKey}` | `common.tax.${'excluded' | 'included' | 'amount'}`;

/** Ways to write values for people, in the language that `t` speaks. Dates and times are those of Tokyo. */
export interface Format {
  /** `1,234,567` */
  count(value: number): string;
  /** `¥1,234,567` or `USD 1,200.50`, without 税抜 or 税込, for a column whose heading says it. */
  money(value: AnyMoney): string;
  /** `¥1,234,567(税込)` */
  moneyWithTax(value: AnyMoney, tax: 'excluded' | 'included'): string;
  /** `2026/11/22(日)` */
  date(value: CalendarDate): string;
  /** `2026/11/22(日)` of the day it is in Tokyo. */
  dateOf(value: Instant): string;
  /** `14:05` */
  time(value: Instant): string;
  /** `2026/11/22(日) 14:05` */
  dateTime(value: Instant): string;
  /** `3 分前`; a moment to come reads as `たった今`. */
  age(value: Instant, now: number): string;
  /** `3 分`, in the largest unit that is at least one; rounded up, so that nothing is promised too early. */
  duration(seconds: number): string;
  /** `59:08` or `1:02:03`, for a countdown. */
  clock(seconds: number): string;
  /** `12.3 MB` */
  bytes(value: number): string;
}

/** The formats that speak through `t`. */
export function createFormat(t: Translate): Format {
  const weekday = (date: CalendarDate): string => {
    const names = t('common.time.weekdays');
    return (names.includes(' ') ? names.split(' ') : [...names])[weekdayOf(date)] ?? '';
  };
  const date = (value: CalendarDate): string =>
    t('common.time.date', { date: value.replaceAll('-', '/'), weekday: weekday(value) });
  const duration = (seconds: number): string => {
    if (seconds < 60) return t('common.time.seconds', { n: Math.ceil(seconds) });
    if (seconds < 3600) return t('common.time.minutes', { n: Math.ceil(seconds / 60) });
    if (seconds < 86_400) return t('common.time.hours', { n: Math.ceil(seconds / 3600) });
    return t('common.time.days', { n: Math.ceil(seconds / 86_400) });
  };
  const elapsed = (seconds: number): string => {
    if (seconds < 3600) return t('common.time.minutes', { n: Math.floor(seconds / 60) });
    if (seconds < 86_400) return t('common.time.hours', { n: Math.floor(seconds / 3600) });
    return t('common.time.days', { n: Math.floor(seconds / 86_400) });
  };
  const two = (value: number): string => String(value).padStart(2, '0');

  return {
    count: (value) => value.toLocaleString('en-US'),
    money: formatMoney,
    moneyWithTax: (value, tax) =>
      t('common.tax.amount', { money: formatMoney(value), tax: t(`common.tax.${tax}`) }),
    date,
    dateOf: (value) => date(tokyoDateOf(value)),
    time: tokyoTimeOf,
    dateTime: (value) => `${date(tokyoDateOf(value))} ${tokyoTimeOf(value)}`,
    age(value, now) {
      const seconds = Math.floor((now - millisecondsOf(value)) / 1000);
      return seconds < 60 ? t('common.time.now') : t('common.time.ago', { time: elapsed(seconds) });
    },
    duration,
    clock(seconds) {
      const whole = Math.max(0, Math.ceil(seconds));
      const hours = Math.floor(whole / 3600);
      const minutes = Math.floor((whole % 3600) / 60);
      return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
    },
    bytes(value) {
      if (value < 1000) return `${value} B`;
      const unit = value < 1_000_000 ? 'KB' : value < 1_000_000_000 ? 'MB' : 'GB';
      const scaled = value / { KB: 1e3, MB: 1e6, GB: 1e9 }[unit];
      return `${scaled < 100 ? scaled.toFixed(1) : Math.round(scaled)} ${unit}`;
    },
  };
}
