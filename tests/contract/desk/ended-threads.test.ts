import { describe, expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { filter } from '#tests/support/archives.ts';
import { amano, askul, minutes, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { endingThread } from '#tests/support/ending-thread.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';

const trial = trialAccounts.find(({ accountState }) => accountState.kind === 'good')!;
const credentials = {
  supplier: trial.supplier as never,
  identifier: trial.identifier.value,
  password: trial.password,
  staySignedIn: false,
};

async function startWithHistory() {
  const history = endingThread('history');
  const all = await startDeskAndStore({ lines: 200, workers: { history: history.entry } });
  const account = (await signInTrial(all.desk, amano, 'good', { staySignedIn: false })).id;
  await all.desk.ended(await all.desk.good('sync.start', { account }));
  return { all, desk: all.desk, account, history };
}
async function ordersOf(desk: TestDesk, account: AccountId): Promise<number> {
  await desk.ended(await desk.good('sync.start', { account }));
  return (await desk.good('sync.state', { account })).orders;
}
const byText = (account: AccountId) => ({ accounts: [account], filter: {} });

describe('the history', () => {
  for (const when of ['before', 'after'] as const)
    it(`whose thread ends at a search, ${when} it is done, is searched again with the same result`, async () => {
      const { desk, account, history } = await startWithHistory();
      const first = await desk.good('orders.search', byText(account));
      history.endAt('search', when);
      const again = await desk.good('orders.search', byText(account));
      expect(history.hasEnded()).toBe(true);
      expect({ ...again, resultId: '' }).toEqual({ ...first, resultId: '' });
      expect(
        await desk.refused('orders.rows', { resultId: first.resultId, offset: 0, limit: 1 }),
      ).toMatchObject({
        code: 'history.result-expired',
      });
      const rows = { resultId: again.resultId, offset: 0, limit: 5 };
      expect(await desk.good('orders.rows', rows)).toHaveLength(5);
    });

  it('whose thread ends has nobody’s open who has signed out meanwhile', async () => {
    const { desk, account, history } = await startWithHistory();
    const { id: other } = await signInTrial(desk, askul, 'good');
    await desk.good('accounts.sign-out', { account: other, forget: false });
    history.endAt('search');
    await desk.good('orders.search', byText(account));
    expect(history.hasEnded()).toBe(true);
    expect(await desk.refused('orders.search', byText(other))).toMatchObject({ code: 'account.unknown' });
  });
});

describe('an order', () => {
  for (const at of ['begin', 'markSent', 'mark', 'list', 'remove'])
    for (const when of ['before', 'after'] as const)
      it(`comes into being once, and is known, though the journal’s thread ends ${when} ${at}`, async () => {
        const { all, desk, account, history } = await startWithHistory();
        const orders = await ordersOf(desk, account);
        await fillCart(desk.desk, account);
        const order = await confirmation(desk.desk, account);
        if (at === 'markSent') {
          // Only what is sent again is noted as sent.
          all.cut = {
            match: (asked) => /orders$|outcomes$/.test(asked) && asked.startsWith('POST'),
            when: 'before',
          };
          await desk.refused('checkout.place-order', order);
          all.cut = null;
          all.clock.advance(minutes(5));
        }
        history.endAt(`journal.${at}`, when);
        const { order: placed } = await desk.good('checkout.place-order', order);
        if (at === 'remove') for (const _ of [1, 2, 3]) desk.tick();
        await expect.poll(history.hasEnded).toBe(true);
        await expect.poll(() => desk.good('unresolved-writes.list', {})).toEqual([]);
        expect(await ordersOf(desk, account)).toBe(orders + 1);
        expect(await desk.good('checkout.place-order', order)).toMatchObject({
          order: { number: placed.number },
        });
        expect(await ordersOf(desk, account)).toBe(orders + 1);
      });
});

describe('the archive', () => {
  it('whose thread ends is open again with the next question', async () => {
    const archive = endingThread('archive');
    const { desk } = await startDeskAndStore({ lines: 200, workers: { archive: archive.entry } });
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    const search = { account: account.id, filter: filter({}) };
    await desk.good('archive.recovery-key', { account: account.id });
    expect(await desk.good('archive.search', search)).toMatchObject({ total: 0 });
    archive.endAt('search');
    expect(await desk.refused('archive.search', search)).toMatchObject({ code: 'unexpected' });
    expect(archive.hasEnded()).toBe(true);
    expect(await desk.good('archive.search', search)).toMatchObject({ total: 0 });
  });
});

describe('the embedded store', () => {
  it('whose thread ends is there again with the next request', async () => {
    const store = endingThread('store');
    store.endAt('fetch');
    const desk = await startDesk({ workers: { store: store.entry } });
    await expect.poll(() => desk.call('sign-in.start', credentials)).toMatchObject({ ok: true });
    expect(store.hasEnded()).toBe(true);
    await desk.close();
  });

  it('whose thread ends while the desk closes keeps nobody: the desk is closed all the same', async () => {
    const store = endingThread('store');
    store.endAt('close');
    const desk = await startDesk({ workers: { store: store.entry } });
    await expect(desk.close()).resolves.toBeUndefined();
    expect(store.hasEnded()).toBe(true);
    await expect(desk.close()).resolves.toBeUndefined();
  });
});
