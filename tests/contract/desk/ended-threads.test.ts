import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { filter } from '#tests/support/archives.ts';
import {
  amano,
  askul,
  minutes,
  signInTrial,
  startDeskAndStore,
  trialSignIn,
} from '#tests/support/desk-and-store.ts';
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

describe('an order whose journal’s thread ends twice at one question', () => {
  for (const when of ['before', 'after'] as const)
    it(`is said to be placed, ${when} its outcome is noted`, async () => {
      const { desk, account, history } = await startWithHistory();
      const orders = await ordersOf(desk, account);
      await fillCart(desk.desk, account);
      const order = await confirmation(desk.desk, account);
      history.endAt('journal.mark', when, 2);
      const { order: placed } = await desk.good('checkout.place-order', order);
      expect(history.hasEnded()).toBe(true);
      expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
      expect(await desk.good('checkout.place-order', order)).toMatchObject({
        order: { number: placed.number },
      });
      expect(await ordersOf(desk, account)).toBe(orders + 1);
    });

  it('is refused with a reason where it could not be noted before it is sent', async () => {
    const { desk, account, history } = await startWithHistory();
    const orders = await ordersOf(desk, account);
    await fillCart(desk.desk, account);
    const order = await confirmation(desk.desk, account);
    history.endAt('journal.begin', 'before', 2);
    expect(await desk.refused('checkout.place-order', order)).toMatchObject({
      code: 'checkout.not-recorded',
    });
    expect(await ordersOf(desk, account)).toBe(orders);
  });
});

describe('an order without an answer', () => {
  it('is found at the supplier though everything noted of it is gone when the thread is started again', async () => {
    const { all, desk, account, history } = await startWithHistory();
    await fillCart(desk.desk, account);
    const order = await confirmation(desk.desk, account);
    all.cut = { match: (asked) => /^POST .*(orders|outcomes)$/.test(asked), when: 'after' };
    expect(await desk.refused('checkout.place-order', order)).toMatchObject({ code: 'checkout.unresolved' });
    all.cut = null;
    history.endAt('search');
    const caches = join(desk.folder, 'caches');
    for (const name of readdirSync(caches)) if (/journal|open-writes/.test(name)) rmSync(join(caches, name));
    await desk.good('orders.search', byText(account));
    expect(history.hasEnded()).toBe(true);
    desk.tick();
    await expect
      .poll(() => desk.good('unresolved-writes.list', {}))
      .toMatchObject([{ key: order.key, state: 'done' }]);
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

describe('the archive whose folder is away when its thread is started again', () => {
  it('is open again once the folder is back', async () => {
    const archive = endingThread('archive');
    const { desk } = await startDeskAndStore({ lines: 200, workers: { archive: archive.entry } });
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    const search = { account: account.id, filter: filter({}) };
    await desk.good('archive.recovery-key', { account: account.id });
    const folder = join(desk.folder, 'archive');
    archive.endAt('search');
    renameSync(folder, `${folder}-away`);
    expect(await desk.refused('archive.search', search)).toMatchObject({ code: 'unexpected' });
    await desk.call('archive.search', search);
    rmSync(folder, { recursive: true, force: true });
    renameSync(`${folder}-away`, folder);
    expect(await desk.good('archive.search', search)).toMatchObject({ total: 0 });
    expect(await desk.good('archive.recovery-key', { account: account.id })).toMatchObject({
      recoveryKey: expect.any(String) as string,
    });
  });
});

describe('a sign-out whose thread ends twice', () => {
  const accountFiles = (desk: TestDesk, account: AccountId): string[] =>
    readdirSync(join(desk.folder, 'caches')).filter((name) => name.startsWith(account));

  for (const at of ['journal.close', 'close'])
    it(`at ${at} goes on to its end: nothing is left, and the supplier knows`, async () => {
      const { all, desk, account, history } = await startWithHistory();
      history.endAt(at, 'before', 2);
      // It answers after three seconds at the latest, and goes on behind that.
      await desk.call('accounts.sign-out', { account, forget: true });
      await expect.poll(history.hasEnded).toBe(true);
      await expect.poll(() => all.asked.at(-1)).toMatch(/^DELETE .*sessions/);
      expect(accountFiles(desk, account)).toEqual([]);
    });

  it('while it deletes what is saved leaves that to the next start', async () => {
    const { all, desk, account, history } = await startWithHistory();
    history.endAt('destroy', 'before', 2);
    await desk.call('accounts.sign-out', { account, forget: true });
    await expect.poll(history.hasEnded).toBe(true);
    await expect.poll(() => all.asked.at(-1)).toMatch(/^DELETE .*sessions/);
    await desk.close();
    await all.another(desk.folder);
    await expect.poll(() => accountFiles(desk, account)).toEqual([]);
  });
});

describe('a sign-in whose thread ends twice', () => {
  it('while it opens the history leaves nothing that would sign in at the next start', async () => {
    const { all, desk, account, history } = await startWithHistory();
    const orders = await ordersOf(desk, account);
    await desk.good('accounts.sign-out', { account, forget: false });
    history.endAt('open', 'before', 2);
    const typed = { ...trialSignIn(amano, 'good'), staySignedIn: true };
    expect(await desk.refused('sign-in.start', typed)).toMatchObject({ code: 'unexpected' });
    expect(history.hasEnded()).toBe(true);
    expect(all.asked.at(-1)).toMatch(/^DELETE .*sessions/);
    await desk.close();
    const again = await all.another(desk.folder);
    expect(await again.good('accounts.list', {})).toEqual([]);
    // What was saved before is as it was.
    await again.good('sign-in.start', typed);
    expect(await again.good('sync.state', { account })).toMatchObject({ orders });
  });

  it('while it opens the journal can read, and order once the journal is there', async () => {
    const { desk, account, history } = await startWithHistory();
    await desk.good('accounts.sign-out', { account, forget: false });
    history.endAt('journal.open', 'before', 2);
    await signInTrial(desk, amano, 'good', { staySignedIn: true });
    expect(history.hasEnded()).toBe(true);
    await fillCart(desk.desk, account);
    await desk.good('checkout.place-order', await confirmation(desk.desk, account));
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
