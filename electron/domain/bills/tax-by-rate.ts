import { yen } from '#shared/model/money.ts';
import type { Bill, BillTolerances, MatchedBillLine, TaxDifference } from './bill.ts';

/**
 * Rates of which the bill's tax is not that of what is on it, at the rates that the orders have; a line of no order counts
 * at the bill's own rate. Rounded once a rate and bill, either way. Empty where the bill states no tax by rate, or a line
 * has no rate that is known.
 */
export function taxDifferences(
  { taxes, tax }: Bill,
  matched: readonly MatchedBillLine[],
  { taxYen = 0 }: BillTolerances,
): readonly TaxDifference[] {
  if (taxes === undefined || tax === 'included') return [];
  const bases = new Map<number, number>();
  for (const { line, ordered } of matched) {
    const rate = ordered?.taxRate ?? line.taxRate ?? null;
    if (rate === null) return [];
    bases.set(rate, (bases.get(rate) ?? 0) + line.amount.amount);
  }
  const rates = [...new Set([...taxes.keys(), ...bases.keys()])].sort((a, b) => b - a);
  return rates.flatMap((rate): TaxDifference[] => {
    const billed = taxes.get(rate) ?? 0;
    const hundredths = (bases.get(rate) ?? 0) * rate;
    const expected = Math.min(Math.ceil(hundredths / 100), Math.max(Math.floor(hundredths / 100), billed));
    return Math.abs(billed - expected) <= taxYen
      ? []
      : [{ rate, billed: yen(billed), expected: yen(expected) }];
  });
}
