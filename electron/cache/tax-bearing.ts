import type { Order } from '#shared/model/order.ts';
import type { TaxBearing } from '#shared/model/tax-rate.ts';
import type { Found } from './history-sort.ts';
import type { OrderColumns } from './order-columns.ts';

/** Whether all of an order is at the standard rate, as far as its sums tell, in minor units. */
const isAtStandardRate = (taxExcluded: number, tax: number): boolean =>
  tax !== 0 && Math.abs(taxExcluded * 10 - tax * 100) < 100;

/**
 * Whether what was found bears tax: all of it, some, or nothing. Most orders say so by their sums; the others are read,
 * one after another, until goods of both kinds were seen.
 */
export function taxBearingOfFound(
  { history, slot }: Found,
  columns: readonly OrderColumns[],
  read: (some: Found) => Iterable<{ readonly order: Order }>,
): TaxBearing {
  const isKnown = slot.map((at, position) => {
    const own = columns[history[position] as number] as OrderColumns;
    return isAtStandardRate(own.taxExcluded[at] as number, own.tax[at] as number) ? 1 : 0;
  });
  const unknown = (_: number, position: number): boolean => isKnown[position] === 0;
  let taxed = isKnown.includes(1);
  let untaxed = false;
  for (const { order } of read({ history: history.filter(unknown), slot: slot.filter(unknown) })) {
    for (const { rate, taxable, tax } of order.taxTotals) {
      if (rate !== 0 || tax.amount !== 0) taxed = true;
      else if (taxable.amount !== 0) untaxed = true;
    }
    if (taxed && untaxed) return 'mixed';
  }
  return untaxed ? 'untaxed' : 'taxed';
}
