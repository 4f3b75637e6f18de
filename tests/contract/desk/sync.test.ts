import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { askul, minutes, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { serveStore } from '#tests/support/serve-store.ts';

const administrator = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;
const signIn = (desk: TestDesk) =>
  desk.good('sign-in.start', {
    supplier: administrator.supplier as never,
    identifier: administrator.identifier.value,
    password: administrator.password,
    staySignedIn: false,
  });

describe('sync', () => {
  it('fetches the whole history, then only what changed', async () => {
    const served = await serveStore();
    const desk = await startDesk({ suppliers: served.suppliers });
    const account = await signIn(desk);
    const full = await desk.ended(await desk.good('sync.start', { account: account.id }));
    expect(full).toMatchObject({ state: 'done', kind: 'sync' });
    expect(full.done).toBeGreaterThan(1000);
    const first = await desk.good('sync.state', { account: account.id });

    const nothing = await desk.ended(await desk.good('sync.start', { account: account.id }));
    expect(nothing.done).toBeLessThan(5);

    const changes = served.store.admin.advanceOrders('askul-trial');
    const some = await desk.ended(await desk.good('sync.start', { account: account.id }));
    expect(some.state).toBe('done');
    expect(some.done).toBeGreaterThan(0);
    expect(some.done).toBeLessThan(full.done / 10);
    const after = await desk.good('sync.state', { account: account.id });
    expect(after.orders).toBe(first.orders + changes.added.length - changes.removed.length);
    expect(after.completeAsOf! > first.completeAsOf!).toBe(true);
  });

  it('AS-2 a full fetch loses nothing that the supplier no longer keeps', async () => {
    const all = await startDeskAndStore();
    const { desk, clock, store } = all;
    const account = (await signInTrial(desk, askul, 'good')).id;
    await desk.ended(await desk.good('sync.start', { account }));
    const found = async () =>
      (await desk.good('orders.search', { accounts: [account], filter: {} as never })).orders;
    const before = await found();
    // Four years on, the store has deleted its ten oldest orders; all of them are past the three years.
    clock.advance(minutes(4 * 366 * 24 * 60));
    const back = (await signInTrial(desk, askul, 'good')).id;
    const { removed } = store.admin.advanceOrders(askul, { change: 0, add: 0, remove: 10 });
    expect(removed).toHaveLength(10);
    for (const fromScratch of [false, true, true]) {
      const job = await desk.ended(await desk.good('sync.start', { account: back, fromScratch }));
      expect(job.state).toBe('done');
      expect(await found()).toBe(before);
    }
  });

  it('keeps nothing that was fetched under other rights once the supplier moved the person', async () => {
    const served = await serveStore();
    const desk = await startDesk({ suppliers: served.suppliers });
    const buyer = trialAccounts.find(({ identifier }) => identifier.value.startsWith('sato.misaki'))!;
    const account = await desk.good('sign-in.start', {
      supplier: buyer.supplier as never,
      identifier: buyer.identifier.value,
      password: buyer.password,
      staySignedIn: false,
    });
    const accounts = [account.id];
    const departments = async (): Promise<string[]> =>
      (await desk.good('orders.facets', { accounts })).departments.map(({ value }) => value);
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    expect(await departments()).toEqual([account.member.department!.name]);

    served.store.admin.moveMember(account.member.id, '人事部');
    const again = await desk.ended(await desk.good('sync.start', { account: account.id }));
    expect(again.state).toBe('done');
    expect(await departments()).toEqual(['人事部']);
  });

  it('is one at a time for an account, is cancelled on request, and goes on where it stopped', async () => {
    const desk = await startDesk();
    const account = await signIn(desk);
    const job = await desk.good('sync.start', { account: account.id });
    expect((await desk.good('sync.start', { account: account.id })).id).toBe(job.id);
    await desk.next('job.changed', ({ id, done }) => id === job.id && done > 0);
    await desk.good('jobs.cancel', { job: job.id });
    expect(await desk.ended(job)).toMatchObject({ state: 'cancelled' });
    const part = await desk.good('sync.state', { account: account.id });
    expect(part.orders).toBeGreaterThan(0);
    expect(part.completeAsOf).toBeNull();
    // What has come already can be searched.
    expect((await desk.good('orders.search', { accounts: [account.id], filter: {} })).orders).toBe(
      part.orders,
    );

    const rest = await desk.ended(await desk.good('sync.start', { account: account.id }));
    expect(rest.state).toBe('done');
    const whole = await desk.good('sync.state', { account: account.id });
    expect(whole.orders).toBe(part.orders + rest.done);
  });

  it('sets a damaged history aside at the next sign-in and fetches it again', async () => {
    const desk = await startDesk();
    const account = await signIn(desk);
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const before = await desk.good('sync.state', { account: account.id });
    await desk.good('accounts.sign-out', { account: account.id, forget: false });
    writeFileSync(join(desk.folder, 'caches', `${account.id}.db`), Buffer.alloc(20_000, 7));

    await signIn(desk);
    expect(await desk.good('sync.state', { account: account.id })).toMatchObject({
      orders: 0,
      completeAsOf: null,
    });
    expect(readdirSync(join(desk.folder, 'caches')).some((name) => name.includes('unreadable'))).toBe(true);
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    expect((await desk.good('sync.state', { account: account.id })).orders).toBe(before.orders);
  });

  it('finds damage while the history is open, sets it aside, says so, and fetches it again', async () => {
    const desk = await startDesk();
    const account = await signIn(desk);
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const before = await desk.good('sync.state', { account: account.id });
    await desk.good('accounts.sign-out', { account: account.id, forget: false });
    // Pages in the middle of the file: it opens, and fails where it is read.
    const file = join(desk.folder, 'caches', `${account.id}.db`);
    const bytes = readFileSync(file);
    bytes.fill(7, Math.floor(bytes.length / 4), Math.floor((bytes.length * 3) / 4));
    writeFileSync(file, bytes);

    await signIn(desk);
    const search = { accounts: [account.id], filter: {} };
    const first = await desk.call('orders.search', search);
    if (!first.ok) expect(first.error.code).toBe('cache.unreadable');
    await expect.poll(async () => (await desk.call('orders.search', search)).ok).toBe(true);
    expect(readdirSync(join(desk.folder, 'caches')).some((name) => name.includes('unreadable'))).toBe(true);
    // By itself: nobody starts a sync.
    await expect.poll(async () => (await desk.good('orders.search', search)).orders).toBe(before.orders);
  });

  it('keeps the saved history when the supplier goes away in the middle, and says who was not reached', async () => {
    const served = await serveStore();
    const desk = await startDesk({ suppliers: served.suppliers });
    const account = await signIn(desk);
    const job = await desk.good('sync.start', { account: account.id });
    await desk.next('job.changed', ({ id, done }) => id === job.id && done > 0);
    await served.stop();
    const cut = await desk.ended(job);
    expect(cut).toMatchObject({ state: 'refused', error: { code: 'supplier.unreachable' } });
    expect(cut.error?.message.ja).toContain('127.0.0.1');
    expect((await desk.good('sync.state', { account: account.id })).orders).toBeGreaterThan(0);
  });

  it('AS-27 tells an outage at sign-in by the supplier’s own code', async () => {
    const served = await serveStore();
    const desk = await startDesk({ suppliers: served.suppliers });
    const typed = {
      supplier: administrator.supplier as never,
      identifier: administrator.identifier.value,
      password: administrator.password,
      staySignedIn: false,
    };
    served.store.admin.setOutage('askul-trial', true);
    const refusal = await desk.refused('sign-in.start', typed);
    expect(refusal).toMatchObject({ code: 'sign-in.outage', supplierCode: 'w:004' });
    // Nothing of this person is saved here, so there is nothing to look at.
    expect(refusal.next).not.toContain('work-offline');
    served.store.admin.setOutage('askul-trial', false);
    const account = await desk.good('sign-in.start', typed);
    await desk.good('accounts.sign-out', { account: account.id, forget: false });
    served.store.admin.setOutage('askul-trial', true);
    expect((await desk.refused('sign-in.start', typed)).next).toContain('work-offline');
  });
});

describe('the embedded store', () => {
  it('is the same supplier in this program and on a port', async () => {
    const served = await serveStore();
    const over = await startDesk({ suppliers: served.suppliers });
    const inside = await startDesk();
    const cards = await over.good('suppliers.list', {});
    expect(cards.every(({ host }) => host === served.host)).toBe(true);
    const results = [];
    for (const desk of [over, inside]) {
      const account = await signIn(desk);
      await desk.ended(await desk.good('sync.start', { account: account.id }));
      const { resultId: _, ...found } = await desk.good('orders.search', {
        accounts: [account.id],
        filter: { text: '用紙' },
      });
      results.push(found);
    }
    expect(results[0]).toEqual(results[1]);
    expect(results[0]!.orders).toBeGreaterThan(0);
  });
});
