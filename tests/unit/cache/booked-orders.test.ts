import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BookedOrders } from '#electron/cache/booked-orders.ts';
import { OrderWriter } from '#electron/cache/order-writer.ts';
import { openCache } from '#electron/cache/open-cache.ts';
import { unlistedFiles } from '#electron/files/unfinished.ts';
import { accounting } from '#electron/jobs/accounting-job.ts';
import type { Job } from '#electron/jobs/job.ts';
import {
  accountingRequestSchema,
  type AccountingCheck,
  type AccountingRequest,
} from '#shared/ipc/accounting.ts';
import { calendarDate, instantOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import { readYayoi } from '#tests/support/accounting-files.ts';
import { bookedSupplier, fullBooks } from '#tests/support/books.ts';
import { accountOf, good, opened, pageOf, temporaryCache } from '#tests/support/caches.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const account = accountOf('a');
const job: Job = {
  unfinished: unlistedFiles,
  signal: new AbortController().signal,
  progress: () => undefined,
};
const orderOf = (id: string, over: Parameters<typeof makeOrder>[0] = {}): Order =>
  makeOrder({ id, number: `EC-${id}`, orderedOn: calendarDate('2026-11-10'), ...over });

/** A real cache, and exports from it under running numbers. */
function desk() {
  const where = temporaryCache();
  const writer = new OrderWriter(opened(where));
  const folder = tempFolder();
  let at = Date.parse('2026-12-01T00:00:00.000Z');
  const sync = (orders: readonly Order[]): void => {
    good(writer.begin(instantOf(Date.now())));
    // A later state of an order is newer.
    good(writer.apply(pageOf(orders.map((order) => ({ ...order, updatedAt: instantOf((at += 60_000)) })))));
    good(writer.complete('position'));
  };
  const sources = [{ account, where, supplier: 'アマノ', supplierId: bookedSupplier }];
  const requestOf = (over: Partial<AccountingRequest>): AccountingRequest =>
    accountingRequestSchema.parse({
      accounts: [account],
      program: 'yayoi',
      encoding: 'cp932',
      from: '2026-11-01',
      to: '2026-11-30',
      ended: 'leave-out',
      locale: 'ja',
      ...over,
    });
  const check = async (over: Partial<AccountingRequest> = {}): Promise<AccountingCheck> =>
    good(
      await accounting(
        { kind: 'accounting-check', request: requestOf(over), accounting: fullBooks, sources },
        job,
      ),
    ) as AccountingCheck;
  let exports = 0;
  /** The numbers of the orders that the file holds, or why there is none. */
  const write = async (
    over: Partial<AccountingRequest> = {},
    of = where,
  ): Promise<readonly string[] | string> => {
    exports += 1;
    const file = join(folder, `${exports}.csv`);
    const done = await accounting(
      {
        kind: 'accounting',
        request: requestOf(over),
        accounting: fullBooks,
        exportId: `KD${exports}`,
        at: instantOf((at += 60_000)),
        sources: [{ ...sources[0]!, where: of }],
        file,
        wholeAfter: null,
      },
      job,
    );
    if (!done.ok) {
      expect(existsSync(file)).toBe(false);
      return done.error.code;
    }
    return readYayoi(readFileSync(file))
      .map(({ summary }) => /EC-\w+/.exec(summary)![0])
      .sort();
  };
  return { where, writer, sync, check, write, files: () => readdirSync(folder) };
}

it('the same months exported twice: what a file had is named and left out, and what is new is written', async () => {
  const { sync, check, write } = desk();
  sync([orderOf('a'), orderOf('b')]);
  expect(await check()).toMatchObject({ orders: 2, left: { before: 0 }, before: [], corrections: [] });
  expect(await write()).toEqual(['EC-a', 'EC-b']);
  sync([orderOf('c')]);
  expect(await check()).toMatchObject({
    orders: 1,
    left: { before: 2 },
    before: [{ exportId: 'KD1', file: '1.csv', orders: 2 }],
    corrections: [],
  });
  expect(await write()).toEqual(['EC-c']);
  expect((await check()).before.map(({ exportId, orders }) => [exportId, orders])).toEqual([
    ['KD2', 1],
    ['KD1', 2],
  ]);
  expect(await write()).toBe('export.empty');
  // Another program has its own books; and everything is written where that is asked for.
  expect(await check({ program: 'freee', encoding: 'utf8' })).toMatchObject({ orders: 3, before: [] });
  expect(await write({ scope: 'all' })).toEqual(['EC-a', 'EC-b', 'EC-c']);
});

it('what has changed since is listed with both amounts, left out by default, and written when it is asked for', async () => {
  const { sync, check, write } = desk();
  sync([orderOf('a'), orderOf('b')]);
  await write();
  const line = makeLine({ unitPrice: yen(5_000) });
  sync([orderOf('b', { lines: [line] })]);
  const { corrections, left, orders } = await check();
  expect({ left: left.before, orders }).toEqual({ left: 2, orders: 0 });
  expect(corrections).toMatchObject([
    { what: 'changed', orderNumber: 'EC-b', exportId: 'KD1', booked: yen(2_728), now: yen(5_500) },
  ]);
  // The name of a product is in no account.
  sync([orderOf('a', { lines: [makeLine({ name: '別の名前' })] })]);
  expect((await check()).corrections).toHaveLength(1);
  expect(await write({ scope: 'changed' })).toEqual(['EC-b']);
  expect(await check({ scope: 'changed' })).toMatchObject({ orders: 0, corrections: [] });
});

it('what was cancelled or returned since is listed whatever the period, and taken back once, unless it was never booked', async () => {
  const { sync, check, write } = desk();
  sync(['a', 'b', 'c'].map((id) => orderOf(id)));
  await write();
  sync([
    orderOf('a', { status: 'cancelled' }),
    orderOf('b', { status: 'returned' }),
    orderOf('never', { status: 'cancelled' }),
  ]);
  const later = { from: calendarDate('2026-12-01'), to: calendarDate('2026-12-31') };
  for (const period of [{}, later])
    expect(
      (await check(period)).corrections.map(({ what, orderNumber, now }) => [what, orderNumber, now]),
    ).toEqual([
      ['cancelled', 'EC-a', null],
      ['returned', 'EC-b', null],
    ]);
  expect(await check({ ended: 'reverse' })).toMatchObject({ orders: 2, left: { before: 1 } });
  expect(await write({ ended: 'reverse' })).toEqual(['EC-a', 'EC-b']);
  expect((await check()).corrections).toEqual([]);
  expect(await write({ ended: 'reverse' })).toBe('export.empty');
  expect(await write({ ended: 'reverse', scope: 'all' })).toHaveLength(3);
  // It came back into being.
  sync([orderOf('a')]);
  expect(await write()).toEqual(['EC-a']);
});

it('an order that has been exported is in nobody’s way when something is missing for it now', async () => {
  const { sync, check, write } = desk();
  sync([orderOf('a')]);
  await write();
  sync([orderOf('a', { lines: [{ ...makeLine(), taxRate: 7 } as never] })]);
  expect(await check()).toMatchObject({ incomplete: 0, faults: [], corrections: [{ what: 'changed' }] });
});

it('the memory survives that everything is fetched again; a file that can’t be remembered is not left', async () => {
  const { where, writer, sync, check, write, files } = desk();
  sync([orderOf('a')]);
  await write();
  good(writer.clear());
  sync([orderOf('a'), orderOf('b')]);
  expect(await check()).toMatchObject({ orders: 1, left: { before: 1 } });
  const connection = good(openCache(where, 'read-write'));
  connection.db.exec(
    `CREATE TRIGGER full BEFORE INSERT ON booked_order BEGIN SELECT RAISE(ABORT, 'full'); END`,
  );
  await expect(write()).rejects.toThrow('full');
  expect(files()).toEqual(['1.csv']);
  connection.db.exec('DROP TRIGGER full');
  expect(new BookedOrders(connection).find('yayoi', 'b')).toBeNull();
  connection.close();
  expect(await write()).toEqual(['EC-b']);
});
