import { describe, expect, it } from 'vitest';
import { abilitiesOf } from '#electron/domain/abilities.ts';
import { accessRefusal } from '#electron/domain/access.ts';
import { profileFor } from '#electron/domain/account-kinds.ts';
import { askul } from '#electron/domain/profiles/askul.ts';
import { profiles } from '#electron/domain/profiles/index.ts';
import { buyingAbilitiesOf } from '#electron/domain/buying-abilities.ts';
import { routes } from '#shared/supplier-api/routes.ts';

const personal = profileFor(askul, 'personal');

describe('the profile by which an account goes', () => {
  it('AS-5 a business has all of it, and so has whoever says nothing', () => {
    expect(profileFor(askul)).toBe(askul);
    expect(profileFor(askul, 'business')).toBe(askul);
  });

  it('AS-5 a supplier that tells no personal accounts apart has the same for everybody', () => {
    for (const profile of profiles)
      expect([profile.id, profileFor(profile, 'personal') === profile]).toEqual([
        profile.id,
        profile.personalAccounts === undefined,
      ]);
  });

  it('AS-5 a private person has no corporate functions', () => {
    expect(abilitiesOf(personal, 'administrator')).toMatchObject({ members: false, withdrawal: 'support' });
    expect(buyingAbilitiesOf(personal, 'buyer')).toMatchObject({ departments: false, payment: true });
    expect(accessRefusal(personal, 'administrator', routes.companyMembers)).toBe('people.not-supported');
    expect(accessRefusal(personal, 'buyer', routes.npOrders)).toBe('form.not-offered');
    expect(personal.payments).not.toContain('np');
    expect(personal.history.departments).toBe(false);
    expect(Object.keys(personal.buying!.documents)).not.toContain('invoice');
    const texts = JSON.stringify(personal.forms.customer);
    expect(texts).not.toMatch(/会社|法人|担当者|person in charge/i);
  });

  it('AS-5 a private person searches, orders and pays by card as a company does', () => {
    for (const route of [routes.catalogue, routes.placeOrder, routes.payment, routes.removeCard])
      expect(accessRefusal(personal, 'buyer', route)).toBeNull();
    expect(personal.buying).toMatchObject({ cart: true, terms: 'personal', np: null });
  });
});
