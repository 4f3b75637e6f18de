import type { CalendarDate } from '#shared/model/dates.ts';
import { formatSeriesNumber, periodOf } from '../orders/number-series.ts';
import type { Supplier } from '../supplier.ts';

/** A maker of order numbers in each system's way; dates come in ascending order within a company. */
export function createOrderNumbers({ orderNumbers }: Supplier): (orderedOn: CalendarDate) => string {
  const made = new Map<string, number>();
  return (date) => {
    const period = periodOf(orderNumbers, date);
    const before = made.get(period) ?? 0;
    made.set(period, before + 1);
    return formatSeriesNumber(orderNumbers, period, before);
  };
}
