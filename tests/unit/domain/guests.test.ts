import { describe, expect, it } from 'vitest';
import { guestHelp } from '#electron/domain/guests.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';

const profile = (id: string): SupplierProfile => profileById(id)!;
const linesOf = (of: SupplierProfile): string[] => guestHelp(of)?.lines.map(({ ja }) => ja) ?? [];

describe('people without a membership', () => {
  it('AM-28 AM-41 AM-47 AM-48 AM-55 AM-66 AM-71 learn at Amano what is for members only, and their one term', () => {
    expect(guestHelp(profile('amano'))?.canOrder).toBe(true);
    expect(linesOf(profile('amano'))).toEqual([
      '見積は利用できません。',
      'クーポンは利用できません。',
      'ポイントは使えず、進呈もされません。',
      'ゲストで購入した注文は、購入履歴に表示されません。',
      'NP掛け払いの支払条件は「月末締め/翌月末払い」のみで、変更できません。',
    ]);
  });

  it('AM-28 AM-41 AM-47 AM-71 each line goes by its own word of the profile', () => {
    const amano = profile('amano');
    const guests = { quotes: true, coupons: true, points: true, paymentTerms: true };
    const history = { ...amano.history, guestOrders: 'unstated' as const };
    expect(linesOf({ ...amano, guests, history })).toEqual([]);
    for (const [key, word] of [
      ['quotes', '見積'],
      ['coupons', 'クーポン'],
      ['points', 'ポイント'],
      ['paymentTerms', '支払条件'],
    ] as const)
      expect(linesOf({ ...amano, guests: { ...guests, [key]: false }, history })).toEqual([
        expect.stringContaining(word),
      ]);
  });

  it('QC-1 can order nothing at QUO', () => {
    expect(guestHelp(profile('quocard-pay'))).toMatchObject({ canOrder: false });
    expect(linesOf(profile('quocard-pay'))).toEqual([expect.stringContaining('会員登録が必要')]);
  });

  it('are not spoken of where the system says nothing', () => {
    for (const id of ['askul', 'qoo10-qcash', 'plus-member']) expect(guestHelp(profile(id))).toBeNull();
  });
});
