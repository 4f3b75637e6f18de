import type { Product } from './product.ts';

/** Price per piece, to compare products of different packings (AS-50). */
export interface UnitPrice {
  /** Hundredths of a yen, rounded, tax excluded: fine enough for a sheet of document. */
  readonly hundredths: number;
  /** For so many of the unit: 100 where it is measured, as in 100 ml, else 1. */
  readonly per: number;
  readonly unit: string;
}

/** Units in which an amount is measured, not counted. */
const measured: ReadonlySet<string> = new Set(['ml', 'g']);

/** The price for a piece, or null where the supplier doesn't say what is in a sales unit. */
export function unitPrice({ price, pieces }: Pick<Product, 'price' | 'pieces'>): UnitPrice | null {
  if (pieces === null) return null;
  const per = measured.has(pieces.unit) ? 100 : 1;
  return { hundredths: Math.round((price.amount * 100 * per) / pieces.count), per, unit: pieces.unit };
}

/** Whether two products can be compared by the piece: both say what is in them, in the same unit. */
export const comparable = (a: Pick<Product, 'pieces'>, b: Pick<Product, 'pieces'>): boolean =>
  a.pieces !== null && b.pieces !== null && a.pieces.unit === b.pieces.unit;

/**
 * The cheapest for a piece first, exactly, without rounding; what doesn't say what is in it comes last, by its price.
 * Those of equal price stay as they were. Units are kept together, the one with the most products first.
 */
export function cheapestFirst(products: readonly Product[]): readonly Product[] {
  const counts = new Map<string, number>();
  for (const { pieces } of products) if (pieces) counts.set(pieces.unit, (counts.get(pieces.unit) ?? 0) + 1);
  return [...products].sort((a, b) => {
    if (a.pieces === null || b.pieces === null)
      return Number(a.pieces === null) - Number(b.pieces === null) || a.price.amount - b.price.amount;
    if (a.pieces.unit !== b.pieces.unit)
      return (
        counts.get(b.pieces.unit)! - counts.get(a.pieces.unit)! || (a.pieces.unit < b.pieces.unit ? -1 : 1)
      );
    return a.price.amount * b.pieces.count - b.price.amount * a.pieces.count;
  });
}
