import type { Product } from '#shared/model/product.ts';

/** A line of an earlier order, quote or saved order. */
export interface SourceLine {
  readonly lineNumber: number;
  readonly code: string;
  readonly name: string;
  readonly quantity: number;
}

export interface CarriedOverLine {
  readonly product: Product;
  /** Null where it has to be chosen again (AM-58). */
  readonly quantity: number | null;
}

/** A line that could not be carried over. */
export interface SkippedLine {
  readonly lineNumber: number;
  readonly code: string;
  readonly name: string;
  readonly because:
    'discontinued' | 'not-for-sale' | 'not-carried' | 'too-many' | 'returned' | 'out-of-stock';
}

export interface CarryOverResult {
  readonly lines: readonly CarriedOverLine[];
  readonly left: readonly SkippedLine[];
}

export interface CarryOverOptions {
  /** Whether quantities are carried over. */
  readonly quantity: boolean;
  /** Line numbers; null for all. */
  readonly only: readonly number[] | null;
  /** Codes of replacement products, by line number. */
  readonly instead: ReadonlyMap<number, string>;
  /** The most that a line can have. */
  readonly most: number;
}

/** Product codes that have to be looked up before lines can be carried over. */
export const codesToCarry = (
  lines: readonly SourceLine[],
  { instead }: CarryOverOptions,
): readonly string[] => lines.map(({ lineNumber, code }) => instead.get(lineNumber) ?? code);

/**
 * Carries earlier lines over to a cart, products only: never a fee, a discount or points (AM-57, AM-58, AS-39).
 * Duplicate products become one line. Products that can't be bought are left out, with the reason; so are lines that were
 * returned or cancelled (a quantity of 0 or less), which take nothing off the others.
 */
export function carryOver(
  lines: readonly SourceLine[],
  products: ReadonlyMap<string, Product>,
  options: CarryOverOptions,
): CarryOverResult {
  const carried = new Map<string, CarriedOverLine>();
  const left: SkippedLine[] = [];
  const wanted = options.only === null ? null : new Set(options.only);
  for (const line of lines) {
    if (wanted && !wanted.has(line.lineNumber)) continue;
    const code = options.instead.get(line.lineNumber) ?? line.code;
    const product = products.get(code);
    const skip = (because: SkippedLine['because']): void => {
      left.push({ lineNumber: line.lineNumber, code, name: product?.name ?? line.name, because });
    };
    if (line.quantity < 1) skip('returned');
    else if (!product) skip('not-carried');
    else if (product.sale !== 'on-sale') skip(product.sale);
    else {
      const before = carried.get(code);
      const quantity = options.quantity ? (before?.quantity ?? 0) + line.quantity : null;
      if (quantity !== null && quantity > Math.min(product.atMost ?? options.most, options.most))
        skip('too-many');
      else carried.set(code, { product, quantity });
    }
  }
  return { lines: [...carried.values()], left };
}
