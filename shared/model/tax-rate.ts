import { z } from 'zod';
import type { CalendarDate } from './dates.ts';

export const taxRateSchema = z
  .union([z.literal(10), z.literal(8), z.literal(0)])
  .describe(
    'Consumption tax in percent; 8 is the reduced rate (軽減税率) on what is supplied from 2019-10-01, 0 is not taxable.',
  );
export type TaxRate = z.infer<typeof taxRateSchema>;
/** 軽減税率, in percent. */
export const REDUCED_RATE = 8 satisfies TaxRate;
/** From this day on 8 % is the reduced rate; from April 2014 it was the standard rate, before that there was none. */
const reducedRateFrom = '2019-10-01';
/** Whether what is supplied on `day` at `rate` percent bears the reduced rate, and with it the mark ※. */
export const isReducedRate = (rate: number, day: CalendarDate): boolean =>
  rate === REDUCED_RATE && day >= reducedRateFrom;
/** From which day of supply on each standard rate is in force, the latest first. */
const standardRates = [['2019-10-01', 10], ['2014-04-01', 8], ['1997-04-01', 5], ['1989-04-01', 3]] as const; // prettier-ignore
/** The standard rate of consumption tax for what is supplied on `day`, in percent; 0 before there was one. */
export const standardRateOn = (day: CalendarDate): number =>
  standardRates.find(([from]) => day >= from)?.[1] ?? 0;
/** Whether anything supplied on `day` may bear `rate` percent: nothing, the standard rate, or the reduced one. */
export const isRateOn = (rate: number, day: CalendarDate): boolean =>
  rate === 0 || rate === standardRateOn(day) || isReducedRate(rate, day);
/** What was listed at one of today's rates, at the rate of `day`: 10 % is the standard rate, 8 % the reduced one if there was one. */
export const rateOfDay = (rate: TaxRate, day: CalendarDate): number =>
  rate === 0 || isReducedRate(rate, day) ? rate : standardRateOn(day);
/** Whether an export has no column of its own for what is at `rate`, or for the tax at it: at 0 % there should be none. */
export const isOtherRate = (rate: number, which: 'taxable' | 'tax'): boolean =>
  rate !== 10 && rate !== REDUCED_RATE && (rate !== 0 || which === 'tax');
/** The day whose tax rules apply to an order: it is supplied when it leaves; until that day is known, the day of the order. */
export const supplyDayOf = (order: {
  readonly shippedOn: CalendarDate | null;
  readonly orderedOn: CalendarDate;
}): CalendarDate => order.shippedOn ?? order.orderedOn;
/** Whether goods bear consumption tax: all of them, some, or none (gift codes), no price of which is one without tax. */
export type TaxBearing = 'taxed' | 'mixed' | 'untaxed';
/** What a search's orders say of tax. */
export interface TaxesFound {
  readonly bearing: TaxBearing;
  /** Whether an order has an amount or a tax at another rate than 10, 8 and 0 %. */
  readonly otherRates: boolean;
}
/** Of goods or lines; of none, as most goods. */
export function taxBearingOf(goods: readonly { readonly taxRate: number }[]): TaxBearing {
  if (!goods.some(({ taxRate }) => taxRate === 0)) return 'taxed';
  return goods.every(({ taxRate }) => taxRate === 0) ? 'untaxed' : 'mixed';
}
/** Whether an order or a quote bears no tax at all; a tax at no rate is one whose rate the supplier doesn't say. */
export const isUntaxed = (order: {
  readonly taxTotals: readonly { readonly rate: number; readonly tax: { readonly amount: number } }[];
}): boolean =>
  order.taxTotals.length > 0 && order.taxTotals.every(({ rate, tax }) => rate === 0 && tax.amount === 0);
