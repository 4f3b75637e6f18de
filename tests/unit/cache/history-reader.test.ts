import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountSql } from '#electron/cache/account-history.ts';
import { dictionarySql } from '#electron/cache/dictionary.ts';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { columnsSql } from '#electron/cache/order-columns.ts';
import { openCache } from '#electron/cache/open-cache.ts';
import type { OrderWriter } from '#electron/cache/order-writer.ts';
import {
  historyFacetsSchema,
  historyResultSchema,
  historySearchSchema,
  orderRowSchema,
  type HistorySearch,
} from '#shared/ipc/orders.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Order } from '#shared/model/order.ts';
import { accountOf, fill, good, opened, pageOf, syncClock, temporaryCache } from '#tests/support/caches.ts';
import { compareOrders } from '#tests/support/history-model.ts';
import { makeLine, makeOrder, ordersArbitrary } from '#tests/support/orders.ts';

const [one, two, three] = [accountOf('1'), accountOf('2'), accountOf('3')] as const;
const sample = (count: number, seed: number): Order[] =>
  fc.sample(ordersArbitrary({ minLength: count, maxLength: count }), { seed, numRuns: 1 })[0] ?? [];

const searchOf = (accounts: readonly AccountId[], search: Partial<HistorySearch> = {}): HistorySearch =>
  historySearchSchema.parse({ accounts, filter: {}, ...search });

/** A reader beside a writer, on connections of their own, for each account. */
function desk(contents: ReadonlyMap<AccountId, readonly Order[]>) {
  const reader = new HistoryReader();
  const writers = new Map<AccountId, OrderWriter>();
  for (const [account, orders] of contents) {
    const where = temporaryCache();
    writers.set(account, fill(opened(where), orders));
    good(reader.open(account, opened(where, 'read-only')));
  }
  return { reader, writer: (account: AccountId) => writers.get(account) as OrderWriter };
}

describe('HistoryReader', () => {
  it('AS-41 shows product, order date, order number and status of each order', () => {
    const order = makeOrder({
      lines: [makeLine({ name: '一つ目' }), makeLine({ lineNumber: 2 })],
      status: 'shipped',
    });
    const { reader } = desk(new Map([[one, [order]]]));
    const result = good(reader.search(searchOf([one])));
    expect(historyResultSchema.parse(result)).toEqual(result);
    const rows = good(reader.rows(result.resultId, 0, 10));
    expect(rows.map((row) => orderRowSchema.parse(row))).toEqual([
      {
        account: one,
        id: order.id,
        number: order.number,
        orderedAt: order.orderedAt,
        orderedOn: order.orderedOn,
        status: 'shipped',
        person: '佐藤 花子',
        department: '総務部',
        payment: 'np',
        firstProduct: '一つ目',
        moreLines: 1,
        taxExcluded: order.totals.taxExcluded,
        taxIncluded: order.totals.taxIncluded,
      },
    ]);
  });

  it('gives windows that put together are the whole list, over several accounts', () => {
    const contents = new Map([
      [one, sample(40, 1)],
      [two, sample(25, 2)],
      [three, [] as Order[]],
    ]);
    const { reader } = desk(contents);
    const search = searchOf([one, two, three], { sort: { by: 'total', direction: 'ascending' } });
    const { resultId, orders } = good(reader.search(search));
    expect(orders).toBe(65);
    const whole = good(reader.rows(resultId, 0, 500));
    expect(whole).toHaveLength(65);
    for (let at = 1; at < whole.length; at++) {
      expect(whole[at]?.taxIncluded.amount).toBeGreaterThanOrEqual(whole[at - 1]?.taxIncluded.amount ?? NaN);
    }
    expect(new Set(whole.map(({ account, id }) => `${account} ${id}`)).size).toBe(65);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (limit) => {
        const windows = [];
        for (let at = 0; at < 65; at += limit) windows.push(...good(reader.rows(resultId, at, limit)));
        expect(windows).toEqual(whole);
      }),
      { numRuns: 20 },
    );
    expect(good(reader.rows(resultId, 65, 10))).toEqual([]);
    expect(good(reader.rows(resultId, 100_000_000, 500))).toEqual([]);
    const streamed = [...good(reader.orders(search)).orders];
    expect(streamed.map(({ account, order }) => [account, order.id])).toEqual(
      whole.map(({ account, id }) => [account, id]),
    );
  });

  it('merges accounts by names that are the same in both', () => {
    const contents = new Map([
      [one, sample(30, 3)],
      [two, sample(30, 4)],
    ]);
    const { reader } = desk(contents);
    for (const by of ['person', 'department', 'number'] as const) {
      const sort = { by, direction: 'ascending' as const };
      const found = [...good(reader.orders(searchOf([one, two], { sort }))).orders].map(({ order }) => order);
      for (let at = 1; at < found.length; at++) {
        expect(compareOrders(found[at - 1] as Order, found[at] as Order, sort), by).toBeLessThanOrEqual(0);
      }
    }
  });

  it('counts an account once that is named twice', () => {
    const { reader } = desk(new Map([[one, sample(5, 5)]]));
    expect(good(reader.search(searchOf([one, one]))).orders).toBe(5);
  });

  it('gives an order back exactly as the supplier sent it', () => {
    const orders = sample(60, 6);
    const { reader } = desk(new Map([[one, orders]]));
    for (const order of orders) expect(good(reader.order(one, order.id))).toEqual(order);
    expect(reader.order(one, 'no such id')).toMatchObject({
      ok: false,
      error: { code: 'history.order-not-found' },
    });
  });

  it('lists what can be filtered by, the most frequent first', () => {
    const orders = sample(80, 7);
    const contents = new Map([
      [one, orders.slice(0, 50)],
      [two, orders.slice(50)],
    ]);
    const { reader } = desk(contents);
    const facets = historyFacetsSchema.parse(good(reader.facets([one, two])));
    const count = (of: (order: Order) => string): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const order of orders) counts.set(of(order), (counts.get(of(order)) ?? 0) + 1);
      return counts;
    };
    const cases = [
      [facets.people, count(({ orderedBy }) => orderedBy.name)],
      [facets.departments, count(({ department }) => department?.name ?? '')],
      [facets.statuses, count(({ status }) => status)],
      [facets.payments, count(({ payment }) => payment.method)],
    ] as const;
    for (const [listed, counted] of cases) {
      expect(new Map(listed.map(({ value, orders: many }) => [value, many]))).toEqual(counted);
      const sizes = listed.map(({ orders: many }) => many);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
    const days = orders.map(({ orderedOn }) => orderedOn).sort();
    expect(facets).toMatchObject({
      firstDay: days[0],
      lastDay: days.at(-1),
      orders: 80,
      lines: orders.reduce((sum, { lines }) => sum + lines.length, 0),
    });
  });

  it('has nothing to filter by in an empty history', () => {
    const { reader } = desk(new Map([[one, []]]));
    expect(good(reader.facets([one]))).toEqual({
      departments: [],
      people: [],
      statuses: [],
      payments: [],
      firstDay: null,
      lastDay: null,
      orders: 0,
      lines: 0,
    });
    expect(good(reader.search(searchOf([one]))).orders).toBe(0);
  });

  it('sees each page as soon as it is written, in search, facets, state and order', () => {
    const { reader, writer } = desk(new Map([[one, [makeOrder({ id: 'o1' })]]]));
    expect(good(reader.search(searchOf([one]))).orders).toBe(1);
    good(writer(one).begin(syncClock));
    const added = makeOrder({ id: 'o2', lines: [makeLine({ name: '新しい品' })] });
    good(writer(one).apply(pageOf([added], { removed: ['o1'] })));
    expect(good(reader.search(searchOf([one]))).orders).toBe(1);
    expect(good(reader.order(one, 'o2'))).toEqual(added);
    expect(reader.order(one, 'o1').ok).toBe(false);
    expect(good(reader.facets([one])).orders).toBe(1);
    expect(good(reader.state(one))).toEqual(writer(one).state());
  });

  it('refuses the rows of a list when one of its orders has gone', () => {
    const { reader, writer } = desk(new Map([[one, [makeOrder({ id: 'o1' }), makeOrder({ id: 'o2' })]]]));
    const { resultId } = good(reader.search(searchOf([one])));
    good(writer(one).begin(syncClock));
    good(writer(one).apply(pageOf([makeOrder({ id: 'o3' })])));
    expect(good(reader.rows(resultId, 0, 10))).toHaveLength(2);
    good(writer(one).apply(pageOf([], { removed: ['o2'] })));
    expect(reader.rows(resultId, 0, 10)).toMatchObject({
      ok: false,
      error: { code: 'history.result-expired' },
    });
  });

  it('refuses the rows of a list when the cache was emptied and filled again', () => {
    const { reader, writer } = desk(new Map([[one, sample(10, 8)]]));
    const { resultId } = good(reader.search(searchOf([one])));
    good(writer(one).clear());
    good(writer(one).begin(syncClock));
    good(writer(one).apply(pageOf(sample(10, 9))));
    expect(reader.rows(resultId, 0, 10)).toMatchObject({
      ok: false,
      error: { code: 'history.result-expired' },
    });
    const again = good(reader.search(searchOf([one])));
    const ids = good(reader.rows(again.resultId, 0, 10)).map(({ id }) => id);
    expect(ids.sort()).toEqual(
      sample(10, 9)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('keeps the last few lists only', () => {
    const { reader } = desk(new Map([[one, sample(3, 10)]]));
    const results = Array.from({ length: 6 }, () => good(reader.search(searchOf([one]))).resultId);
    expect(results.map((id) => reader.rows(id, 0, 1).ok)).toEqual([false, false, true, true, true, true]);
    expect(reader.rows('never given', 0, 1)).toMatchObject({
      ok: false,
      error: { code: 'history.result-expired' },
    });
  });

  it('knows nothing of an account any more once it is closed', () => {
    const where = temporaryCache();
    fill(opened(where), sample(5, 11));
    const connection = good(openCache(where, 'read-only'));
    const statement = connection.db.prepare('SELECT 1');
    const reader = new HistoryReader();
    good(reader.open(one, connection));
    const other = temporaryCache();
    fill(opened(other), sample(5, 12));
    good(reader.open(two, opened(other, 'read-only')));
    const both = good(reader.search(searchOf([one, two]))).resultId;
    const onlyTwo = good(reader.search(searchOf([two]))).resultId;
    reader.close(one);
    expect(connection.db.open).toBe(false);
    expect(() => statement.get()).toThrow();
    expect(reader.rows(both, 0, 10)).toMatchObject({ ok: false, error: { code: 'history.result-expired' } });
    expect(good(reader.rows(onlyTwo, 0, 10))).toHaveLength(5);
    for (const answer of [
      reader.state(one),
      reader.search(searchOf([one])),
      reader.search(searchOf([two, one])),
      reader.facets([one]),
      reader.order(one, 'o1'),
      reader.orders(searchOf([one])),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'account.unknown' } });
    }
    reader.close(one);
  });

  it('ends the orders of an account that is closed while they are read', () => {
    const { reader } = desk(
      new Map([[one, Array.from({ length: 500 }, (_, at) => makeOrder({ id: `o${at}` }))]]),
    );
    const { count, orders } = good(reader.orders(searchOf([one])));
    expect(count).toBe(500);
    let read = 0;
    for (const _ of orders) if (++read === 10) reader.close(one);
    expect(read).toBeLessThan(500);
  });

  it('an export ends when its history is emptied and filled again: it never goes on with other orders', () => {
    const many = (name: string) =>
      Array.from({ length: 500 }, (_, at) => makeOrder({ id: `${name}${at}`, number: `${name}-${at}` }));
    const { reader, writer: writerOf } = desk(new Map([[one, many('old')]]));
    const iterator = good(reader.orders(searchOf([one]))).orders[Symbol.iterator]();
    const numbers = [iterator.next().value!.order.number];
    const writer = writerOf(one);
    good(writer.clear());
    good(writer.begin(syncClock));
    good(writer.apply(pageOf(many('new'))));
    good(writer.complete('position'));
    for (let next = iterator.next(); !next.done; next = iterator.next())
      numbers.push(next.value.order.number);
    expect(numbers.filter((number) => !number.startsWith('old-'))).toEqual([]);
    expect(numbers.length).toBeLessThan(500);
  });

  it('reads the orders of an export a few at a time', () => {
    const { reader } = desk(
      new Map([[one, Array.from({ length: 500 }, (_, at) => makeOrder({ id: `o${at}` }))]]),
    );
    const { orders } = good(reader.orders(searchOf([one])));
    const iterator = orders[Symbol.iterator]();
    expect(iterator.next().value?.order.number).toBe('EC20260401-0001');
    reader.close(one);
    let more = 0;
    while (iterator.next().done !== true) more++;
    expect(more).toBe(199);
  });

  it('reads every row by a key, and changes by an index', () => {
    const { db } = opened(temporaryCache());
    const plan = (sql: string): string[] =>
      (
        db
          .prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all(...Array<number>((sql.match(/\?/g) ?? []).length).fill(0)) as {
          detail: string;
        }[]
      ).map(({ detail }) => detail);
    expect(plan(accountSql.body)).toEqual(['SEARCH order_body USING INTEGER PRIMARY KEY (rowid=?)']);
    expect(plan(accountSql.seqOfId)).toEqual([
      expect.stringMatching(/^SEARCH order_index USING COVERING INDEX .*\(id=\?\)$/),
    ]);
    expect(plan(accountSql.sync)).toEqual(['SEARCH sync USING INTEGER PRIMARY KEY (rowid=?)']);
    expect(plan(columnsSql.changed)).toEqual(['SEARCH order_index USING INDEX order_index_rev (rev>?)']);
    expect(plan(columnsSql.removed)).toEqual([expect.stringContaining('INDEX removal_rev (rev>?)')]);
    expect(plan(dictionarySql.newer)).toEqual(['SEARCH term USING INTEGER PRIMARY KEY (rowid>?)']);
    expect(plan(columnsSql.next)).toEqual(['SEARCH order_index USING INTEGER PRIMARY KEY (rowid>?)']);
  });
});
