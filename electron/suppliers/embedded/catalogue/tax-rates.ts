import { z } from 'zod';
import { taxRateInForce } from '#electron/domain/tax-rates.ts';
import { calendarDateSchema, type CalendarDate } from '#shared/model/dates.ts';
import { taxRateSchema, type TaxRate } from '#shared/model/tax-rate.ts';
import type { Settings } from '../settings.ts';

/** The setting `tax.changes`. */
export const taxChangesSchema = z.array(
  z.strictObject({ from: calendarDateSchema, rate: taxRateSchema, becomes: taxRateSchema }),
);

/**
 * The tax rates in force on a day, by the rate that a product is listed at (AM-32). Throws where the supplier's
 * setting `tax.changes` is no list of changes.
 */
export function createTaxRates(
  settings: Settings,
  supplier: string,
  today: CalendarDate,
): (listed: TaxRate) => TaxRate {
  const changes = taxChangesSchema.parse(JSON.parse(settings.text(supplier, 'tax.changes')));
  return (listed) => taxRateInForce(changes, listed, today);
}
