import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packOrder, unpackOrder } from '#electron/cache/order-codec.ts';
import { termOfValue, valueOfTerm, type Term } from '#electron/cache/term.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { orderSchema } from '#shared/model/order.ts';
import { makeLine, makeOrder, orderArbitrary } from '#tests/support/orders.ts';

function dictionary() {
  const values: string[] = [''];
  return {
    values,
    id: (term: Term): number => {
      const value = valueOfTerm(term);
      const known = values.indexOf(value);
      return known > 0 ? known : values.push(value) - 1;
    },
    of: (id: number) => termOfValue(values[id] as string),
  };
}

describe('order codec', () => {
  it('gives back exactly what was packed', () => {
    fc.assert(
      fc.property(orderArbitrary, (order) => {
        const { id, of } = dictionary();
        const back = unpackOrder(packOrder(order, id).body, of);
        expect(back).toEqual(order);
        expect(orderSchema.parse(back)).toEqual(order);
      }),
    );
  });

  it('AS-50 gives back for whom each line was bought, and nothing where the order is for one alone', () => {
    const department = { id: 'd2', name: '研究開発センター' };
    for (const lines of [
      [makeLine({ department }), makeLine({ lineNumber: 2, department: null })],
      [makeLine(), makeLine({ lineNumber: 2 })],
    ]) {
      const order = makeOrder({ lines });
      const { id, of, values } = dictionary();
      const packed = packOrder(order, id);
      expect(unpackOrder(packed.body, of)).toEqual(order);
      // A search finds the order by the department of a line.
      const isNamed = packed.terms.some((term) => values[term]!.includes('研究開発センター'));
      expect(isNamed).toBe(lines[0]!.department !== undefined);
    }
  });

  it('gives back what was sent of each line and the day that was asked for, and nothing where there is neither', () => {
    for (const lines of [
      [makeLine({ shipped: 2 }), makeLine({ lineNumber: 2, shipped: 0, department: null })],
      [makeLine()],
    ]) {
      const asked = lines.length > 1 && { deliverOn: calendarDate('2026-12-01') };
      const order = makeOrder({ lines, ...asked });
      const { id, of } = dictionary();
      const back = unpackOrder(packOrder(order, id).body, of);
      expect(back).toEqual(order);
      expect(Object.hasOwn(back, 'deliverOn')).toBe(lines.length > 1);
      expect(Object.hasOwn(back.lines[0]!, 'shipped')).toBe(lines.length > 1);
    }
  });

  it('gives back any text, also one that is not well formed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        const order = makeOrder({ comment: text, number: `x${text}`, orderedBy: { id: 'm', name: text } });
        const { id, of } = dictionary();
        expect(unpackOrder(packOrder(order, id).body, of)).toEqual(order);
      }),
    );
  });

  it('names every term once, and keeps what is shared in one place', () => {
    const line = makeOrder().lines[0]!;
    const order = makeOrder({ lines: [line, { ...line, lineNumber: 2 }] });
    const { id, values } = dictionary();
    const { terms, body } = packOrder(order, id);
    expect(terms).toHaveLength(4);
    expect(new Set(terms).size).toBe(4);
    packOrder(makeOrder({ id: 'another' }), id);
    expect(values).toHaveLength(5);
    expect(body).not.toContain(line.name);
  });

  it('will not read a form it does not know', () => {
    expect(() => unpackOrder('[99]', dictionary().of)).toThrow('format 99');
  });
});

describe('the makers of orders for tests', () => {
  it('make valid orders', () => {
    expect(orderSchema.safeParse(makeOrder()).error).toBeUndefined();
    fc.assert(fc.property(orderArbitrary, (order) => orderSchema.safeParse(order).success));
  });

  it('make orders whose sums are right', () => {
    fc.assert(
      fc.property(orderArbitrary, ({ lines, discounts, shippingFee, taxTotals, totals }) => {
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        const goods = sum(lines.map((line) => line.quantity * line.unitPrice.amount));
        const without = goods + sum(discounts.map((it) => it.amount.amount)) + shippingFee.amount;
        expect(totals.goods.amount).toBe(goods);
        expect(totals.taxExcluded.amount).toBe(without);
        expect(sum(taxTotals.map((it) => it.taxable.amount))).toBe(without);
        expect(totals.taxIncluded.amount).toBe(without + sum(taxTotals.map((it) => it.tax.amount)));
      }),
    );
  });
});
