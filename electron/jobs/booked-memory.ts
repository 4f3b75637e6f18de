import type { AccountId } from '#shared/model/identifiers.ts';
import type { AccountingProgram } from '#shared/model/accounting.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { BookedOrders, type OrderToKeep } from '../cache/booked-orders.ts';
import { openCache, type CacheConnection } from '../cache/open-cache.ts';
import { catchSqliteErrors } from '../cache/sqlite-faults.ts';
import type { AccountingSource } from '../desk/ports/job-threads.ts';

/** What the caches of `sources` remember of earlier files. */
export function openMemories(sources: readonly AccountingSource[]) {
  const opened: {
    readonly account: AccountId;
    readonly source: AccountingSource;
    readonly memory: BookedOrders;
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
    opened.push({ account, source, memory: new BookedOrders(value), close: value.close });
  }
  return ok({
    of: (account: AccountId) => opened.find((one) => one.account === account)!.memory,
    all: opened,
    close,
  });
}

/**
 * Remembers which orders stood in a file that is there now: of all accounts, or of none. Every cache is locked before
 * the first one is changed. Refuses what `BookedOrders` does, and `cache.busy` where one stays locked by another writer.
 */
export function remember(
  sources: readonly AccountingSource[],
  program: AccountingProgram,
  entries: ReadonlyMap<AccountId, readonly OrderToKeep[]>,
): Result<null> {
  const caches: { orders: readonly OrderToKeep[]; memory: BookedOrders; cache: CacheConnection }[] = [];
  const committed: typeof caches = [];
  let isKept = false;
  try {
    return catchSqliteErrors(() => {
      for (const { account, where } of sources) {
        const orders = entries.get(account);
        if (orders === undefined) continue;
        const connection = openCache(where, 'read-write');
        if (!connection.ok) return connection;
        const cache = connection.value;
        caches.push({ orders, memory: new BookedOrders(cache), cache });
        cache.db.exec('BEGIN IMMEDIATE');
      }
      for (const { orders, memory } of caches) {
        const kept = memory.keep(program, orders);
        if (!kept.ok) return kept;
      }
      for (const each of caches) {
        each.cache.db.exec('COMMIT');
        committed.push(each);
      }
      isKept = true;
      return ok(null);
    });
  } finally {
    for (const { cache } of caches) if (cache.db.inTransaction) cache.db.exec('ROLLBACK');
    if (!isKept)
      for (const { orders, memory, cache } of committed)
        cache.db.transaction(() => memory.restore(program, orders)).immediate();
    for (const { cache } of caches) cache.close();
  }
}
