import type { HistoryFilter } from '#shared/ipc/orders.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { Money } from '#shared/model/money.ts';
import { presetOf } from './periods.ts';

/** What can be filtered by, in the order in which it is shown. */
export const filterParts = ['text', 'period', 'department', 'person', 'status', 'payment', 'amount'] as const;
export type FilterPart = (typeof filterParts)[number];

/** What words are made with: the translator, and how dates and money are written. */
export interface Words {
  readonly t: (key: string, params?: Record<string, unknown>) => string;
  readonly date: (date: CalendarDate) => string;
  readonly money: (money: Money) => string;
}

/** A condition in words, such as 「期間: 今年度」. */
export interface Condition {
  readonly part: FilterPart;
  readonly name: string;
  readonly value: string;
}

function periodWords({ from, to }: HistoryFilter, today: CalendarDate, { t, date }: Words): string | null {
  if (from === null && to === null) return null;
  const preset = presetOf({ from, to }, today);
  if (preset !== null) return t(`history.period.${preset}`);
  if (from === null) return to === null ? null : t('history.period.until', { to: date(to) });
  if (to === null) return t('history.period.since', { from: date(from) });
  return from === to ? date(from) : t('history.period.range', { from: date(from), to: date(to) });
}

function amountWords({ minTotal, maxTotal }: HistoryFilter, { t, money }: Words): string | null {
  if (minTotal === null) {
    return maxTotal === null ? null : t('history.amount.atMost', { max: money(yen(maxTotal)) });
  }
  if (maxTotal === null) return t('history.amount.atLeast', { min: money(yen(minTotal)) });
  return t('history.amount.range', { min: money(yen(minTotal)), max: money(yen(maxTotal)) });
}

function listWords(values: readonly string[], name: (value: string) => string, { t }: Words): string | null {
  const [first] = values;
  if (first === undefined) return null;
  if (values.length === 1) return name(first);
  return t('history.filter.several', { first: name(first), count: values.length - 1 });
}

/** What each part of `filter` says; parts that leave nothing out are not there. `today` is a date in Tokyo. */
export function conditionsOf(filter: HistoryFilter, today: CalendarDate, words: Words): readonly Condition[] {
  const { t } = words;
  const value = (part: FilterPart): string | null => {
    switch (part) {
      case 'text':
        return filter.text.trim() === '' ? null : filter.text.trim();
      case 'period':
        return periodWords(filter, today, words);
      case 'department':
        return listWords(filter.departments, (name) => name || t('history.filter.without'), words);
      case 'person':
        return listWords(filter.people, (name) => name, words);
      case 'status':
        return listWords(filter.statuses, (status) => t(`history.status.${status}`), words);
      case 'payment':
        return listWords(filter.payments, (payment) => t(`history.payment.${payment}`), words);
      case 'amount':
        return amountWords(filter, words);
    }
  };
  return filterParts.flatMap((part) => {
    const said = value(part);
    return said === null ? [] : [{ part, name: t(`history.filter.${part}`), value: said }];
  });
}

/** The same filter without one of its parts. */
export function without(filter: HistoryFilter, part: FilterPart): HistoryFilter {
  switch (part) {
    case 'text':
      return { ...filter, text: '' };
    case 'period':
      return { ...filter, from: null, to: null };
    case 'department':
      return { ...filter, departments: [] };
    case 'person':
      return { ...filter, people: [] };
    case 'status':
      return { ...filter, statuses: [] };
    case 'payment':
      return { ...filter, payments: [] };
    case 'amount':
      return { ...filter, minTotal: null, maxTotal: null };
  }
}
