import { describe, expect, it } from 'vitest';
import { abilitiesOf } from '#electron/domain/abilities.ts';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';
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

  it('are looked after in sections that this member has, or on the supplier’s own pages', () => {
    for (const profile of profiles) {
      const able = abilitiesOf(profile, 'viewer');
      const isThere: Readonly<Record<AreaLocation, boolean>> = {
        history: true,
        customer: able.customer,
        addresses: able.addresses,
        password: able.passwordChange !== null,
        security: true,
        members: able.members,
        withdrawal: true,
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
