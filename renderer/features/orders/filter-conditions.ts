import type { HistoryFilter } from '#shared/ipc/orders.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { AnyMoney } from '#shared/model/money.ts';
import { presetOf } from './periods.ts';

/** What can be filtered by, in the order in which it is shown. */
export const filterFields = [
  'text',
  'period',
  'department',
  'person',
  'status',
  'payment',
  'amount',
  'quantity',
] as const;
export type FilterField = (typeof filterFields)[number];

/** What words are made with: the translator, and how dates and money are written. */
export interface TextFormatter {
  readonly t: (key: string, params?: Record<string, unknown>) => string;
  readonly date: (date: CalendarDate) => string;
  readonly money: (money: AnyMoney) => string;
}

/** A condition in words, such as 「期間: 今年度」. */
export interface Condition {
  readonly part: FilterField;
  readonly name: string;
  readonly value: string;
}

function periodText(
  { from, to }: HistoryFilter,
  today: CalendarDate,
  { t, date }: TextFormatter,
): string | null {
  if (from === null && to === null) return null;
  const preset = presetOf({ from, to }, today);
  if (preset !== null) return t(`orders.period.${preset}`);
  if (from === null) return to === null ? null : t('orders.period.until', { to: date(to) });
  if (to === null) return t('orders.period.since', { from: date(from) });
  return from === to ? date(from) : t('orders.period.range', { from: date(from), to: date(to) });
}

/** A range in words; null for one that is open at both ends. */
function rangeText(
  low: number | null,
  high: number | null,
  written: (value: number) => string,
  t: TextFormatter['t'],
): string | null {
  if (low === null) return high === null ? null : t('orders.amount.atMost', { max: written(high) });
  if (high === null) return t('orders.amount.atLeast', { min: written(low) });
  return t('orders.amount.range', { min: written(low), max: written(high) });
}

const amountText = ({ minTotal, maxTotal }: HistoryFilter, { t, money }: TextFormatter): string | null =>
  rangeText(minTotal, maxTotal, (value) => money(yen(value)), t);

const quantityText = ({ minQuantity, maxQuantity }: HistoryFilter, { t }: TextFormatter): string | null =>
  rangeText(minQuantity, maxQuantity, (value) => value.toLocaleString('en-US'), t);

function listText(
  values: readonly string[],
  name: (value: string) => string,
  { t }: TextFormatter,
): string | null {
  const [first] = values;
  if (first === undefined) return null;
  if (values.length === 1) return name(first);
  return t('orders.filter.several', { first: name(first), count: values.length - 1 });
}

/** What each part of `filter` says; parts that leave nothing out are not there. `today` is a date in Tokyo. */
export function conditionsOf(
  filter: HistoryFilter,
  today: CalendarDate,
  formatter: TextFormatter,
): readonly Condition[] {
  const { t } = formatter;
  const value = (part: FilterField): string | null => {
    switch (part) {
      case 'text':
        return filter.text.trim() === '' ? null : filter.text.trim();
      case 'period':
        return periodText(filter, today, formatter);
      case 'department':
        return listText(filter.departments, (name) => name || t('orders.filter.noDepartment'), formatter);
      case 'person':
        return listText(filter.people, (name) => name, formatter);
      case 'status':
        return listText(filter.statuses, (status) => t(`orders.status.${status}`), formatter);
      case 'payment':
        return listText(filter.payments, (payment) => t(`orders.payment.${payment}`), formatter);
      case 'amount':
        return amountText(filter, formatter);
      case 'quantity':
        return quantityText(filter, formatter);
    }
  };
  return filterFields.flatMap((part) => {
    const partText = value(part);
    return partText === null ? [] : [{ part, name: t(`orders.filter.${part}`), value: partText }];
  });
}

/** The same filter without one of its parts. */
export function clearFilterPart(filter: HistoryFilter, part: FilterField): HistoryFilter {
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
    case 'quantity':
      return { ...filter, minQuantity: null, maxQuantity: null };
  }
}
