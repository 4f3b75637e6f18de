import type { Database, Statement } from 'better-sqlite3-multiple-ciphers';
import type { BookedOrder, OverKind, OverOrder } from '#electron/domain/accounting/booked.ts';
import type { BookEntry } from '#electron/domain/accounting/journal.ts';
import { statesOf } from '#electron/domain/import/imported-order.ts';
import type { AccountingProgram } from '#shared/model/accounting.ts';
import { addDays } from '#shared/model/dates.ts';
import { endedStatuses, type Order } from '#shared/model/order.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CacheConnection } from './open-cache.ts';
import { statusCode } from './order-codes.ts';

const columns = `order_id AS orderId, booked_order.number, export AS exportId, file, exported_at AS at, fingerprint, amount,
  reversed, entry, booked_order.updated_at AS updatedAt`;

/** The statements of `BookedOrders`. */
export const bookedSql = {
  find: `SELECT ${columns} FROM booked_order WHERE program = ? AND order_id = ?`,
  // A cancelled or returned order of a file has a key of its own. A history that is being fetched lacks orders that are not gone.
  over: `SELECT ${columns}, living.status, cancelled.id AS cancelledId, returned.id AS returnedId
    FROM booked_order
    LEFT JOIN order_index living ON living.id = order_id
    LEFT JOIN order_index cancelled ON cancelled.id = order_id || '/c'
    LEFT JOIN order_index returned ON returned.id = order_id || '/r'
    WHERE program = ? AND reversed <= ?
      AND (living.id IS NULL OR living.status IN (?, ?) OR (living.tax_included = 0 AND amount <> 0))
      AND (coalesce(living.id, cancelled.id, returned.id) IS NOT NULL
        OR ((SELECT complete_as_of FROM sync) IS NOT NULL
          AND order_id NOT IN (SELECT id FROM unreadable WHERE id IS NOT NULL)))
    ORDER BY booked_order.number`,
  touched: `SELECT ${columns} FROM booked_order JOIN order_index ON order_index.id = order_id
    WHERE program = ? AND reversed = 0 AND booked_order.updated_at IS NOT order_index.updated_at
      AND status NOT IN (?, ?) AND NOT (tax_included = 0 AND amount <> 0)
    ORDER BY booked_order.number`,
  keep: `INSERT OR REPLACE INTO booked_order (program, order_id, number, export, file, exported_at, fingerprint, amount,
      reversed, entry, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  remove: 'DELETE FROM booked_order WHERE program = ? AND order_id = ?',
} as const;

type Row = Omit<BookedOrder, 'reversed'> & { readonly reversed: number };
interface OverRow extends Row {
  readonly status: number | null;
  readonly cancelledId: string | null;
  readonly returnedId: string | null;
}
const bookedOf = ({ reversed, ...row }: Row): BookedOrder => ({ ...row, reversed: reversed === 1 });
const endedCodes = endedStatuses.map((status) => statusCode(status));

/** The key that an order is remembered by: an imported one gets another id when it is cancelled or returned. */
export const bookedKey = (orderId: string): string => statesOf(orderId)[0];

function overOf({ status, cancelledId, returnedId, ...row }: OverRow): OverOrder {
  const booked = bookedOf(row);
  if (status !== null)
    return { booked, what: endedStatuses[endedCodes.indexOf(status)] ?? 'changed', nowId: booked.orderId };
  const what: OverKind = cancelledId ? 'cancelled' : returnedId ? 'returned' : 'gone';
  return { booked, what, nowId: cancelledId ?? returnedId };
}

/** Orders that were put in their places again, such as by an import of a corrected file, differ by less than that. Days. */
const maxMoved = 62;

/** Whether an order has taken the place of one under its number that is gone. Of an old file only the number is known. */
function cameInPlaceOf({ amount, entry }: BookedOrder, order: Pick<Order, 'orderedOn' | 'totals'>): boolean {
  if (entry === null || amount === order.totals.taxIncluded.amount) return true;
  const { date } = JSON.parse(entry) as Pick<BookEntry, 'date'>;
  return date <= addDays(order.orderedOn, maxMoved) && date >= addDays(order.orderedOn, -maxMoved);
}

/** An order to remember, and what was remembered of it when its entry was made. */
export interface OrderToKeep {
  readonly booked: BookedOrder;
  readonly was: BookedOrder | null;
}

/** What was remembered of an order before it was booked by this key. */
export interface Undo extends Pick<OrderToKeep, 'was'>, Pick<BookedOrder, 'orderId'> {}

/** What a cache remembers of files for accounting programs. Refuses what the cache refuses. */
export class BookedOrders {
  readonly #db: Database;
  readonly #find: Statement;
  #kept: Statement | null = null;
  readonly #gone = new Map<AccountingProgram, Map<string, BookedOrder[]>>();

  constructor(connection: CacheConnection) {
    this.#db = connection.db;
    this.#find = connection.db.prepare(bookedSql.find);
  }

  /**
   * The last time that an order stood in a file for `program`; null where it never did. One that came in the place of an
   * order that is gone is found as that one: the first that has its number, and its amount or about its day. A shop may use
   * a number again, for what is an order of its own. To be called once for an order, in the order of their days.
   */
  find(
    program: AccountingProgram,
    order: Pick<Order, 'id' | 'number' | 'orderedOn' | 'totals'>,
  ): BookedOrder | null {
    const row = this.#find.get(program, bookedKey(order.id)) as Row | undefined;
    if (row) return bookedOf(row);
    let gone = this.#gone.get(program);
    if (!gone) {
      const rows = this.over(program).filter(({ what }) => what === 'gone');
      this.#gone.set(
        program,
        (gone = Map.groupBy(
          rows.map(({ booked }) => booked),
          ({ number }) => number,
        )),
      );
    }
    const named = gone.get(order.number) ?? [];
    const at = named.findIndex((booked) => cameInPlaceOf(booked, order));
    return at < 0 ? null : named.splice(at, 1)[0]!;
  }

  /** Orders that the books have and should not have any more, of any day; with `taken` also those that were reversed. */
  over(program: AccountingProgram, taken = false): readonly OverOrder[] {
    const rows = this.#db.prepare(bookedSql.over).all(program, taken ? 1 : 0, ...endedCodes) as OverRow[];
    return rows.map(overOf);
  }

  /** Orders that the books have and in which something has changed since, whether it makes another entry or not. */
  touched(program: AccountingProgram): readonly BookedOrder[] {
    return (this.#db.prepare(bookedSql.touched).all(program, ...endedCodes) as Row[]).map(bookedOf);
  }

  /**
   * Remembers orders within the caller's transaction. Refuses `accounting.meanwhile` where one of them has been exported
   * since `was` was read.
   */
  keep(program: AccountingProgram, orders: readonly OrderToKeep[]): Result<null> {
    for (const { booked, was } of orders) {
      const there = this.#find.get(program, was?.orderId ?? booked.orderId) as Row | undefined;
      if (there?.exportId !== was?.exportId || (there && bookedOf(there).reversed !== was?.reversed))
        return refuse('accounting.meanwhile');
      // What came in the place of an order that is gone stands for both.
      if (was && was.orderId !== booked.orderId) this.#remove(program, was);
      this.#put(program, booked);
    }
    return ok(null);
  }

  /** Whether what is remembered of each of `orders` is still what this export left. */
  areLastOf(program: AccountingProgram, exportId: string, orders: readonly Undo[]): boolean {
    return orders.every(
      ({ orderId }) => (this.#find.get(program, orderId) as Row | undefined)?.exportId === exportId,
    );
  }

  /** Puts back what was remembered before `keep`. */
  restore(program: AccountingProgram, orders: readonly Undo[]): void {
    for (const { orderId, was } of orders) {
      this.#remove(program, { orderId });
      if (was) this.#put(program, was);
    }
  }

  #remove(program: AccountingProgram, { orderId }: Pick<BookedOrder, 'orderId'>): void {
    this.#db.prepare(bookedSql.remove).run(program, orderId);
  }

  #put(program: AccountingProgram, booked: BookedOrder): void {
    const { orderId, number, exportId, file, at, fingerprint, amount, reversed, entry, updatedAt } = booked;
    const flag = reversed ? 1 : 0;
    this.#kept ??= this.#db.prepare(bookedSql.keep);
    this.#kept.run(program, orderId, number, exportId, file, at, fingerprint, amount, flag, entry, updatedAt);
  }
}
