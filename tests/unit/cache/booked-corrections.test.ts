import { expect, it } from 'vitest';
import { ImportStore } from '#electron/cache/import-store.ts';
import { runImport } from '#electron/desk/import/run-import.ts';
import { fingerprintOf } from '#electron/domain/import/headings.ts';
import { suggestMapping } from '#electron/domain/import/suggest-mapping.ts';
import type { Accounting } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { bookedOrder as orderOf, bookingDesk } from '#tests/support/booking-desk.ts';
import { bookedSupplier, fullBooks } from '#tests/support/books.ts';
import { good, opened } from '#tests/support/caches.ts';
import { makeLine } from '#tests/support/orders.ts';

const three = [makeLine({ quantity: 3 })];
const december = { from: calendarDate('2026-12-01'), to: calendarDate('2026-12-31') };
const debits = (made: Awaited<ReturnType<ReturnType<typeof bookingDesk>['entries']>>) =>
  typeof made === 'string'
    ? made
    : made.map(({ debits: sides, credits }) => [sides, credits].map((of) => of.map((side) => [side.account, side.word, side.amount]))); // prettier-ignore

const headings = ['注文番号', '注文日', '商品名', '数量', '金額(税抜)', '税率', '状況'];
const { mapping } = suggestMapping(headings, 1);
type Cell = string | number;

/** A desk whose first account has files, and what imports one of these rows. */
function fileDesk() {
  const desk = bookingDesk();
  const store = new ImportStore(opened(desk.where));
  let imports = 0;
  const bring = async (...rows: readonly (readonly Cell[])[]): Promise<void> => {
    imports += 1;
    const cells = [headings, ...rows.map((row) => headings.map((_, at) => String(row[at] ?? '')))];
    const sheet = cells.map((each, at) => ({ row: at + 1, cells: each, fault: null }));
    const file = { name: 'f.csv', hash: `h${imports}`, headings, fingerprint: fingerprintOf(headings), mapping, options: { sparse: false }, goodRows: false, now: desk.now() }; // prettier-ignore
    const signal = new AbortController().signal;
    const read = (async function* () { yield sheet; })(); // prettier-ignore
    good(
      await runImport(store, read as never, file as never, { progress: () => undefined, signal } as never),
    );
  };
  const undo = async (id: number) => good(await store.inTransaction(desk.now(), async () => store.undo(id)));
  const listed = async (over = {}) =>
    (await desk.check(over)).corrections.map(({ what, orderNumber, booked, now }) => [what, orderNumber, booked.amount, now?.amount ?? null]); // prettier-ignore
  return { ...desk, bring, undo, listed };
}

it('an order of a file that is cancelled or returned after its export is listed, and taken back once', async () => {
  for (const [word, what] of [
    ['キャンセル', 'cancelled'],
    ['返品', 'returned'],
  ]) {
    // prettier-ignore
    const { bring, listed, write, check } = fileDesk();
    await bring(['EC-1', '2026-11-10', 'ペン', 2, 1000, 10], ['EC-2', '2026-11-11', '紙', 1, 5000, 10]);
    expect(await write()).toEqual(['EC-1', 'EC-2']);
    await bring(['EC-1', '2026-11-10', 'ペン', 2, 1000, 10, word!]);
    expect(await listed()).toEqual([[what, 'EC-1', 1_100, null]]);
    expect(await check({ ended: 'reverse' })).toMatchObject({ orders: 1, total: yen(-1_100) });
    expect(await write({ ended: 'reverse' })).toEqual(['EC-1']);
    expect(await listed()).toEqual([]);
    expect(await write({ ended: 'reverse' })).toBe('export.empty');
  }
});

it('an order of a file of which a part came back is listed as changed, and not taken back whole', async () => {
  const { bring, listed, write } = fileDesk();
  await bring(['EC-1', '2026-11-10', 'ペン', 2, 1000, 10], ['EC-1', '2026-11-10', '紙', 1, 5000, 10]);
  await write();
  await bring(['EC-1', '2026-11-10', 'ペン', 2, 1000, 10, '返品']);
  const rows = await listed();
  expect(rows).toHaveLength(1);
  expect(rows[0]!.slice(0, 3)).toEqual(['changed', 'EC-1', 6_600]);
  expect(await write({ ended: 'reverse' })).toBe('export.empty');
});

it('an order that is gone is listed with number and amount; what comes in its place is not booked by itself', async () => {
  const { bring, undo, listed, write, check } = fileDesk();
  await bring(['EC-1', '2026-11-10', 'ペン', 2, 1000, 10]);
  await write();
  await undo(1);
  expect(await listed(december)).toEqual([['gone', 'EC-1', 1_100, null]]);
  await bring(['EC-1', '2026-11-12', 'ペン', 2, 1000, 10]);
  expect(await listed()).toEqual([['gone', 'EC-1', 1_100, null]]);
  expect(await check()).toMatchObject({ orders: 0, left: { before: 1 } });
  expect(await write()).toBe('export.empty');
  // Asked for, it stands for both.
  expect(await write({ scope: 'changed' })).toEqual(['EC-1']);
  expect(await listed()).toEqual([]);
});

it('an order that the supplier removed is taken back as it was booked, but not while its history is fetched again', async () => {
  const { sync, check, entries, writer, write } = bookingDesk();
  sync([orderOf('1'), orderOf('2')]);
  await write();
  sync([], ['1']);
  expect((await check()).corrections).toMatchObject([
    { what: 'gone', orderNumber: 'EC-1', booked: yen(2_728) },
  ]);
  expect(debits(await entries({ ended: 'reverse' }))).toMatchObject([[[['未払金', '対象外', 2_728]], [['雑費', expect.any(String), 2_728]]]]); // prettier-ignore
  good(writer.clear());
  expect((await check()).corrections).toEqual([]);
});

it('what was booked is taken back, not what the order or the books are now', async () => {
  const { sync, check, entries } = bookingDesk();
  sync([orderOf('1'), orderOf('2'), orderOf('3')]);
  const [first] = debits(await entries()) as unknown[][][];
  sync([
    orderOf('1', { lines: three, status: 'cancelled' }),
    orderOf('2', { lines: [makeLine({ quantity: 0 })], status: 'cancelled' }),
    orderOf('3', { lines: [makeLine({ quantity: 0 })] }),
  ]);
  const { corrections, left } = await check();
  expect(corrections.map(({ what, booked, now }) => [what, booked.amount, now?.amount])).toEqual([
    ['cancelled', 2_728, undefined],
    ['cancelled', 2_728, undefined],
    ['changed', 2_728, 0],
  ]);
  expect(left).toMatchObject({ free: 0, before: 1 });
  const other: Accounting = {
    ...fullBooks,
    bookkeeping: 'inclusive',
    otherwise: { account: '別の科目', subAccount: '' },
    words: { yayoi: { 'standard10/qualified': '別の区分' } },
  };
  expect(await check({ ended: 'reverse' }, other)).toMatchObject({ orders: 3, total: yen(-3 * 2_728) });
  const back = debits(await entries({ ended: 'reverse' }, other));
  expect(back).toEqual([1, 2, 3].map(() => [first![1], first![0]]));
});

it('an order whose entry was not kept is taken back where it is what was booked, else by a named fault', async () => {
  const { where, sync, check, write } = bookingDesk();
  sync([orderOf('1'), orderOf('2'), orderOf('3')]);
  await write();
  opened(where).db.exec('UPDATE booked_order SET entry = NULL, updated_at = NULL');
  expect((await check()).corrections).toEqual([]);
  sync([orderOf('1', { status: 'cancelled' }), orderOf('2', { lines: three, status: 'cancelled' })], ['3']);
  expect(await check({ ended: 'reverse' })).toMatchObject({
    orders: 1,
    faults: [2, 3].map((n) => ({ fault: 'entry-unknown', orderNumber: `EC-${n}` })),
  });
  expect(await write({ ended: 'reverse' })).toBe('accounting.incomplete');
  expect(await write({ ended: 'reverse', leaveOutIncomplete: true })).toEqual(['EC-1']);
});

it('a registration number that arrives is a change; another kind of day in the settings is none', async () => {
  const { sync, check, write } = bookingDesk();
  const books: Accounting = {
    ...fullBooks,
    unnumberedSellers: { [bookedSupplier]: 'unregistered' },
    words: { yayoi: { 'standard10/70': '課対仕入内10%区分70%' } },
  };
  const sold = (sellerNumber: string | null) =>
    orderOf('1', { lines: [makeLine({ sellerNumber })], shippedOn: calendarDate('2026-11-12') });
  sync([sold(null)]);
  expect(await write({}, books)).toEqual(['EC-1']);
  for (const date of ['shipped', 'delivered'] as const)
    expect((await check({}, { ...books, date })).corrections).toEqual([]);
  sync([sold('T7000012050002')]);
  expect((await check({}, books)).corrections).toMatchObject([{ what: 'changed', orderNumber: 'EC-1' }]);
  expect(await write({ scope: 'changed' }, books)).toEqual(['EC-1']);
});

it('what has changed is listed whatever the period is', async () => {
  const { sync, check, write } = bookingDesk();
  sync([orderOf('1'), orderOf('2')]);
  await write();
  sync([orderOf('1', { lines: three }), orderOf('2', { orderedOn: calendarDate('2026-12-02') })]);
  for (const period of [{}, december])
    expect((await check(period)).corrections.map(({ what, orderNumber }) => [what, orderNumber])).toEqual([
      ['changed', 'EC-1'],
      ['changed', 'EC-2'],
    ]);
});
