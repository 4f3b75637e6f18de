import { describe, expect, it } from 'vitest';
import { carryOver, codesToCarry, type CarryWishes, type EarlierLine } from '#electron/domain/reorder.ts';
import type { Article } from '#shared/model/product.ts';

const article = (code: string, some: Partial<Article> = {}) =>
  ({ code, name: `現在の${code}`, sale: 'on-sale', atMost: null, ...some }) as Article;
const line = (lineNumber: number, code: string, quantity: number): EarlierLine => ({
  lineNumber,
  code,
  name: `当時の${code}`,
  quantity,
});
const wishes = (some: Partial<CarryWishes> = {}): CarryWishes => ({
  quantity: true,
  only: null,
  instead: new Map(),
  most: 99_999,
  ...some,
});
const sold = new Map(
  [article('A'), article('B'), article('C', { sale: 'discontinued' })].map((each) => [each.code, each]),
);
const carried = (lines: readonly EarlierLine[], wish: CarryWishes) => {
  const { lines: into, left } = carryOver(lines, sold, wish);
  return { into: into.map((each) => [each.article.code, each.quantity]), left };
};

describe('what is carried over from an earlier order', () => {
  const lines = [line(1, 'A', 3), line(2, 'B', 2), line(3, 'A', 4), line(4, 'C', 1), line(5, 'Z', 1)];

  it('AS-39 AM-57 articles that can be bought, once each, and why the others are not', () => {
    expect(carried(lines, wishes())).toEqual({
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

  it('AM-58 without quantities where they have to be chosen anew', () => {
    expect(carried(lines, wishes({ quantity: false })).into).toEqual([
      ['A', null],
      ['B', null],
    ]);
  });

  it('takes the lines that were asked for, and others in their place', () => {
    const wish = wishes({ only: [2, 4], instead: new Map([[4, 'B']]) });
    expect(codesToCarry(lines, wish)).toEqual(['A', 'B', 'A', 'B', 'Z']);
    expect(carried(lines, wish)).toEqual({ into: [['B', 3]], left: [] });
  });

  it('what was given back is ordered once, and what is more than an order may have stays out', () => {
    expect(carried([line(1, 'A', -5)], wishes()).into).toEqual([['A', 1]]);
    const limited = new Map([['A', article('A', { atMost: 5 })]]);
    const { lines: into, left } = carryOver([line(1, 'A', 3), line(2, 'A', 3)], limited, wishes());
    expect([into.map(({ quantity }) => quantity), left.map(({ because }) => because)]).toEqual([
      [3],
      ['too-many'],
    ]);
  });
});
