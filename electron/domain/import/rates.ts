import type { CalendarDate } from '#shared/model/dates.ts';
import type { ImportMapping, RowProblemCode } from '#shared/model/import.ts';
import { isRateOn, rateOfDay, standardRateOn } from '#shared/model/tax-rate.ts';

/** The days of a row by which its goods may have been supplied. */
export type SupplyDays = readonly [orderedOn: CalendarDate, ...later: (CalendarDate | null)[]];

/**
 * What is wrong with, or to be noted of, a rate that a file states for goods of these days. What was ordered before a change
 * may be supplied after it; rates that are long gone are never those of a later order.
 */
export function rateProblem(rate: number, days: SupplyDays): 'bad-rate' | 'rate-of-other-days' | null {
  if (days.some((day) => day !== null && isRateOn(rate, day))) return null;
  return rate === 3 || rate === 5 ? 'bad-rate' : ('rate-of-other-days' satisfies RowProblemCode);
}

/** The rate of lines that state none, on their day of supply; null where nobody has said it. */
export const unstatedRate = (
  { defaultRate }: Pick<ImportMapping, 'defaultRate'>,
  day: CalendarDate,
): number | null => (defaultRate === null ? null : rateOfDay(defaultRate, day));

/** The rate of shipping fees on a day as a person has said it; absent where nobody has. */
export function statedFeeRate(
  { feeRate }: Pick<ImportMapping, 'feeRate'>,
  day: CalendarDate,
): { readonly rate?: number } {
  if (feeRate === undefined) return {};
  return {
    rate: feeRate === 'untaxed' ? 0 : feeRate === 'reduced' ? rateOfDay(8, day) : standardRateOn(day),
  };
}
