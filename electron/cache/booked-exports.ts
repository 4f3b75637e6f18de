import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import type { BookedOrder } from '#electron/domain/accounting/booked.ts';
import type { AccountingCounts } from '#shared/ipc/accounting.ts';
import type { AccountingEncoding, AccountingProgram } from '#shared/model/accounting.ts';
import type { CalendarDate, Instant } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { BookedOrders, type OrderToKeep, type Undo } from './booked-orders.ts';
import type { CacheConnection } from './open-cache.ts';

/** A file for an accounting program, or several in its place. Amounts in yen. */
export interface BookedExport {
  readonly program: AccountingProgram;
  readonly exportId: string;
  readonly at: Instant;
  /** The name of the file, of the first one where there were several. */
  readonly file: string;
  readonly encoding: AccountingEncoding;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Whether it takes orders back. */
  readonly reversed: boolean;
  /** Entries in the file, of all accounts, and what they come to. */
  readonly entries: number;
  readonly total: number;
  /** The names of all files, and what they hold; absent where that was not kept. */
  readonly made?: {
    readonly files: readonly string[];
    readonly bytes: number;
    readonly counts: AccountingCounts;
  };
}

/** A file as one cache remembers it, which of its entries has those of its own account. */
export interface KeptExport extends BookedExport {
  readonly own: number;
}

/** An entry of a file: its place in it, counted from 0, and the entry as `keepEntry` writes it. */
export interface EntryToKeep extends OrderToKeep {
  readonly place: number;
  readonly written: string;
}

type Kept = readonly [place: number, written: string, orderId: string, was: BookedOrder | null];

/** Entries that are packed together: enough to become small, few enough to be read without being noticed. */
const perPart = 500;

/** The statements of `BookedExports`. */
export const bookedExportSql = {
  list: `SELECT export AS exportId, exported_at AS at, file, facts FROM booked_export WHERE program = ?
    ORDER BY exported_at DESC, export DESC LIMIT ?`,
  open: 'SELECT program, export AS exportId, placing FROM booked_export WHERE placing IS NOT NULL',
  keep: `INSERT INTO booked_export (program, export, exported_at, file, facts, placing) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`,
  keepPart: 'INSERT INTO booked_entry (program, export, part, body) VALUES (?, ?, ?, ?)',
  parts: 'SELECT body FROM booked_entry WHERE program = ? AND export = ? ORDER BY part',
  settle: 'UPDATE booked_export SET placing = NULL WHERE program = ? AND export = ?',
  remove: 'DELETE FROM booked_export WHERE program = ? AND export = ?',
  removeParts: 'DELETE FROM booked_entry WHERE program = ? AND export = ?',
} as const;

/** What a cache remembers of the files themselves. */
export class BookedExports {
  readonly #db: Database;
  readonly #orders: BookedOrders;

  constructor(connection: CacheConnection) {
    this.#db = connection.db;
    this.#orders = new BookedOrders(connection);
  }

  /**
   * Remembers a file and its orders within the caller's transaction; `placing` is the decision by which it will be there.
   * Refuses `accounting.meanwhile` where one of the orders has been exported since `was` was read, or a file has this number.
   */
  keep(
    { program, exportId, at, file, ...facts }: BookedExport,
    entries: readonly EntryToKeep[],
    placing: string,
  ): Result<null> {
    const kept = this.#orders.keep(program, entries);
    if (!kept.ok) return kept;
    const added = this.#run(
      'keep',
      program,
      exportId,
      at,
      file,
      JSON.stringify({ ...facts, own: entries.length }),
      placing,
    );
    if (added === 0) return refuse('accounting.meanwhile');
    for (let part = 0; part * perPart < entries.length; part += 1) {
      const packed = entries
        .slice(part * perPart, (part + 1) * perPart)
        .map(({ place, written, booked, was }): Kept => [place, written, booked.orderId, was]);
      this.#run('keepPart', program, exportId, part, deflateRawSync(JSON.stringify(packed)));
    }
    return ok(null);
  }

  /** The newest files for `program`, at most `limit`. */
  list(program: AccountingProgram, limit: number): readonly KeptExport[] {
    const rows = this.#db.prepare(bookedExportSql.list).all(program, limit) as readonly (Pick<
      KeptExport,
      'exportId' | 'at' | 'file'
    > & { readonly facts: string })[];
    return rows.map(({ facts, ...row }) => ({ program, ...row, ...JSON.parse(facts) }));
  }

  /** A file of this number; null where there is none. */
  find(program: AccountingProgram, exportId: string): KeptExport | null {
    return this.list(program, Number.MAX_SAFE_INTEGER).find((each) => each.exportId === exportId) ?? null;
  }

  /** The entries of a file that are of this account, as `keepEntry` wrote them, by their places. */
  *entries(program: AccountingProgram, exportId: string): Generator<Pick<EntryToKeep, 'place' | 'written'>> {
    for (const [place, written] of this.#parts(program, exportId)) yield { place, written };
  }

  /** Files of which it is not known whether they are there. */
  open(): readonly (Pick<BookedExport, 'program' | 'exportId'> & { readonly placing: string })[] {
    return this.#db.prepare(bookedExportSql.open).all() as never;
  }

  /** The files are there. */
  settle(program: AccountingProgram, exportId: string): void {
    this.#run('settle', program, exportId);
  }

  /**
   * Forgets a file: its orders are remembered as before it. In one transaction. Refuses `accounting.exported-since` where a later
   * file has one of them.
   */
  forget(program: AccountingProgram, exportId: string): Result<null> {
    return this.#db
      .transaction((): Result<null> => {
        const undo = [...this.#parts(program, exportId)].map(([, , orderId, was]): Undo => ({
          orderId,
          was,
        }));
        if (!this.#orders.areLastOf(program, exportId, undo)) return refuse('accounting.exported-since');
        this.#orders.restore(program, undo);
        this.#run('remove', program, exportId);
        this.#run('removeParts', program, exportId);
        return ok(null);
      })
      .immediate();
  }

  *#parts(program: AccountingProgram, exportId: string): Generator<Kept> {
    for (const { body } of this.#db.prepare(bookedExportSql.parts).iterate(program, exportId) as Iterable<{
      body: Buffer;
    }>)
      // prettier-ignore
      yield* JSON.parse(inflateRawSync(body).toString()) as Kept[];
  }

  #run(name: keyof typeof bookedExportSql, ...values: readonly unknown[]): number {
    return this.#db.prepare(bookedExportSql[name]).run(...values).changes;
  }
}
