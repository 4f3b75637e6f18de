import type { Database, Statement } from 'better-sqlite3-multiple-ciphers';
import { buildOrder, builtNotes } from '#electron/domain/import/build-order.ts';
import { orderKey, statesOf, type ImportedOrder } from '#electron/domain/import/imported-order.ts';
import {
  renewImportedOrder,
  upgradeImportedOrder,
  type LegacyImportedOrder,
} from '#electron/domain/import/legacy-imports.ts';
import { mergeStates, type MergedOrders } from '#electron/domain/import/merge-orders.ts';
import { joinOrder } from '#electron/domain/import/order-groups.ts';
import { createOccurrenceCounter } from '#electron/domain/import/unnumbered.ts';
import { instantOf, millisecondsOf, type Instant } from '#shared/model/dates.ts';
import type { ImportMapping, PastImport, RowProblem } from '#shared/model/import.ts';
import type { Order } from '#shared/model/order.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { UnreadableOrder } from '#shared/model/unreadable-order.ts';
import { importSql } from './import-sql.ts';
import { packImported, unpackImported } from './imported-codec.ts';
import type { CacheConnection } from './open-cache.ts';
import { termOfValue } from './term.ts';
import { OrderWriter } from './order-writer.ts';
import { catchSqliteErrors } from './sqlite-faults.ts';

type Statements = { readonly [N in keyof typeof importSql]: Statement };

/** Orders that are written to the history at a time. */
const pageSize = 400;

interface ImportRow {
  readonly import: number;
  readonly body: string;
}
interface StateRow extends ImportRow {
  readonly key: string;
}

/** What an import has done to the orders of the history. */
export interface ImportCounts {
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
}

/**
 * The files of a cache whose source is files. Everything an import or its undoing does is one transaction, that the
 * caller begins with `inTransaction`: cut, cancelled or refused, nothing of it is there.
 */
export class ImportStore {
  readonly #db: Database;
  readonly #writer: OrderWriter;
  readonly #sql: Statements;
  readonly #waiting = new Map<string, Order | null>();
  #updatedAt: Instant = instantOf(0);
  /** Whether other files may say something of the same orders. */
  #hasOthers = true;

  constructor(connection: CacheConnection) {
    this.#db = connection.db;
    this.#writer = new OrderWriter(connection);
    const statements = Object.entries(importSql).map(
      ([name, sql]) => [name, connection.db.prepare(sql)] as const,
    );
    this.#sql = Object.fromEntries(statements) as unknown as Statements;
  }

  /** Runs `work`, and keeps what it did only if its result is good. Refuses `cache.no-space`, `cache.unreadable`. */
  async inTransaction<T>(now: Instant, work: () => Promise<Result<T>>): Promise<Result<T>> {
    const begun = catchSqliteErrors(() => ok(this.#db.exec('BEGIN IMMEDIATE')));
    if (!begun.ok) return begun;
    let kept = false;
    try {
      // An order may not become older than it is, even where the clock was set back.
      const latest = this.#sql.latest.pluck().get() as number;
      this.#updatedAt = instantOf(Math.max(millisecondsOf(now), latest + 1));
      const started = this.#writer.begin(this.#updatedAt);
      if (!started.ok) return started;
      const result = await work();
      if (!result.ok) return result;
      const flushed = this.#flush();
      if (!flushed.ok) return flushed;
      const complete = this.#writer.complete('');
      if (!complete.ok) return complete;
      return catchSqliteErrors(() => {
        this.#db.exec('COMMIT');
        kept = true;
        return result;
      });
    } finally {
      if (!kept) {
        if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
        this.#waiting.clear();
        this.#writer.terms.forget();
      }
    }
  }

  /** When the same bytes were imported; null if they never were. */
  importedAt(hash: string): Instant | null {
    return (this.#sql.byHash.pluck().get(hash) as Instant | undefined) ?? null;
  }

  begin(name: string, at: Instant, hash: string): number {
    const id = Number(this.#sql.begin.run(name, at, hash).lastInsertRowid);
    this.#hasOthers = (this.#sql.others.pluck().get(id) as number) > 0;
    return id;
  }

  /**
   * Adds what the file says of an order, and what it said of it before in this file. A problem among what is found leaves the order out, as
   * `leaveOut` does; the row is where the order begins.
   */
  add(id: number, order: ImportedOrder, row: number): Result<readonly RowProblem[]> {
    const key = orderKey(order);
    if (this.#sql.add.run(key, id, packImported(order, this.#writer.terms.idOf)).changes === 1) {
      const isAlone = !this.#hasOthers && this.#sql.states.all(...statesOf(key)).length === 1;
      if (isAlone) return this.#build(key, order, row);
    } else {
      const before = this.#unpacked(this.#sql.own.pluck().get(key, id) as string);
      const joined = joinOrder(before, order, row);
      if (joined.problem !== null) return ok([joined.problem]);
      this.#sql.replace.run(packImported(joined.order, this.#writer.terms.idOf), key, id);
    }
    return this.#rebuild(key, row);
  }

  /** Takes an order's number out of this import again, because one of its rows cannot be read. */
  leaveOut(id: number, number: string): Result<number> {
    const keys = this.#sql.keysOfNumber.pluck().all(id, `${number}/`, `${number}0`) as string[];
    for (const key of keys) {
      this.#sql.removeOrder.run(key, id);
      const rebuilt = this.#rebuild(key, 1);
      if (!rebuilt.ok) return rebuilt;
    }
    return ok(keys.length);
  }

  /** Ends an import, and says what is new in the history by it. `changed` are keys of orders that look otherwise now. */
  finish(id: number, rows: number, leftOut: number, changed: number): Result<ImportCounts> {
    this.#sql.finish.run(rows, leftOut, id);
    const all = this.#sql.count.pluck().get(id) as number;
    const keys = this.#hasOthers ? (this.#sql.keysOf.pluck().all(id) as string[]) : [];
    const fresh = all - keys.filter((key) => this.#sql.isOld.get(...statesOf(key), id) !== undefined).length;
    return ok({ fresh, changed, same: all - fresh - changed });
  }

  /** Takes everything of a file out again. What other files say of the same orders stays. */
  undo(id: number): Result<{ readonly orders: number } | null> {
    const keys = this.#sql.keysOf.pluck().all(id) as string[];
    this.#sql.removeAll.run(id);
    if (this.#sql.removeImport.run(id).changes === 0) return ok(null);
    for (const key of keys) {
      const rebuilt = this.#rebuild(key, 1);
      if (!rebuilt.ok) return rebuilt;
    }
    return ok({ orders: keys.length });
  }

  list(): readonly PastImport[] {
    return this.#sql.list.all() as PastImport[];
  }

  mappingOf(fingerprint: string): ImportMapping | null {
    const found = this.#sql.mapping.pluck().get(fingerprint) as string | undefined;
    return found === undefined ? null : (JSON.parse(found) as ImportMapping);
  }

  saveMapping(fingerprint: string, mapping: ImportMapping): void {
    this.#sql.saveMapping.run(fingerprint, JSON.stringify(mapping));
  }

  /** Whether what `id` says of an order is new to it, by what the other files say. */
  changes(id: number, order: ImportedOrder): boolean {
    if (!this.#hasOthers) return false;
    const key = orderKey(order);
    const all = this.#sql.states.all(...statesOf(key)) as StateRow[];
    const others = all.filter((each) => each.import !== id);
    const merged = (rows: readonly StateRow[]): string =>
      JSON.stringify(this.#merged(rows).orders.find((each) => orderKey(each) === key));
    return others.length > 0 && merged(others) !== merged(all);
  }

  /** Puts together again what migrations 5 and 6 name. An order that can't be read then is set aside. */
  rebuildOld(now: Instant): Result<null> {
    return catchSqliteErrors(() => {
      // Damage of a page shows itself where it is read, and this one is read at each opening.
      const waiting = this.#sql.waiting.pluck().all() as string[];
      if (waiting.length === 0) return ok(null);
      return this.#db
        .transaction((): Result<null> => {
          const changed = new Set(waiting);
          const unreadable: UnreadableOrder[] = [];
          const nth = createOccurrenceCounter<string>();
          for (const key of waiting)
            for (const { import: id, body } of this.#sql.saying.all(key) as ImportRow[]) {
              const old: LegacyImportedOrder = this.#unpacked(body);
              this.#sql.removeOrder.run(key, id);
              const orders = upgradeImportedOrder(old);
              const fault = { path: 'lines[].amount', fault: 'wrong-format', expected: 'ISO 4217', found: 'string' } as const; // prettier-ignore
              if (orders === null) unreadable.push({ id: key, number: old.number, fields: [fault], at: now });
              const nthOf = (hash: number): number => nth(`${id} ${hash}`);
              for (const order of (orders ?? []).flatMap((each) => renewImportedOrder(each, nthOf))) {
                changed.add(orderKey(order));
                this.#put(id, order);
              }
            }
          this.#updatedAt = instantOf(
            Math.max(millisecondsOf(now), (this.#sql.latest.pluck().get() as number) + 1),
          );
          const begun = this.#writer.begin(this.#updatedAt);
          if (!begun.ok) return begun;
          for (const key of changed) {
            const rebuilt = this.#rebuild(key, 1);
            if (!rebuilt.ok) return rebuilt;
          }
          const flushed = this.#flush(unreadable);
          if (!flushed.ok) return flushed;
          const complete = this.#writer.complete('');
          if (!complete.ok) return complete;
          this.#sql.waited.run();
          return ok(null);
        })
        .immediate();
    });
  }

  /** Writes what a file says of an order, joined to what it has said of it before. */
  #put(id: number, order: ImportedOrder): void {
    const key = orderKey(order);
    const body = (of: ImportedOrder): string => packImported(of, this.#writer.terms.idOf);
    if (this.#sql.add.run(key, id, body(order)).changes === 1) return;
    const before = this.#unpacked(this.#sql.own.pluck().get(key, id) as string);
    this.#sql.replace.run(body(joinOrder(before, order, 1).order), key, id);
  }

  readonly #merged = (rows: readonly StateRow[]): MergedOrders =>
    mergeStates(
      [...Map.groupBy(rows, (row) => row.import).values()].map((file) =>
        file.map(({ body }) => this.#unpacked(body)),
      ),
    );

  /** Puts an order, and what of it was cancelled or returned, together again from all files; without any it goes. */
  #rebuild(key: string, row: number): Result<readonly RowProblem[]> {
    const rows = this.#sql.states.all(...statesOf(key)) as StateRow[];
    const { orders, notes } = rows.length === 0 ? { orders: [], notes: [] } : this.#merged(rows);
    const gone = new Set([key, ...rows.map((each) => each.key)]);
    const number = orders[0]?.number ?? '';
    const found: RowProblem[] = [];
    for (const order of orders) {
      const own = orderKey(order);
      gone.delete(own);
      const built = this.#build(own, order, row);
      if (!built.ok) return built;
      found.push(...built.value);
    }
    for (const each of gone) {
      const removed = this.#write(each, null);
      if (!removed.ok) return removed;
    }
    // What of an order's amounts differs weighs more.
    return ok([...found, ...notes.map((code) => ({ row, code, field: 'quantity', text: number }) as const)]);
  }

  #build(key: string, merged: ImportedOrder, row: number): Result<readonly RowProblem[]> {
    const built = buildOrder(merged, this.#updatedAt);
    if (!built.ok) return ok([{ row, code: built.error, field: 'discount', text: merged.number }]);
    const written = this.#write(key, built.value.order);
    if (!written.ok) return written;
    return ok(builtNotes(built.value).map((note) => ({ row, ...note, text: merged.number })));
  }

  /** Only those that `rebuildOld` waits for are not what the type says. */
  readonly #unpacked = (body: string): ImportedOrder =>
    unpackImported(body, (id) => termOfValue(this.#sql.term.pluck().get(id) as string)) as ImportedOrder;

  #write(key: string, order: Order | null): Result<null> {
    this.#waiting.set(key, order);
    return this.#waiting.size < pageSize ? ok(null) : this.#flush();
  }

  #flush(unreadable: readonly UnreadableOrder[] = []): Result<null> {
    if (this.#waiting.size === 0) return ok(null);
    const orders: Order[] = [];
    const removed: string[] = [];
    for (const [key, order] of this.#waiting)
      if (order) orders.push(order);
      else removed.push(key);
    this.#waiting.clear();
    const applied = this.#writer.apply({
      orders,
      removed,
      nextCursor: null,
      position: '',
      asOf: this.#updatedAt,
      remaining: 0,
      unreadable,
    });
    return applied.ok ? ok(null) : applied;
  }
}
