import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '#shared/model/dates.ts';
import { orderSchema, type Order } from '#shared/model/order.ts';
import { ordersPageSchema, type OrdersPage } from '#shared/supplier-api/orders.ts';
import { embeddedSuppliers } from '#electron/suppliers/embedded/store.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

type Store = Awaited<ReturnType<typeof storeOver>>;
interface Listing {
  readonly orders: readonly Order[];
  readonly removed: readonly string[];
  readonly pages: readonly OrdersPage[];
  readonly asOf: Instant;
  readonly position: string;
}

/** Follows the cursors from a first page; `between` runs after each page but the last. */
async function list(
  store: Store,
  supplier: string,
  token: string,
  query: Readonly<Record<string, string>> = {},
  between?: (pages: number) => void,
): Promise<Listing> {
  const pages: OrdersPage[] = [];
  let cursor: string | null = null;
  do {
    const page: OrdersPage = await readAs(
      await store.ask('orders', { supplier, token, query: { ...query, ...(cursor && { cursor }) } }),
      ordersPageSchema,
    );
    pages.push(page);
    cursor = page.nextCursor;
    if (cursor) between?.(pages.length);
  } while (cursor);
  return {
    orders: pages.flatMap((page) => page.orders),
    removed: pages.flatMap((page) => page.removed),
    pages,
    asOf: pages[0]!.asOf,
    position: pages.at(-1)!.position,
  };
}

const admin = account('askul-trial', 'takahashi.kazuo');
const enterAs = async (store: Store, who = admin) => (await store.enter(who)).tokens.accessToken;
const ids = (orders: readonly Order[]) => orders.map((order) => order.id);
const sorted = (texts: readonly string[]) => [...texts].sort();

describe.each(transports)('orders, %s', (transport) => {
  it.each(embeddedSuppliers.map(({ id }) => id))(
    'all orders at %s come once, the latest change first, and so the newest orders on the first page',
    async (supplier) => {
      const store = await storeOver(transport);
      const who = trialAccounts.find(
        (each) => each.supplier === supplier && each.accountState.kind === 'good',
      )!;
      const token = await enterAs(store, who);
      const { orders, pages, removed } = await list(store, supplier, token, { limit: '7' });
      expect(orders.length).toBeGreaterThan(7);
      expect(new Set(ids(orders)).size).toBe(orders.length);
      expect(removed).toEqual([]);
      const changes = orders.map((order) => order.updatedAt);
      expect(changes).toEqual(sorted(changes).toReversed());
      const newest = orders.toSorted((one, other) => (one.orderedAt < other.orderedAt ? 1 : -1)).slice(0, 5);
      expect(ids(pages[0]!.orders)).toEqual(expect.arrayContaining(ids(newest)));
      let left = orders.length;
      for (const page of pages) {
        left -= page.orders.length;
        expect(page.remaining).toBe(left);
      }
      expect(pages.at(-1)!.nextCursor).toBeNull();
      expect(new Set(pages.map((page) => page.asOf))).toEqual(new Set([instantOf(store.now())]));
    },
  );

  it('the size of pages changes nothing but their number', async () => {
    const store = await storeOver(transport);
    const token = await enterAs(store);
    const small = await list(store, 'askul-trial', token, { limit: '11' });
    const large = await list(store, 'askul-trial', token, { limit: '500' });
    expect(small.orders).toEqual(large.orders);
    expect(large.pages).toHaveLength(1);
    expect(small.pages.length).toBeGreaterThan(5);
  });

  it('an order that was sent in part says how much of each line, and no other does', async () => {
    const store = await storeOver(transport);
    const token = await enterAs(store);
    store.store.admin.advanceOrders('askul-trial', { change: 40, add: 0, remove: 0 });
    const { orders } = await list(store, 'askul-trial', token);
    const partly = orders.filter(({ status }) => status === 'partly-shipped');
    expect(partly.length).toBeGreaterThan(0);
    for (const { lines } of partly) {
      const sent = lines.reduce((sum, { shipped = 0 }) => sum + shipped, 0);
      expect(sent).toBe(Math.ceil(lines.reduce((sum, { quantity }) => sum + quantity, 0) / 2));
      expect(lines.every(({ shipped, quantity }) => shipped !== undefined && shipped <= quantity)).toBe(true);
    }
    const others = orders.filter(({ status }) => status !== 'partly-shipped');
    expect(others.flatMap(({ lines }) => lines).filter(({ shipped }) => shipped !== undefined)).toEqual([]);
  });

  it('an order by its id is the one of the list', async () => {
    const store = await storeOver(transport);
    const token = await enterAs(store);
    const { orders } = await list(store, 'askul-trial', token);
    const order = orders[3]!;
    expect(await readAs(await store.ask('order', { token, params: { id: order.id } }), orderSchema)).toEqual(
      order,
    );
    const none = await store.ask('order', { token, params: { id: 'none' } });
    expect(await problemOf(none)).toMatchObject({ status: 404, reason: 'not-found' });
  });

  it('goes on where the last listing ended, whatever became of the clock: nothing is missed, and nothing comes twice', async () => {
    const store = await storeOver(transport);
    const token = await enterAs(store);
    const first = await list(store, 'askul-trial', token);
    // The clock is put back an hour, and something is ordered and changed.
    store.advance(-3_600_000);
    const { added, changed, removed } = store.store.admin.advanceOrders('askul-trial');
    const second = await list(store, 'askul-trial', token, { cursor: first.position, limit: '2' });
    expect(second.orders.map(({ id }) => id).sort()).toEqual([...added, ...changed].sort());
    expect(second.removed).toEqual(removed);
    const third = await list(store, 'askul-trial', token, { cursor: second.position });
    expect([third.orders, third.removed]).toEqual([[], []]);
  });

  it('a second sync brings what changed, what is new and what is gone, and nothing else', async () => {
    const store = await storeOver(transport);
    const token = await enterAs(store);
    const first = await list(store, 'askul-trial', token);
    store.advance(60_000);
    const made = store.store.admin.advanceOrders('askul-trial', { change: 4, add: 3, remove: 2 });
    const second = await list(store, 'askul-trial', token, { cursor: first.position, limit: '2' });
    expect(sorted(ids(second.orders))).toEqual(sorted([...made.changed, ...made.added]));
    expect(sorted(second.removed)).toEqual(sorted(made.removed));
    for (const id of made.changed) {
      const before = first.orders.find((order) => order.id === id)!;
      expect(second.orders.find((order) => order.id === id)!.status).not.toBe(before.status);
    }
    expect(ids(first.orders)).toEqual(expect.arrayContaining([...made.removed]));
    const gone = await store.ask('order', { token, params: { id: made.removed[0]! } });
    expect(gone.status).toBe(404);
    store.advance(1);
    const fresh = await list(store, 'askul-trial', token);
    expect(fresh.removed).toEqual([]);
    expect(fresh.orders).toHaveLength(first.orders.length + 3 - 2);
  });

  it('no order is missed and none is stale while orders change between pages', async () => {
    const store = await storeOver(transport);
    const token = await enterAs(store);
    const before = await list(store, 'askul-trial', token);
    const made: { added: string[]; removed: string[] } = { added: [], removed: [] };
    const during = await list(store, 'askul-trial', token, { limit: '25' }, (pages) => {
      if (pages > 5) return;
      store.advance(1000);
      const { added, removed } = store.store.admin.advanceOrders('askul-trial');
      made.added.push(...added);
      made.removed.push(...removed);
    });
    expect(during.pages.length).toBeGreaterThan(6);
    expect(during.asOf).toBe(before.asOf);
    // As a desk keeps them: the last state told of each, without the removed ones.
    const kept = new Map(during.orders.map((order) => [order.id, order]));
    for (const id of during.removed) kept.delete(id);
    const after = await list(store, 'askul-trial', token);
    expect(sorted([...kept.keys()])).toEqual(sorted(ids(after.orders)));
    for (const order of after.orders) expect(kept.get(order.id)).toEqual(order);
    expect(made.added.every((id) => kept.has(id))).toBe(true);
    expect(sorted(during.removed)).toEqual(sorted(made.removed));
  });

  it('goes on where everything that was still to come has changed meanwhile, with no empty page before the last', async () => {
    const store = await storeOver(transport);
    const token = await enterAs(store);
    const during = await list(store, 'askul-trial', token, { limit: '50' }, (pages) => {
      if (pages > 1) return;
      store.advance(1000);
      store.store.admin.advanceOrders('askul-trial', { change: 100_000, add: 0, remove: 0 });
    });
    const empty = during.pages.filter(
      ({ orders, removed, nextCursor }) => nextCursor !== null && orders.length + removed.length === 0,
    );
    expect(empty).toEqual([]);
    const after = await list(store, 'askul-trial', token);
    const kept = new Map(during.orders.map((order) => [order.id, order]));
    for (const order of after.orders) expect(kept.get(order.id)).toEqual(order);
  });

  it('refuses limits, cursors and moments that are none', async () => {
    const store = await storeOver(transport);
    const token = await enterAs(store);
    for (const query of [
      { limit: '0' },
      { limit: '501' },
      { limit: 'all' },
      { cursor: 'nonsense' },
      { cursor: Buffer.from('[1,2]').toString('base64url') },
      // As version 1 of the cursor was, which went by the clock.
      { cursor: Buffer.from('[1,1775383200000,null,1775383200000,5]').toString('base64url') },
      // As version 4 was, which named the store by when it was made: a backup has the same name.
      { cursor: Buffer.from(JSON.stringify([4, String(store.now()), 1, 1])).toString('base64url') },
      // As desks of before the positions sent it.
      { updatedSince: '2026-04-01T00:00:00.000Z' },
      { company: '2' },
    ] as Record<string, string>[])
      expect(await problemOf(await store.ask('orders', { token, query }))).toMatchObject({
        status: 400,
        reason: 'bad-request',
      });
  });
});

describe.each(transports)('who sees which orders, %s', (transport) => {
  it('at ASKUL an administrator sees the company, a buyer and a viewer their own department', async () => {
    const store = await storeOver(transport);
    const all = await list(store, 'askul-trial', await enterAs(store));
    expect(new Set(all.orders.map((order) => order.department!.code)).size).toBeGreaterThan(5);
    for (const person of ['sato.misaki', 'suzuki.daiki', 'watanabe.keiko']) {
      const { tokens, member } = await store.enter(account('askul-trial', person));
      const own = await list(store, 'askul-trial', tokens.accessToken);
      expect(own.orders.length).toBeGreaterThan(0);
      expect(own.orders).toEqual(
        all.orders.filter((order) => order.department!.id === member.department!.id),
      );
      const foreign = all.orders.find((order) => order.department!.id !== member.department!.id)!;
      const asked = await store.ask('order', { token: tokens.accessToken, params: { id: foreign.id } });
      expect(asked.status).toBe(404);
    }
  });

  it.each(['askul-trial', 'amano-trial'])(
    'two companies at %s see nothing of each other',
    async (supplier) => {
      const store = await storeOver(transport);
      const [ours, theirs] = ['minato', 'takasaki'].map((company) =>
        trialAccounts.find(
          (each) =>
            each.supplier === supplier && each.company === company && each.accountState.kind === 'good',
        )!,
      );
      const [a, b] = [await enterAs(store, ours), await enterAs(store, theirs)];
      const [first, second] = [
        await list(store, supplier, a, { limit: '20' }),
        await list(store, supplier, b),
      ];
      expect(second.orders.length).toBeGreaterThan(0);
      expect(ids(second.orders).filter((id) => ids(first.orders).includes(id))).toEqual([]);
      const people = new Set(first.orders.map((order) => order.orderedBy.name));
      expect(second.orders.filter((order) => people.has(order.orderedBy.name))).toEqual([]);
      const asked = await store.ask('order', { supplier, token: b, params: { id: first.orders[0]!.id } });
      expect(asked.status).toBe(404);
      // Another company's cursor opens nothing.
      const cursor = first.pages[0]!.nextCursor!;
      const stolen = await readAs(
        await store.ask('orders', { supplier, token: b, query: { cursor } }),
        ordersPageSchema,
      );
      expect(ids(stolen.orders).filter((id) => !ids(second.orders).includes(id))).toEqual([]);
      // Nor does another company hear of what was removed.
      store.advance(1000);
      store.store.admin.advanceOrders(supplier);
      const later = await list(store, supplier, b, { cursor: second.position });
      expect([later.orders, later.removed]).toEqual([[], []]);
    },
  );

  it('AM-54 every order number at Amano begins with EC', async () => {
    const store = await storeOver(transport);
    const token = await enterAs(store, account('amano-trial', 'suzuki.daiki'));
    store.store.admin.advanceOrders('amano-trial');
    const { orders } = await list(store, 'amano-trial', token);
    expect(orders.filter((order) => !order.number.startsWith('EC'))).toEqual([]);
    expect(new Set(orders.map((order) => order.number)).size).toBe(orders.length);
  });
});
