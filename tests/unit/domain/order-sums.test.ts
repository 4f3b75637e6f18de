import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yen } from '#shared/model/money.ts';
import { sumMismatches } from '#shared/model/order-sums.ts';
import { makeLine, makeOrder, orderArbitrary } from '#tests/support/orders.ts';

const order = makeOrder({
  lines: [makeLine(), makeLine({ lineNumber: 2, quantity: 3 })],
  discounts: [{ kind: 'coupon', label: '', amount: yen(-100) }],
  shippingFee: yen(500),
});

describe('sums of an order', () => {
  it('add up in an order that was calculated', () => {
    expect(sumMismatches(order)).toEqual([]);
  });

  it.each(['goods', 'discount', 'taxExcluded', 'tax', 'taxIncluded'] as const)(
    'that are ¥1 off are named with what was calculated: %s',
    (of) => {
      const calculated = order.totals[of];
      const stated = yen(calculated.amount + 1);
      const found = sumMismatches({ ...order, totals: { ...order.totals, [of]: stated } });
      expect(found).toContainEqual({ of, stated, calculated });
      // The sums that are made of it differ too, or none.
      expect(found.length).toBeLessThanOrEqual(2);
    },
  );

  it('of an order without lines are not blamed for the goods', () => {
    expect(sumMismatches({ ...order, lines: [] })).toEqual([]);
  });

  it('are never blamed where they follow from their parts', () => {
    fc.assert(
      fc.property(orderArbitrary, (any) => {
        const goods = any.lines.reduce((sum, { amount }) => sum + amount.amount, 0);
        const discount = any.discounts.reduce((sum, { amount }) => sum + amount.amount, 0);
        const tax = any.taxTotals.reduce((sum, each) => sum + each.tax.amount, 0);
        const taxExcluded = goods + discount + any.shippingFee.amount;
        const totals = {
          goods: yen(goods),
          discount: yen(discount),
          taxExcluded: yen(taxExcluded),
          tax: yen(tax),
          taxIncluded: yen(taxExcluded + tax),
        };
        expect(sumMismatches({ ...any, totals })).toEqual([]);
      }),
    );
  });
});
