import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '#shared/model/identifiers.ts';
import {
  amano,
  askul,
  signInTrial,
  minutes,
  startDeskAndStore,
  type DeskAndStore,
} from '#tests/support/desk-and-store.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';

const toOrder = (asked: string): boolean => asked === 'POST /v1/orders';
const toSettle = (asked: string): boolean => asked === 'POST /v1/writes/outcomes';
const both = (asked: string): boolean => toOrder(asked) || toSettle(asked);

/** How many orders the supplier has of this member's company. */
async function ordersOf(desk: TestDesk, account: AccountId): Promise<number> {
  await desk.ended(await desk.good('sync.start', { account }));
  return (await desk.good('sync.state', { account })).orders;
}

async function aboutToOrder(staySignedIn = false) {
  const all = await startDeskAndStore({ lines: 200 });
  const { desk } = all;
  const account = (await signInTrial(desk, amano, 'good', { staySignedIn })).id;
  const orders = await ordersOf(desk, account);
  await fillCart(desk.desk, account);
  return { all, desk, account, orders, order: await confirmation(desk.desk, account) };
}
const cutBoth = (all: DeskAndStore, when: 'before' | 'after'): void => void (all.cut = { match: both, when });
const journalIn = (folder: string): string[] =>
  readdirSync(join(folder, 'caches')).filter((name) => name.endsWith('.journal.db'));

describe('a line that is cut while ordering', () => {
  it('after the supplier has done it: the desk finds out at once, and the page gets its confirmation', async () => {
    const { all, desk, account, orders, order } = await aboutToOrder();
    all.cut = { match: toOrder, when: 'after' };
    const { order: placed } = await desk.good('checkout.place-order', order);
    expect(all.asked.filter(toOrder)).toHaveLength(1);
    all.cut = null;
    expect(await ordersOf(desk, account)).toBe(orders + 1);
    expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
    expect(await desk.good('checkout.place-order', order)).toMatchObject({
      order: { number: placed.number },
    });
    expect(await ordersOf(desk, account)).toBe(orders + 1);
  });

  it('before it comes there: it is not sent again by itself; the person sends it once more, and it is one order', async () => {
    const { all, desk, account, orders, order } = await aboutToOrder();
    all.cut = { match: toOrder, when: 'before' };
    const told = desk.next('unresolved-writes.changed');
    const refused = await desk.refused('checkout.place-order', order);
    expect(refused).toMatchObject({ code: 'checkout.unresolved', next: ['check-again'] });
    const [open] = await told;
    expect(open).toMatchObject({
      key: order.key,
      account,
      what: 'order',
      lines: 2,
      taxIncluded: { amount: order.confirmed.taxIncluded, currency: 'JPY' },
      state: 'unknown',
      refusal: null,
    });
    expect(open!.title.length).toBeGreaterThan(0);
    all.cut = null;
    desk.tick();
    all.clock.advance(minutes(5));
    expect(
      await desk.good('unresolved-writes.resolve', { account, key: order.key, how: 'ask' }),
    ).toMatchObject({
      state: 'not-there',
    });
    expect(all.asked.filter(toOrder)).toEqual([]);

    const sent = await desk.good('unresolved-writes.resolve', { account, key: order.key, how: 'send' });
    expect(sent).toMatchObject({ state: 'done', refusal: null });
    // The confirmation is still open: its button is the same order.
    expect(await desk.good('checkout.place-order', order)).toMatchObject({ order: { number: sent!.number } });
    expect(await ordersOf(desk, account)).toBe(orders + 1);
    expect(await desk.good('unresolved-writes.resolve', { account, key: order.key, how: 'seen' })).toBeNull();
    expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
  });

  it('or only slow: it is never said that it did not come, and when it comes it is told', async () => {
    const { all, desk, account, orders, order } = await aboutToOrder();
    all.cut = { match: toOrder, when: 'late' };
    const told = desk.next('unresolved-writes.changed');
    expect((await desk.refused('checkout.place-order', order)).code).toBe('checkout.unresolved');
    // The supplier was asked, and knew nothing of it: the request is still on its way.
    expect(all.asked.filter(toSettle)).toHaveLength(1);
    expect(await told).toMatchObject([{ key: order.key, state: 'unknown' }]);
    all.clock.advance(3_000);
    const ask = { account, key: order.key, how: 'ask' } as const;
    expect(await desk.good('unresolved-writes.resolve', ask)).toMatchObject({ state: 'unknown' });
    await all.arrive();
    expect(await desk.good('unresolved-writes.resolve', ask)).toMatchObject({ state: 'done' });
    expect(await ordersOf(desk, account)).toBe(orders + 1);
  });

  it('given up: what was still on its way is refused when it comes, and nothing was ordered', async () => {
    const { all, desk, account, orders, order } = await aboutToOrder();
    all.cut = { match: toOrder, when: 'before' };
    await desk.refused('checkout.place-order', order);
    expect(await desk.good('unresolved-writes.resolve', { account, key: order.key, how: 'drop' })).toBeNull();
    all.cut = null;
    expect((await desk.refused('checkout.place-order', order)).code).toBe('checkout.discarded');
    expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
    expect(await ordersOf(desk, account)).toBe(orders);
    expect((await desk.good('cart.get', { account })).lines).toHaveLength(2);
    // The same goods under a new confirmation are a new order.
    await desk.good('checkout.place-order', await confirmation(desk.desk, account));
    expect(await ordersOf(desk, account)).toBe(orders + 1);
  });

  it('and nobody can be asked: it is told when the line is there again, and not sooner', async () => {
    const { all, desk, account, orders, order } = await aboutToOrder();
    cutBoth(all, 'after');
    expect((await desk.refused('checkout.place-order', order)).code).toBe('checkout.unresolved');
    const how = { account, key: order.key } as const;
    expect(await desk.good('unresolved-writes.resolve', { ...how, how: 'ask' })).toMatchObject({
      state: 'unknown',
      refusal: { code: 'supplier.unreachable' },
    });
    expect((await desk.refused('unresolved-writes.resolve', { ...how, how: 'drop' })).code).toBe(
      'supplier.unreachable',
    );
    all.cut = null;
    const told = desk.next('unresolved-writes.changed', (list) => list.some(({ state }) => state === 'done'));
    const emptied = desk.next('cart.changed');
    desk.tick();
    const [done] = await told;
    await emptied;
    expect(done).toMatchObject({ key: order.key, state: 'done', refusal: null });
    expect(await ordersOf(desk, account)).toBe(orders + 1);
    const { resultId } = await desk.good('orders.search', {
      accounts: [account],
      filter: { text: done!.number! },
    });
    expect(await desk.good('orders.rows', { resultId, offset: 0, limit: 5 })).toHaveLength(1);
  });

  it.each([
    ['before', 'not-there'],
    ['after', 'done'],
  ] as const)(
    'and the program ends, cut %s the supplier did it: the next start says “%s”',
    async (when, state) => {
      const { all, desk, account, orders, order } = await aboutToOrder(true);
      cutBoth(all, when);
      await desk.refused('checkout.place-order', order);
      await desk.close();
      all.cut = null;
      const later = await all.another(desk.folder);
      const told = async () =>
        (await later.good('unresolved-writes.list', {})).map((one) => [one.key, one.state]);
      if (state === 'not-there') {
        // Sent a moment ago, it may still be on its way: a restart proves nothing.
        await expect
          .poll(() => all.asked.filter((asked) => asked.includes('/writes/outcomes')).length)
          .toBeGreaterThan(0);
        expect(await told()).toEqual([[order.key, 'unknown']]);
        all.clock.advance(minutes(5));
        later.tick();
      }
      await expect.poll(told).toEqual([[order.key, state]]);
      if (state === 'not-there')
        await later.good('unresolved-writes.resolve', { account, key: order.key, how: 'send' });
      expect(await ordersOf(later, account)).toBe(orders + 1);
      await later.good('unresolved-writes.resolve', { account, key: order.key, how: 'seen' });
      await later.close();
      const last = await all.another(desk.folder);
      expect(await last.good('unresolved-writes.list', {})).toEqual([]);
    },
  );

  it('is told to its owner only, and goes from the machine with who is forgotten there', async () => {
    const { all, desk, account, order } = await aboutToOrder();
    cutBoth(all, 'after');
    await desk.refused('checkout.place-order', order);
    const gone = desk.next('unresolved-writes.changed', (list) => list.length === 0);
    await desk.good('accounts.sign-out', { account, forget: false });
    await gone;
    all.cut = null;
    const other = (await signInTrial(desk, askul, 'sato.misaki')).id;
    expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
    const theirs = { account: other, key: order.key, how: 'ask' } as const;
    expect(await desk.good('unresolved-writes.resolve', theirs)).toBeNull();

    const told = desk.next('unresolved-writes.changed', (list) => list.length > 0);
    await signInTrial(desk, amano, 'good');
    expect(await told).toMatchObject([{ account, key: order.key, state: 'done' }]);
    expect(journalIn(desk.folder)).toContain(`${account}.journal.db`);
    await desk.good('accounts.sign-out', { account, forget: true });
    expect(existsSync(join(desk.folder, 'caches', `${account}.journal.db`))).toBe(false);
    expect(journalIn(desk.folder)).toEqual([`${other}.journal.db`]);
  });
});

describe('an open order of who is forgotten on this machine', () => {
  it('is still told of, without a word of what it was, and to its owner who comes back', async () => {
    const { all, desk, account, order } = await aboutToOrder();
    cutBoth(all, 'after');
    await desk.refused('checkout.place-order', order);
    const told = desk.next('journal.damaged', (list) => list.length > 0);
    await desk.good('accounts.sign-out', { account, forget: true });
    expect(await told).toMatchObject([{ account, lost: 'owner', found: 1 }]);
    expect(journalIn(desk.folder)).toEqual([]);
    all.cut = null;
    const settled = desk.next('journal.damaged', (list) => list.length === 0);
    const mine = desk.next('unresolved-writes.changed', (list) => list.length > 0);
    await signInTrial(desk, amano, 'good');
    await settled;
    expect(await mine).toMatchObject([
      { key: order.key, lines: 2, taxIncluded: { amount: order.confirmed.taxIncluded } },
    ]);
    await desk.good('unresolved-writes.resolve', { account, key: order.key, how: 'ask' });
    expect(await desk.good('unresolved-writes.list', {})).toMatchObject([{ state: 'done' }]);
    await desk.good('unresolved-writes.resolve', { account, key: order.key, how: 'seen' });
    await desk.good('accounts.sign-out', { account, forget: true });
    expect(await desk.good('journal.list-damage', {})).toEqual([]);
  });
});

describe('two desks of one member', () => {
  it('make one order of one cart, whoever clicks; the other is told that the cart is another one', async () => {
    const { all, desk, account, orders, order } = await aboutToOrder();
    const second = await all.another();
    const theirs = (await signInTrial(second, amano, 'good')).id;
    const order2 = await confirmation(second.desk, theirs);
    const answers = await Promise.all([
      desk.call('checkout.place-order', order),
      second.call('checkout.place-order', order2),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find((one) => !one.ok)).toMatchObject({ error: { code: 'cart.conflict' } });
    expect(await ordersOf(desk, account)).toBe(orders + 1);
    for (const each of [desk, second]) expect(await each.good('unresolved-writes.list', {})).toEqual([]);
    // The same confirmation at the other desk, an hour later and with another token, is the same order.
    const [won, loser, mine] = answers[0].ok ? [order, second, theirs] : [order2, desk, account];
    all.clock.advance(minutes(60));
    const same = await loser.call('checkout.place-order', { ...won, account: mine });
    expect(same.ok).toBe(true);
    expect(await ordersOf(loser, mine)).toBe(orders + 1);
  });
});
