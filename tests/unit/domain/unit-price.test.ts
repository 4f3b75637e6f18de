import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '#shared/model/product.ts';
import { yen } from '#shared/model/money.ts';
import { cheapestFirst, comparable, unitPrice } from '#shared/model/unit-price.ts';

const product = (code: string, price: number, count: number | null, unit = '枚'): Product => ({
  code,
  jan: null,
  name: code,
  maker: null,
  category: null,
  unit: '箱',
  packing: null,
  pieces: count === null ? null : { count, unit },
  listPrice: yen(price),
  price: yen(price),
  priceKind: 'list',
  taxRate: 10,
  sale: 'on-sale',
  replacedBy: null,
  stock: { state: 'in-stock', left: null, restockedOn: null },
  direct: false,
  leadDays: 1,
  atMost: null,
  recommended: false,
});

describe('AS-50 the price for a piece', () => {
  it('AS-50 is told to the hundredth of a yen, and for 100 of what is measured', () => {
    expect(unitPrice(product('a', 2664, 2500))).toEqual({ hundredths: 107, per: 1, unit: '枚' });
    expect(unitPrice(product('b', 1680, 4000, 'ml'))).toEqual({ hundredths: 4200, per: 100, unit: 'ml' });
    expect(unitPrice(product('c', 980, null))).toBeNull();
  });

  it('AS-50 puts the cheapest for a piece first, and what can’t be compared last', () => {
    const ream = product('ream', 559, 500);
    const box = product('box', 2664, 2500);
    const big = product('big', 5000, 5000);
    const odd = product('odd', 10, 1, '冊');
    const unknown = product('unknown', 1, null);
    expect(cheapestFirst([unknown, ream, odd, box, big]).map(({ code }) => code)).toEqual([
      'big',
      'box',
      'ream',
      'odd',
      'unknown',
    ]);
    expect([comparable(ream, box), comparable(ream, odd), comparable(ream, unknown)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('compares exactly, where hundredths of a yen would be the same', () => {
    expect(cheapestFirst([product('b', 10_001, 100_000), product('a', 10_000, 100_000)])[0]?.code).toBe('a');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 10_000 })), {
          maxLength: 12,
        }),
        (parts) => {
          const sorted = cheapestFirst(parts.map(([price, count], at) => product(String(at), price, count)));
          for (let at = 1; at < sorted.length; at += 1) {
            const [a, b] = [sorted[at - 1]!, sorted[at]!];
            expect(a.price.amount * b.pieces!.count <= b.price.amount * a.pieces!.count).toBe(true);
          }
        },
      ),
    );
  });
});
