import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOrder } from '#electron/domain/import/build-order.ts';
import type { ImportedLine, ImportedOrder } from '#electron/domain/import/imported-order.ts';
import { mergeOrders } from '#electron/domain/import/merge-orders.ts';
import { calendarDate, instantOf } from '#shared/model/dates.ts';
import { orderSchema } from '#shared/model/order.ts';

const yen = (amount: number) => ({ amount, currency: 'JPY' });

const line = (
  of: Partial<ImportedLine> & { yen?: number; with?: 'included' | 'excluded' } = {},
): ImportedLine => {
  const { yen = 1000, with: tax = 'excluded', ...rest } = of;
  return {
    lineNumber: null, productCode: 'P1', jan: null, product: '鉛筆', maker: null, category: null, quantity: 1,
    unit: null, unitPrice: null, unitPriceTax: 'excluded', amount: { units: yen, tax }, tax: null, taxRate: 10,
    shippedOn: null, ...rest,
  }; // prettier-ignore
};
const order = (lines: readonly ImportedLine[], of: Partial<ImportedOrder> = {}): ImportedOrder => ({
  number: 'A-1', orderedOn: calendarDate('2026-04-01'), orderedTime: null, status: 'delivered', person: null,
  department: null, deliverTo: null, payment: null, costMemo: null, comment: null, shippedOn: null, deliveredOn: null,
  shippingFee: null, discount: null, orderTotal: null, rounding: 'floor', lines, ...of,
}); // prettier-ignore

const build = (of: ImportedOrder) => {
  const built = buildOrder(of, instantOf(0));
  if (!built.ok) throw new Error(built.error);
  orderSchema.parse(built.value.order);
  return built.value;
};
const totals = (of: ImportedOrder) => {
  const { totals: all, taxTotals } = build(of).order;
  return {
    excluded: all.taxExcluded.amount,
    tax: all.tax.amount,
    included: all.taxIncluded.amount,
    rates: taxTotals.map(({ rate, taxable, tax }) => [rate, taxable.amount, tax.amount]),
  };
};

describe('tax once per rate', () => {
  it('105 yen three times at 10 % is 31 yen of tax, not 30', () =>
    expect(totals(order([105, 105, 105].map((yen) => line({ yen }))))).toMatchObject({
      excluded: 315,
      tax: 31,
    }));

  it('105 and 107 rounded half up is 21', () =>
    expect(totals(order([line({ yen: 105 }), line({ yen: 107 })], { rounding: 'half-up' }))).toMatchObject({
      tax: 21,
    }));

  it.each([
    ['floor', 100, 9],
    ['half-up', 100, 9],
    ['half-up', 105, 10],
    ['ceil', 100, 10],
    ['ceil', 110, 10],
  ] as const)('within an amount %s rounds: of %i yen %i are tax', (rounding, yen, tax) =>
    expect(totals(order([line({ yen, with: 'included' })], { rounding }))).toMatchObject({
      excluded: yen - tax,
      tax,
    }),
  );

  it('of goods and shipping with tax in them is computed once, not for each', () =>
    expect(
      totals(order([line({ yen: 105, with: 'included' })], { shippingFee: { units: 105, tax: 'included' } })),
    ).toMatchObject({ excluded: 191, tax: 19 }));

  it('amounts with tax in them are paid as they stand, and their lines add up', () => {
    const built = build(order([333, 333, 334].map((yen) => line({ yen, with: 'included' })))).order;
    expect(built.totals.taxIncluded.amount).toBe(1000);
    expect(built.totals.tax.amount).toBe(90);
    expect(built.lines.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(910);
  });

  it('tax that the file states is taken as it is', () =>
    expect(totals(order([line({ yen: 105, tax: 11 }), line({ yen: 105, tax: 11 })]))).toMatchObject({
      tax: 22,
    }));

  it('a return takes back what the purchase had', () =>
    expect(totals(order([line({ yen: 105 }), line({ yen: -105, quantity: -1 })]))).toMatchObject({
      excluded: 0,
      tax: 0,
    }));

  it('a negative order is the mirror of the positive one', () => {
    for (const kind of ['included', 'excluded'] as const)
      for (const yen of [105, 109, 1, 999]) {
        const plus = totals(order([line({ yen, with: kind })]));
        const minus = totals(order([line({ yen: -yen, with: kind, quantity: -1 })]));
        expect([minus.excluded, minus.tax, minus.included]).toEqual(
          [plus.excluded, plus.tax, plus.included].map((each) => 0 - each),
        );
      }
  });
});

it('2,970 and 1,080 with tax less 2 points are 4,048, and the yen of rounding is at the standard rate', () => {
  const of = order(
    [line({ yen: 2970, with: 'included' }), line({ yen: 1080, with: 'included', taxRate: 8, product: '茶' })],
    { discount: { units: 2, tax: 'included' }, orderTotal: 4048 },
  );
  expect(totals(of).included).toBe(4048);
  expect(build(of).totalAgrees).toBe(true);
  expect(totals(of).rates.map(([, taxable, tax]) => taxable! + tax!)).toEqual([2969, 1079]);
});

it('a total that is not what the file says is reported, and the lines stay as they are', () => {
  expect(build(order([line()], { orderTotal: 1100 })).totalAgrees).toBe(true);
  expect(build(order([line()], { orderTotal: 1101 })).totalAgrees).toBe(false);
});

it('a discount larger than the goods is no order', () => {
  expect(buildOrder(order([line()], { discount: { units: 1001, tax: 'excluded' } }), instantOf(0))).toEqual({
    ok: false,
    error: 'discount-too-large',
  });
});

it('a price of a fraction of a yen stays as it is', () => {
  const built = build(order([line({ yen: 125, quantity: 10, unitPrice: '12.5' })])).order;
  expect(built.lines[0]!.unitPrice).toEqual(yen(12.5));
  expect(built.totals.taxExcluded).toEqual(yen(125));
});

it.each([
  // Tax is taken as the file states it, and never calculated.
  ['USD', { tax: 168 }, { excluded: 2099, tax: 168, included: 2267, rates: [[0, 2099, 168]] }],
  ['USD', {}, { excluded: 2099, tax: 0, included: 2099, rates: [[0, 2099, 0]] }],
  ['KRW', {}, { excluded: 2099, tax: 0, included: 2099, rates: [[0, 2099, 0]] }],
] as const)('in %s with %o an order keeps its minor units', (currency, tax, expected) => {
  const made = order([line({ yen: 2099, unitPrice: '20.995', taxRate: 0, ...tax })], { currency });
  expect(totals(made)).toEqual(expected);
  expect(build(made).order.id).toBe(`A-1/2026-04-01/${currency}`);
  const { unitPrice } = build(made).order.lines[0]!;
  expect(unitPrice).toEqual({ amount: currency === 'USD' ? 2099.5 : 20.995, currency });
});

it('shipping and discount of another currency have no tax of Japan in them', () => {
  const made = order([line({ yen: 1000, taxRate: 0 })], {
    currency: 'EUR',
    shippingFee: { units: 550, tax: 'included' },
    discount: { units: 50, tax: 'included' },
  });
  expect(totals(made)).toEqual({ excluded: 1500, tax: 0, included: 1500, rates: [[0, 1500, 0]] });
});

const lineArbitrary = fc
  .record({
    yen: fc.integer({ min: -100_000, max: 1_000_000 }),
    with: fc.constantFrom('included' as const, 'excluded' as const),
    taxRate: fc.constantFrom(10 as const, 8 as const, 0 as const),
    quantity: fc.integer({ min: -9, max: 99 }),
    product: fc.constantFrom('鉛筆', '紙', '茶'),
  })
  .map(line);
const yenArbitrary = fc.record({
  units: fc.integer({ min: 0, max: 2000 }),
  tax: fc.constantFrom('included' as const, 'excluded' as const),
});

it('the sums of an order agree to the yen, whatever is in it', () => {
  const any = fc.record({
    lines: fc.array(lineArbitrary, { minLength: 1, maxLength: 8 }),
    shippingFee: fc.option(yenArbitrary),
    discount: fc.option(yenArbitrary),
    rounding: fc.constantFrom('floor' as const, 'half-up' as const, 'ceil' as const),
  });
  fc.assert(
    fc.property(any, ({ lines, ...of }) => {
      const built = buildOrder(order(lines, of), instantOf(0));
      if (!built.ok) return;
      const { order: made } = built.value;
      orderSchema.parse(made);
      const sum = (amounts: readonly { readonly amount: number }[]) =>
        amounts.reduce((s, { amount }) => s + amount, 0);
      const { totals: all } = made;
      expect(sum(made.lines.map(({ amount }) => amount))).toBe(all.goods.amount);
      expect(all.goods.amount + all.discount.amount + made.shippingFee.amount).toBe(all.taxExcluded.amount);
      expect(sum(made.taxTotals.map(({ taxable }) => taxable))).toBe(all.taxExcluded.amount);
      expect(sum(made.taxTotals.map(({ tax }) => tax))).toBe(all.tax.amount);
      expect(all.taxExcluded.amount + all.tax.amount).toBe(all.taxIncluded.amount);
      // Where everything has its tax in it, what is paid is exactly what the file says.
      if (
        [...lines.map(({ amount }) => amount), of.shippingFee, of.discount].every(
          (each) => each?.tax !== 'excluded',
        )
      )
        expect(all.taxIncluded.amount).toBe(
          lines.reduce((s, { amount }) => s + amount.units, 0) +
            (of.shippingFee?.units ?? 0) -
            (of.discount?.units ?? 0),
        );
    }),
    { numRuns: 2_000 },
  );
});

describe('several files about one order', () => {
  const a = order([line({ product: '鉛筆' }), line({ product: '鉛筆' })]);
  it('the same file twice doubles nothing', () => expect(mergeOrders([a, a])).toEqual(a));
  it('two equal lines of one file are two purchases', () => expect(mergeOrders([a]).lines).toHaveLength(2));
  it('what only one file has is there, and what both have is as the later one says', () => {
    const b = order([line({ product: '鉛筆', yen: 900 }), line({ product: '紙' })], { costMemo: 'PO-7' });
    const merged = mergeOrders([a, b]);
    expect(merged.lines.map(({ product, amount }) => [product, amount.units])).toEqual([
      ['鉛筆', 900],
      ['鉛筆', 1000],
      ['紙', 1000],
    ]);
    expect(merged.costMemo).toBe('PO-7');
  });
  it('lines stand in the order in which the files have them, whatever they are known by', () => {
    const of = (product: string, yen = 1000) => line({ product, productCode: product, yen });
    const merged = mergeOrders([order([of('紙'), of('鉛筆'), of('糊')]), order([of('鉛筆', 900), of('箱')])]);
    expect(merged.lines.map(({ product, amount }) => [product, amount.units])).toEqual([
      ['紙', 1000],
      ['鉛筆', 900],
      ['糊', 1000],
      ['箱', 1000],
    ]);
    const twice = order([of('紙'), of('鉛筆'), of('紙')]);
    expect(mergeOrders([twice, order([of('箱')])]).lines.map(({ product }) => product)).toEqual([
      '紙',
      '鉛筆',
      '紙',
      '箱',
    ]);
  });
  it.each([
    ['by its place', { lineNumber: '1' }],
    ['by its product', {}],
  ])('a line without a shipping day, known %s, is the same as one that has it by now', (_, of) => {
    const now = line({ ...of, shippedOn: calendarDate('2026-04-03') });
    const merged = mergeOrders([order([line(of)]), order([now]), order([line(of)])]);
    expect(merged.lines).toEqual([now]);
  });
  it('parcels of one product on different days, and a return of it, stay apart', () => {
    const first = order([line({ shippedOn: calendarDate('2026-04-02') })]);
    const second = order([
      line({ shippedOn: calendarDate('2026-05-01') }),
      line({ quantity: -1, yen: -1000 }),
    ]);
    expect(mergeOrders([first, second]).lines).toHaveLength(3);
  });
});
