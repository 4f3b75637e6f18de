import type { TaxKind, TaxCategoryKey, Deduction, ZeroRateKind } from '#shared/model/accounting.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import { isReducedRate } from '#shared/model/tax-rate.ts';

/** The days until which a part of the tax can be deducted without a qualified invoice, and how much of it. */
const deductedUntil = [
  ['2023-09-30', 'before'],
  ['2026-09-30', '80'],
  ['2028-09-30', '70'],
  ['2030-09-30', '50'],
  ['2031-09-30', '30'],
] as const satisfies readonly (readonly [string, Deduction])[];

/** How a rate of a day is called; null for a rate that there never was. */
function kindOf(rate: number, day: CalendarDate): TaxKind | null {
  switch (rate) {
    case 10:
      return 'standard10';
    case 8:
      return isReducedRate(rate, day) ? 'reduced8' : 'standard8';
    case 5:
      return 'standard5';
    default:
      return null;
  }
}

/** How much of the tax of a purchase of `day` can be deducted. */
export function deductionOn(day: CalendarDate, seller: 'qualified' | 'unregistered'): Deduction {
  const [, until] = deductedUntil.find(([last]) => day <= last) ?? [null, 'none' as const];
  return until === 'before' || seller === 'unregistered' ? until : 'qualified';
}

/**
 * Which tax category a purchase at `rate` takes on the day of the transaction, never on today's; null for an unknown rate.
 * What 0 % stands for no rate says.
 */
export function taxCategoryKeyOf(
  rate: number,
  day: CalendarDate,
  seller: 'qualified' | 'unregistered',
  zeroRate: ZeroRateKind,
): TaxCategoryKey | null {
  if (rate === 0) return zeroRate;
  const kind = kindOf(rate, day);
  if (kind === 'standard8' || kind === 'standard5') return `${kind}/before`;
  return kind && `${kind}/${deductionOn(day, seller)}`;
}

/** Whether the answer to who is registered matters on that day. */
export const asksForSeller = (day: CalendarDate): boolean => deductionOn(day, 'unregistered') !== 'before';
