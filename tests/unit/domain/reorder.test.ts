import { describe, expect, it } from 'vitest';
import { carryOver, codesToCarry, type CarryOverOptions, type SourceLine } from '#electron/domain/reorder.ts';
import type { Product } from '#shared/model/product.ts';

const product = (code: string, some: Partial<Product> = {}) =>
  ({ code, name: `現在の${code}`, sale: 'on-sale', atMost: null, ...some }) as Product;
const line = (lineNumber: number, code: string, quantity: number): SourceLine => ({
  lineNumber,
  code,
  name: `当時の${code}`,
  quantity,
});
const options = (some: Partial<CarryOverOptions> = {}): CarryOverOptions => ({
  quantity: true,
  only: null,
  instead: new Map(),
  most: 99_999,
  ...some,
});
const sold = new Map(
  [product('A'), product('B'), product('C', { sale: 'discontinued' })].map((each) => [each.code, each]),
);
const carried = (lines: readonly SourceLine[], carryOptions: CarryOverOptions) => {
  const { lines: into, left } = carryOver(lines, sold, carryOptions);
  return { into: into.map((each) => [each.product.code, each.quantity]), left };
};

describe('what is carried over from an earlier order', () => {
  const lines = [line(1, 'A', 3), line(2, 'B', 2), line(3, 'A', 4), line(4, 'C', 1), line(5, 'Z', 1)];

  it('AS-39 AM-57 products that can be bought, once each, and why the others are not', () => {
    expect(carried(lines, options())).toEqual({
      into: [
        ['A', 7],
        ['B', 2],
      ],
      left: [
        { lineNumber: 4, code: 'C', name: '現在のC', because: 'discontinued' },
        { lineNumber: 5, code: 'Z', name: '当時のZ', because: 'not-carried' },
      ],
    });
  });

  it('AM-58 without quantities where they have to be chosen again', () => {
    expect(carried(lines, options({ quantity: false })).into).toEqual([
      ['A', null],
      ['B', null],
    ]);
  });

  it('takes the lines that were asked for, and others in their place', () => {
    const carryOptions = options({ only: [2, 4], instead: new Map([[4, 'B']]) });
    expect(codesToCarry(lines, carryOptions)).toEqual(['A', 'B', 'A', 'B', 'Z']);
    expect(carried(lines, carryOptions)).toEqual({ into: [['B', 3]], left: [] });
  });

  it('AS-39 lines that were returned or cancelled count for nothing', () => {
    const returned = (lineNumber: number, code: string) => ({
      lineNumber,
      code,
      name: `現在の${code}`,
      because: 'returned',
    });
    expect(carried([line(1, 'A', 3), line(2, 'A', -3), line(3, 'B', 0)], options())).toEqual({
      into: [['A', 3]],
      left: [returned(2, 'A'), returned(3, 'B')],
    });
    expect(carried([line(1, 'A', -5)], options({ quantity: false })).into).toEqual([]);
  });

  it('what is more than an order may have stays out', () => {
    const limited = new Map([['A', product('A', { atMost: 5 })]]);
    const { lines: into, left } = carryOver([line(1, 'A', 3), line(2, 'A', 3)], limited, options());
    expect([into.map(({ quantity }) => quantity), left.map(({ because }) => because)]).toEqual([
      [3],
      ['too-many'],
    ]);
  });
});
