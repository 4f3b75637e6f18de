import type { BillTax } from '#shared/model/bill.ts';
import { yen } from '#shared/model/money.ts';
import { isCancelledOrReturned, type Bill, type NotBilled, type OrderClaim } from './bill.ts';

/** The least and the most that an amount comes to with tax: whoever bills rounds as they like. */
export function withTax(
  excluded: number,
  rate: number,
  tax: BillTax,
): readonly [least: number, most: number] {
  if (tax === 'excluded') return [excluded, excluded];
  const hundredths = excluded * (100 + rate);
  return [Math.floor(hundredths / 100), Math.ceil(hundredths / 100)];
}

/** What had to be on the bill and is not: whole orders where nothing of one is there, else its lines. */
export function notBilledOf({ from, to, tax }: Bill, claims: readonly OrderClaim[]): readonly NotBilled[] {
  return claims.flatMap(({ order, lines, whole }): NotBilled[] => {
    const { dueOn, due } = order;
    if (!due || isCancelledOrReturned(order) || dueOn === null || dueOn < from || dueOn > to || whole > 0)
      return [];
    if (lines.every((claim) => claim.lines === 0))
      return order.total[tax] === 0 ? [] : [{ order, ordered: null, expected: yen(order.total[tax]) }];
    // Fewer pieces than were ordered stand at the bill's own line.
    return lines.flatMap(({ ordered, lines: count }) => {
      const expected = yen(withTax(ordered.amount.amount, ordered.taxRate, tax)[0]);
      return count > 0 || expected.amount === 0 ? [] : [{ order, ordered, expected }];
    });
  });
}

/** What is missing gives money back: the bill is too high without it. */
export const isMissingCredit = ({ expected }: NotBilled): boolean => expected.amount < 0;

/** How many orders of these days are on no line, and can't be missed, because the day that the bill goes by is not known. */
export const withoutDayOf = ({ from, to }: Bill, claims: readonly OrderClaim[]): number =>
  claims.filter(
    ({ order, lines, whole }) =>
      order.due &&
      !isCancelledOrReturned(order) &&
      order.dueOn === null &&
      order.orderedOn >= from &&
      order.orderedOn <= to &&
      whole === 0 &&
      lines.every((claim) => claim.lines === 0),
  ).length;
