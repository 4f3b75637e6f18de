import { expect, it } from 'vitest';
import { billResult } from '#electron/domain/bills/bill-result.ts';
import type { BillLine } from '#electron/domain/bills/bill.ts';
import { yen } from '#shared/model/money.ts';
import { billed, from, match, ordered, ordersOf } from '#tests/support/bill-lines.ts';

const whole = (amount: number, changes: Partial<BillLine> = {}): BillLine =>
  billed({ code: null, name: '', quantity: null, amount: yen(amount), ...changes });
const food = ordered({ amount: yen(1_000), quantity: 1, taxRate: 8 });
const mixed = [food, ordered({ lineNumber: 2, code: 'CD-2', jan: null, amount: yen(500), quantity: 1 })];
const taxesOf = (...[lines, orders, taxes]: [BillLine[], Parameters<typeof match>[1], [number, number][]]) =>
  match(lines, orders, { taxes: new Map(taxes) }).taxes.map(({ rate, billed: stated, expected }) => [
    rate,
    stated.amount,
    expected?.amount ?? null,
  ]);

it('finds that a line of a whole order is billed at another rate than it was ordered at', () => {
  const wrong = [
    [10, 100, 0],
    [8, 0, 80],
  ];
  expect(taxesOf([whole(1_000)], [food], [[10, 100]])).toEqual(wrong);
  expect(taxesOf([whole(1_000, { taxRate: 10 })], [food], [[10, 100]])).toEqual(wrong);
  expect(taxesOf([whole(1_000)], [food], [[8, 80]])).toEqual([]);
});

it('spreads a line of a whole order over its rates, with its shipping fee and discount', () => {
  expect(taxesOf([whole(1_500)], mixed, [[10, 50], [8, 80]])).toEqual([]); // prettier-ignore
  expect(taxesOf([whole(1_500)], mixed, [[10, 150]])).toEqual([
    [10, 150, 50],
    [8, 0, 80],
  ]);
  const more = ordersOf(mixed, {
    shipping: 550,
    discount: -300,
    total: { excluded: 1_750, included: 1_909 },
    bases: [
      { rate: 10, taxable: 950 },
      { rate: 8, taxable: 800 },
    ],
  });
  expect(taxesOf([whole(1_750)], more, [[10, 95], [8, 64]])).toEqual([]); // prettier-ignore
  // The same line by line, of which the fee and the discount state no rate.
  const lines = [
    billed({ quantity: 1, amount: yen(1_000) }),
    billed({ row: 2, code: 'CD-2', quantity: 1, amount: yen(500) }),
    whole(550, { row: 3, name: '送料' }),
    whole(-300, { row: 4, name: '値引' }),
  ];
  expect(taxesOf(lines, more, [[10, 95], [8, 64]])).toEqual([]); // prettier-ignore
});

it('says that it compared nothing where a line has no rate that is known', () => {
  const lines = [whole(1_000), billed({ row: 2, orderNumber: 'X-9', amount: yen(300) })];
  expect(taxesOf(lines, [food], [[10, 30], [8, 80]])).toEqual([
    [10, 30, null],
    [8, 80, null],
  ]); // prettier-ignore
  const result = billResult(match(lines, [food], { taxes: new Map([[8, 80]]) }), from);
  expect(result.find(({ finding }) => finding === 'tax-not-compared')).toMatchObject({
    name: '8%',
    billed: yen(80),
    expected: null,
  });
});
