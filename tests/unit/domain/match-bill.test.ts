import { describe, expect, it } from 'vitest';
import type { BillLine } from '#electron/domain/bills/bill.ts';
import { addDays, calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import {
  billed,
  findings,
  from,
  match,
  ordered,
  ordersOf,
  to,
  type Flat,
} from '#tests/support/bill-lines.ts';

describe('one bill line', () => {
  it.each<[string, BillLine[], Flat[], string[]]>([
    ['is matched', [billed()], [ordered()], ['matched']],
    ['is matched by JAN', [billed({ code: '4901234567894' })], [ordered()], ['matched']],
    [
      'is matched by numbers of another width',
      [billed({ orderNumber: 'ＥＣ20261101－0001', code: 'ab100' })],
      [ordered()],
      ['matched'],
    ],
    ['differs by a yen', [billed({ amount: yen(5_001) })], [ordered()], ['amount-differs']],
    ['has more pieces', [billed({ quantity: 12, amount: yen(6_000) })], [ordered()], ['quantity-differs']],
    ['has fewer pieces', [billed({ quantity: 8, amount: yen(4_000) })], [ordered()], ['quantity-differs']],
    ['is there twice', [billed(), billed({ row: 2 })], [ordered()], ['matched', 'billed-twice']],
    ['was returned', [billed()], [ordered({ status: 'returned' })], ['billed-but-returned']],
    ['was cancelled', [billed()], [ordered({ status: 'cancelled' })], ['billed-but-returned']],
    ['names an order that nobody placed', [billed({ orderNumber: 'X-1' })], [ordered()], ['unknown']],
    ['names a product that was not in the order', [billed({ code: 'ZZ-9' })], [ordered()], ['unknown']],
  ])('%s', (_name, lines, orders, expected) => expect(findings(lines, orders)).toEqual(expected));

  it('with tax in it may be rounded either way, and no further', () => {
    const orders = [ordered({ amount: yen(4_995), quantity: 1 })];
    const amounts = [5_493, 5_494, 5_495, 5_496].map((amount) =>
      billed({ quantity: 1, amount: yen(amount) }),
    );
    expect(amounts.map((line) => findings([line], orders, { tax: 'included' })[0])).toEqual([
      'amount-differs',
      'matched',
      'matched',
      'amount-differs',
    ]);
  });

  it('is let pass within the tolerances that are set, and not beyond', () => {
    const tolerances = { yenPerLine: 5, pieces: 1, days: 7 };
    expect(findings([billed({ amount: yen(5_005) })], [ordered()], { tolerances })).toEqual(['matched']);
    expect(findings([billed({ amount: yen(5_006) })], [ordered()], { tolerances })).toEqual([
      'amount-differs',
    ]);
    expect(findings([billed({ quantity: 11, amount: yen(5_500) })], [ordered()], { tolerances })).toEqual([
      'matched',
    ]);
    expect(findings([billed({ quantity: 12, amount: yen(6_000) })], [ordered()], { tolerances })).toEqual([
      'quantity-differs',
    ]);
  });
});

it('takes several deliveries of one ordered line for what they are, until its pieces are used up', () => {
  const part = (row: number, quantity: number): BillLine =>
    billed({ row, quantity, amount: yen(quantity * 500) });
  expect(findings([part(1, 4), part(2, 6)], [ordered()])).toEqual(['matched', 'matched']);
  expect(findings([part(1, 4), part(2, 6), part(3, 4)], [ordered()])).toEqual([
    'matched',
    'matched',
    'billed-twice',
  ]);
  expect(findings([part(1, 4), part(2, 5)], [ordered()])).toEqual(['matched', 'quantity-differs']);
});

it('lets a credit give back what was billed: a returned line that is credited in full is right', () => {
  const credit = billed({ row: 2, quantity: -10, amount: yen(-5_000) });
  expect(findings([billed(), credit], [ordered({ status: 'returned' })])).toEqual(['matched', 'matched']);
  expect(findings([credit, billed()], [ordered({ status: 'returned' })])).toEqual(['matched', 'matched']);
  const half = billed({ row: 2, quantity: -4, amount: yen(-2_000) });
  expect(findings([billed(), half], [ordered({ status: 'returned' })])).toEqual([
    'billed-but-returned',
    'matched',
  ]);
  expect(findings([credit], [ordered()])).toEqual(['quantity-differs']);
});

it('lays a credit against a return that is a line of its own order, and misses one that is not there', () => {
  const bought = ordered();
  const returned = ordered({ lineNumber: 2, quantity: -4, amount: yen(-2_000) });
  const credit = billed({ row: 2, quantity: -4, amount: yen(-2_000) });
  const right = match([billed(), credit], [bought, returned]);
  expect(right.lines.map(({ finding }) => finding)).toEqual(['matched', 'matched']);
  expect(right.notBilled).toEqual([]);
  expect(match([billed()], [bought, returned]).notBilled).toMatchObject([{ expected: yen(-2_000) }]);
  expect(findings([billed(), credit, { ...credit, row: 3 }], [bought, returned])).toEqual([
    'matched', 'matched', 'quantity-differs',
  ]); // prettier-ignore
  // An order of nothing but a return, under a number of its own.
  const only = billed({ quantity: null, code: null, name: '', amount: yen(-2_000) });
  expect(findings([only], [returned])).toEqual(['matched']);
});

it('lays a line without a product against the whole order', () => {
  const orders = [
    ordered(),
    ordered({ lineNumber: 2, code: 'CD-2', jan: null, taxRate: 8, amount: yen(1_003), quantity: 1 }),
  ];
  const whole = (amount: number, row = 1): BillLine =>
    billed({ row, code: null, quantity: null, amount: yen(amount) });
  expect(findings([whole(6_003)], orders)).toEqual(['matched']);
  expect(findings([whole(6_583)], orders, { tax: 'included' })).toEqual(['matched']);
  expect(findings([whole(6_590)], orders, { tax: 'included' })).toEqual(['amount-differs']);
  expect(findings([whole(6_003), whole(6_003, 2)], orders)).toEqual(['matched', 'billed-twice']);
  expect(
    findings(
      [whole(6_003)],
      orders.map((each) => ({ ...each, status: 'returned' as const })),
    ),
  ).toEqual(['billed-but-returned']);
});

it('without an order number goes by product, quantity and day, and guesses between no two orders that differ', () => {
  const line = billed({ orderNumber: null, suppliedOn: calendarDate('2026-11-06') });
  expect(findings([line], [ordered()])).toEqual(['matched']);
  const early = ordered({ order: 'o2', suppliedOn: calendarDate('2026-10-20') });
  expect(findings([line], [early])).toEqual(['unknown']);
  const alike = ordered({ order: 'o3', orderNumber: 'EC-3' });
  expect(findings([line, { ...line, row: 2 }], [ordered(), alike])).toEqual(['matched', 'matched']);
  const dearer = ordered({ order: 'o4', orderNumber: 'EC-4', amount: yen(5_100) });
  expect(findings([line], [ordered(), dearer])).toEqual(['unknown']);
});

it('names what was supplied in its days and is not billed, and nothing else', () => {
  const orders = [
    ordered(),
    ordered({ order: 'before', suppliedOn: addDays(from, -1) }),
    ordered({ order: 'first day', suppliedOn: from }),
    ordered({ order: 'last day', suppliedOn: to }),
    ordered({ order: 'after', suppliedOn: addDays(to, 1) }),
    ordered({ order: 'not yet', suppliedOn: null }),
    ordered({ order: 'returned', status: 'returned' }),
  ].map((line, index) => ({ ...line, orderNumber: `EC-${index}` }));
  const { notBilled } = match([billed({ orderNumber: 'EC-0' })], orders);
  expect(notBilled.map(({ order }) => order.id)).toEqual(['first day', 'last day']);
});

it('lays what of an order is no product against its shipping fee and its discount', () => {
  const lines = [
    ordered(),
    ordered({ lineNumber: 2, code: 'CD-2', jan: null, amount: yen(1_000), quantity: 1 }),
  ];
  const orders = ordersOf(lines, {
    shipping: 550,
    discount: -300,
    total: { excluded: 6_250, included: 6_875 },
  });
  const own = (row: number, name: string, amount: number): BillLine =>
    billed({ row, code: null, name, quantity: null, amount: yen(amount) });
  const goods = [billed(), billed({ row: 2, code: 'CD-2', quantity: 1, amount: yen(1_000) })];
  expect(findings([...goods, own(3, '送料', 550), own(4, '値引', -300)], orders)).toEqual([
    'matched',
    'matched',
    'matched',
    'matched',
  ]);
  expect(findings([...goods, own(3, '送料', 550), own(4, '送料', 550)], orders)).toEqual([
    'matched',
    'matched',
    'matched',
    'billed-twice',
  ]);
  expect(findings([...goods, own(3, '手数料', 440)], orders)).toEqual([
    'matched', 'matched', 'fee-not-agreed',
  ]); // prettier-ignore
  // As a whole an order comes to what it says it does, with what is no product.
  const whole = billed({ code: null, name: '', quantity: null, amount: yen(6_875) });
  expect(findings([whole], orders, { tax: 'included' })).toEqual(['matched']);
});

it('finds a product by its name where the bill has no codes', () => {
  const lines = [
    ordered(),
    ordered({ lineNumber: 2, code: 'CD-2', jan: null, name: '椅子', amount: yen(900), quantity: 1 }),
  ];
  const named = (row: number, name: string, quantity: number, amount: number): BillLine =>
    billed({ row, code: null, name, quantity, amount: yen(amount) });
  expect(findings([named(1, 'コピー用紙', 10, 5_000), named(2, '椅子', 1, 950)], lines)).toEqual([
    'matched',
    'amount-differs',
  ]);
});

it('takes a credit for what was supplied, and billed, before these days as it is', () => {
  const before = ordered({ status: 'returned', suppliedOn: addDays(from, -5) });
  const credit = billed({ quantity: -10, amount: yen(-5_000) });
  expect(findings([credit], [before])).toEqual(['matched']);
  expect(findings([{ ...credit, amount: yen(-5_100) }], [before])).toEqual(['amount-differs']);
});

it('names no order that is paid at once, or to somebody else', () => {
  expect(match([], ordersOf([ordered()], { due: false })).notBilled).toEqual([]);
  expect(match([], ordersOf([ordered()])).notBilled).toHaveLength(1);
});

it('goes by the day that the bill goes by, and counts what has no such day', () => {
  const shippedBefore = ordersOf([ordered()], { dueOn: addDays(from, -1) });
  expect(match([], shippedBefore)).toMatchObject({ notBilled: [], withoutDay: 0 });
  const unknown = ordersOf([ordered()], { dueOn: null, suppliedOn: null });
  expect(match([], unknown)).toMatchObject({ notBilled: [], withoutDay: 1 });
  expect(match([billed()], unknown).withoutDay).toBe(0);
  expect(match([], ordersOf([ordered()], { dueOn: null, orderedOn: addDays(to, 1) })).withoutDay).toBe(0);
});

it('takes the order of these days where a number occurs again', () => {
  const old = ordered({ order: 'old', suppliedOn: addDays(from, -30), quantity: 10, amount: yen(5_000) });
  const { lines } = match([billed()], [old, ordered()]);
  expect(lines[0]).toMatchObject({ finding: 'matched', order: { id: 'o1' } });
});

it('lays a charge of the whole bill against the shipping fees of the orders on it', () => {
  const [one, two] = [ordered(), ordered({ order: 'o2', orderNumber: 'EC-2' })];
  const orders = ordersOf([one, two], { shipping: 550 });
  const lines = [billed(), billed({ row: 2, orderNumber: 'EC-2' })];
  const charge = (amount: number): BillLine =>
    billed({ row: 3, orderNumber: null, code: null, name: '送料', quantity: null, amount: yen(amount) });
  expect(findings([...lines, charge(1_100)], orders)).toEqual(['matched', 'matched', 'matched']);
  expect(findings([...lines, charge(1_100), charge(1_100)], orders)[3]).toBe('unknown');
  expect(findings([...lines, charge(100_000)], orders)[2]).toBe('unknown');
  // One of another product of that name is no fee.
  expect(findings([charge(550)], orders)).toEqual(['unknown']);
});

it('counts parts of a unit without losing any', () => {
  const cable = ordered({ quantity: 0.3, amount: yen(300) });
  const part = (row: number, quantity: number): BillLine =>
    billed({ row, quantity, amount: yen(Math.round(quantity * 1000)) });
  expect(findings([part(1, 0.1), part(2, 0.2)], [cable])).toEqual(['matched', 'matched']);
});
