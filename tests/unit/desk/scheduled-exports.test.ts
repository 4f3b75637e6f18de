import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { OrderWriter } from '#electron/cache/order-writer.ts';
import {
  createScheduledExports,
  type ScheduledExportPorts,
} from '#electron/desk/export/scheduled-exports.ts';
import { writeExport } from '#electron/documents/export/write-export.ts';
import { withOrders } from '#electron/jobs/histories.ts';
import type { ScheduledExport } from '#shared/ipc/scheduled-exports.ts';
import { instantOf } from '#shared/model/dates.ts';
import { ok } from '#shared/model/result.ts';
import { accountOf, good, opened, pageOf, temporaryCache } from '#tests/support/caches.ts';
import { makeOrder } from '#tests/support/orders.ts';

const account = accountOf('a');
const asOf = instantOf(Date.parse('2026-05-05T03:00:00.000Z'));
// More than are written before the thread looks up.
const orders = Array.from({ length: 3_000 }, (_, at) => makeOrder({ id: `o${at}` }));
const schedule = {
  id: 'one',
  account,
  writtenUntil: '2026-03-31',
  last: null,
  name: '月次の明細',
  format: 'csv-utf8',
  granularity: 'order',
  leaveOut: [],
  withoutEnded: false,
  closingDay: 31,
  waitDays: 4,
  locale: 'ja',
} as unknown as ScheduledExport;

/** A schedule over a real cache; `before` and `during` are called when its folder is looked for, and while it is read. */
async function setUp(hooks: { before?: () => void; during?: () => void } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-monthly-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const where = temporaryCache();
  const writer = new OrderWriter(opened(where));
  const fetch = (some = orders): void => {
    good(writer.begin(asOf));
    good(writer.apply(pageOf(some)));
  };
  fetch();
  good(writer.complete('position'));
  let list = [{ ...schedule, folder }];
  const session = {
    id: account,
    account: { state: 'signed-in' },
    supplier: { name: { ja: '仕入先', en: 'Supplier' } },
  };
  const write: ScheduledExportPorts['write'] = async (_session, work, { path }, wholeAfter) => {
    if (work.kind !== 'export') throw new Error('no table');
    const { request } = work;
    const written = await withOrders(
      request,
      [{ account, where, supplier: '仕入先' }],
      ({ orders }) => writeExport(orders, { ...request, file: path, onProgress: () => hooks.during?.() }),
      wholeAfter,
    );
    return written.ok ? ok({ file: null }) : written;
  };
  const scheduled = createScheduledExports({
    accounts: { find: () => ok(session), sessionOf: () => session, list: () => [session] },
    histories: { state: async () => ok(writer.state()) },
    saveLocations: { typed: () => ok(folder) },
    file: { list: () => list, save: (next: typeof list) => ((list = next), ok(null)) },
    clock: { now: () => asOf },
    log: { info: () => undefined, warn: () => undefined, exception: () => 'id' },
    forbids: () => null,
    suggestName: () => 'monthly.csv',
    findTarget: async () => (hooks.before?.(), { path: join(folder, 'monthly.csv'), taken: [] }),
    write,
  } as unknown as ScheduledExportPorts);
  return {
    scheduled,
    add: (...more: Partial<ScheduledExport>[]) => {
      list = [...list, ...more.map((each) => ({ ...schedule, folder, ...each }))];
    },
    ids: () => list.map(({ id }) => id),
    writer,
    fetch,
    sync: () => scheduled.synced(account),
    last: () => list[0],
    files: () => readdirSync(folder),
    written: async () => {
      scheduled.synced(account);
      good(await scheduled.calls['scheduled-exports.run']({ account }));
      expect(existsSync(folder)).toBe(true);
      return list[0];
    },
  };
}

it.each(['before', 'during'] as const)(
  'a month is not ended by a part of it: everything is fetched again %s its reading',
  async (when) => {
    let isCut = false;
    const one = await setUp({
      [when]: () => {
        if (isCut) return;
        isCut = true;
        good(one.writer.clear());
        one.fetch(orders.slice(0, 10));
      },
    });
    // Who asked for it learns why there is none; that is no try, which would wait for the next day.
    expect(await one.written()).toMatchObject({
      writtenUntil: '2026-03-31',
      last: { refusal: { code: 'history.fetched-again' } },
    });
    expect(one.files()).toEqual([]);
    expect(await one.written()).toMatchObject({ last: { refusal: { code: 'history.fetched-again' } } });
    one.fetch();
    good(one.writer.complete('position'));
    one.sync();
    await expect.poll(one.last).toMatchObject({ writtenUntil: '2026-04-30', last: { refusal: null } });
    expect(one.files()).toEqual(['monthly.csv']);
  },
);

it('a month without orders ends, unless they are being fetched again', async () => {
  let isCut = false;
  const one = await setUp({
    before: () => {
      if (isCut) good(one.writer.clear());
    },
  });
  isCut = true;
  expect(await one.written()).toMatchObject({
    writtenUntil: '2026-03-31',
    last: { refusal: { code: 'history.fetched-again' } },
  });
  isCut = false;
  one.fetch([]);
  good(one.writer.complete('position'));
  expect(await one.written()).toMatchObject({
    writtenUntil: '2026-04-30',
    last: { refusal: { code: 'export.empty' } },
  });
});

it('schedules of another account are neither shown nor removed', async () => {
  const one = await setUp();
  one.add({ id: 'other', account: accountOf('b') });
  const { calls } = one.scheduled;
  expect(good(await calls['scheduled-exports.list']({ account })).map(({ id }) => id)).toEqual(['one']);
  good(await calls['scheduled-exports.remove']({ account, id: 'other' }));
  expect(one.ids()).toEqual(['one', 'other']);
});
