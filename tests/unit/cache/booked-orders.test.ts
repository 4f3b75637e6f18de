import { expect, it } from 'vitest';
import { BookedOrders } from '#electron/cache/booked-orders.ts';
import { openCache } from '#electron/cache/open-cache.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { bookedOrder as orderOf, bookingDesk as desk } from '#tests/support/booking-desk.ts';
import { good } from '#tests/support/caches.ts';
import { makeLine } from '#tests/support/orders.ts';

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
  expect(new BookedOrders(connection).find('yayoi', orderOf('b'))).toBeNull();
  connection.close();
  expect(await write()).toEqual(['EC-b']);
});
