import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { openCache } from '#electron/cache/open-cache.ts';
import { OrderWriter } from '#electron/cache/order-writer.ts';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import { exportColumns } from '#electron/documents/export/columns.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { Order } from '#shared/model/order.ts';
import { accountIdSchema } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import { largeHistory } from './large-history.ts';

/** Lines that `largeHistory` puts into an order, on average. */
const linesAnOrder = 10 / 3;
const pageSize = 500;

/** The account of a bench's history. */
export const benchAccount = accountIdSchema.parse('a'.repeat(32));
/** What its supplier is called in a file. */
export const benchSupplier = 'アスクル法人(体験)';

/** The value of an answer; throws the code of a refusal. */
export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** How many orders of `largeHistory` have about `lines` lines. */
export const ordersOf = (lines: number): number => Math.round(lines / linesAnOrder);

/** An encrypted cache as a sync leaves it. */
export interface BenchHistory {
  readonly where: CacheLocation;
  readonly orders: number;
  readonly lines: number;
  /** Milliseconds that writing them took. */
  readonly milliseconds: number;
}

/** Writes orders into an encrypted cache in `folder`, page by page; `each` is called with every page first. */
export function writeHistory(
  folder: string,
  orders: Iterable<Order>,
  each: (page: readonly Order[]) => void = () => undefined,
): BenchHistory {
  const where = { file: join(folder, 'cache.db'), key: randomBytes(32) };
  const connection = good(openCache(where, 'read-write'));
  const writer = new OrderWriter(connection);
  const asOf = instantOf(Date.UTC(2026, 3, 1));
  good(writer.begin(asOf));
  let written = 0;
  let lines = 0;
  let milliseconds = 0;
  const timed = (work: () => void): void => {
    const from = performance.now();
    work();
    milliseconds += performance.now() - from;
  };
  const write = (page: Order[]): void => {
    if (page.length === 0) return;
    each(page);
    written += page.length;
    for (const order of page) lines += order.lines.length;
    const position = String(written);
    const next = { nextCursor: position, position, asOf, remaining: 0 };
    timed(() => void good(writer.apply({ orders: page, removed: [], ...next })));
  };
  let page: Order[] = [];
  for (const order of orders) {
    page.push(order);
    if (page.length < pageSize) continue;
    write(page);
    page = [];
  }
  write(page);
  timed(() => void good(writer.complete(String(written))));
  connection.close();
  return { where, orders: written, lines, milliseconds };
}

/** The same with about `lines` lines of `largeHistory`. */
export const writeLargeHistory = (folder: string, lines: number): BenchHistory =>
  writeHistory(folder, largeHistory(ordersOf(lines)));

/**
 * Writes the rows of an export with about `lines` lines into a plain database, one row a line, in a table `line` with one column
 * for each of the export's, in the order in which the export has them.
 */
export function writePlainRows(file: string, lines: number): void {
  const columns = exportColumns('line', 'ja');
  const db = new Database(file);
  const types = columns.map(
    ({ key, kind }) => `"${key}" ${kind === 'integer' || kind === 'yen' ? 'INTEGER' : 'TEXT'}`,
  );
  db.exec(`CREATE TABLE line (${types.join(', ')})`);
  const insert = db.prepare(`INSERT INTO line VALUES (${columns.map(() => '?').join(', ')})`);
  // An export has the newest order first.
  const newestFirst = [...largeHistory(ordersOf(lines))].sort((one, other) =>
    one.orderedAt < other.orderedAt ? 1 : one.orderedAt > other.orderedAt ? -1 : 0,
  );
  db.transaction(() => {
    for (const order of newestFirst) {
      const entry = { supplier: benchSupplier, order };
      for (const line of order.lines) insert.run(columns.map((column) => column.value(entry, line)));
    }
  })();
  db.close();
}
