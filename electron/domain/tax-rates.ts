import type { CalendarDate } from '#shared/model/dates.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';

/** A rate that the law changes from a day on. */
export interface TaxRateChange {
  readonly from: CalendarDate;
  readonly rate: TaxRate;
  readonly becomes: TaxRate;
}

/** The rate in force on a day for what is listed at `listed`; changes in the order of their days (AM-32). */
export function taxRateInForce(
  changes: readonly TaxRateChange[],
  listed: TaxRate,
  today: CalendarDate,
): TaxRate {
  let rate = listed;
  for (const change of [...changes].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (change.from <= today && change.rate === rate) rate = change.becomes;
  return rate;
}
