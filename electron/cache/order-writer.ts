import type { Database, Statement } from 'better-sqlite3-multiple-ciphers';
import type { CacheState } from '#electron/desk/ports/cache.ts';
import type { ReadOrdersPage } from '#electron/desk/ports/supplier-client.ts';
import {
  daysBetween,
  calendarDate,
  millisecondsOf,
  type CalendarDate,
  type Instant,
} from '#shared/model/dates.ts';
import { isYenOrder, type Order } from '#shared/model/order.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { CacheConnection } from './open-cache.ts';
import { currencyCode, partsOf, paymentCode, statusCode } from './order-codes.ts';
import { ownTextOf, packOrder, quantitiesOf } from './order-codec.ts';
import { catchSqliteErrors } from './sqlite-faults.ts';
import { selectSync, stateOf, type SyncRow } from './sync-row.ts';
import { TermIds } from './term-ids.ts';

/** What a page changed. */
export interface AppliedPage {
  /** New and changed orders. */
  readonly written: number;
  /** Orders that the supplier no longer has. */
  readonly removed: number;
  /** Orders left alone because the cache holds a newer one. */
  readonly older: number;
}

const epochDay = calendarDate('1970-01-01');

export const writerSql = {
  sync: selectSync,
  find: 'SELECT seq, updated_at, ordered_day, lines FROM order_index WHERE id = ?',
  insertIndex: `INSERT INTO order_index (updated_at, ordered_at, ordered_day, status, payment, person, department,
      lines, tax_excluded, tax, tax_included, terms, own_text, quantities, currency, rev, seq, id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  updateIndex: `UPDATE order_index SET updated_at = ?, ordered_at = ?, ordered_day = ?, status = ?, payment = ?,
      person = ?, department = ?, lines = ?, tax_excluded = ?, tax = ?, tax_included = ?, terms = ?, own_text = ?,
      quantities = ?, currency = ?, rev = ?
    WHERE seq = ?`,
  insertBody: 'INSERT INTO order_body (body, seq) VALUES (?, ?)',
  updateBody: 'UPDATE order_body SET body = ? WHERE seq = ?',
  deleteIndex: 'DELETE FROM order_index WHERE seq = ?',
  deleteBody: 'DELETE FROM order_body WHERE seq = ?',
  putUnreadable: `INSERT INTO unreadable (key, id, number, fields, at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET number = excluded.number, fields = excluded.fields, at = excluded.at`,
  findUnreadable: 'SELECT 1 FROM unreadable WHERE key = ?',
  forgetUnreadable: 'DELETE FROM unreadable WHERE key IN (?, ?)',
  insertRemoval: 'INSERT INTO removal (seq, rev) VALUES (?, ?)',
  count: `UPDATE sync SET rev = ?, next_seq = ?, orders = ?, lines = ?, unreadable = ?, cursor = ? WHERE one = 1`,
  begin: 'UPDATE sync SET as_of = ?, cursor = NULL WHERE one = 1',
  complete: 'UPDATE sync SET complete_as_of = as_of, as_of = NULL, cursor = ? WHERE one = 1',
  clear: `UPDATE sync SET epoch = epoch + 1, rev = 0, next_seq = 1, orders = 0, lines = 0, unreadable = 0, complete_as_of = NULL,
      as_of = NULL, cursor = NULL
    WHERE one = 1`,
} as const;

/** By its number where the supplier's key could not be read: no id begins with a line break. */
const unreadableKey = (id: string | null, number: string | null): string => id ?? `\n${number ?? ''}`;

/** What keeps the orders from before a day: it looks at every row, once, when everything is fetched again. */
const keepingSql = {
  clearBodies: 'DELETE FROM order_body WHERE seq NOT IN (SELECT seq FROM order_index)',
  clearIndex: 'DELETE FROM order_index WHERE ordered_day >= ?',
  renumber: 'UPDATE order_index SET rev = 0',
  kept: 'SELECT count(*) AS orders, total(lines) AS lines, coalesce(max(seq), 0) AS last FROM order_index',
  recount: 'UPDATE sync SET next_seq = ?, orders = ?, lines = ? WHERE one = 1',
} as const;

/** What an order adds up to, in whole numbers of what its currency is counted in. */
function sumsOf(order: Order): { readonly currency: number; readonly amounts: readonly number[] } {
  const { taxExcluded, tax, taxIncluded } = order.totals;
  const amounts = [taxExcluded.amount, tax.amount, taxIncluded.amount];
  if (isYenOrder(order)) return { currency: 0, amounts };
  const currency = currencyCode(taxIncluded.currency);
  return { currency, amounts: amounts.map((amount) => Math.round(amount * partsOf(currency))) };
}

interface StoredOrder {
  readonly seq: number;
  readonly updated_at: number;
  readonly ordered_day: number;
  readonly lines: number;
}

type Statements = { readonly [N in keyof typeof writerSql]: Statement };

/**
 * Writes what a sync brings into a cache, one transaction a page. One writer for a cache at a time; readers read on.
 *
 * A sync: `begin` with the clock of its first page, `apply` for each page, `complete` after the last. One that was
 * cut goes on from `state().resume` with `apply`, also in another process. Refuses `cache.no-space` and
 * `cache.unreadable`; what was refused has changed nothing. After a refusal this writer refuses everything but
 * `begin` and `clear` in the same way, for a page after the one that is missing would leave a gap for good: go on
 * with a new writer, from `state().resume`.
 */
export class OrderWriter {
  readonly #connection: CacheConnection;
  readonly #db: Database;
  readonly #sql: Statements;
  /** Those of the epoch below; forgotten when a transaction fails. */
  readonly terms: TermIds;
  #epoch = 0;
  #refused: Refusal | null = null;

  constructor(connection: CacheConnection) {
    if (connection.mode !== 'read-write') throw new Error('a writer needs a read-write connection');
    this.#connection = connection;
    this.#db = connection.db;
    this.terms = new TermIds(connection.db);
    const statements = Object.entries(writerSql).map(
      ([name, sql]) => [name, connection.db.prepare(sql)] as const,
    );
    this.#sql = Object.fromEntries(statements) as unknown as Statements;
  }

  /** How far the copy is. */
  state(): CacheState {
    return stateOf(this.#sync());
  }

  /**
   * Starts a sync: `asOf` is the supplier's clock when its first page was asked for. Forgets where an earlier sync was cut.
   */
  begin(asOf: Instant): Result<CacheState> {
    this.#refused = null;
    return this.#write('writer.begin', () => {
      this.#sql.begin.run(asOf);
      return this.state();
    });
  }

  /**
   * Writes a page whole, together with the place where the next one goes on. What the supplier has no more from before
   * `keepBefore` stays (AS-2). Throws when no sync was begun.
   */
  apply(page: ReadOrdersPage, keepBefore: CalendarDate | null = null): Result<AppliedPage> {
    return this.#write('writer.apply', () => {
      const sync = this.#sync();
      if (sync.as_of === null) throw new Error('a page came without a sync that was begun');
      this.#rememberTermsOf(sync.epoch);
      const count = { orders: sync.orders, lines: sync.lines, nextSeq: sync.next_seq };
      const rev = sync.rev + 1;
      let written = 0;
      let removed = 0;
      for (const order of page.orders) if (this.#put(order, rev, count)) written++;
      for (const id of page.removed) if (this.#remove(id, rev, count, keepBefore)) removed++;
      const unreadable = this.#keepUnreadable(page, sync.unreadable);
      this.#sql.count.run(rev, count.nextSeq, count.orders, count.lines, unreadable, page.nextCursor);
      return { written, removed, older: page.orders.length - written };
    });
  }

  /**
   * Ends the sync: the copy is complete as of its start, and the next one goes on from `position`. Throws when no sync
   * was begun.
   */
  complete(position: string): Result<CacheState> {
    return this.#write('writer.complete', () => {
      if (this.#sync().as_of === null) throw new Error('no sync was begun');
      this.#sql.complete.run(position);
      return this.state();
    });
  }

  /**
   * Empties the cache, to fetch everything again. Orders from before `keepBefore`, which the supplier no longer has,
   * stay (AS-2); null keeps none. Result lists of readers end with it.
   */
  clear(keepBefore: CalendarDate | null = null): Result<CacheState> {
    this.#refused = null;
    return this.#write('writer.clear', () => {
      this.terms.forget();
      this.#sql.clear.run();
      this.#db.exec('DELETE FROM removal; DELETE FROM unreadable;');
      if (keepBefore === null) {
        this.#db.exec('DELETE FROM order_index; DELETE FROM order_body; DELETE FROM term;');
        return this.state();
      }
      this.#db.prepare(keepingSql.clearIndex).run(daysBetween(epochDay, keepBefore));
      this.#db.exec(`${keepingSql.clearBodies}; ${keepingSql.renumber}`);
      const { orders, lines, last } = this.#db.prepare(keepingSql.kept).get() as Record<
        'orders' | 'lines' | 'last',
        number
      >;
      this.#db.prepare(keepingSql.recount).run(last + 1, orders, lines);
      return this.state();
    });
  }

  #write<T>(name: string, work: () => T): Result<T> {
    if (this.#refused !== null) return refused(this.#refused);
    const result = catchSqliteErrors(() => {
      try {
        return ok(this.#connection.timed(name, () => this.#db.transaction(work).immediate()));
      } catch (error) {
        this.terms.forget();
        throw error;
      }
    });
    if (!result.ok) this.#refused = result.error;
    return result;
  }

  #sync(): SyncRow {
    return this.#sql.sync.get() as SyncRow;
  }

  #rememberTermsOf(epoch: number): void {
    if (epoch !== this.#epoch || this.terms.isFull) this.terms.forget();
    this.#epoch = epoch;
  }

  /** What could not be read is kept until it comes again in a form that can be read, or is removed. Answers how many are kept. */
  #keepUnreadable({ orders, removed, unreadable = [] }: ReadOrdersPage, known: number): number {
    let kept = known;
    const forget = (id: string, other: string | null): void => {
      if (kept > 0) kept -= this.#sql.forgetUnreadable.run(id, other).changes;
    };
    for (const { id, number } of orders) forget(id, unreadableKey(null, number));
    for (const id of removed) forget(id, null);
    for (const { id, number, fields, at } of unreadable) {
      const key = unreadableKey(id, number);
      if (this.#sql.findUnreadable.get(key) === undefined) kept++;
      this.#sql.putUnreadable.run(key, id, number, JSON.stringify(fields), at);
    }
    return kept;
  }

  #find(id: string): StoredOrder | undefined {
    return this.#sql.find.get(id) as StoredOrder | undefined;
  }

  #put(order: Order, rev: number, count: { orders: number; lines: number; nextSeq: number }): boolean {
    const updatedAt = millisecondsOf(order.updatedAt);
    const stored = this.#find(order.id);
    if (stored !== undefined && stored.updated_at > updatedAt) return false;
    const { body, person, department, terms } = packOrder(order, this.terms.idOf);
    const { currency, amounts } = sumsOf(order);
    const values = [
      updatedAt,
      millisecondsOf(order.orderedAt),
      daysBetween(epochDay, order.orderedOn),
      statusCode(order.status),
      paymentCode(order.payment.method),
      person,
      department,
      order.lines.length,
      ...amounts,
      terms.join(' '),
      ownTextOf(order),
      quantitiesOf(order),
      currency,
      rev,
    ] as const;
    if (stored === undefined) {
      const seq = count.nextSeq++;
      this.#sql.insertIndex.run(...values, seq, order.id);
      this.#sql.insertBody.run(body, seq);
      count.orders++;
      count.lines += order.lines.length;
    } else {
      this.#sql.updateIndex.run(...values, stored.seq);
      this.#sql.updateBody.run(body, stored.seq);
      count.lines += order.lines.length - stored.lines;
    }
    return true;
  }

  #remove(
    id: string,
    rev: number,
    count: { orders: number; lines: number },
    keepBefore: CalendarDate | null,
  ): boolean {
    const stored = this.#find(id);
    if (stored === undefined) return false;
    if (keepBefore !== null && stored.ordered_day < daysBetween(epochDay, keepBefore)) return false;
    this.#sql.deleteIndex.run(stored.seq);
    this.#sql.deleteBody.run(stored.seq);
    this.#sql.insertRemoval.run(stored.seq, rev);
    count.orders--;
    count.lines -= stored.lines;
    return true;
  }
}
