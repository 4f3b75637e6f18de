import type { OrderSink } from '../ports/cache.ts';
import type { ReadOrdersPage } from '../ports/supplier-client.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';

/** Which orders are requested. */
export interface OrdersQuery {
  readonly cursor?: string;
  readonly limit: number;
}

/** Orders a page. Large enough that the round trip doesn't count, small enough that cancel is prompt. */
const pageSize = 200;

export interface SyncPorts {
  readonly sink: OrderSink;
  readonly fetchPage: (query: OrdersQuery) => Promise<Result<ReadOrdersPage, SupplierFault>>;
  readonly faultRefusal: (fault: SupplierFault) => Refusal;
  readonly progress: (done: number, total: number | null) => void;
  readonly signal: AbortSignal;
}

/**
 * Brings a cache up to date: only what changed since the last complete sync, from where the last one stopped,
 * one transaction a page. The next page is fetched while the last one is written. Written pages stay when the sync
 * is cancelled or interrupted. Orders from before `keepBefore` are never deleted: the supplier no longer keeps them (AS-2).
 */
export async function runSync(
  ports: SyncPorts,
  fromScratch: boolean,
  keepBefore: CalendarDate | null = null,
): Promise<Result<{ orders: number; removed: number; unreadable: number }>> {
  if (fromScratch) {
    const cleared = ports.sink.clear(keepBefore);
    if (!cleared.ok) return cleared;
  }
  const before = ports.sink.state();
  const cursor = before.resume?.cursor ?? before.position;
  let query: OrdersQuery = { limit: pageSize, ...(cursor !== null && { cursor }) };
  let begun = before.resume !== null;
  let orders = 0;
  let removed = 0;
  let unreadable = 0;
  /** The most items to accept, from the count of the first page. */
  let most = 0;
  const cursors = new Set<string>(before.resume && [before.resume.cursor]);

  const cancelled = new Promise<null>((resolve) => {
    if (ports.signal.aborted) resolve(null);
    ports.signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  let nextPage = ports.fetchPage(query);
  for (;;) {
    // A slow page delays neither a cancel nor a sign-out.
    const answer = await Promise.race([nextPage, cancelled]);
    if (answer === null || ports.signal.aborted) return refused(refusal('job.cancelled'));
    if (!answer.ok) {
      // Nothing was asked conditionally, but where everything had been fetched it can only mean that nothing is new.
      if (
        isNotModified(answer.error) &&
        !begun &&
        before.position !== null &&
        query.cursor === before.position
      )
        return ok({ orders, removed, unreadable });
      // A resume point that the supplier no longer knows: start this sync over, once.
      if (query.cursor && orders === 0 && isBadRequest(answer.error)) {
        query = { limit: pageSize };
        begun = false;
        nextPage = ports.fetchPage(query);
        continue;
      }
      // The response was too large: request fewer orders per page.
      if (answer.error.kind === 'unexpected' && answer.error.tooLarge && query.limit > 1) {
        query = { ...query, limit: Math.ceil(query.limit / 8) };
        nextPage = ports.fetchPage(query);
        continue;
      }
      return refused(ports.faultRefusal(answer.error));
    }
    const page = answer.value;
    if (!begun) {
      // All of it comes: what is kept and was removed meanwhile would stay. It goes only now that the new copy is there.
      if (query.cursor === undefined && (before.completeAsOf !== null || before.orders > 0)) {
        const cleared = ports.sink.clear(keepBefore);
        if (!cleared.ok) return cleared;
      }
      const began = ports.sink.begin(page.asOf);
      if (!began.ok) return began;
      begun = true;
    }
    const came = page.orders.length + (page.unreadable?.length ?? 0);
    const done = orders + removed + came + page.removed.length;
    if (most === 0) most = maxExpected(done + page.remaining);
    if (page.nextCursor) {
      // Guards against a supplier whose pages never end.
      const nothing = came + page.removed.length === 0;
      if (nothing || page.remaining === 0 || done > most || cursors.has(page.nextCursor))
        return refused(refusal('sync.too-many-orders', { params: { announced: most, came: done } }));
      cursors.add(page.nextCursor);
      query = { ...query, cursor: page.nextCursor };
      nextPage = ports.fetchPage(query);
    }
    const applied = ports.sink.apply(page, keepBefore);
    if (!applied.ok) return applied;
    orders += came;
    removed += page.removed.length;
    unreadable += page.unreadable?.length ?? 0;
    ports.progress(done, done + page.remaining);
    if (!page.nextCursor) {
      // Without a way on to what remains, a part of the history would pass for all of it.
      if (page.remaining > 0)
        return refused(refusal('sync.ended-early', { params: { remaining: page.remaining } }));
      const completed = ports.sink.complete(page.position);
      return completed.ok ? ok({ orders, removed, unreadable }) : completed;
    }
  }
}

/** The limit for `announced` orders and removals, with room for changes during the sync. */
const maxExpected = (announced: number): number => 2 * announced + 1_000;

const isNotModified = (fault: SupplierFault): boolean => fault.kind === 'unexpected' && fault.status === 304;

const isBadRequest = (fault: SupplierFault): boolean =>
  fault.kind === 'problem' &&
  (fault.problem.reason === 'bad-request' || fault.problem.reason === 'not-found');
