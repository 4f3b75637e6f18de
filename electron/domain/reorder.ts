import type { Article } from '#shared/model/product.ts';

/** A line of an earlier order, quote or saved order. */
export interface EarlierLine {
  readonly lineNumber: number;
  readonly code: string;
  readonly name: string;
  readonly quantity: number;
}

export interface CarriedLine {
  readonly article: Article;
  /** Null where it has to be chosen anew (AM-58). */
  readonly quantity: number | null;
}

/** A line that could not be carried over. */
export interface LeftLine {
  readonly lineNumber: number;
  readonly code: string;
  readonly name: string;
  readonly because: 'discontinued' | 'not-for-sale' | 'not-carried' | 'too-many';
}

export interface Carried {
  readonly lines: readonly CarriedLine[];
  readonly left: readonly LeftLine[];
}

export interface CarryWishes {
  /** Whether quantities are carried over. */
  readonly quantity: boolean;
  /** Line numbers; null for all. */
  readonly only: readonly number[] | null;
  /** Article numbers that take the place of others, by line number. */
  readonly instead: ReadonlyMap<number, string>;
  /** The most that a line can have. */
  readonly most: number;
}

/** Article numbers that have to be known before lines can be carried over. */
export const codesToCarry = (lines: readonly EarlierLine[], { instead }: CarryWishes): readonly string[] =>
  lines.map(({ lineNumber, code }) => instead.get(lineNumber) ?? code);

/**
 * What of earlier lines goes into a cart, products only: never a fee, a discount or points (AM-57, AM-58, AS-39). The
 * same article twice becomes one line. What can't be bought is left out, with the reason.
 */
export function carryOver(
  lines: readonly EarlierLine[],
  articles: ReadonlyMap<string, Article>,
  wishes: CarryWishes,
): Carried {
  const carried = new Map<string, CarriedLine>();
  const left: LeftLine[] = [];
  const wanted = wishes.only === null ? null : new Set(wishes.only);
  for (const line of lines) {
    if (wanted && !wanted.has(line.lineNumber)) continue;
    const code = wishes.instead.get(line.lineNumber) ?? line.code;
    const article = articles.get(code);
    const leave = (because: LeftLine['because']): void => {
      left.push({ lineNumber: line.lineNumber, code, name: article?.name ?? line.name, because });
    };
    if (!article) leave('not-carried');
    else if (article.sale !== 'on-sale') leave(article.sale);
    else {
      const before = carried.get(code);
      // What was given back is a negative line; there is nothing of it to be ordered again.
      const quantity = wishes.quantity ? (before?.quantity ?? 0) + Math.max(1, line.quantity) : null;
      if (quantity !== null && quantity > Math.min(article.atMost ?? wishes.most, wishes.most))
        leave('too-many');
      else carried.set(code, { article, quantity });
    }
  }
  return { lines: [...carried.values()], left };
}
