import type { CacheState } from '#electron/desk/ports/cache.ts';
import type { Instant } from '#shared/model/dates.ts';

/** The one row of `sync`: counters of the cache, and how far the sync is. */
export interface SyncRow {
  /** Another one after everything was cleared: row and term numbers of an earlier epoch mean nothing in it. */
  readonly epoch: number;
  /** The number of the page that was written last. */
  readonly rev: number;
  readonly next_seq: number;
  readonly orders: number;
  readonly lines: number;
  readonly complete_as_of: Instant | null;
  /** Of the sync under way; null when none is. */
  readonly as_of: Instant | null;
  /** During a sync for the page after the last one written; after one, where it ended: there the next one goes on. */
  readonly cursor: string | null;
  /** Orders that could not be read. */
  readonly unreadable: number;
}

export const selectSync = 'SELECT * FROM sync WHERE one = 1';

export const stateOf = (row: SyncRow): CacheState => ({
  orders: row.orders,
  lines: row.lines,
  unreadable: row.unreadable,
  completeAsOf: row.complete_as_of,
  position: row.as_of === null ? row.cursor : null,
  resume: row.as_of === null || row.cursor === null ? null : { asOf: row.as_of, cursor: row.cursor },
});
