import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { createStarter } from '../../../docs/starter/server.ts';
import type { AccountId, SupplierId } from '#shared/model/identifiers.ts';
import { neutralProfileId } from '#shared/model/supplier-setting.ts';
import { startDesk } from '#tests/support/desk.ts';
import { serveDisconnecting } from '#tests/support/disconnecting-store.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const supplier = 'starter' as SupplierId;
const ORDERS = 45;
const toOrder = (asked: string): boolean => asked === 'POST /v1/orders';

/** A desk whose only supplier is the starter, served on a port of this machine. */
async function start() {
  const file = join(tempFolder(), 'starter.sqlite');
  const served = await serveDisconnecting(createStarter({ file, secret: 'of this test' }));
  onTestFinished(served.stop);
  const desk = await startDesk({
    suppliers: [
      {
        id: supplier,
        name: { ja: 'スターター商店', en: 'Starter Shop' },
        profile: neutralProfileId,
        baseUrl: `http://${served.host}`,
      },
    ],
  });
  await desk.call('suppliers.describe', { supplier });
  const typed = { supplier, identifier: 'buyer@example.com', staySignedIn: false };
  const signIn = (password = 'starter-password') => desk.call('sign-in.start', { ...typed, password });
  const signedIn = async (): Promise<AccountId> => {
    await desk.good('sign-in.start', { ...typed, password: 'starter-password' });
    return (await desk.good('accounts.list', {}))[0]!.id;
  };
  /** How many orders the desk has after a synchronisation. */
  const synchronised = async (account: AccountId): Promise<number> => {
    expect(await desk.ended(await desk.good('sync.start', { account }))).toMatchObject({ state: 'done' });
    return (await desk.good('sync.state', { account })).orders;
  };
  const found = (account: AccountId, text: string) =>
    desk.good('orders.search', { accounts: [account], filter: { text } });
  return { file, served, desk, signIn, signedIn, synchronised, found };
}

it(
  'a desk signs in at the starter, fetches and searches its history, and signs out',
  { timeout: 180_000 },
  async () => {
    const { file, served, desk, signIn, signedIn, synchronised, found } = await start();
    expect(await signIn('wrong')).toMatchObject({ ok: false, error: { code: 'sign-in.mismatch' } });
    // One order was removed before the desk came: the first listing says so, and there is nothing to remove.
    const remove = (id: string): void => {
      const db = new DatabaseSync(file);
      db.prepare(
        'UPDATE shop_orders SET body = NULL, sequence = (SELECT max(sequence) + 1 FROM shop_orders) WHERE id = ?',
      ).run(id);
      db.close();
    };
    remove('o-7');
    const account = await signedIn();
    expect(await synchronised(account)).toBe(ORDERS - 1);
    expect(await found(account, '')).toMatchObject({ orders: ORDERS - 1, unreadable: 0 });
    expect((await found(account, 'P-004')).orders).toBeGreaterThan(0);
    expect((await found(account, 'P-999')).orders).toBe(0);
    remove('o-8');
    expect(await synchronised(account)).toBe(ORDERS - 2);
    await desk.good('accounts.sign-out', { account, forget: true });
    expect(served.asked.at(-1)).toBe('DELETE /v1/sessions/current');
    expect(await desk.good('accounts.list', {})).toEqual([]);
  },
);

it(
  'what is ordered at the starter is ordered once, also where the answer is lost',
  { timeout: 180_000 },
  async () => {
    const { served, desk, signedIn, synchronised } = await start();
    const account = await signedIn();
    expect(await synchronised(account)).toBe(ORDERS);
    const cart = await fillCart(desk.desk, account);
    expect(cart.lines).toHaveLength(2);
    const order = await confirmation(desk.desk, account);
    const { order: placed } = await desk.good('checkout.place-order', order);
    expect(placed.totals.taxIncluded.amount).toBe(order.confirmed.taxIncluded);
    // The same confirmation again is the same order.
    const again = await desk.good('checkout.place-order', order);
    expect(again.order.number).toBe(placed.number);
    expect((await desk.good('cart.get', { account })).lines).toEqual([]);
    expect(await synchronised(account)).toBe(ORDERS + 1);

    // The answer of the next one is lost: the desk asks what became of it, and sends nothing again.
    await fillCart(desk.desk, account, 1);
    const next = await confirmation(desk.desk, account);
    served.asked.length = 0;
    served.cut = toOrder;
    const settled = await desk.good('checkout.place-order', next);
    expect(settled.order.number).not.toBe(placed.number);
    expect(served.asked.filter(toOrder)).toHaveLength(1);
    expect(served.asked).toContain('POST /v1/writes/outcomes');
    served.cut = () => false;
    expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
    expect(await synchronised(account)).toBe(ORDERS + 2);
  },
);
