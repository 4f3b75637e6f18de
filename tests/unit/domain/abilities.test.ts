import { describe, expect, it } from 'vitest';
import { abilitiesOf } from '#electron/domain/abilities.ts';
import { buyingAbilitiesOf } from '#electron/domain/buying-abilities.ts';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';
import { neutralProfile } from '#electron/domain/profiles/neutral.ts';
import type { AreaLocation } from '#shared/model/areas.ts';

describe('the areas of a supplier’s own member pages', () => {
  it('AM-1 are eight at Amano, in its order and by its names', () => {
    const { areas } = abilitiesOf(profileById('amano')!, 'buyer');
    expect(areas.map(({ name }) => name.ja)).toEqual([
      'ログイン',
      'お客様情報',
      '見積履歴',
      'クーポン',
      'ポイント',
      '購入履歴',
      'お支払い情報',
      '退会',
    ]);
  });

  it('AM-1 lead to the desk’s own pages, and to the supplier’s site where the desk has none', () => {
    const at = (key: string) =>
      abilitiesOf(profileById('amano')!, 'buyer').areas.find((one) => one.key === key)?.at;
    expect(['quotes', 'coupons', 'points', 'purchases', 'payment'].map(at)).toEqual([
      ['quotes'],
      ['benefits'],
      ['benefits'],
      ['history'],
      ['payment', 'customer'],
    ]);
    for (const { areas } of profiles)
      for (const { key, at: places } of areas)
        expect(places.includes('supplier-site') && places.length > 1, key).toBe(false);
  });

  it('are looked after in sections that this member has, or on the supplier’s own pages', () => {
    for (const profile of profiles) {
      const able = abilitiesOf(profile, 'viewer');
      const buying = buyingAbilitiesOf(profile, 'viewer');
      const isThere: Readonly<Record<AreaLocation, boolean>> = {
        history: true,
        quotes: buying.quotes !== null,
        benefits: buying.coupons || buying.points || buying.campaigns,
        payment: buying.payment,
        customer: able.customer,
        addresses: able.addresses,
        password: able.passwordChange !== null,
        security: able.security,
        members: able.members,
        withdrawal: able.security,
        'supplier-site': true,
      };
      for (const { key, at } of able.areas) {
        expect(at.length, key).toBeGreaterThan(0);
        for (const place of at) expect(isThere[place], `${profile.rules} ${key} ${place}`).toBe(true);
      }
      expect(new Set(able.areas.map(({ key }) => key)).size).toBe(able.areas.length);
    }
  });
});

it('has an account looked after only where the supplier says that it has the level Account', () => {
  const of = (account?: boolean) =>
    abilitiesOf(neutralProfile({ ja: '緑', en: 'Midori' }, { account }), 'administrator');
  const without = { passwordChange: null, security: false };
  expect(of()).toMatchObject(without);
  expect(of(false)).toMatchObject(without);
  expect(of(true)).toMatchObject({ passwordChange: { requiresEmail: false }, security: true });
});
