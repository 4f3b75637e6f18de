import { describe, expect, it } from 'vitest';
import type { CacheState, OrderSink } from '#electron/desk/ports/cache.ts';
import type { OrdersQuery } from '#electron/desk/sync/run-sync.ts';
import { runSync } from '#electron/desk/sync/run-sync.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { OrdersPage } from '#shared/supplier-api/orders.ts';

const asOf = instantOf(1_000);
const page = (nextCursor: string | null, remaining: number): OrdersPage => ({
  orders: [],
  removed: ['x'],
  nextCursor,
  asOf,
  remaining,
});

function setUp(state: Partial<CacheState> = {}, full = false) {
  const calls: string[] = [];
  const sink: OrderSink = {
    state: () => ({ orders: 0, lines: 0, completeAsOf: null, resume: null, ...state }),
    begin: (at, since) => ok(calls.push(`begin ${at} ${since}`)),
    apply: (given) =>
      full ? refused(refusal('cache.no-space')) : ok(calls.push(`apply ${given.nextCursor}`)),
    complete: () => ok(calls.push('complete')),
    clear: () => ok(calls.push('clear')),
  };
  const queries: OrdersQuery[] = [];
  const abort = new AbortController();
  const { promise: asked, resolve: tellAsked } = Promise.withResolvers<void>();
  const run = (
    answer: (
      query: OrdersQuery,
    ) => Result<OrdersPage, SupplierFault> | Promise<Result<OrdersPage, SupplierFault>>,
    fromScratch = false,
    progress: (done: number, total: number | null) => void = () => undefined,
  ) =>
    runSync(
      {
        sink,
        progress,
        signal: abort.signal,
        faultRefusal: () => refusal('supplier.unreachable'),
        fetchPage: async (query) => {
          queries.push(query);
          tellAsked();
          return answer(query);
        },
      },
      fromScratch,
    );
  return { run, calls, queries, abort, asked };
}

describe('a sync', () => {
  it('fetches page by page to the end, and says how far it is', async () => {
    const { run, calls, queries } = setUp();
    const steps: string[] = [];
    const done = await run(
      ({ cursor }) => ok(cursor === 'c1' ? page(null, 0) : page('c1', 1)),
      false,
      (at, of) => steps.push(`${at}/${of}`),
    );
    expect(done).toEqual(ok({ orders: 0, removed: 2 }));
    expect(calls).toEqual([`begin ${asOf} null`, 'apply c1', 'apply null', 'complete']);
    expect(queries.map(({ cursor }) => cursor)).toEqual([undefined, 'c1']);
    expect(steps).toEqual(['1/2', '2/2']);
  });

  it('asks only for what changed since the last complete one', async () => {
    const { run, queries } = setUp({ completeAsOf: instantOf(500) });
    await run(() => ok(page(null, 0)));
    expect(queries).toEqual([{ limit: 200, updatedSince: instantOf(500) }]);
  });

  it('does not go round for ever when the supplier gives the same place again', async () => {
    const { run, queries, calls } = setUp();
    const done = await run(() => ok(page('same', 9)));
    expect(done.ok).toBe(false);
    expect(queries).toHaveLength(2);
    expect(calls).not.toContain('complete');
  });

  it('goes on where it stopped, without beginning again', async () => {
    const { run, calls, queries } = setUp({ resume: { asOf, updatedSince: null, cursor: 'c7' } });
    await run(() => ok(page(null, 0)));
    expect(queries[0]).toEqual({ limit: 200, cursor: 'c7' });
    expect(calls).toEqual(['apply null', 'complete']);
  });

  it('starts over once when the supplier no longer knows where it stopped', async () => {
    const { run, calls, queries } = setUp({ resume: { asOf, updatedSince: null, cursor: 'old' } });
    const problem = {
      type: 'about:blank',
      title: '',
      status: 400,
      code: 'x',
      reason: 'bad-request',
    } as const;
    const done = await run(({ cursor }) =>
      cursor ? refused({ kind: 'problem', problem }) : ok(page(null, 0)),
    );
    expect(done.ok).toBe(true);
    expect(queries.map(({ cursor }) => cursor)).toEqual(['old', undefined]);
    expect(calls).toEqual([`begin ${asOf} null`, 'apply null', 'complete']);
  });

  it('keeps the pages it wrote when the line is cut, and is not complete', async () => {
    const { run, calls } = setUp();
    const done = await run(({ cursor }) =>
      cursor ? refused({ kind: 'unreachable', host: 'x' }) : ok(page('c1', 5)),
    );
    expect(done).toMatchObject({ ok: false, error: { code: 'supplier.unreachable' } });
    expect(calls).toEqual([`begin ${asOf} null`, 'apply c1']);
  });

  it('stops between pages when it is cancelled', async () => {
    const { run, calls, abort } = setUp();
    const done = await run(
      () => ok(page('next', 9)),
      false,
      () => abort.abort(),
    );
    expect(done).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    expect(calls).toEqual([`begin ${asOf} null`, 'apply next']);
  });

  it('does not wait for a page that is slow to come when it is cancelled', async () => {
    const { run, calls, abort, asked } = setUp();
    const done = run(() => new Promise(() => undefined));
    await asked;
    abort.abort();
    expect(await done).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    expect(calls).toEqual([]);
  });

  it('stops with the cache’s own refusal when it cannot be written, and is not complete', async () => {
    const { run, calls } = setUp({}, true);
    const done = await run(() => ok(page(null, 0)));
    expect(done).toMatchObject({ ok: false, error: { code: 'cache.no-space' } });
    expect(calls).not.toContain('complete');
  });

  it('empties the cache first when everything is to be fetched again', async () => {
    const { run, calls } = setUp();
    await run(() => ok(page(null, 0)), true);
    expect(calls[0]).toBe('clear');
  });
});
