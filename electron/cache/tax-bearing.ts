import { isOtherRate, type TaxesFound } from '#shared/model/tax-rate.ts';
import type { Found } from './history-sort.ts';
import type { TaxTotals } from './order-codec.ts';
import type { OrderColumns } from './order-columns.ts';

/** Whether all of an order is at the standard rate, as far as its sums tell, in minor units. */
const isAtStandardRate = (taxExcluded: number, tax: number): boolean =>
  tax !== 0 && Math.abs(taxExcluded * 10 - tax * 100) < 100;

/**
 * Whether what was found bears tax: all of it, some, or nothing. Most orders say so by their sums; the others are read,
 * one after another, until goods of both kinds were seen, and with `allRates` another rate than 10, 8 and 0 % too. What is
 * not in whole yen is read always: its tax may be at no rate.
 */
export function taxBearingOfFound(
  { history, slot }: Found,
  columns: readonly OrderColumns[],
  read: (some: Found) => Iterable<TaxTotals>,
  allRates: boolean,
): TaxesFound {
  const isKnown = slot.map((at, position) => {
    const own = columns[history[position] as number] as OrderColumns;
    if (own.currency[at] !== 0) return 0;
    return isAtStandardRate(own.taxExcluded[at] as number, own.tax[at] as number) ? 1 : 0;
  });
  const unknown = (_: number, position: number): boolean => isKnown[position] === 0;
  let taxed = isKnown.includes(1);
  let untaxed = false;
  let otherRates = false;
  for (const totals of read({ history: history.filter(unknown), slot: slot.filter(unknown) })) {
    for (const [rate, taxable, tax] of totals) {
      if (rate !== 0 || tax !== 0) taxed = true;
      else if (taxable !== 0) untaxed = true;
      otherRates ||=
        (taxable !== 0 && isOtherRate(rate, 'taxable')) || (tax !== 0 && isOtherRate(rate, 'tax'));
    }
    if (taxed && untaxed && (otherRates || !allRates)) break;
  }
  return { bearing: !untaxed ? 'taxed' : taxed ? 'mixed' : 'untaxed', otherRates };
}
