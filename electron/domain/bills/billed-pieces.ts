import type { BillTax } from '#shared/model/bill.ts';
import type { BillLine, LineClaim, OrderedLine } from './bill.ts';
import { withTax } from './not-billed.ts';

/** Pieces may be parts of a unit, whose sums are rounded to a millionth. */
export const rounded = (quantity: number): number => Math.round(quantity * 1e6) / 1e6;

export const clamped = (amount: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, amount));

export const isCredit = ({ quantity, amount }: BillLine): boolean => (quantity ?? amount.amount) < 0;

/** What `quantity` of an ordered line comes to, exactly where its price divides evenly. */
export function amountOf(
  line: OrderedLine,
  quantity: number,
  tax: BillTax,
): readonly [least: number, most: number] {
  const exact = rounded((line.amount.amount * quantity) / (line.quantity === 0 ? 1 : line.quantity));
  const [least] = withTax(Math.floor(exact), line.taxRate, tax);
  const [, most] = withTax(Math.ceil(exact), line.taxRate, tax);
  return [least, most];
}

/**
 * Pieces of bill lines that state none and are parts of one ordered line: the first of `lines`, two or more, whose amounts
 * come to all of it. Nothing where the first one has all of it, or they come to something else.
 */
export function piecesOfParts(
  lines: readonly BillLine[],
  { ordered }: LineClaim,
  tax: BillTax,
): ReadonlyMap<BillLine, number> {
  const pieces = new Map<BillLine, number>();
  if (ordered.quantity <= 0 || lines.some(({ quantity }) => quantity !== null)) return pieces;
  const [least, most] = amountOf(ordered, ordered.quantity, tax);
  const parts = lines.filter((line) => !isCredit(line));
  let sum = 0;
  const count = parts.findIndex(({ amount }, index) => {
    sum += amount.amount;
    // With tax each part is rounded by itself.
    const room = tax === 'included' ? index : 0;
    return sum >= least - room && sum <= most + room;
  });
  if (count < 1) return pieces;
  let left = ordered.quantity;
  for (const line of parts.slice(0, count + 1)) {
    const isLast = line === parts[count];
    const share = isLast ? left : rounded((ordered.quantity * line.amount.amount) / sum);
    pieces.set(line, share);
    left = rounded(left - share);
  }
  return pieces;
}
