import type { Statement } from 'better-sqlite3-multiple-ciphers';
import type { BookedOrder } from '#electron/domain/accounting/booked.ts';
import type { AccountingProgram } from '#shared/model/accounting.ts';
import { endedStatuses, type OrderStatus } from '#shared/model/order.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CacheConnection } from './open-cache.ts';
import { statusCode } from './order-codes.ts';
import { catchSqliteErrors } from './sqlite-faults.ts';

const columns = `number, export AS exportId, file, exported_at AS at, fingerprint, amount, reversed`;

/** The statements of `BookedOrders`. */
export const bookedSql = {
  find: `SELECT ${columns} FROM booked_order WHERE program = ? AND order_id = ?`,
  ended: `SELECT ${columns}, order_index.status FROM booked_order
    JOIN order_index ON order_index.id = booked_order.order_id
    WHERE program = ? AND reversed = 0 AND order_index.status IN (?, ?)
    ORDER BY number LIMIT ?`,
  keep: `INSERT OR REPLACE INTO booked_order
      (program, order_id, number, export, file, exported_at, fingerprint, amount, reversed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
} as const;

type Row = Omit<BookedOrder, 'reversed'> & { readonly reversed: number };
const bookedOf = ({ reversed, ...row }: Row): BookedOrder => ({ ...row, reversed: reversed === 1 });

/** What a cache remembers of files for accounting programs. Refuses what the cache refuses. */
export class BookedOrders {
  readonly #connection: CacheConnection;
  readonly #find: Statement;

  constructor(connection: CacheConnection) {
    this.#connection = connection;
    this.#find = connection.db.prepare(bookedSql.find);
  }

  /** The last time that an order stood in a file for `program`; null where it never did. */
  find(program: AccountingProgram, orderId: string): BookedOrder | null {
    const row = this.#find.get(program, orderId) as Row | undefined;
    return row === undefined ? null : bookedOf(row);
  }

  /** Orders that the books have and that have ended since, of any day, at most so many. */
  ended(
    program: AccountingProgram,
    limit: number,
  ): readonly (BookedOrder & { readonly status: (typeof endedStatuses)[number] })[] {
    const codes = endedStatuses.map((status: OrderStatus) => statusCode(status));
    const rows = this.#connection.db.prepare(bookedSql.ended).all(program, ...codes, limit) as (Row & {
      status: number;
    })[];
    return rows.map(({ status, ...row }) => ({
      ...bookedOf(row),
      status: endedStatuses[codes.indexOf(status)]!,
    }));
  }

  /** Remembers orders by the supplier's key, all of them or none. */
  keep(
    program: AccountingProgram,
    orders: Iterable<readonly [id: string, booked: BookedOrder]>,
  ): Result<null> {
    return catchSqliteErrors(() => {
      const keep = this.#connection.db.prepare(bookedSql.keep);
      this.#connection.db
        .transaction(() => {
          for (const [id, { number, exportId, file, at, fingerprint, amount, reversed }] of orders)
            keep.run(program, id, number, exportId, file, at, fingerprint, amount, reversed ? 1 : 0);
        })
        .immediate();
      return ok(null);
    });
  }
}
