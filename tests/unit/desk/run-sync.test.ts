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
  position: nextCursor ?? 'end',
  asOf,
  remaining,
});

function setUp(state: Partial<CacheState> = {}, full = false) {
  const calls: string[] = [];
  const sink: OrderSink = {
    state: () => ({
      orders: 0,
      lines: 0,
      unreadable: 0,
      completeAsOf: null,
      position: null,
      resume: null,
      ...state,
    }),
    begin: (at) => ok(calls.push(`begin ${at}`)),
    apply: (given) =>
      full ? refused(refusal('cache.no-space')) : ok(calls.push(`apply ${given.nextCursor}`)),
    complete: (position) => ok(calls.push(`complete ${position}`)),
    clear: () => ok(calls.push('clear')),
  };
  const queries: OrdersQuery[] = [];
  const abort = new AbortController();
  const { promise: asked, resolve: markAsked } = Promise.withResolvers<void>();
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
          markAsked();
          return answer(query);
        },
      },
      fromScratch,
    );
  return { run, calls, queries, abort, asked };
}

describe('a sync', () => {
  it('is not complete where the supplier announces more and gives no way on to it', async () => {
    const { run, calls } = setUp();
    const done = await run(() => ok(page(null, 2_333)));
    expect(done).toMatchObject({ ok: false, error: { code: 'sync.ended-early' } });
    expect(done.ok || done.error.message.en).toContain('2333 more');
    expect(calls).toEqual([`begin ${asOf}`, 'apply null']);
  });

  it('fetches page by page to the end, and says how far it is', async () => {
    const { run, calls, queries } = setUp();
    const steps: string[] = [];
    const done = await run(
      ({ cursor }) => ok(cursor === 'c1' ? page(null, 0) : page('c1', 1)),
      false,
      (at, of) => steps.push(`${at}/${of}`),
    );
    expect(done).toEqual(ok({ orders: 0, removed: 2, unreadable: 0 }));
    expect(calls).toEqual([`begin ${asOf}`, 'apply c1', 'apply null', 'complete end']);
    expect(queries.map(({ cursor }) => cursor)).toEqual([undefined, 'c1']);
    expect(steps).toEqual(['1/2', '2/2']);
  });

  it('goes on where the last complete one ended in the sequence of the supplier, whatever the clocks say', async () => {
    const { run, queries, calls } = setUp({ completeAsOf: instantOf(500), position: 'p1' });
    await run(() => ok(page(null, 0)));
    expect(queries).toEqual([{ limit: 200, cursor: 'p1' }]);
    expect(calls).toEqual([`begin ${asOf}`, 'apply null', 'complete end']);
  });

  it('fetches a copy without a position again, and keeps it until the new one begins to come', async () => {
    const { run, queries, calls } = setUp({ completeAsOf: instantOf(500) });
    await run(() => refused({ kind: 'unreachable', host: 'x' }));
    expect(calls).toEqual([]);
    await run(() => ok(page(null, 0)));
    expect(queries).toEqual([{ limit: 200 }, { limit: 200 }]);
    expect(calls).toEqual(['clear', `begin ${asOf}`, 'apply null', 'complete end']);
  });

  it('fetches everything again when the supplier can’t go on from where the last one ended', async () => {
    const { run, queries, calls } = setUp({ completeAsOf: instantOf(500), position: 'p1' });
    const problem = { type: 'x', title: '', status: 400, code: 'x', reason: 'bad-request' } as const;
    const done = await run(({ cursor }) =>
      cursor ? refused({ kind: 'problem', problem }) : ok(page(null, 0)),
    );
    expect(done.ok).toBe(true);
    expect(queries).toEqual([{ limit: 200, cursor: 'p1' }, { limit: 200 }]);
    expect(calls).toEqual(['clear', `begin ${asOf}`, 'apply null', 'complete end']);
  });

  it.each<[string, (asked: number) => OrdersPage, number]>([
    ['the same place again', () => page('same', 9), 2],
    ['one place after the other in a circle', (asked) => page(`c${asked % 3}`, 9), 4],
    ['a next place where nothing is left', (asked) => page(`c${asked}`, 0), 1],
    ['empty pages', (asked) => ({ ...page(`c${asked}`, 9), removed: [] }), 1],
    ['more than twice of what it announced', (asked) => page(`c${asked}`, 9), 1_021],
    ['more and more to come', (asked) => page(`c${asked}`, 9 + asked), 1_023],
  ])('does not go on for ever when the supplier gives %s', async (_name, answer, pages) => {
    const { run, queries, calls } = setUp();
    const done = await run(() => {
      if (queries.length > 2_000) throw new Error('without an end');
      return ok(answer(queries.length));
    });
    expect(done).toMatchObject({
      ok: false,
      error: { code: 'sync.too-many-orders', next: ['contact-support'] },
    });
    expect(queries).toHaveLength(pages);
    expect(calls).not.toContain('complete end');
  });

  it('goes on to its end where a few more come than were announced', async () => {
    const { run, queries, calls } = setUp();
    const done = await run(() => ok(queries.length < 900 ? page(`c${queries.length}`, 1) : page(null, 0)));
    expect(done).toEqual(ok({ orders: 0, removed: 900, unreadable: 0 }));
    expect(calls).toContain('complete end');
  });

  it('asks for fewer orders at once where an answer was too large, from the same place', async () => {
    const { run, queries, calls } = setUp();
    const tooLarge = refused({ kind: 'unexpected', status: 0, detail: '', tooLarge: true } as const);
    const done = await run(({ cursor, limit }) => {
      if (cursor === undefined) return ok(page('c1', 1));
      return limit > 4 ? tooLarge : ok(page(null, 0));
    });
    expect(done.ok).toBe(true);
    expect(queries.map(({ cursor, limit }) => `${cursor} ${limit}`)).toEqual([
      'undefined 200',
      'c1 200',
      'c1 25',
      'c1 4',
    ]);
    expect(calls).toContain('complete end');
    expect(await setUp().run(() => tooLarge)).toMatchObject({ ok: false });
  });

  it('goes on where it stopped, without beginning again', async () => {
    const { run, calls, queries } = setUp({ resume: { asOf, cursor: 'c7' } });
    await run(() => ok(page(null, 0)));
    expect(queries[0]).toEqual({ limit: 200, cursor: 'c7' });
    expect(calls).toEqual(['apply null', 'complete end']);
  });

  it('starts over once when the supplier no longer knows where it stopped', async () => {
    const { run, calls, queries } = setUp({ resume: { asOf, cursor: 'old' } });
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
    expect(calls).toEqual([`begin ${asOf}`, 'apply null', 'complete end']);
  });

  it('keeps nothing of a first listing that was cut when the supplier no longer knows where', async () => {
    const { run, calls } = setUp({ orders: 3, resume: { asOf, cursor: 'old' } });
    const problem = { type: 'x', title: '', status: 400, code: 'x', reason: 'bad-request' } as const;
    const done = await run(({ cursor }) =>
      cursor ? refused({ kind: 'problem', problem }) : ok(page(null, 0)),
    );
    expect(done.ok).toBe(true);
    expect(calls).toEqual(['clear', `begin ${asOf}`, 'apply null', 'complete end']);
  });

  it('keeps the pages it wrote when the line is cut, and is not complete', async () => {
    const { run, calls } = setUp();
    const done = await run(({ cursor }) =>
      cursor ? refused({ kind: 'unreachable', host: 'x' }) : ok(page('c1', 5)),
    );
    expect(done).toMatchObject({ ok: false, error: { code: 'supplier.unreachable' } });
    expect(calls).toEqual([`begin ${asOf}`, 'apply c1']);
  });

  it('stops between pages when it is cancelled', async () => {
    const { run, calls, abort } = setUp();
    const done = await run(
      () => ok(page('next', 9)),
      false,
      () => abort.abort(),
    );
    expect(done).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    expect(calls).toEqual([`begin ${asOf}`, 'apply next']);
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
    expect(calls).not.toContain('complete end');
  });

  it('empties the cache first when everything is to be fetched again', async () => {
    const { run, calls } = setUp();
    await run(() => ok(page(null, 0)), true);
    expect(calls[0]).toBe('clear');
  });
});
