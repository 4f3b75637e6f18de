import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OrderWriter } from '#electron/cache/order-writer.ts';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { checkAccounting, writeAccounting } from '#electron/documents/export/write-accounting.ts';
import { accountingRequestSchema } from '#shared/ipc/accounting.ts';
import { accountingSchema, type Accounting } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { orderSchema, type Order } from '#shared/model/order.ts';
import { readFreee } from '#tests/support/accounting-files.ts';
import { bookedSources, bookedSupplier, fullBooks } from '#tests/support/books.ts';
import { accountOf, fill, good, opened, temporaryCache } from '#tests/support/caches.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const options = (accounting: Accounting) => ({
  request: accountingRequestSchema.parse({
    accounts: [accountOf('a')],
    program: 'freee',
    encoding: 'utf8',
    from: '2000-01-01',
    to: '2099-12-31',
    ended: 'leave-out',
    locale: 'ja',
  }),
  accounting,
  exportId: 'KD1',
});
/** A cart of one shop from three sellers: one with a number, one without, and the shop itself. */
const cart = (day: string): Order =>
  makeOrder({
    orderedOn: calendarDate(day),
    lines: [
      makeLine({ unitPrice: yen(1_000), sellerNumber: 'T4011001098993' }),
      makeLine({ lineNumber: 2, unitPrice: yen(2_000), sellerNumber: null }),
      makeLine({ lineNumber: 3, unitPrice: yen(4_000) }),
    ],
  });
const rowsOf = async (day: string, accounting: Accounting) => {
  const file = join(tempFolder(), 'out.csv');
  good(await writeAccounting(bookedSources([cart(day)]), { ...options(accounting), file }));
  return readFreee(readFileSync(file))[0]!.lines.map(({ word, amount }) => [word, amount]);
};

it('asks for the sellers without a number apart from the shop, and for nobody who has one', async () => {
  const nobody = { ...fullBooks, rules: [], sellers: {} };
  const asked = good(await checkAccounting(bookedSources([cart('2026-10-01')]), options(nobody)));
  expect(asked.questions.map(({ question }) => question)).toEqual([
    { of: 'unnumbered-sellers', supplier: bookedSupplier, name: 'アマノ' },
    { of: 'seller', supplier: bookedSupplier, name: 'アマノ' },
  ]);
  // Before the system began it made no difference.
  const early = good(await checkAccounting(bookedSources([cart('2023-09-30')]), options(nobody)));
  expect(early).toMatchObject({ orders: 1, questions: [] });
});

it.each([
  ['2023-09-30', '課対仕入10%'],
  ['2023-10-01', '課対仕入(控80)10%'],
  ['2026-09-30', '課対仕入(控80)10%'],
  ['2026-10-01', '課対仕入(控70)10%'],
  ['2028-09-30', '課対仕入(控70)10%'],
  ['2028-10-01', '課対仕入(控50)10%'],
  ['2030-10-01', '課対仕入(控30)10%'],
  ['2031-10-01', '対象外'],
])('each seller of a cart has the words of the day: without a number on %s it is %s', async (day, word) => {
  const books: Accounting = {
    ...fullBooks,
    rules: [],
    unnumberedSellers: { [bookedSupplier]: 'unregistered' },
  };
  const rows = await rowsOf(day, books);
  if (word === '課対仕入10%') {
    expect(rows).toEqual([[word, 7_700]]);
    return;
  }
  expect(rows).toEqual([
    ['課対仕入10%', 5_500],
    [word, 2_200],
  ]);
});

it('asks for each seller without a number by its name, and books each by the answer', async () => {
  const order = makeOrder({
    orderedOn: calendarDate('2026-10-01'),
    lines: [
      makeLine({ unitPrice: yen(1_000), sellerNumber: 'T4011001098993', sellerName: '甲商店' }),
      makeLine({ lineNumber: 2, unitPrice: yen(2_000), sellerNumber: null, sellerName: '乙商店' }),
      makeLine({ lineNumber: 3, unitPrice: yen(4_000), sellerNumber: null, sellerName: 'constructor' }),
      makeLine({ lineNumber: 4, unitPrice: yen(8_000), sellerName: '丙商店' }),
      makeLine({ lineNumber: 5, unitPrice: yen(16_000), sellerNumber: null }),
    ],
  });
  const of = 'named-seller' as const;
  const asked = async (accounting: Accounting) =>
    good(await checkAccounting(bookedSources([order]), options(accounting))).questions.map(
      ({ question }) => question,
    );
  const nobody = { ...fullBooks, rules: [], sellers: {} };
  expect(await asked(nobody)).toEqual([
    ...['乙商店', 'constructor', '丙商店'].map((seller) => ({
      of,
      supplier: bookedSupplier,
      name: 'アマノ',
      seller,
    })),
    { of: 'unnumbered-sellers', supplier: bookedSupplier, name: 'アマノ' },
  ]);
  const answered: Accounting = {
    ...nobody,
    unnumberedSellers: { [bookedSupplier]: 'qualified' },
    namedSellers: {
      [bookedSupplier]: { 乙商店: 'unregistered', constructor: 'qualified' as const, 丙商店: 'unregistered' },
    },
  };
  expect(await asked(answered)).toEqual([]);
  expect(accountingSchema.parse(JSON.parse(JSON.stringify(answered)))).toEqual(answered);
  const file = join(tempFolder(), 'out.csv');
  good(await writeAccounting(bookedSources([order]), { ...options(answered), file }));
  expect(readFreee(readFileSync(file))[0]!.lines.map(({ word, amount }) => [word, amount])).toEqual([
    ['課対仕入10%', 23_100],
    ['課対仕入(控70)10%', 11_000],
  ]);
});

it('the shop without registration and a seller with it are told apart too', async () => {
  const books: Accounting = {
    ...fullBooks,
    rules: [],
    sellers: { [bookedSupplier]: 'unregistered' },
    unnumberedSellers: { [bookedSupplier]: 'qualified' },
  };
  expect(await rowsOf('2026-10-01', books)).toEqual([
    ['課対仕入10%', 3_300],
    ['課対仕入(控70)10%', 4_400],
  ]);
});

it('an order keeps whose each line was, in the saved history too', () => {
  const where = temporaryCache();
  const whole = cart('2026-04-01');
  const [first, second, third] = whole.lines;
  const lines = [
    { ...first!, sellerName: '甲商店' },
    second!,
    third!,
    { ...third!, lineNumber: 4, sellerName: '乙商店' },
  ];
  const order = makeOrder({ orderedOn: whole.orderedOn, lines, id: 'o' });
  expect(orderSchema.parse(order)).toEqual(order);
  expect(fill(opened(where), [order])).toBeInstanceOf(OrderWriter);
  const reader = new HistoryReader();
  good(reader.open(accountOf('a'), opened(where, 'read-only')));
  expect(good(reader.order(accountOf('a'), 'o'))).toEqual(order);
  reader.close(accountOf('a'));
});
