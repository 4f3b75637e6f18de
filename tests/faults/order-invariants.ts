import assert from 'node:assert/strict';
import type { Desk } from '#electron/desk/desk.ts';
import type { UnresolvedWrite } from '#shared/ipc/pending-writes.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { callAsPage, confirmation, fillCart, callOrThrow } from '#tests/support/ordering.ts';
import { lastOrder, ordersAfter, sync, until } from './environment.ts';

/** A click on “order”, and what is known of it. */
export interface OrderAttempt {
  readonly account: AccountId;
  readonly key: string;
  /** The number that the page had shown; null where it showed none. */
  readonly confirmed: string | null;
  /** The last order that the store had before. */
  readonly last: number;
  /** Where the store keeps its file. */
  readonly storeFolder: string;
  /** Numbers of orders that were made since then by other clicks. */
  readonly others?: readonly string[];
}

export interface OrderCheckOptions {
  /** Lets so much time pass that no request can be on its way any more. */
  readonly advance?: () => void;
  /** Files were damaged: then it is enough that the desk says so, or that the history has the order. */
  readonly damaged?: boolean;
  /** Chooses between sending again and giving up. */
  readonly draw: () => number;
}

export interface Outcome {
  readonly confirmed: string | null;
  readonly told: UnresolvedWrite['state'] | 'nothing';
  readonly orders: number;
}

/** The open writes that the desk reports once their outcome is known; asks at once where it may. */
async function resolvedWrites(
  desk: Desk,
  advance: (() => void) | undefined,
): Promise<readonly UnresolvedWrite[]> {
  return until('an answer to what became of an order', async () => {
    const list = await callOrThrow(desk, 'unresolved-writes.list', {});
    if (list.every(({ state }) => state !== 'unknown')) return list;
    advance?.();
    for (const { account, key, state } of list)
      if (state === 'unknown' && advance)
        await desk.call('unresolved-writes.resolve', { account, key, how: 'ask' });
    return null;
  });
}

/** Whether the saved history has an order of this number. */
export async function historyHas(desk: Desk, account: AccountId, number: string): Promise<boolean> {
  const found = await callOrThrow(desk, 'orders.search', { accounts: [account], filter: { text: number } });
  return found.orders > 0;
}

/** Orders two products, and checks that this is possible and known. */
export async function placeAnotherOrder(
  desk: Desk,
  account: AccountId,
  storeFolder: string,
): Promise<string> {
  const last = lastOrder(storeFolder);
  await fillCart(desk, account, 1);
  const { order } = await callOrThrow(desk, 'checkout.place-order', await confirmation(desk, account));
  assert.deepEqual(ordersAfter(storeFolder, last), [order.number], 'a new order is one order');
  return order.number;
}

/** Everything that must hold of an order, whatever happened to desk and line while it was made. */
export async function checkOrderInvariants(
  desk: Desk,
  tried: OrderAttempt,
  options: OrderCheckOptions,
): Promise<Outcome> {
  const { account, key, confirmed, last, storeFolder, others = [] } = tried;
  const ordersMade = (): readonly string[] =>
    ordersAfter(storeFolder, last).filter((number) => !others.includes(number));
  const { advance, damaged = false, draw } = options;
  const list = await resolvedWrites(desk, advance);
  const [open, ...more] = list;
  const numbers = ordersMade();
  const about = `confirmed ${confirmed}, told ${open?.state ?? 'nothing'}, orders ${numbers.join()}`;
  assert.ok(more.length === 0, `one click is told once: ${about}`);
  assert.ok(numbers.length <= 1, `one click is at most one order: ${about}`);
  if (open && !damaged) assert.equal(open.key, key, about);
  if (confirmed !== null) assert.deepEqual(numbers, [confirmed], `what was confirmed exists: ${about}`);
  if (open?.state === 'done')
    assert.deepEqual(numbers, [open.number], `what is told to exist does: ${about}`);
  if (confirmed === null && numbers.length === 1 && !damaged)
    assert.equal(open?.state, 'done', `an order that nobody confirmed is told: ${about}`);
  if (open?.state === 'not-there') {
    assert.deepEqual(numbers, [], `what is told not to be there is not: ${about}`);
    const how = draw() < 0.3 || !open.canSend ? 'drop' : 'send';
    const settled = await callOrThrow(desk, 'unresolved-writes.resolve', { account, key: open.key, how });
    const then = ordersMade();
    if (how === 'drop') assert.deepEqual([settled, then], [null, []], `given up is given up: ${about}`);
    else assert.deepEqual(then, [settled?.number], `sent again is one order: ${about}`);
  }
  const made = ordersMade();
  if (!damaged && others.length === 0) {
    // A cart that became an order is empty, whichever way it was learned; one that did not is as it was.
    const { lines } = await callOrThrow(desk, 'cart.get', { account });
    assert.equal(lines.length, made.length === 1 ? 0 : 2, `lines left in the cart: ${about}`);
  }
  for (const { key: seen, state } of await callOrThrow(desk, 'unresolved-writes.list', {}))
    if (state === 'done')
      await callOrThrow(desk, 'unresolved-writes.resolve', { account, key: seen, how: 'seen' });
  const fresh = await placeAnotherOrder(desk, account, storeFolder);
  assert.equal((await sync(desk, account)).state, 'done', `sync works: ${about}`);
  for (const number of [...made, ...others, fresh])
    assert.ok(await historyHas(desk, account, number), `${number} is in the history: ${about}`);
  return { confirmed, told: open?.state ?? 'nothing', orders: numbers.length };
}

/** Empties the cart, so that every trial of one desk begins alike, and puts two products into it. */
export async function freshCart(desk: Desk, account: AccountId): Promise<void> {
  const { lines, version } = await callOrThrow(desk, 'cart.get', { account });
  if (lines.length > 0)
    await callOrThrow(desk, 'cart.change', {
      account,
      version,
      lines: [],
      remove: lines.map(({ id }) => id),
    });
  await fillCart(desk, account);
}

/** Clicks on “order”; the answer, or why there is none. */
export const orderOf = (desk: Desk, input: CallInput<'checkout.place-order'>) =>
  callAsPage(desk, 'checkout.place-order', input);
