import type { HistoryFacets, HistoryResult, HistorySearch, OrderRow } from '#shared/ipc/orders.ts';
import type { CalendarDate, Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Money } from '#shared/model/money.ts';
import type { Order, PaymentTerm } from '#shared/model/order.ts';
import type { Result } from '#shared/model/result.ts';
import type { UnreadableOrder } from '#shared/model/unreadable-order.ts';
import type { ReadOrdersPage } from './supplier-client.ts';

/** Where an account's cache is, and its 256-bit key, which its owner wipes once everything of the account is closed. */
export interface CacheLocation {
  readonly file: string;
  readonly key: Uint8Array;
}

/** How complete and current a cache is. */
export interface CacheState {
  readonly orders: number;
  readonly lines: number;
  /** Orders that came and could not be read. */
  readonly unreadable: number;
  /** The supplier's clock at the start of the last complete sync. */
  readonly completeAsOf: Instant | null;
  /** Where that sync ended in the supplier's sequence of changes; null where none has. */
  readonly position: string | null;
  /** Where an interrupted sync resumes. */
  readonly resume: {
    readonly asOf: Instant;
    readonly cursor: string;
  } | null;
}

/** An order by NP, with what its payment day depends on. */
export interface Payable extends Pick<
  Order,
  'id' | 'number' | 'orderedOn' | 'shippedOn' | 'deliveredOn' | 'status'
> {
  readonly account: AccountId;
  readonly department: string;
  readonly term: PaymentTerm | null;
  /** Tax included. */
  readonly amount: Money;
}

export interface OpenedCache {
  readonly state: CacheState;
  /** Whether one that could not be read was set aside, and an empty one made in its place. */
  readonly setAside: boolean;
  /** Whether there was no file. */
  readonly isNew: boolean;
}

/** The open histories, read in a thread of their own. */
export interface Histories {
  /** Opens or creates an account's cache; an unreadable one is replaced. */
  open(account: AccountId, where: CacheLocation): Promise<Result<OpenedCache>>;
  /** `isLossReported`: what was set aside was reported, and is not reported again at the next opening. */
  close(account: AccountId, isLossReported: boolean): Promise<void>;
  /** Sets an open cache that proved unreadable aside and makes an empty one in its place. */
  repair(account: AccountId): Promise<Result<CacheState>>;
  state(account: AccountId): Promise<Result<CacheState>>;
  search(search: HistorySearch): Promise<Result<HistoryResult>>;
  rows(resultId: string, offset: number, limit: number): Promise<Result<readonly OrderRow[]>>;
  facets(accounts: readonly AccountId[]): Promise<Result<HistoryFacets>>;
  order(account: AccountId, id: string): Promise<Result<Order>>;
  /** The orders of an account that could not be read, `limit` of them at most, the latest first. */
  unreadable(account: AccountId, limit: number): Promise<Result<readonly UnreadableOrder[]>>;
  /**
   * Orders by NP from a day on, neither cancelled nor returned, the latest `limit` of them; `more` if there are others.
   */
  payables(
    accounts: readonly AccountId[],
    from: CalendarDate,
    limit: number,
  ): Promise<Result<{ orders: readonly Payable[]; more: boolean }>>;
  /** Deletes an account's cache file, and what was set aside of it. It must be closed. */
  destroy(file: string): Promise<void>;
}

/**
 * Writes fetched orders into a cache. Each call is one transaction. After a refusal (`cache.no-space`,
 * `cache.unreadable`) every later call refuses too, so that a gap is never taken for complete.
 */
export interface OrderSink {
  state(): CacheState;
  begin(asOf: Instant): Result<unknown>;
  /** Removes nothing from before `keepBefore`, which the supplier no longer keeps (AS-2). */
  apply(page: ReadOrdersPage, keepBefore: CalendarDate | null): Result<unknown>;
  /** Ends a sync at its last page, whose `position` the next one goes on from. */
  complete(position: string): Result<unknown>;
  /** Empties the cache from `keepBefore` on, to fetch everything again; null for all of it. */
  clear(keepBefore: CalendarDate | null): Result<unknown>;
}
