import { describe, expect, it } from 'vitest';
import {
  amano,
  minutes,
  quocard,
  signInTrial,
  startDeskAndStore,
  trialSignIn,
} from '#tests/support/desk-and-store.ts';
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

const hour = minutes(60);
const year = 365 * 24 * hour;

describe('a machine whose clock is wrong', () => {
  it.each([
    ['an hour behind', -hour],
    ['an hour ahead', hour],
    ['a year ahead', year],
    ['a year behind', -year],
  ])('%s says so at the sign-in, and nothing lapses or stays locked by it', async (_, clockAhead) => {
    const { another, linkTo } = await startDeskAndStore({ lines: 100 });
    const desk = await another(undefined, clockAhead);
    expect((await desk.good('suppliers.describe', { supplier: amano })).clockAhead).toBe(
      clockAhead / minutes(1),
    );

    const account = await signInTrial(desk, amano, 'good');
    expect(await desk.ended(await desk.good('sync.start', { account: account.id }))).toMatchObject({
      state: 'done',
    });
    expect((await desk.good('accounts.list', {})).map(({ state }) => state)).toEqual(['signed-in']);
    await fillCart(desk.desk, account.id);
    await desk.good('checkout.place-order', await confirmation(desk.desk, account.id));

    // A link from a mail is good for as long as the supplier says, by its own clock.
    const pending = await desk.refused('sign-in.start', trialSignIn(quocard, 'two-step'));
    expect(pending.flow).toBeDefined();
    const email = trialSignIn(quocard, 'two-step').identifier;
    expect(await desk.good('links.follow', { link: await linkTo(quocard, email) })).toMatchObject({
      purpose: 'two-step',
    });
  });

  it.each([
    ['an hour behind', -hour],
    ['a year ahead', year],
  ])('%s counts a lock down in the time that it lasts', async (_, clockAhead) => {
    const { another, clock } = await startDeskAndStore({ lines: 100 });
    const desk = await another(undefined, clockAhead);
    const wrong = { ...trialSignIn(quocard, 'good'), password: 'Wrong-pass-1' };
    let refusal = await desk.refused('sign-in.start', wrong);
    for (let tries = 0; refusal.until === undefined && tries < 30; tries += 1)
      refusal = await desk.refused('sign-in.start', wrong);
    const left = Date.parse(refusal.until!) - (Date.parse(clock.now()) + clockAhead);
    expect(Math.abs(left - hour)).toBeLessThan(minutes(1));
    clock.advance(hour);
    await signInTrial(desk, quocard, 'good');
  });

  it('says nothing where it is right, or wrong by less than anybody notices', async () => {
    const { another } = await startDeskAndStore({ lines: 100 });
    for (const clockAhead of [0, minutes(4), -minutes(4)])
      expect(
        (await (await another(undefined, clockAhead)).good('suppliers.describe', { supplier: amano }))
          .clockAhead,
      ).toBeNull();
  });
});
