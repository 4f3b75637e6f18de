import { describe, expect, it } from 'vitest';
import { billResult } from '#electron/domain/bills/bill-result.ts';
import type { BillLine } from '#electron/domain/bills/bill.ts';
import { addDays } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { billed, findings, from, match, ordered, ordersOf, type Flat } from '#tests/support/bill-lines.ts';

describe('what the orders justify of a bill', () => {
  const part = (row: number, quantity: number | null, amount: number): BillLine =>
    billed({ row, quantity, amount: yen(amount) });
  const cancelled = [ordered({ status: 'cancelled' })];
  const credited = ordered({ lineNumber: 2, quantity: -4, amount: yen(-2_000) });
  it.each<[string, BillLine[], Flat[], number[], number]>([
    ['has nothing for a second billing', [billed(), billed({ row: 2 })], [ordered()], [5_000, 0], 5_000],
    ['has nothing for what was cancelled', [billed()], cancelled, [0], 0],
    ['is even once that is credited', [billed(), part(2, -10, -5_000)], cancelled, [5_000, -5_000], 0],
    ['has what is credited of it', [billed(), part(2, -4, -2_000)], cancelled, [2_000, -2_000], 0],
    ['has the ordered pieces of more', [part(1, 12, 6_000)], [ordered()], [5_000], 5_000],
    ['has the ordered pieces of fewer', [part(1, 8, 4_000)], [ordered()], [5_000], 5_000],
    ['has what is left', [part(1, 4, 2_000), part(2, 9, 4_500)], [ordered()], [2_000, 3_000], 5_000],
    ['is even once more pieces are credited', [part(1, 12, 6_000), part(2, -2, -1_000)], [ordered()], [6_000, -1_000], 5_000],
    ['has no credit of what was not billed', [part(1, -10, -5_000)], [ordered()], [0], 0],
    ['has a credit of no more than was billed', [billed(), part(2, -12, -6_000)], [ordered()], [5_000, -5_000], 0],
    ['has a credit that is missing', [billed()], [ordered(), credited], [5_000], 3_000],
  ])('%s', (_name, lines, orders, each, all) => {
    const found = match(lines, orders);
    expect(found.lines.map(({ expected }) => expected?.amount)).toEqual(each);
    expect(found.expected).toEqual(yen(all));
  }); // prettier-ignore

  it('has what was credited of an earlier bill beside what is billed of a returned order', () => {
    const early = { status: 'returned', suppliedOn: addDays(from, -5) } as const;
    const other = ordered({
      ...early,
      lineNumber: 2,
      code: 'CD-2',
      jan: null,
      name: '椅子',
      quantity: 1,
      amount: yen(900),
    });
    const lines = [part(1, -10, -5_000), billed({ row: 2, code: 'CD-2', quantity: 1, amount: yen(900) })];
    const found = match(lines, [ordered(early), other]);
    expect(found.lines.map(({ finding, expected }) => [finding, expected?.amount])).toEqual([
      ['matched', -5_000],
      ['billed-but-returned', 0],
    ]);
  });

  it('has neither goods nor discount of an order that was cancelled', () => {
    const orders = ordersOf([ordered({ status: 'cancelled' })], { discount: -300 });
    const off = billed({ row: 2, code: null, name: '値引', quantity: null, amount: yen(-300) });
    expect(match([billed(), off], orders).expected).toEqual(yen(0));
  });

  it('still sees a discount in the lines where one of them is billed twice', () => {
    const orders = ordersOf([ordered()], { discount: -300 });
    const found = match([part(1, 10, 4_700), part(2, 10, 5_000)], orders);
    expect(found.discounts).toEqual([]);
  });
});

it('takes parts without pieces that come to the ordered line for deliveries of it', () => {
  const part = (row: number, amount: number): BillLine =>
    billed({ row, quantity: null, amount: yen(amount) });
  const found = match([part(1, 1_667), part(2, 3_333)], [ordered()]);
  expect(found).toMatchObject({
    lines: [{ finding: 'matched' }, { finding: 'matched' }],
    expected: yen(5_000),
  });
  expect(findings([part(1, 2_500), part(2, 2_500), part(3, 2_500)], [ordered()])).toEqual([
    'matched', 'matched', 'billed-twice',
  ]); // prettier-ignore
  expect(findings([part(1, 5_000), part(2, 2_500), part(3, 2_500)], [ordered()])).toEqual([
    'matched', 'billed-twice', 'billed-twice',
  ]); // prettier-ignore
  expect(findings([part(1, 2_500), part(2, 2_400)], [ordered()])).toEqual(['amount-differs', 'billed-twice']);
  const inTax = ordered({ amount: yen(4_995) });
  expect(findings([part(1, 2_747), part(2, 2_747)], [inTax], { tax: 'included' })).toEqual([
    'matched',
    'matched',
  ]);
  expect(findings([part(1, 2_500), part(2, 2_500)], [ordered({ status: 'cancelled' })])).toEqual([
    'billed-but-returned', 'billed-but-returned',
  ]); // prettier-ignore
});

it('calls a credit that is missing by its own name', () => {
  const bought = ordered();
  const returned = ordered({ lineNumber: 2, quantity: -4, amount: yen(-2_000) });
  const supplied = ordered({ order: 'o2', orderNumber: 'EC-2' });
  const result = billResult(match([billed()], [bought, returned, supplied]), from);
  expect(result.map(({ finding }) => finding)).toEqual(['credit-missing', 'not-billed', 'matched']);
});
