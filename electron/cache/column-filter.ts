import type { SearchedDays } from '#electron/domain/search-dates.ts';

/**
 * A word that is looked for in the texts of an order, in one of its spellings (the one that was typed comes first); one
 * that is a date finds orders of its days too.
 */
export interface SearchedWord {
  readonly spellings: readonly string[];
  readonly days: SearchedDays | null;
}

/** What an order has to meet. Marks are 1 for what is wanted; null wants everything. */
export interface ColumnFilter {
  /** Words of which an order has to have each. */
  readonly words: readonly SearchedWord[];
  readonly statuses: Uint8Array | null;
  readonly payments: Uint8Array | null;
  /** By term id. */
  readonly people: Uint8Array | null;
  readonly departments: Uint8Array | null;
  /** Days since 1970, both included. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Yen, tax included, both included: an order in another currency is in no such range. */
  readonly minTotal: number;
  readonly maxTotal: number;
  /** Of one line at least, both included; null for any. */
  readonly quantity: { readonly min: number; readonly max: number } | null;
}
