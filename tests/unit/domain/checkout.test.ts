import { describe, expect, it } from 'vitest';
import {
  productProblem,
  changesSince,
  choiceProblems,
  lineProblems,
  subtotalsByDepartment,
  type CheckoutLine,
  type ChoiceContext,
} from '#electron/domain/checkout.ts';
import type { Product } from '#shared/model/product.ts';
import { yen } from '#shared/model/money.ts';
import { refusalCodes } from '#shared/model/refusal.ts';
import { calendarDate } from '#shared/model/dates.ts';
import type { Choices } from '#shared/supplier-api/checkout.ts';

const product = (some: Partial<Product> = {}): Product => ({
  code: 'A1',
  jan: null,
  name: '黒ペン',
  maker: null,
  category: null,
  unit: '箱',
  packing: null,
  pieces: null,
  listPrice: yen(100),
  price: yen(100),
  priceKind: 'list',
  taxRate: 10,
  sale: 'on-sale',
  replacedBy: null,
  stock: { state: 'in-stock', left: null, restockedOn: null },
  direct: false,
  leadDays: null,
  atMost: null,
  recommended: false,
  ...some,
});
const stock = (left: number): Pick<Product, 'stock'> => ({
  stock: { state: left === 0 ? 'out-of-stock' : 'few', left, restockedOn: null },
});
const soumu = { id: 'd1', name: '総務部' };
const line = (id: string, quantity: number | null, some: Partial<CheckoutLine> = {}): CheckoutLine => ({
  id,
  product: product(),
  quantity,
  department: null,
  ...some,
});

describe('the lines of a cart', () => {
  it('stock and limits hold for the whole cart, not for each line', () => {
    const few = product(stock(5));
    const lines = [line('1', 3, { product: few, department: soumu }), line('2', 2, { product: few })];
    expect(lineProblems(lines)).toEqual([]);
    const more = [...lines, line('3', 1, { product: few })];
    expect(lineProblems(more).map(({ field, code }) => [field, code])).toEqual(
      ['1', '2', '3'].map((id) => [`lines.${id}`, 'cart.out-of-stock']),
    );
    expect(productProblem(product({ atMost: 5 }), 5)).toBeNull();
    expect(productProblem(product({ atMost: 5 }), 6)).toMatchObject({
      code: 'cart.at-most',
      params: { most: 5, unit: '箱' },
    });
  });

  it('AM-58 a line without a quantity can’t be ordered, nor an empty cart', () => {
    expect(lineProblems([line('1', null)])).toEqual([{ field: 'lines.1', code: 'cart.quantity' }]);
    expect(lineProblems([])).toEqual([{ field: 'lines', code: 'cart.empty' }]);
  });

  it('AS-50 AS-51 are summed up by department, lines without a quantity for nothing', () => {
    const lines = [
      line('1', 2, { department: soumu }),
      line('2', 5),
      line('3', null, { department: soumu }),
      line('4', 1, { department: soumu, product: product({ price: yen(30) }) }),
    ];
    expect(subtotalsByDepartment(lines)).toEqual([
      { department: soumu, lines: 3, goods: yen(230) },
      { department: null, lines: 1, goods: yen(500) },
    ]);
  });

  it('tell what changed and nothing else', () => {
    const was = { price: 100, stock: 'in-stock', sale: 'on-sale' } as const;
    expect(changesSince(product(), was)).toEqual([]);
    expect(changesSince(product({ price: yen(99), sale: 'discontinued', ...stock(0) }), was)).toEqual([
      { kind: 'price', was: yen(100), is: yen(99) },
      { kind: 'stock', was: 'in-stock', is: 'out-of-stock' },
      { kind: 'sale', was: 'on-sale', is: 'discontinued' },
    ]);
  });
});

describe('choices', () => {
  const choices = (some: Partial<Choices> = {}): Choices => ({
    addressId: 'a',
    payment: 'np',
    coupon: null,
    points: 0,
    departmentId: null,
    costMemo: '',
    comment: '',
    ...some,
  });
  const situation = (some: Partial<ChoiceContext> = {}): ChoiceContext => ({
    needsAddress: true,
    addressKnown: true,
    payments: new Set(['np', 'points'] as const),
    taxIncluded: 110,
    departments: null,
    deliveryDays: null,
    points: { balance: 50, most: 40 },
    ...some,
  });
  const wrong = (some: Partial<Choices>, where: Partial<ChoiceContext> = {}) =>
    choiceProblems(choices(some), situation(where)).map(({ field, code }) => [field, code]);

  it('a day of delivery is one that the supplier offers, its first and its last among them', () => {
    const days = { from: calendarDate('2026-12-01'), until: calendarDate('2026-12-10') };
    const at = (day: string, deliveryDays: typeof days | null = days) =>
      wrong({ deliverOn: calendarDate(day) }, { deliveryDays });
    expect([at('2026-12-01'), at('2026-12-10')]).toEqual([[], []]);
    for (const day of ['2026-11-30', '2026-12-11'])
      expect(at(day)).toEqual([['deliverOn', 'checkout.delivery-day']]);
    expect(at('2026-12-05', null)).toEqual([['deliverOn', 'checkout.no-delivery-day']]);
    expect(wrong({ deliverOn: null })).toEqual([]);
  });

  it('AM-52 AM-58 nothing is taken as chosen that was not, and points end at the balance and at the goods', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ addressId: null, payment: null })).toEqual([
      ['addressId', 'checkout.address'],
      ['payment', 'checkout.payment'],
    ]);
    expect(wrong({ addressId: null }, { needsAddress: false })).toEqual([]);
    expect(wrong({}, { addressKnown: false })).toEqual([['addressId', 'checkout.address-gone']]);
    expect(wrong({ points: 40 })).toEqual([]);
    expect(wrong({ points: 41 })).toEqual([['points', 'checkout.points-too-many']]);
    expect(wrong({ points: 51 })).toEqual([['points', 'checkout.points-over']]);
    expect(wrong({ points: 1 }, { points: null })).toEqual([['points', 'points.not-supported']]);
    expect(wrong({ payment: 'card' })).toEqual([['payment', 'checkout.payment-not-possible']]);
    expect(wrong({ payment: 'points' })).toEqual([['payment', 'checkout.payment-not-possible']]);
    expect(wrong({ payment: 'points' }, { taxIncluded: 0 })).toEqual([]);
    expect(wrong({}, { departments: new Set(['d1']) })).toEqual([['departmentId', 'checkout.department']]);
    expect(wrong({ departmentId: 'd2' }, { departments: new Set(['d1']) })).toHaveLength(1);
    expect(wrong({ departmentId: 'd1' }, { departments: new Set(['d1']) })).toEqual([]);
  });

  it('every code is one of the catalogue, so that it has a sentence', () => {
    const codes = [
      ...choiceProblems(choices({ addressId: null, payment: null, points: 60 }), situation()),
      ...lineProblems([
        line('1', null, { product: product({ sale: 'discontinued' }) }),
        line('2', 1, { product: product({ code: 'B', sale: 'not-for-sale' }) }),
        line('3', 1, { product: product({ code: 'C', ...stock(0) }) }),
        line('4', 9, { product: product({ code: 'D', atMost: 1 }) }),
      ]),
    ].map(({ code }) => code);
    expect(codes).toHaveLength(8);
    expect(codes.filter((code) => !(refusalCodes as readonly string[]).includes(code))).toEqual([]);
  });
});
