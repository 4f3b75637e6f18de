import { yen } from '#shared/model/money.ts';
import { shippingRateOf } from '../tax.ts';
import type { Bill, BillTolerances, MatchedBillLine, OrderedOrder, TaxDifference } from './bill.ts';

/** Part of an amount by rate, in whole yen, as the order has them: what rounding leaves is of the last rate. */
function spread(amount: number, parts: readonly (readonly [rate: number, part: number])[]) {
  const all = parts.reduce((sum, [, part]) => sum + part, 0);
  if (all === 0) return null;
  let left = amount;
  return parts.map(([rate, part], index) => {
    const share = index === parts.length - 1 ? left : Math.round((amount * part) / all);
    left -= share;
    return [rate, share] as const;
  });
}

/** What of an order is neither goods nor shipping, by rate: its discount. */
const discountBy = ({ bases, lines, shipping }: OrderedOrder) => {
  const shippingRate = shippingRateOf(bases, lines, shipping);
  return bases.map(({ rate, taxable }) => {
    const goods = lines.reduce((sum, each) => sum + (each.taxRate === rate ? each.amount.amount : 0), 0);
    return [rate, taxable - goods - (rate === shippingRate ? shipping : 0)] as const;
  });
};

/** The amount of a line by the rates that it is to be billed at; null where one is not known. */
function ratesOf({ line, order, ordered, own }: MatchedBillLine) {
  const { amount } = line.amount;
  if (ordered) return [[ordered.taxRate, amount] as const];
  // A line of a whole order is at the rates of what was ordered, whatever the bill says.
  const isWhole = order !== null && own === undefined;
  if (isWhole) return spread(amount, order.bases.map(({ rate, taxable }) => [rate, taxable] as const)); // prettier-ignore
  if (line.taxRate !== undefined) return [[line.taxRate, amount] as const];
  if (order === null) return null;
  return own === 'discount' ? spread(amount, discountBy(order)) : [[10, amount] as const];
}

/**
 * Rates of which the bill's tax is not that of what is on it, at the rates that the orders have; a line of no order counts
 * at the bill's own rate. Rounded once a rate and bill, either way. Where a line has no rate that is known nothing can be
 * compared, and each stated tax is named without what it should be. Empty where the bill states no tax by rate.
 */
export function taxDifferences(
  { taxes, tax }: Bill,
  matched: readonly MatchedBillLine[],
  { taxYen = 0 }: BillTolerances,
): readonly TaxDifference[] {
  if (taxes === undefined || tax === 'included') return [];
  const bases = new Map<number, number>();
  for (const each of matched) {
    const rates = ratesOf(each);
    if (rates === null)
      return [...taxes].map(([rate, billed]) => ({ rate, billed: yen(billed), expected: null }));
    for (const [rate, amount] of rates) bases.set(rate, (bases.get(rate) ?? 0) + amount);
  }
  const all = [...new Set([...taxes.keys(), ...bases.keys()])].sort((a, b) => b - a);
  return all.flatMap((rate): TaxDifference[] => {
    const billed = taxes.get(rate) ?? 0;
    const hundredths = (bases.get(rate) ?? 0) * rate;
    const expected = Math.min(Math.ceil(hundredths / 100), Math.max(Math.floor(hundredths / 100), billed));
    return Math.abs(billed - expected) <= taxYen
      ? []
      : [{ rate, billed: yen(billed), expected: yen(expected) }];
  });
}
