import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calculateTotals,
  allocateDiscount,
  taxOf,
  taxOn,
  type OrderDeduction,
  type RateGoods,
} from '#electron/domain/tax.ts';
import { taxRateInForce } from '#electron/domain/tax-rates.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { OrderLine } from '#shared/model/order.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';
import { roundings } from '#shared/model/calculation.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('tax of an order', () => {
  it('rounds once per rate, not per line', () => {
    expect(taxOf([{ rate: 10, goods: 105 * 3 }], 0, 0)).toEqual([{ rate: 10, taxable: 315, tax: 31 }]);
    expect(taxOf([{ rate: 10, goods: 105 + 107 }], 0, 0)).toEqual([{ rate: 10, taxable: 212, tax: 21 }]);
  });

  it('gives what is left of a shared discount to the standard rate', () => {
    const goods: RateGoods[] = [
      { rate: 8, goods: 755 },
      { rate: 10, goods: 165 },
    ];
    expect(allocateDiscount(goods, 92)).toEqual([76, 16]);
  });

  it('taxes the shipping fee at the standard rate, also for reduced-rate goods', () => {
    expect(taxOf([{ rate: 8, goods: 1000 }], 0, 500)).toEqual([
      { rate: 10, taxable: 500, tax: 50 },
      { rate: 8, taxable: 1000, tax: 80 },
    ]);
  });

  it('value codes bear no tax', () => {
    expect(taxOf([{ rate: 0, goods: 5000 }], 0, 0)).toEqual([{ rate: 0, taxable: 5000, tax: 0 }]);
  });

  it('refuses a discount that is more than the goods', () => {
    expect(() => taxOf([{ rate: 10, goods: 100 }], 101, 0)).toThrow(RangeError);
  });

  it('shares add up to the discount and none is more than its goods', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (goods, part) => {
        const rates = ([10, 8, 0] as const).map((rate, index) => ({ rate, goods: goods[index]! }));
        const discount = Math.floor(sum(goods) * part);
        const shares = allocateDiscount(rates, discount);
        expect(sum(shares)).toBe(discount);
        shares.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(goods[index]!);
        });
      }),
    );
  });
});

type BareLine = Omit<OrderLine, 'lineNumber' | 'amount'>;
const lineOf = (unitPrice: number, quantity: number, taxRate: TaxRate = 10): BareLine => ({
  productCode: `A${unitPrice}`,
  jan: null,
  name: 'article',
  maker: null,
  category: null,
  quantity,
  unit: '個',
  unitPrice: yen(unitPrice),
  taxRate,
});
const off = (amount: number, kind: OrderDeduction['kind'] = 'coupon'): OrderDeduction => ({
  kind,
  label: kind,
  yen: amount,
});
const free = yen(0);

describe('the worked examples of the invoice rules', () => {
  it('105 yen three times at 10 %, rounded down, bears 31 yen and not 30', () => {
    const { totals, taxTotals } = calculateTotals(
      [lineOf(105, 1), lineOf(105, 1), lineOf(105, 1)],
      [],
      free,
      'floor',
    );
    expect(taxTotals).toEqual([{ rate: 10, taxable: yen(315), tax: yen(31) }]);
    expect(totals).toEqual({
      goods: yen(315),
      discount: yen(0),
      taxExcluded: yen(315),
      tax: yen(31),
      taxIncluded: yen(346),
    });
  });

  it('105 and 107 yen at 10 %, rounded half up, bear 21 yen and not 22', () => {
    const { totals } = calculateTotals([lineOf(105, 1), lineOf(107, 1)], [], free, 'half-up');
    expect(totals.tax).toEqual(yen(21));
  });

  it('2 points off 2,970 at 10 % and 1,080 at 8 %, tax included, leave 2,969 and 1,079, which is 4,048', () => {
    const goods: RateGoods[] = [
      { rate: 10, goods: 2970 },
      { rate: 8, goods: 1080 },
    ];
    const shares = allocateDiscount(goods, 2);
    expect(goods.map((each, index) => each.goods - shares[index]!)).toEqual([2969, 1079]);
    expect(sum(goods.map((each, index) => each.goods - shares[index]!))).toBe(4048);
  });

  it('92 yen off 755 at 8 % and 165 at 10 % is shared out as 76 and 16, not as 93 in all', () => {
    const { taxTotals, totals } = calculateTotals(
      [lineOf(755, 1, 8), lineOf(165, 1, 10)],
      [off(92)],
      free,
      'floor',
    );
    expect(taxTotals).toEqual([
      { rate: 10, taxable: yen(149), tax: yen(14) },
      { rate: 8, taxable: yen(679), tax: yen(54) },
    ]);
    expect(totals.taxExcluded).toEqual(yen(755 + 165 - 92));
  });

  it.each([
    ['floor', 109, 10],
    ['half-up', 104, 10],
    ['half-up', 105, 11],
    ['ceil', 100, 10],
    ['ceil', 101, 11],
  ] as const)('%s: tax on %i yen is %i', (rounding, taxable, tax) => {
    expect(taxOn(taxable, 10, rounding)).toBe(tax);
  });
});

describe('what an order comes to', () => {
  const cart = fc.record({
    lines: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(10, 8, 0),
      ),
      { maxLength: 40 },
    ),
    parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
    fee: fc.integer({ min: 0, max: 5000 }),
    rounding: fc.constantFrom(...roundings),
  });
  type Cart = typeof cart extends fc.Arbitrary<infer T> ? T : never;
  const kinds = ['campaign', 'coupon', 'points'] as const;
  /** Each takes a part of what the ones before it left. */
  function deductionsOf({ lines, parts }: Cart): readonly OrderDeduction[] {
    let left = sum(lines.map(([price, quantity]) => price * quantity));
    return parts.map((part, index) => {
      const amount = Math.floor(left * part);
      left -= amount;
      return off(amount, kinds[index]!);
    });
  }
  const calculated = (each: Cart, lines = each.lines) =>
    calculateTotals(
      lines.map(([price, quantity, rate]) => lineOf(price, quantity, rate as TaxRate)),
      deductionsOf(each),
      yen(each.fee),
      each.rounding,
    );

  it('its parts add up to the whole, for every rounding', () => {
    fc.assert(
      fc.property(cart, (each) => {
        const { lines, discounts, taxTotals, totals, shippingFee } = calculated(each);
        const amounts = (items: readonly { readonly amount: { readonly amount: number } }[]) =>
          sum(items.map(({ amount }) => amount.amount));
        expect(amounts(lines)).toBe(totals.goods.amount);
        expect(amounts(discounts)).toBe(totals.discount.amount);
        expect(totals.taxExcluded.amount).toBe(
          totals.goods.amount + totals.discount.amount + shippingFee.amount,
        );
        expect(sum(taxTotals.map(({ taxable }) => taxable.amount))).toBe(totals.taxExcluded.amount);
        expect(sum(taxTotals.map(({ tax }) => tax.amount))).toBe(totals.tax.amount);
        expect(totals.taxIncluded.amount).toBe(totals.taxExcluded.amount + totals.tax.amount);
      }),
    );
  });

  it('no line, no rate and no sum is ever negative', () => {
    fc.assert(
      fc.property(cart, (each) => {
        const { lines, discounts, taxTotals, totals } = calculated(each);
        for (const { amount } of lines) expect(amount.amount).toBeGreaterThanOrEqual(0);
        for (const { amount } of discounts) expect(amount.amount).toBeLessThan(0);
        for (const { taxable, tax } of taxTotals) {
          expect(taxable.amount).toBeGreaterThanOrEqual(0);
          expect(tax.amount).toBeGreaterThanOrEqual(0);
        }
        expect(totals.taxIncluded.amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('the order of its lines does not matter', () => {
    const shuffled = cart.chain((each) =>
      fc.tuple(
        fc.constant(each),
        fc.shuffledSubarray(each.lines, { minLength: each.lines.length, maxLength: each.lines.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([each, lines]) => {
        const [one, other] = [calculated(each), calculated(each, lines)];
        expect(other.taxTotals).toEqual(one.taxTotals);
        expect(other.totals).toEqual(one.totals);
      }),
    );
  });

  it('amounts up to 99,999,999,999 yen are exact', () => {
    const most = 99_999_999_999;
    const amount = fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...roundings), (a, b, rounding) => {
        const goods = [BigInt(a), BigInt(b)] as const;
        const discount = Math.floor((a + b) / 3);
        const { taxTotals } = calculateTotals(
          [lineOf(a, 1, 10), lineOf(b, 1, 8)],
          [off(discount)],
          free,
          rounding,
        );
        // The same in whole numbers of any size: the share of the lower rate half up, the rest on the higher.
        const all = goods[0] + goods[1];
        const low = all === 0n ? 0n : (2n * BigInt(discount) * goods[1] + all) / (2n * all);
        const left = [goods[0] - (BigInt(discount) - low), goods[1] - low];
        const more = { floor: 0n, 'half-up': 50n, ceil: 99n }[rounding];
        const taxes = left.map((each, index) => (each * BigInt(index === 0 ? 10 : 8) + more) / 100n);
        expect(taxTotals.map(({ taxable }) => BigInt(taxable.amount))).toEqual(left);
        expect(taxTotals.map(({ tax }) => BigInt(tax.amount))).toEqual(taxes);
      }),
    );
    expect(calculateTotals([lineOf(most, 1)], [], free, 'floor').totals).toMatchObject({
      tax: yen(9_999_999_999),
      taxIncluded: yen(109_999_999_998),
    });
  });
});

describe('the rate in force', () => {
  const on = calendarDate;
  const changes = [
    { from: on('2028-10-01'), rate: 10, becomes: 8 },
    { from: on('2027-04-01'), rate: 8, becomes: 10 },
  ] as const;

  it('AM-32 is the one of the day: the day before a change the old, from the day on the new', () => {
    expect(taxRateInForce(changes, 8, on('2027-03-31'))).toBe(8);
    expect(taxRateInForce(changes, 8, on('2027-04-01'))).toBe(10);
    expect(taxRateInForce(changes, 0, on('2030-01-01'))).toBe(0);
    // One after the other, in the order of their days.
    expect(taxRateInForce(changes, 8, on('2028-10-01'))).toBe(8);
    expect(taxRateInForce(changes, 10, on('2028-09-30'))).toBe(10);
    expect(taxRateInForce([], 8, on('2030-01-01'))).toBe(8);
  });
});
