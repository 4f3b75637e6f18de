import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportSchedule } from '#shared/ipc/scheduled-exports.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { damageCaches } from '#tests/support/damaged-cache.ts';
import { amano, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import { endingThread } from '#tests/support/ending-thread.ts';

const everything = (account: AccountId) => ({ accounts: [account], filter: {} });
const countOrders = async (desk: TestDesk, account: AccountId): Promise<number | string> => {
  const found = await desk.call('orders.search', everything(account));
  return found.ok ? found.value.orders : found.error.code;
};

async function startWithHistory(start?: Instant) {
  const history = endingThread('history');
  const all = await startDeskAndStore({
    lines: 200,
    workers: { history: history.entry },
    ...(start !== undefined && { start }),
  });
  const account = (await signInTrial(all.desk, amano, 'good', { staySignedIn: true })).id;
  const sync = async () => all.desk.ended(await all.desk.good('sync.start', { account }));
  await sync();
  const orders = await countOrders(all.desk, account);
  expect(orders).toBeGreaterThan(0);
  return { all, desk: all.desk, account, history, orders, sync };
}

describe('a history whose cache proves damaged', () => {
  for (const question of ['orders.search', 'orders.facets'] as const)
    it(`when its thread is started again by ${question} is told of, and fetched again by itself`, async () => {
      const { desk, account, history, orders } = await startWithHistory();
      const emptied = desk.next('sync.changed', ({ completeAsOf }) => completeAsOf === null);
      history.endAt(question.slice('orders.'.length));
      damageCaches(desk.folder);
      const asked = question === 'orders.search' ? everything(account) : { accounts: [account] };
      expect(await desk.refused(question, asked as never)).toMatchObject({ code: 'cache.unreadable' });
      expect(history.hasEnded()).toBe(true);
      expect(await emptied).toMatchObject({ account, orders: 0, lines: 0 });
      await expect.poll(() => countOrders(desk, account)).toBe(orders);
    });

  it('when its thread is started again by something else is told of by the first search', async () => {
    const { all, desk, account, history } = await startWithHistory();
    all.cut = { match: () => true, when: 'before' };
    history.endAt('journal.list');
    damageCaches(desk.folder);
    await desk.good('unresolved-writes.list', {});
    await expect.poll(history.hasEnded).toBe(true);
    expect(await desk.good('sync.state', { account })).toMatchObject({ orders: 0, completeAsOf: null });
    expect(await countOrders(desk, account)).toBe('cache.unreadable');
  });

  it('at the start of the program is fetched again by itself', async () => {
    const { all, desk, account, orders } = await startWithHistory();
    await desk.close();
    damageCaches(desk.folder);
    const again = await all.another(desk.folder);
    await expect.poll(() => countOrders(again, account)).toBe(orders);
  });

  it('is no reason to end a month of an export without a file', async () => {
    const { all, desk, account, history, sync } = await startWithHistory(
      '2026-03-25T03:00:00.000Z' as Instant,
    );
    const target = join(desk.folder, 'monthly');
    mkdirSync(target);
    desk.saveTo = target;
    const schedule: ExportSchedule = {
      name: '月次の明細',
      format: 'csv-utf8',
      granularity: 'order',
      leaveOut: [],
      withoutEnded: true,
      closingDay: 31,
      waitDays: 4,
      locale: 'ja',
    };
    await desk.good('scheduled-exports.save', { account, id: null, schedule, chooseFolder: true });
    const state = async () => (await desk.good('scheduled-exports.list', { account }))[0];
    // The month is due, and its folder is away.
    rmSync(target, { recursive: true });
    all.clock.set('2026-04-05T03:00:00.000Z' as Instant);
    await signInTrial(desk, amano, 'good', { staySignedIn: true });
    await sync();
    await desk.good('scheduled-exports.run', { account });
    expect(await state()).toMatchObject({
      writtenUntil: '2026-02-28',
      last: { refusal: { code: 'scheduled-export.no-folder' } },
    });
    // The folder is back, the history is not: the supplier can't be reached either.
    all.cut = { match: () => true, when: 'before' };
    history.endAt('search');
    damageCaches(desk.folder);
    await desk.call('orders.search', everything(account));
    mkdirSync(target);
    await desk.good('scheduled-exports.run', { account });
    expect(await state()).toMatchObject({ writtenUntil: '2026-02-28' });
    expect(readdirSync(target)).toEqual([]);
    all.cut = null;
    await sync();
    await desk.good('scheduled-exports.run', { account });
    expect(readdirSync(target)).toHaveLength(1);
    expect(await state()).toMatchObject({ writtenUntil: '2026-03-31', last: { refusal: null } });
  });
});
