import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amano, askul, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

async function aboutToOrder() {
  const all = await startDeskAndStore({ lines: 200 });
  const { desk } = all;
  const { id: account } = await signInTrial(desk, amano, 'good', { staySignedIn: true });
  await fillCart(desk.desk, account);
  const order = await confirmation(desk.desk, account);
  const listed = (number: string) => [{ account, key: order.key, what: 'order', state: 'done', number }];
  return { all, desk, account, order, listed };
}
const list = (desk: TestDesk) => desk.good('unresolved-writes.list', {});

/** Orders as a page that is gone before the answer comes; answers the number. */
async function orderUnheard({ desk, order }: Awaited<ReturnType<typeof aboutToOrder>>): Promise<string> {
  const answer = await desk.call('checkout.place-order', order);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.order.number;
}

describe('an order whose answer no page has acknowledged', () => {
  it('is listed in time with its number, until it was seen', async () => {
    const all = await aboutToOrder();
    const { desk, account, order, listed } = all;
    const number = await orderUnheard(all);
    desk.tick();
    expect(await list(desk)).toEqual([]);
    const told = desk.next('unresolved-writes.changed');
    desk.tick();
    expect(await told).toMatchObject(listed(number));
    desk.tick();
    expect(await list(desk)).toMatchObject(listed(number));
    await desk.good('unresolved-writes.resolve', { account, key: order.key, how: 'seen' });
    expect(await list(desk)).toEqual([]);
  });

  it.each(['closed', 'killed'])('is listed by the next start, whenever the desk was %s', async (how) => {
    const all = await aboutToOrder();
    const number = await orderUnheard(all);
    for (let round = 0; round < 3; round += 1) all.desk.tick();
    await list(all.desk);
    let { folder } = all.desk;
    if (how === 'closed') await all.desk.close();
    else {
      // What is on the disk now.
      folder = join(tempFolder(), 'killed');
      cpSync(all.desk.folder, folder, { recursive: true });
      rmSync(join(folder, 'desk.lock'));
    }
    const later = await all.all.another(folder);
    await expect.poll(() => list(later)).toMatchObject(all.listed(number));
  });

  it('is listed for nobody else, not while it is locked, and for its owner who comes back', async () => {
    const all = await aboutToOrder();
    const { desk, account, listed } = all;
    const number = await orderUnheard(all);
    await desk.good('lock.lock', {});
    for (let round = 0; round < 2; round += 1) desk.tick();
    expect(await list(desk)).toEqual([]);
    await desk.good('accounts.sign-out', { account, forget: false });
    await signInTrial(desk, askul, 'sato.misaki');
    expect(await list(desk)).toEqual([]);
    await signInTrial(desk, amano, 'good');
    expect(await list(desk)).toMatchObject(listed(number));
  });
});

describe('an order whose answer a page has acknowledged', () => {
  it('is never listed, and is gone from the journal', async () => {
    const { all, desk, order } = await aboutToOrder();
    const lists: unknown[] = [];
    desk.desk.listen((name, payload) => {
      if (name === 'unresolved-writes.changed') lists.push(payload);
    });
    await desk.good('checkout.place-order', order);
    for (let round = 0; round < 3; round += 1) desk.tick();
    expect(await list(desk)).toEqual([]);
    expect(lists).toEqual([]);
    await desk.close();
    const later = await all.another(desk.folder);
    expect(await list(later)).toEqual([]);
  });
});
