import type { Statement } from 'better-sqlite3-multiple-ciphers';
import type { CacheState } from '#electron/desk/ports/cache.ts';
import type { OrderRow } from '#shared/ipc/orders.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Order } from '#shared/model/order.ts';
import type { UnreadableOrder } from '#shared/model/unreadable-order.ts';
import { Dictionary } from './dictionary.ts';
import type { CacheConnection } from './open-cache.ts';
import { taxTotalsOfValue, taxTotalsPath, unpackOrder, type TaxTotals } from './order-codec.ts';
import { OrderColumns } from './order-columns.ts';
import { selectSync, stateOf, type SyncRow } from './sync-row.ts';

export const accountSql = {
  sync: selectSync,
  body: 'SELECT body FROM order_body WHERE seq = ?',
  taxTotals: 'SELECT body -> ? FROM order_body WHERE seq = ?',
  seqOfId: 'SELECT seq FROM order_index WHERE id = ?',
  unreadable: 'SELECT id, number, fields, at FROM unreadable ORDER BY at DESC, number, id LIMIT ?',
} as const;

/**
 * One account's cache as the reader sees it: the connection, its statements, and what is kept in memory of it.
 * Another connection may write meanwhile: each call that must be current refreshes first.
 */
export class AccountHistory {
  readonly account: AccountId;
  readonly #connection: CacheConnection;
  readonly #sync: Statement;
  readonly #body: Statement;
  readonly #taxTotals: Statement;
  readonly #seqOfId: Statement;
  readonly #unreadable: Statement;
  #row: SyncRow;
  #dictionary: Dictionary;
  #columns: OrderColumns;

  constructor(account: AccountId, connection: CacheConnection) {
    const { db } = connection;
    this.account = account;
    this.#connection = connection;
    this.#sync = db.prepare(accountSql.sync);
    this.#body = db.prepare(accountSql.body).pluck();
    this.#taxTotals = db.prepare(accountSql.taxTotals).pluck();
    this.#seqOfId = db.prepare(accountSql.seqOfId).pluck();
    this.#unreadable = db.prepare(accountSql.unreadable);
    this.#row = this.#sync.get() as SyncRow;
    this.#dictionary = new Dictionary(connection);
    this.#columns = new OrderColumns(connection);
  }

  /** Another number after the cache was emptied: what was found before means nothing any more. */
  get epoch(): number {
    return this.#row.epoch;
  }

  get state(): CacheState {
    return stateOf(this.#row);
  }

  get dictionary(): Dictionary {
    return this.#dictionary;
  }

  get columns(): OrderColumns {
    return this.#columns;
  }

  /** Runs `work` on one state of the cache, whatever is written meanwhile. */
  inReadTransaction<T>(work: () => T): T {
    return this.#connection.db.transaction(() => {
      this.#lookForChanges();
      return work();
    })();
  }

  /** Like `inReadTransaction`, with the columns and the dictionary brought up to that state. */
  withFreshColumns<T>(work: (columns: OrderColumns, dictionary: Dictionary) => T): T {
    return this.inReadTransaction(() => {
      this.#dictionary.refresh();
      this.#columns.refresh(this.#row.rev, this.#row.next_seq);
      return work(this.#columns, this.#dictionary);
    });
  }

  /** The order in a slot, or null where it has gone. */
  orderAt(slot: number): Order | null {
    const body = this.#body.get(slot) as string | undefined;
    return body === undefined ? null : unpackOrder(body, this.#dictionary.termOf);
  }

  /** The tax totals of the order in a slot, or null where it has gone: a third of the time that all of the order takes. */
  taxTotalsAt(slot: number): TaxTotals | null {
    const value = this.#taxTotals.get(taxTotalsPath, slot) as string | undefined;
    return value === undefined ? null : taxTotalsOfValue(value);
  }

  /** The slot of the supplier's id, or null. */
  slotOf(id: string): number | null {
    return (this.#seqOfId.get(id) as number | undefined) ?? null;
  }

  /** The row of the list for the order in a slot, or null where it has gone. */
  rowAt(slot: number): OrderRow | null {
    const order = this.orderAt(slot);
    return order && rowOf(this.account, order);
  }

  /** Orders that could not be read, the latest first. */
  unreadable(limit: number): UnreadableOrder[] {
    const rows = this.#unreadable.all(limit) as readonly (Omit<UnreadableOrder, 'fields'> & {
      fields: string;
    })[];
    return rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) as UnreadableOrder['fields'] }));
  }

  close(): void {
    this.#connection.close();
  }

  /** `PRAGMA data_version` would be quicker still, but says nothing of what this connection itself has written. */
  #lookForChanges(): void {
    const before = this.#row.epoch;
    this.#row = this.#sync.get() as SyncRow;
    if (this.#row.epoch === before) return;
    this.#dictionary = new Dictionary(this.#connection);
    this.#columns = new OrderColumns(this.#connection);
  }
}

function rowOf(account: AccountId, order: Order): OrderRow {
  return {
    account,
    id: order.id,
    number: order.number,
    orderedAt: order.orderedAt,
    orderedOn: order.orderedOn,
    status: order.status,
    ...(order.statusWord !== undefined && { statusWord: order.statusWord }),
    person: order.orderedBy.name,
    department: order.department?.name ?? '',
    payment: order.payment.method,
    ...(order.payment.methodWord !== undefined && { methodWord: order.payment.methodWord }),
    firstProduct: order.lines[0]?.name ?? '',
    moreLines: Math.max(0, order.lines.length - 1),
    taxExcluded: order.totals.taxExcluded,
    taxIncluded: order.totals.taxIncluded,
  };
}
