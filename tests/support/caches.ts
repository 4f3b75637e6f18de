import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import type { ReadOrdersPage } from '#electron/desk/ports/supplier-client.ts';
import { openCache, type CacheConnection } from '#electron/cache/open-cache.ts';
import { OrderWriter } from '#electron/cache/order-writer.ts';
import { instantOf } from '#shared/model/dates.ts';
import { accountIdSchema, type AccountId } from '#shared/model/identifiers.ts';
import type { Order } from '#shared/model/order.ts';
import type { Result } from '#shared/model/result.ts';

/** The good value of a result; a refusal fails the test with its code. */
export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

/** The account whose id is `digit` thirty-two times. */
export const accountOf = (digit: string): AccountId => accountIdSchema.parse(digit.repeat(32));

/** A place for a cache that is deleted when the test ends, with a random key. */
export function temporaryCache(): CacheLocation {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { file: join(folder, 'cache.db'), key: randomBytes(32) };
}

/** The key of a cache as it stands in a `PRAGMA key`. */
export const keyDigits = ({ key }: Pick<CacheLocation, 'key'>): string => Buffer.from(key).toString('hex');

/** An open connection that is closed when the test ends. */
export function opened(where: CacheLocation, mode: CacheConnection['mode'] = 'read-write'): CacheConnection {
  const connection = good(openCache(where, mode));
  onTestFinished(() => connection.close());
  return connection;
}

export const syncClock = instantOf(Date.UTC(2027, 0, 1));

/** A page of changes; the last one unless it is told otherwise. */
export const pageOf = (orders: readonly Order[], page: Partial<ReadOrdersPage> = {}): ReadOrdersPage => ({
  orders,
  removed: [],
  nextCursor: null,
  position: 'position',
  asOf: syncClock,
  remaining: 0,
  ...page,
});

/** Writes orders as one whole sync of one page. */
export function fill(connection: CacheConnection, orders: readonly Order[]): OrderWriter {
  const writer = new OrderWriter(connection);
  good(writer.begin(syncClock));
  good(writer.apply(pageOf(orders)));
  good(writer.complete('position'));
  return writer;
}
