import type { AccountId } from '#shared/model/identifiers.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { BookedExports, type BookedExport, type EntryToKeep } from '../cache/booked-exports.ts';
import { BookedOrders } from '../cache/booked-orders.ts';
import { openCache, type CacheConnection } from '../cache/open-cache.ts';
import { catchSqliteErrors } from '../cache/sqlite-faults.ts';
import type { AccountingSource } from '../desk/ports/job-threads.ts';
import type { Move, Placements } from '../files/placements.ts';

/** What was decided must not be lost by a power cut that the file outlives. */
const openToKeep = ({ where }: Pick<AccountingSource, 'where'>): Result<CacheConnection> =>
  openCache(where, 'read-write', { durable: true });

/** What the caches of `sources` remember of earlier files, after what a killed program left has been settled. */
export async function openMemories(sources: readonly AccountingSource[], placements: Placements) {
  await placements.finish();
  const opened: {
    readonly account: AccountId;
    readonly source: AccountingSource;
    readonly memory: BookedOrders;
    readonly exports: BookedExports;
    readonly close: () => void;
  }[] = [];
  const close = (): void => opened.forEach((one) => one.close());
  for (const source of sources) {
    const { account, where } = source;
    const connection = openCache(where, 'read-only', { cacheKiB: 2_000 });
    if (!connection.ok) {
      close();
      return connection;
    }
    const { value } = connection;
    const exports = new BookedExports(value);
    opened.push({ account, source, memory: new BookedOrders(value), exports, close: value.close });
    if (exports.open().length + placements.waitingFor(account).length === 0) continue;
    const settled = settle(source, placements);
    if (settled.ok) continue;
    close();
    return settled;
  }
  return ok({
    of: (account: AccountId) => opened.find((one) => one.account === account)!.memory,
    all: opened,
    close,
  });
}

/** Remembers what was placed, and forgets what never will be. What may still be placed counts as if it were. */
function settle(source: AccountingSource, placements: Placements): Result<null> {
  const connection = openToKeep(source);
  if (!connection.ok) return connection;
  try {
    return catchSqliteErrors(() => {
      const exports = new BookedExports(connection.value);
      const open: string[] = [];
      for (const { program, exportId, placing } of exports.open()) {
        const state = placements.state(placing);
        if (state === 'open') open.push(placing);
        else if (state === 'placed') exports.settle(program, exportId);
        else {
          const forgotten = exports.forget(program, exportId);
          if (!forgotten.ok) return forgotten;
        }
      }
      for (const id of placements.waitingFor(source.account))
        if (!open.includes(id)) placements.taken(id, [source.account]);
      return ok(null);
    });
  } finally {
    connection.value.close();
  }
}

/** Orders that are remembered, and files that have yet to take their names. */
export interface Booking {
  /** The files have their names. */
  placed(): void;
  /** They will not take them: nothing is remembered. */
  withdraw(): void;
}

/**
 * Remembers which orders stand in files that are complete and take their names next: of all accounts, or of none. Every
 * cache is locked before the first one is changed. Wherever the program ends, the next `openMemories` finds what came of it.
 * Refuses what `BookedExports` does, and `cache.busy` where one stays locked by another writer.
 */
export function bookExport(
  sources: readonly AccountingSource[],
  written: BookedExport,
  entries: ReadonlyMap<AccountId, readonly EntryToKeep[]>,
  moves: readonly Move[],
  placements: Placements,
): Result<Booking> {
  const { program, exportId } = written;
  const takers = sources.filter(({ account }) => entries.has(account));
  const caches: { account: AccountId; cache: CacheConnection; exports: BookedExports }[] = [];
  const committed: typeof caches = [];
  const decision = placements.prepare();
  /** Answers in which caches it was done. One that is locked, or on a full disk, is brought up to it by the next `openMemories`. */
  const eachCommitted = (change: (exports: BookedExports) => void): AccountId[] => {
    const done = committed.flatMap(({ account, exports }) => {
      const changed = catchSqliteErrors(() => ok(change(exports)));
      return changed.ok ? [account] : [];
    });
    for (const { cache } of caches) cache.close();
    return done;
  };
  const withdraw = (): void => {
    placements.withdraw(decision);
    for (const { cache } of caches) if (cache.db.inTransaction) cache.db.exec('ROLLBACK');
    eachCommitted((exports) => void exports.forget(program, exportId));
  };
  let isDecided = false;
  try {
    return catchSqliteErrors(() => {
      for (const source of takers) {
        const connection = openToKeep(source);
        if (!connection.ok) return connection;
        const cache = connection.value;
        caches.push({ account: source.account, cache, exports: new BookedExports(cache) });
        cache.db.exec('BEGIN IMMEDIATE');
      }
      for (const { account, exports } of caches) {
        const kept = exports.keep(written, entries.get(account)!, decision);
        if (!kept.ok) return kept;
      }
      for (const each of caches) {
        each.cache.db.exec('COMMIT');
        committed.push(each);
      }
      placements.decide(
        decision,
        moves,
        takers.map(({ account }) => account),
      );
      isDecided = true;
      const placed = (): void =>
        placements.taken(
          decision,
          eachCommitted((exports) => exports.settle(program, exportId)),
        );
      return ok({ placed, withdraw });
    });
  } finally {
    if (!isDecided) withdraw();
  }
}
