import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCache } from '#electron/cache/open-cache.ts';
import { OrderWriter, writerSql } from '#electron/cache/order-writer.ts';
import { termSql } from '#electron/cache/term-ids.ts';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { historySearchSchema } from '#shared/ipc/orders.ts';
import { instantOf, millisecondsOf } from '#shared/model/dates.ts';
import type { Order } from '#shared/model/order.ts';
import { accountOf, fill, good, opened, pageOf, syncClock, temporaryCache } from '#tests/support/caches.ts';
import type { UnreadableOrder } from '#shared/model/unreadable-order.ts';
import { makeLine, makeOrder, ordersArbitrary } from '#tests/support/orders.ts';

const account = accountOf('a');
const later = (order: Order, seconds: number) => instantOf(millisecondsOf(order.updatedAt) + seconds * 1000);

/** Everything that a cache holds, by id, through the reader. */
function stored(where: Parameters<typeof opened>[0]): Map<string, Order> {
  const reader = new HistoryReader();
  good(reader.open(account, good(openCache(where, 'read-only'))));
  const filter = {
    text: '',
    from: null,
    to: null,
    departments: [],
    people: [],
    statuses: [],
    payments: [],
    minTotal: null,
    maxTotal: null,
    minQuantity: null,
    maxQuantity: null,
  };
  const { orders } = good(
    reader.orders({ accounts: [account], filter, sort: { by: 'orderedAt', direction: 'descending' } }),
  );
  const all = new Map([...orders].map(({ order }) => [order.id, order]));
  reader.close(account);
  return all;
}

describe('OrderWriter', () => {
  it('starts with nothing', () => {
    expect(new OrderWriter(opened(temporaryCache())).state()).toEqual({
      orders: 0,
      lines: 0,
      unreadable: 0,
      completeAsOf: null,
      position: null,
      resume: null,
    });
  });

  it('is complete as of the start of a sync, once it is told so', () => {
    const writer = new OrderWriter(opened(temporaryCache()));
    good(writer.begin(syncClock));
    good(writer.apply(pageOf([makeOrder()])));
    expect(writer.state()).toEqual({
      orders: 1,
      lines: 1,
      unreadable: 0,
      completeAsOf: null,
      position: null,
      resume: null,
    });
    expect(good(writer.complete('p1'))).toEqual({
      orders: 1,
      lines: 1,
      unreadable: 0,
      completeAsOf: syncClock,
      position: 'p1',
      resume: null,
    });
  });

  it('AS-2 keeps what is older than the supplier keeps, when everything is fetched again and when it is taken away', () => {
    const where = temporaryCache();
    const limit = '2026-04-01' as Order['orderedOn'];
    const on = (id: string, orderedOn: string) =>
      makeOrder({ id, orderedOn: orderedOn as never, lines: [makeLine(), makeLine()] });
    const connection = opened(where);
    const writer = fill(connection, [on('old', '2026-03-31'), on('first', limit), on('new', '2026-05-01')]);
    good(writer.begin(syncClock));
    good(writer.apply(pageOf([], { removed: ['old', 'first'] }), limit));
    expect([...stored(where).keys()].sort()).toEqual(['new', 'old']);

    expect(good(writer.clear(limit))).toMatchObject({
      orders: 1,
      lines: 2,
      completeAsOf: null,
      position: null,
    });
    expect([...stored(where).keys()]).toEqual(['old']);
    good(writer.begin(syncClock));
    good(writer.apply(pageOf([on('new', '2026-05-01'), on('next', '2026-06-01')]), limit));
    expect(good(writer.complete('p2'))).toMatchObject({ orders: 3, lines: 6 });
    expect([...stored(where).keys()].sort()).toEqual(['new', 'next', 'old']);
    expect(stored(where).get('old')).toEqual(on('old', '2026-03-31'));

    expect(good(writer.clear())).toMatchObject({ orders: 0, lines: 0 });
    expect([...stored(where).keys()]).toEqual([]);
  });

  it('AS-2 a reader that is open sees what was kept, and what came again', () => {
    const where = temporaryCache();
    const connection = opened(where);
    const limit = '2026-04-01' as Order['orderedOn'];
    const on = (id: string, orderedOn: string) => makeOrder({ id, orderedOn: orderedOn as never });
    const writer = fill(connection, [on('old', '2026-03-31'), on('new', '2026-05-01')]);
    const reader = new HistoryReader();
    good(reader.open(account, good(openCache(where, 'read-only'))));
    const all = () =>
      good(reader.search(historySearchSchema.parse({ accounts: [account], filter: {} }))).orders;
    expect(all()).toBe(2);
    good(writer.clear(limit));
    expect(all()).toBe(1);
    good(writer.begin(syncClock));
    good(writer.apply(pageOf([on('new', '2026-05-01'), on('next', '2026-06-01')]), limit));
    expect(all()).toBe(3);
    reader.close(account);
  });

  it('goes on where it was cut, in another process too', () => {
    const where = temporaryCache();
    const first = good(openCache(where, 'read-write'));
    const before = new OrderWriter(first);
    good(before.begin(syncClock));
    good(before.apply(pageOf([makeOrder({ id: 'o1' })], { nextCursor: 'c1' })));
    good(before.apply(pageOf([makeOrder({ id: 'o2' })], { nextCursor: 'c2' })));
    first.close();

    const after = new OrderWriter(opened(where));
    expect(after.state().resume).toEqual({ asOf: syncClock, cursor: 'c2' });
    good(after.apply(pageOf([makeOrder({ id: 'o3' })])));
    good(after.complete('p3'));
    expect(after.state()).toEqual({
      orders: 3,
      lines: 3,
      unreadable: 0,
      completeAsOf: syncClock,
      position: 'p3',
      resume: null,
    });
    expect([...stored(where).keys()].sort()).toEqual(['o1', 'o2', 'o3']);
  });

  it('keeps the page before and its place when a page breaks in the middle', () => {
    const where = temporaryCache();
    const writer = new OrderWriter(opened(where));
    good(writer.begin(syncClock));
    good(writer.apply(pageOf([makeOrder({ id: 'o1' })], { nextCursor: 'c1' })));
    const broken = makeOrder({ id: 'o3', status: 'no-such-status' as Order['status'] });
    const fresh = makeLine({ name: '初めての品' });
    expect(() =>
      writer.apply(pageOf([makeOrder({ id: 'o2', lines: [fresh] }), broken], { nextCursor: 'c2' })),
    ).toThrow();
    expect(writer.state()).toMatchObject({ orders: 1, resume: { cursor: 'c1' } });
    expect([...stored(where).keys()]).toEqual(['o1']);
    const again = makeOrder({ id: 'o2', lines: [fresh] });
    good(writer.apply(pageOf([again])));
    expect(stored(where).get('o2')).toEqual(again);
  });

  it('does not let an older order overwrite a newer one', () => {
    const where = temporaryCache();
    const old = makeOrder({ status: 'received' });
    const fresh = makeOrder({
      status: 'shipped',
      updatedAt: later(old, 60),
      lines: [makeLine(), makeLine({ lineNumber: 2 })],
    });
    const writer = fill(opened(where), [fresh]);
    good(writer.begin(syncClock));
    expect(good(writer.apply(pageOf([old])))).toEqual({ written: 0, removed: 0, older: 1 });
    expect(stored(where).get(old.id)).toEqual(fresh);
    expect(writer.state().lines).toBe(2);
    const sameTime = { ...fresh, status: 'delivered' as const };
    expect(good(writer.apply(pageOf([sameTime]))).written).toBe(1);
    expect(stored(where).get(old.id)).toEqual(sameTime);
  });

  it('removes what the supplier no longer has, and takes it back when it comes again', () => {
    const where = temporaryCache();
    const writer = fill(opened(where), [makeOrder({ id: 'o1' }), makeOrder({ id: 'o2' })]);
    good(writer.begin(syncClock));
    expect(good(writer.apply(pageOf([], { removed: ['o1', 'never-seen'] })))).toEqual({
      written: 0,
      removed: 1,
      older: 0,
    });
    expect([...stored(where).keys()]).toEqual(['o2']);
    expect(writer.state()).toMatchObject({ orders: 1, lines: 1 });
    good(writer.apply(pageOf([makeOrder({ id: 'o1' })])));
    expect([...stored(where).keys()].sort()).toEqual(['o1', 'o2']);
  });

  it('is empty after it was cleared, and can be filled again', () => {
    const where = temporaryCache();
    const writer = fill(opened(where), [makeOrder({ id: 'o1' }), makeOrder({ id: 'o2' })]);
    expect(good(writer.clear())).toEqual({
      orders: 0,
      lines: 0,
      unreadable: 0,
      completeAsOf: null,
      position: null,
      resume: null,
    });
    expect(stored(where).size).toBe(0);
    const other = makeOrder({ id: 'o9', lines: [makeLine({ name: '別の品' })] });
    good(writer.begin(syncClock));
    good(writer.apply(pageOf([other])));
    expect(stored(where)).toEqual(new Map([['o9', other]]));
  });

  it('keeps what could not be read until it comes in a form that can be read, is removed, or all is fetched again', () => {
    const where = temporaryCache();
    const connection = opened(where);
    const writer = fill(connection, [makeOrder({ id: 'o1' })]);
    const list = () => {
      const reader = new HistoryReader();
      const account = accountOf('a');
      good(reader.open(account, opened(where, 'read-only')));
      const found = good(reader.unreadable(account, 10));
      reader.close(account);
      return found;
    };
    const bad = (id: string | null, number: string | null): UnreadableOrder => ({
      id,
      number,
      fields: [{ path: 'lines', fault: 'missing', expected: 'array', found: 'nothing' }],
      at: syncClock,
    });
    good(writer.begin(syncClock));
    const all = [bad('o2', 'EC-2'), bad('o3', null), bad(null, 'EC-4'), bad('o5', 'EC-5')];
    good(writer.apply(pageOf([], { unreadable: all })));
    expect(writer.state()).toMatchObject({ orders: 1, unreadable: 4 });
    expect(list()).toEqual(expect.arrayContaining(all));

    // Once more, with another fault: still one order.
    const other = { ...bad('o2', 'EC-2'), fields: [{ ...all[0]!.fields[0]!, path: 'status' }] };
    good(writer.apply(pageOf([], { unreadable: [other] })));
    expect(writer.state().unreadable).toBe(4);
    expect(list()).toContainEqual(other);

    good(writer.apply(pageOf([makeOrder({ id: 'o2' }), makeOrder({ id: 'o4', number: 'EC-4' })])));
    good(writer.apply(pageOf([], { removed: ['o3'] })));
    good(writer.complete('p'));
    expect(list()).toEqual([bad('o5', 'EC-5')]);
    expect(writer.state()).toMatchObject({ orders: 3, unreadable: 1 });
    expect(good(writer.clear()).unreadable).toBe(0);
    expect(list()).toEqual([]);
  });

  it('throws for a page without a sync, because that is a bug', () => {
    const writer = new OrderWriter(opened(temporaryCache()));
    expect(() => writer.apply(pageOf([]))).toThrow('begun');
    expect(() => writer.complete('p')).toThrow('begun');
  });

  it('holds what a simple model holds, after any pages', () => {
    const step = fc.record({
      orders: ordersArbitrary({ maxLength: 6 }),
      again: fc.array(fc.record({ pick: fc.nat(), shift: fc.integer({ min: -5, max: 5 }) }), {
        maxLength: 4,
      }),
      removed: fc.array(fc.nat(), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.nat(5), (steps, clearAt) => {
        const where = temporaryCache();
        const connection = good(openCache(where, 'read-write'));
        const writer = new OrderWriter(connection);
        good(writer.begin(syncClock));
        const model = new Map<string, Order>();
        steps.forEach(({ orders, again, removed }, index) => {
          if (index === clearAt) {
            good(writer.clear());
            good(writer.begin(syncClock));
            model.clear();
          }
          const known = [...model.values()];
          const changed =
            known.length === 0
              ? []
              : again.map(({ pick, shift }) => {
                  const order = known[pick % known.length] as Order;
                  return {
                    ...order,
                    comment: `変更 ${shift}`,
                    lines: [...order.lines, makeLine({ lineNumber: 99 })],
                    updatedAt: later(order, shift),
                  };
                });
          const gone =
            known.length === 0 ? [] : removed.map((pick) => (known[pick % known.length] as Order).id);
          good(writer.apply(pageOf([...orders, ...changed], { removed: gone })));
          for (const order of [...orders, ...changed]) {
            const old = model.get(order.id);
            if (old === undefined || old.updatedAt <= order.updatedAt) model.set(order.id, order);
          }
          for (const id of gone) model.delete(id);
        });
        const state = writer.state();
        expect(stored(where)).toEqual(model);
        expect(state.orders).toBe(model.size);
        expect(state.lines).toBe([...model.values()].reduce((sum, { lines }) => sum + lines.length, 0));
        connection.close();
      }),
      { numRuns: 40 },
    );
  });

  it('finds each row that it changes by a key', () => {
    const { db } = opened(temporaryCache());
    for (const [name, sql] of Object.entries({ ...writerSql, ...termSql })) {
      const plan = db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array<number>((sql.match(/\?/g) ?? []).length).fill(0));
      const steps = (plan as { detail: string }[]).map(({ detail }) => detail);
      expect(
        steps.filter((detail) => detail.startsWith('SCAN')),
        name,
      ).toEqual([]);
    }
  });

  it('writes while another thread reads: every read sees whole pages only', async () => {
    const where = temporaryCache();
    const writer = new OrderWriter(opened(where));
    good(writer.begin(syncClock));
    const worker = new Worker(new URL('../../support/count-orders.worker.ts', import.meta.url), {
      workerData: where,
    });
    const counts: { orders: number; found: number; rows: number }[] = [];
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    await new Promise((resolve) => worker.once('message', resolve));
    worker.on('message', (count) => counts.push(count));
    for (let page = 0; page < 60; page++) {
      const orders = Array.from({ length: 50 }, (_, index) => makeOrder({ id: `o${page}-${index}` }));
      good(writer.apply(pageOf(orders, { nextCursor: `c${page}` })));
      if (page % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    worker.postMessage('stop');
    await gone;
    expect(counts.length).toBeGreaterThan(1);
    for (const { orders, found, rows } of counts) {
      expect(found % 50).toBe(0);
      expect(orders).toBeGreaterThanOrEqual(found);
      expect(rows).toBe(Math.min(found, 100));
    }
    expect(counts.at(-1)?.found).toBe(3000);
  });
});
