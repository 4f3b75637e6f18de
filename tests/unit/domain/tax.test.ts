import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareDiscount, taxOf, type RateGoods } from '#electron/domain/tax.ts';

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
    expect(shareDiscount(goods, 92)).toEqual([76, 16]);
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
        const shares = shareDiscount(rates, discount);
        expect(sum(shares)).toBe(discount);
        shares.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(goods[index]!);
        });
      }),
    );
  });
});
