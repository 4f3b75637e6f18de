import type { CalendarDate } from '#shared/model/dates.ts';
import { formatSeriesNumber, periodOf } from '../orders/number-series.ts';
import { supplierRules } from '../suppliers.ts';

/** A maker of order numbers in each system's way; dates come in ascending order within a company. */
export function createOrderNumbers(supplier: string): (orderedOn: CalendarDate) => string {
  const rules = supplierRules.find(({ id }) => id === supplier);
  if (!rules) throw new RangeError(`no order numbers for ${supplier}`);
  const made = new Map<string, number>();
  return (date) => {
    const period = periodOf(rules.orderNumbers, date);
    const before = made.get(period) ?? 0;
    made.set(period, before + 1);
    return formatSeriesNumber(rules.orderNumbers, period, before);
  };
}
