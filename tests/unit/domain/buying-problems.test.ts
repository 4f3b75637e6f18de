import { describe, expect, it } from 'vitest';
import { toRefusal } from '#electron/domain/buying-problems.ts';

describe('what a supplier tells against buying', () => {
  it('is said in the words of the catalogue, with what it told, at its field', () => {
    const told = { field: 'points', code: 'checkout.points-over', params: { balance: 120 } };
    expect(toRefusal(told, 'checkout.refused')).toMatchObject({
      code: 'checkout.points-over',
      field: 'points',
      message: { ja: '残高(120 ポイント)以内で入力してください。' },
    });
  });

  it.each([
    ['a code that nobody knows', { code: 'checkout.of-the-future' }],
    ['a code that every object has', { code: 'constructor' }],
    ['a sentence that it told too little for', { code: 'checkout.points-over' }],
    ['no code at all', {}],
  ])('is said in its own words for %s, without anything hidden in them', (_name, told) => {
    const said = toRefusal({ ...told, message: '在庫が\u202Eありません\n' }, 'checkout.refused');
    expect(said.code).toBe('checkout.refused');
    expect(said.message.ja).toContain('在庫がありません');
    expect(said).not.toHaveProperty('field');
  });
});
