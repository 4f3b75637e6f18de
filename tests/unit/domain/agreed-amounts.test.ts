import { describe, expect, it } from 'vitest';
import type { BillLine, OrderedOrder } from '#electron/domain/bills/bill.ts';
import { yen } from '#shared/model/money.ts';
import { billed, findings, match, ordered, ordersOf } from '#tests/support/bill-lines.ts';

describe('an agreed discount', () => {
  const orders = ordersOf([ordered()], { discount: -300, total: { excluded: 4_700, included: 5_170 } });
  const own = (name: string, amount: number): BillLine =>
    billed({ row: 2, code: null, name, quantity: null, amount: yen(amount) });

  it('is missed with its amount where all lines of its order are billed in full', () => {
    const found = match([billed()], orders);
    expect(found.discounts).toMatchObject([{ order: { id: 'o1' }, ordered: null, expected: yen(-300) }]);
    expect(found).toMatchObject({ billed: yen(5_000), expected: yen(4_700) });
    const inTax = match([billed({ amount: yen(5_500) })], orders, { tax: 'included' });
    expect(inTax.discounts).toMatchObject([{ expected: yen(-330) }]);
  });
  it.each<[string, BillLine[]]>([
    ['is a line of its own', [billed(), own('値引', -300)]],
    [
      'is in the line of the whole order',
      [billed({ code: null, name: '', quantity: null, amount: yen(4_700) })],
    ],
    ['is in the amounts of the lines', [billed({ amount: yen(4_700) })]],
    ['comes with the rest of the order', [billed({ quantity: 4, amount: yen(2_000) })]],
    ['is of an order that is on another bill', []],
  ])('is not missed where it %s', (_name, lines) => expect(match(lines, orders).discounts).toEqual([]));
});

describe('a fee', () => {
  const fee = (row: number, amount: number): BillLine =>
    billed({ row, code: null, name: '送料', quantity: null, amount: yen(amount) });
  const whole = (amount: number) => billed({ code: null, name: '', quantity: null, amount: yen(amount) });
  const orders = ordersOf([ordered()], { shipping: 550, total: { excluded: 5_550, included: 6_105 } });

  it.each<[string, BillLine[], OrderedOrder[], string[]]>([
    [
      'beside the whole order, which has it',
      [whole(5_550), fee(2, 550)],
      orders,
      ['matched', 'billed-twice'],
    ],
    ['before the whole order', [fee(1, 550), whole(5_550)], orders, ['billed-twice', 'matched']],
    ['by itself', [fee(1, 550)], orders, ['matched']],
    ['of another amount', [billed(), fee(2, 800)], orders, ['matched', 'amount-differs']],
    [
      'twice, of two amounts',
      [billed(), fee(2, 550), fee(3, 600)],
      orders,
      ['matched', 'matched', 'fee-not-agreed'],
    ],
    ['that the order has not', [billed(), fee(2, 800)], ordersOf([ordered()]), ['matched', 'fee-not-agreed']],
    ['of just what the order comes to', [fee(1, 5_000)], ordersOf([ordered()]), ['fee-not-agreed']],
  ])('%s', (_name, lines, all, expected) => expect(findings(lines, all)).toEqual(expected));
});
