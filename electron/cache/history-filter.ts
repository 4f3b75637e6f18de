import type { HistoryFilter } from '#shared/ipc/orders.ts';
import { calendarDate, daysBetween, type CalendarDate } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { ColumnFilter } from './column-filter.ts';
import type { Dictionary } from './dictionary.ts';
import { searchedDays } from '#electron/domain/search-dates.ts';
import { searchTerms } from '#electron/domain/search-folding.ts';
import { spellingsOf } from '#electron/domain/search-spellings.ts';
import { paymentCode, statusCode } from './order-codes.ts';

const epochDay = calendarDate('1970-01-01');
const dayOf = (date: CalendarDate): number => daysBetween(epochDay, date);

/** Refuses a period, an amount or a quantity range whose ends are the wrong way round; equal ends are right. */
export function checkFilter({
  from,
  to,
  minTotal,
  maxTotal,
  minQuantity,
  maxQuantity,
}: HistoryFilter): Result<null> {
  if (from !== null && to !== null && from > to)
    return refuse('orders.period-reversed', { field: 'filter.from' });
  if (minTotal !== null && maxTotal !== null && minTotal > maxTotal) {
    return refuse('orders.amount-reversed', { field: 'filter.minTotal' });
  }
  if (minQuantity !== null && maxQuantity !== null && minQuantity > maxQuantity) {
    return refuse('orders.quantity-reversed', { field: 'filter.minQuantity' });
  }
  return ok(null);
}

/** The filter in the numbers of one cache, on `today` in Asia/Tokyo. */
export function columnFilter(
  filter: HistoryFilter,
  dictionary: Dictionary,
  today: CalendarDate,
): ColumnFilter {
  const { people, departments, statuses, payments } = filter;
  return {
    words: searchTerms(filter.text).map((text) => ({
      spellings: spellingsOf(text),
      days: searchedDays(text, today),
    })),
    statuses: marksOf(statuses.map(statusCode)),
    payments: marksOf(payments.map(paymentCode)),
    people: people.length === 0 ? null : dictionary.named(new Set(people)),
    departments: departments.length === 0 ? null : dictionary.named(new Set(departments)),
    firstDay: filter.from === null ? -Infinity : dayOf(filter.from),
    lastDay: filter.to === null ? Infinity : dayOf(filter.to),
    minTotal: filter.minTotal ?? -Infinity,
    maxTotal: filter.maxTotal ?? Infinity,
    quantity:
      filter.minQuantity === null && filter.maxQuantity === null
        ? null
        : { min: filter.minQuantity ?? 0, max: filter.maxQuantity ?? Infinity },
  };
}

function marksOf(codes: readonly number[]): Uint8Array | null {
  if (codes.length === 0) return null;
  const marks = new Uint8Array(256);
  for (const code of codes) marks[code] = 1;
  return marks;
}
