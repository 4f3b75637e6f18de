import { describe, expect, it } from 'vitest';
import { buyingAbilitiesOf } from '#electron/domain/buying-abilities.ts';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';
import { neutralProfile } from '#electron/domain/profiles/neutral.ts';
import { buyingAbilitiesSchema } from '#shared/model/member-abilities.ts';
import { roles } from '#shared/model/member.ts';

const of = (id: string, role: (typeof roles)[number] = 'buyer') => buyingAbilitiesOf(profileById(id)!, role);

describe('what a member may be offered of buying', () => {
  it('is what the page can read, for every supplier and role', () => {
    for (const profile of profiles)
      for (const role of roles)
        expect(() => buyingAbilitiesSchema.parse(buyingAbilitiesOf(profile, role))).not.toThrow();
  });

  it('is by the supplier: quotes, saved orders, reordering with quantities, without, or not at all', () => {
    expect(of('amano')).toMatchObject({ quotes: 'quote', reorder: { quantity: false }, departments: false });
    expect(of('askul')).toMatchObject({ quotes: 'quote', reorder: { quantity: true }, departments: true });
    expect(of('quocard-pay')).toMatchObject({ quotes: 'saved-order', reorder: null, coupons: false });
    expect(of('qoo10-qcash')).toMatchObject({ catalogue: false, order: false, quotes: null, prepaid: true });
    for (const able of Object.values(of('plus-member'))) expect([false, null]).toContain(able);
  });

  it('is no coupon, point or campaign where there is no cart to use it in', () => {
    const able = (cart: boolean) =>
      buyingAbilitiesOf(
        neutralProfile({ ja: '緑', en: 'Midori' }, { buying: { cart, coupons: true, campaigns: true } }),
        'buyer',
      );
    expect(able(true)).toMatchObject({ coupons: true, points: false, campaigns: true });
    expect(able(false)).toMatchObject({ coupons: false, points: false, campaigns: false });
  });

  it('for who only looks: everything there is to look at, and nothing to order by', () => {
    for (const profile of profiles) {
      const buyer = buyingAbilitiesOf(profile, 'buyer');
      expect(buyingAbilitiesOf(profile, 'viewer')).toEqual({ ...buyer, order: false, reorder: null });
      expect(buyingAbilitiesOf(profile, 'administrator')).toEqual(buyer);
    }
  });
});
