import { describe, expect, it } from 'vitest';
import { amano, signInTrial, minutes, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';

describe('clocks that are put back an hour', () => {
  it('hide no order: the first sync after it has it, and no later one brings it again', async () => {
    const { desk, clock } = await startDeskAndStore({ lines: 200 });
    const account = (await signInTrial(desk, amano, 'good')).id;
    const sync = async () => desk.ended(await desk.good('sync.start', { account }));
    const orders = async () => (await desk.good('sync.state', { account })).orders;
    await sync();
    const before = await orders();
    clock.advance(-minutes(60));
    await fillCart(desk.desk, account);
    await desk.good('checkout.place-order', await confirmation(desk.desk, account));
    await sync();
    expect(await orders()).toBe(before + 1);
    expect(await sync()).toMatchObject({ state: 'done', done: 0 });
  });
});
