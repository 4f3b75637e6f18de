import { expect, it } from 'vitest';
import type { Accounting } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { bookedOrder as orderOf, bookingDesk } from '#tests/support/booking-desk.ts';
import { fullBooks } from '#tests/support/books.ts';
import { makeLine } from '#tests/support/orders.ts';

const three = [makeLine({ quantity: 3 })];
const other: Accounting = {
  ...fullBooks,
  bookkeeping: 'inclusive',
  otherwise: { account: '別の科目', subAccount: '' },
  words: { yayoi: { 'standard10/qualified': '別の区分' } },
};

it('a file is made again to the byte, whatever the orders and the books are now, and nothing is booked by it', async () => {
  const { sync, write, check, again, exportsAfter, fileOf, sources } = bookingDesk(['a', 'b']);
  const long = makeLine({ name: '長い名前の商品𠮷'.repeat(9) });
  sync([orderOf('1', { orderedOn: calendarDate('2026-11-02') }), orderOf('3', { lines: [long] })]);
  sync([orderOf('2', { orderedOn: calendarDate('2026-11-05') })], [], 1);
  await write({ unmappable: 'replace' });
  sync([orderOf('1', { lines: three, orderedOn: calendarDate('2026-11-02') })]);
  await write({ scope: 'changed' }, other);
  sync([orderOf('3', { status: 'cancelled' })]);
  await write({ ended: 'reverse', unmappable: 'replace' }, other);
  expect(await exportsAfter()).toMatchObject([
    { exportId: 'KD3', file: '3.csv', reversed: true, entries: 1, isWhole: true },
    { exportId: 'KD2', reversed: false, entries: 1, total: yen(8_184) },
    { exportId: 'KD1', from: '2026-11-01', to: '2026-11-30', entries: 3, total: yen(8_184), isWhole: true },
  ]);
  const before = await check();
  for (const exportId of ['KD1', 'KD2', 'KD3']) expect(await again(exportId)).toEqual(fileOf(exportId));
  expect(await check()).toEqual(before);
  // The other account has a part of it.
  expect(await again('KD1', sources.slice(1))).toBe('accounting.export-in-part');
  expect(await again('KD9')).toBe('accounting.export-unknown');
});

it('a file that was never imported is forgotten: its orders are as they were before it', async () => {
  const { sync, write, check, again, exportsAfter } = bookingDesk(['a', 'b']);
  sync([orderOf('1'), orderOf('3')]);
  sync([orderOf('2')], [], 1);
  await write();
  sync([orderOf('1', { lines: three })]);
  await write({ scope: 'changed' });
  sync([orderOf('3', { status: 'cancelled' })]);
  const { corrections } = await check();
  await write({ ended: 'reverse' });
  // The books would have the order of the later file twice.
  expect(await exportsAfter('KD1')).toBe('accounting.exported-since');
  expect(await exportsAfter('KD3')).toHaveLength(2);
  expect((await check()).corrections).toEqual(corrections);
  expect(await exportsAfter('KD2')).toHaveLength(1);
  expect((await check()).corrections.map(({ what, orderNumber, exportId }) => [what, orderNumber, exportId])).toEqual([
    ['cancelled', 'EC-3', 'KD1'],
    ['changed', 'EC-1', 'KD1'],
  ]); // prettier-ignore
  expect(await exportsAfter('KD1')).toEqual([]);
  expect(await again('KD1')).toBe('accounting.export-unknown');
  expect(await check()).toMatchObject({ orders: 2, before: [], corrections: [] });
  expect(await write()).toEqual(['EC-1', 'EC-2']);
});

it('a file of two suppliers is forgotten by both of them, or by neither', async () => {
  const { sync, write, check, exportsAfter, sources } = bookingDesk(['a', 'b']);
  sync([orderOf('1')]);
  sync([orderOf('2')], [], 1);
  await write();
  const before = await check();
  for (const one of sources) expect(await exportsAfter('KD1', [one])).toBe('accounting.export-in-part');
  expect(await exportsAfter('KD9')).toBe('accounting.export-unknown');
  expect(await check()).toEqual(before);
  expect(await exportsAfter()).toMatchObject([{ exportId: 'KD1', isWhole: true }]);
  expect(await exportsAfter('KD1')).toEqual([]);
  expect(await write()).toEqual(['EC-1', 'EC-2']);
});
