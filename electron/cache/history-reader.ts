import { randomUUID } from 'node:crypto';
import type { CacheState, Payable } from '#electron/desk/ports/cache.ts';
import {
  historyFilterSchema,
  type HistoryFacets,
  type HistoryFilter,
  type HistoryResult,
  type HistorySearch,
  type OrderRow,
} from '#shared/ipc/orders.ts';
import { instantOf, tokyoDateOf, type CalendarDate, type Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Order } from '#shared/model/order.ts';
import type { TaxesFound } from '#shared/model/tax-rate.ts';
import type { UnreadableOrder } from '#shared/model/unreadable-order.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { AccountHistory } from './account-history.ts';
import { facetsOf } from './history-facets.ts';
import { checkFilter, columnFilter } from './history-filter.ts';
import { partitioned, sortFound, type Found } from './history-sort.ts';
import { sumsOf } from './history-sums.ts';
import type { CacheConnection } from './open-cache.ts';
import { accountOrderAt, collectPayables, type AccountOrder } from './payables.ts';
import { catchSqliteErrors } from './sqlite-faults.ts';
import { taxBearingOfFound } from './tax-bearing.ts';

/** A list that was found, kept so that its rows can be asked for a window at a time. */
interface ResultList extends Found {
  readonly histories: readonly AccountHistory[];
  readonly epochs: readonly number[];
}

/** How many lists are kept: the one on the page, the one before it, and what is being typed. 5 bytes an order. */
const maxResultLists = 4;

/** How many orders are read from the file at a time for an export. */
const exportChunk = 200;

/**
 * Reads the saved histories that are open, one or many side by side. Synchronous, for a thread of its own.
 * Every call sees one state of each cache, also while a sync writes into it. Refuses `account.unknown` for a history
 * that is not open, and what the cache refuses (`cache.unreadable`).
 */
export class HistoryReader {
  readonly #histories = new Map<AccountId, AccountHistory>();
  /** The oldest first. */
  readonly #kept = new Map<string, ResultList>();
  readonly #now: () => number;

  /** `now`: Unix time in milliseconds, for words such as 昨日. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Takes over an open cache, and closes the one it had for that account; closes this one too if it refuses it. */
  open(account: AccountId, connection: CacheConnection): Result<CacheState> {
    this.close(account);
    const opened = catchSqliteErrors(() => ok(new AccountHistory(account, connection)));
    if (!opened.ok) {
      connection.close();
      return opened;
    }
    this.#histories.set(account, opened.value);
    const state = this.state(account);
    if (!state.ok) this.close(account);
    return state;
  }

  /** Closes a cache; its statements, its columns and every list with one of its orders are gone. */
  close(account: AccountId): void {
    const history = this.#histories.get(account);
    if (history === undefined) return;
    this.#histories.delete(account);
    for (const [id, { histories }] of this.#kept) if (histories.includes(history)) this.#kept.delete(id);
    history.close();
  }

  isOpen(account: AccountId): boolean {
    return this.#histories.has(account);
  }

  /** How far the copy of an account is. */
  state(account: AccountId): Result<CacheState> {
    return this.#with([account], ([history]) => ok(history.inReadTransaction(() => history.state)));
  }

  /**
   * Finds, sorts and sums orders; the rows are then asked for by `resultId`. Sums are exact up to 9,007,199,254,740,991
   * yen, or minor units of another currency; a larger sum is returned as that limit. Refuses
   * `history.period-reversed` (`filter.from`) and `history.amount-reversed` (`filter.minTotal`).
   */
  search(search: HistorySearch): Result<HistoryResult> {
    const found = this.#find(search);
    if (!found.ok) return found;
    const resultId = randomUUID();
    this.#kept.set(resultId, found.value);
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= maxResultLists) break;
      this.#kept.delete(id);
    }
    const unreadable = found.value.histories.reduce((sum, { state }) => sum + state.unreadable, 0);
    const sums = sumsOf(
      found.value,
      found.value.histories.map(({ columns }) => columns),
    );
    return ok({ resultId, ...sums, unreadable });
  }

  /**
   * A window of a list; fewer rows at its end, none behind it. Rows show an order as it is now. Refuses
   * `history.result-expired` when the list is no longer kept or one of its orders has gone.
   */
  rows(resultId: string, offset: number, limit: number): Result<OrderRow[]> {
    const kept = this.#kept.get(resultId);
    if (kept === undefined) return refuse('history.result-expired');
    return catchSqliteErrors(() => {
      const rows: OrderRow[] = [];
      const end = Math.min(offset + limit, kept.slot.length);
      const read = (): boolean => {
        for (let position = offset; position < end; position++) {
          const history = kept.histories[kept.history[position] as number] as AccountHistory;
          const row = history.rowAt(kept.slot[position] as number);
          if (row === null) return false;
          rows.push(row);
        }
        return true;
      };
      if (!inReadTransactions(kept, read)) {
        this.#kept.delete(resultId);
        return refuse('history.result-expired');
      }
      return ok(rows);
    });
  }

  /** What can be filtered by, over whole histories, the most frequent first. */
  facets(accounts: readonly AccountId[]): Result<HistoryFacets> {
    return this.#with(accounts, (histories) => {
      for (const history of histories) history.withFreshColumns(() => undefined);
      return ok(facetsOf(histories));
    });
  }

  /** The order with the supplier's id, exactly as the supplier sent it. Refuses `history.order-not-found`. */
  order(account: AccountId, id: string): Result<Order> {
    return this.#with([account], ([history]) =>
      history.inReadTransaction(() => {
        const slot = history.slotOf(id);
        const order = slot === null ? null : history.orderAt(slot);
        return order === null ? refuse('history.order-not-found') : ok(order);
      }),
    );
  }

  /** The orders of an account that came and could not be read, the latest first. */
  unreadable(account: AccountId, limit: number): Result<readonly UnreadableOrder[]> {
    return this.#with([account], ([history]) =>
      ok(history.inReadTransaction(() => history.unreadable(limit))),
    );
  }

  /**
   * The orders of a search, in its order, a few hundred in memory at a time. What is found is decided now; an order
   * that is removed before its turn is left out, one that is changed comes as it is then. Reading on after an
   * account was closed or emptied ends the orders of that account. Refuses like `search`; throws where the file
   * turns out to be damaged on the way.
   */
  orders(search: HistorySearch): Result<{
    readonly count: number;
    /** Whether each of them was in whole yen when it was found. */
    readonly inYen: boolean;
    /** Of the copy that was last complete the longest ago; null where one was not complete when they were found. */
    readonly completeAsOf: Instant | null;
    readonly orders: Iterable<AccountOrder>;
    /** Whether no account was closed or emptied since. */
    readonly areThere: () => boolean;
  }> {
    const found = this.#find(search);
    if (!found.ok) return found;
    const { history, slot, histories } = found.value;
    const others = histories.map(({ columns }) => (columns.hasForeignCurrency ? columns.currency : null));
    const inYen = slot.every((at, position) => !others[history[position] as number]?.[at]);
    const [completeAsOf] = histories.map(({ state }) => state.completeAsOf ?? '').sort();
    return ok({
      count: slot.length,
      inYen,
      completeAsOf: (completeAsOf || null) as Instant | null,
      orders: this.#stream(found.value, accountOrderAt),
      areThere: () => this.#areThere(found.value).every(Boolean),
    });
  }

  /** Whether what `search` finds bears tax; with `allRates` whether at other rates than 10 and 8 % too. Refuses like `search`; throws like `orders` on the way. */
  taxBearing(search: HistorySearch, allRates = true): Result<TaxesFound> {
    const found = this.#find(search);
    if (!found.ok) return found;
    const columns = found.value.histories.map((history) => history.columns);
    const totalsOf = (some: Found) =>
      this.#stream({ ...found.value, ...some }, (history, slot) => history.taxTotalsAt(slot));
    return ok(taxBearingOfFound(found.value, columns, totalsOf, allRates));
  }

  /**
   * Orders by NP from a day on that are still to be paid for, the latest first, `limit` of them at most. The calendar
   * adds them up in whole yen: one that is in anything else is left out, and counts as one more.
   */
  payables(
    accounts: readonly AccountId[],
    from: CalendarDate,
    limit: number,
  ): Result<{ orders: readonly Payable[]; more: boolean }> {
    const filter = historyFilterSchema.parse({ from, payments: ['np'] });
    const found = this.#find({ accounts, filter, sort: { by: 'orderedAt', direction: 'descending' } });
    if (!found.ok) return found;
    return catchSqliteErrors(() => ok(collectPayables(this.#stream(found.value, accountOrderAt), limit)));
  }

  #areThere(found: ResultList): boolean[] {
    return found.histories.map(
      (history, index) =>
        this.#histories.get(history.account) === history &&
        history.inReadTransaction(() => history.epoch) === found.epochs[index],
    );
  }

  *#stream<T>(found: ResultList, read: (history: AccountHistory, slot: number) => T | null): Generator<T> {
    for (let start = 0; start < found.slot.length; start += exportChunk) {
      const end = Math.min(start + exportChunk, found.slot.length);
      const open = this.#areThere(found);
      const chunk: T[] = [];
      for (let position = start; position < end; position++) {
        const index = found.history[position] as number;
        if (open[index] !== true) continue;
        const one = read(found.histories[index] as AccountHistory, found.slot[position] as number);
        if (one !== null) chunk.push(one);
      }
      yield* chunk;
    }
  }

  #find({ accounts, filter, sort }: HistorySearch): Result<ResultList> {
    const right = checkFilter(filter);
    if (!right.ok) return right;
    return this.#with(accounts, (histories) => {
      const today = tokyoDateOf(instantOf(this.#now()));
      const slots = histories.map((history) =>
        history.withFreshColumns((columns, dictionary) =>
          columns.select(columnFilter(filter, dictionary, today), dictionary),
        ),
      );
      const sorted = sortFound(slots, histories, sort);
      const isUsualOrder = sort.by === 'orderedAt' && sort.direction === 'descending';
      const found = isUsualOrder ? typedSpellingFirst(sorted, histories, filter, today) : sorted;
      return ok({ ...found, histories, epochs: histories.map(({ epoch }) => epoch) });
    });
  }

  #with<T>(
    accounts: readonly AccountId[],
    work: (histories: readonly [AccountHistory, ...AccountHistory[]]) => Result<T>,
  ): Result<T> {
    const histories: AccountHistory[] = [];
    for (const account of new Set(accounts)) {
      const history = this.#histories.get(account);
      if (history === undefined) return refuse('account.unknown');
      histories.push(history);
    }
    const [first, ...rest] = histories;
    if (first === undefined) return refuse('account.unknown');
    return catchSqliteErrors(() => work([first, ...rest]));
  }
}

/** Reads on one state of every cache of the list; false when one was emptied since, or when `read` says so. */
function inReadTransactions(kept: ResultList, read: () => boolean, index = 0): boolean {
  const history = kept.histories[index];
  if (history === undefined) return read();
  return history.inReadTransaction(
    () => history.epoch === kept.epochs[index] && inReadTransactions(kept, read, index + 1),
  );
}

/** In the usual order, what has the words as they were typed comes before what has other spellings of them. */
function typedSpellingFirst(
  found: Found,
  histories: readonly AccountHistory[],
  filter: HistoryFilter,
  today: CalendarDate,
): Found {
  const exact = histories.map((history) =>
    history.withFreshColumns((columns, dictionary) => {
      const { words, ...wanted } = columnFilter(filter, dictionary, today);
      if (words.every(({ spellings }) => spellings.length === 1)) return null;
      const typed = words.map(({ spellings, days }) => ({ spellings: spellings.slice(0, 1), days }));
      return new Set(columns.select({ ...wanted, words: typed }, dictionary));
    }),
  );
  return partitioned(found, (history, slot) => exact[history]?.has(slot) ?? true);
}
