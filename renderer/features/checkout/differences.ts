import type { Money } from '#shared/model/money.ts';
import type { OrderLine } from '#shared/model/order.ts';
import type { Calculation } from '#shared/model/calculation.ts';

/** What a confirmation says otherwise than the one before. */
export interface Differences {
  /** By line number of the new one: what the unit price was, and whether the line is new. */
  readonly lines: ReadonlyMap<number, { readonly was: Money | null; readonly isNew: boolean }>;
  /** Lines that are there no more. */
  readonly removed: readonly OrderLine[];
  /** The tax-included total before, where it differs. */
  readonly total: Money | null;
  readonly any: boolean;
}

/** Pairs lines by product; the same product on several lines by their order. */
function pairs(before: readonly OrderLine[]): (line: OrderLine) => OrderLine | null {
  const waiting = new Map<string, OrderLine[]>();
  for (const line of before) {
    const known = waiting.get(line.productCode);
    if (known) known.push(line);
    else waiting.set(line.productCode, [line]);
  }
  return ({ productCode }) => waiting.get(productCode)?.shift() ?? null;
}

/** What differs between what was confirmed and what it would be now. */
export function differences(before: Calculation, now: Calculation): Differences {
  const take = pairs(before.lines);
  const lines = new Map<number, { was: Money | null; isNew: boolean }>();
  const paired = new Set<OrderLine>();
  for (const line of now.lines) {
    const old = take(line);
    if (old === null) lines.set(line.lineNumber, { was: null, isNew: true });
    else {
      paired.add(old);
      if (old.unitPrice.amount !== line.unitPrice.amount)
        lines.set(line.lineNumber, { was: old.unitPrice, isNew: false });
    }
  }
  const removed = before.lines.filter((line) => !paired.has(line));
  const total =
    before.totals.taxIncluded.amount === now.totals.taxIncluded.amount ? null : before.totals.taxIncluded;
  return { lines, removed, total, any: lines.size > 0 || removed.length > 0 || total !== null };
}
