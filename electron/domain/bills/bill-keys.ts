import type { LineClaim, OrderClaim, OrderedOrder } from './bill.ts';

/** Numbers and codes as people copy them: of any width, with or without hyphens. */
export const billKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−]/g, '');
/** The key of a product that has no code: never that of a code. */
export const nameKey = (name: string): string => `\n${billKey(name)}`;

/** An order of which no line of a bill has claimed anything yet. */
export function claimOf(order: OrderedOrder): OrderClaim {
  const lines: LineClaim[] = [];
  const claim: OrderClaim = { order, lines, whole: 0, shipping: 0, discount: 0 };
  for (const ordered of order.lines) {
    const codes = [ordered.code, ordered.jan ?? ''].map(billKey).filter((key) => key !== '');
    const keys = new Set([...codes, nameKey(ordered.name)]);
    lines.push({ order: claim, ordered, keys, billed: 0, lines: 0 });
  }
  return claim;
}
