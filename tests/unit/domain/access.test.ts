import { describe, expect, it } from 'vitest';
import { abilitiesOf } from '#electron/domain/abilities.ts';
import { accessRefusal, isAllowed, isOffered } from '#electron/domain/access.ts';
import { renewPasswordBy } from '#electron/domain/password-reminder.ts';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';
import { abilities, callers, type Ability, type Callers } from '#shared/model/abilities.ts';
import { tokyoInstant, calendarDate } from '#shared/model/dates.ts';
import { roles } from '#shared/model/member.ts';

describe('what a role may do', () => {
  it.each<readonly [Callers, readonly boolean[]]>([
    ['administrators', [true, false, false]],
    ['buyers', [true, true, false]],
    ['members', [true, true, true]],
  ])('AS-69 what is for %s', (by, allowed) => {
    expect(roles.map((role) => isAllowed(role, by))).toEqual(allowed);
  });

  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    'AS-69 at %s the people of a company are an administrator’s, where there are any',
    (_, profile) => {
      expect(roles.filter((role) => abilitiesOf(profile, role).members)).toEqual(
        profile.members ? ['administrator'] : [],
      );
      expect(abilitiesOf(profile, 'viewer').order).toBe(false);
    },
  );
});

describe('what a supplier offers', () => {
  const offeredAt = (id: string): readonly Ability[] =>
    abilities.filter((ability) => isOffered(profileById(id)!, ability));

  it('is nothing of buying where nothing is bought, and a prepaid balance without a cart where only that is', () => {
    expect(offeredAt('plus-member').filter((ability) => /cart|buying|pay|quote|docu/.test(ability))).toEqual(
      [],
    );
    expect(offeredAt('qoo10-qcash')).toContain('prepaid');
    expect(offeredAt('qoo10-qcash')).toContain('buying');
    expect(offeredAt('qoo10-qcash')).not.toContain('cart');
    expect(offeredAt('amano')).toEqual(
      expect.arrayContaining(['cart', 'quotes', 'np', 'term-change', 'cards']),
    );
    expect(offeredAt('quocard-pay')).toEqual(expect.arrayContaining(['value-codes', 'quotes', 'withdrawal']));
    expect(offeredAt('quocard-pay')).not.toContain('reorder');
  });

  it('is refused by the reason of the whole, before that of the part and that of the role', () => {
    const refusal = (id: string, offered: Ability, by: Callers = 'administrators') =>
      accessRefusal(profileById(id)!, 'viewer', { by, offered });
    expect(refusal('quocard-pay', 'reorder')).toBe('reorder.not-supported');
    expect(refusal('qoo10-qcash', 'reorder')).toBe('form.not-offered');
    expect(refusal('plus-member', 'quotes')).toBe('form.not-offered');
    expect(refusal('amano', 'prepaid')).toBe('prepaid.not-supported');
    expect(refusal('amano', 'people')).toBe('people.not-supported');
    expect(refusal('askul', 'withdrawal')).toBe('withdrawal.not-supported');
    expect(refusal('askul', 'email-change')).toBe('email.not-changeable');
    expect(refusal('askul', 'people')).toBe('people.not-administrator');
    expect(refusal('askul', 'cart', 'buyers')).toBe('buying.not-allowed');
    expect(refusal('askul', 'cart', 'members')).toBeNull();
  });

  it('with the role, is all that a refusal can come from', () => {
    for (const profile of profiles)
      for (const role of roles)
        for (const by of callers)
          for (const offered of [null, ...abilities])
            expect(accessRefusal(profile, role, { by, offered }) === null).toBe(
              isOffered(profile, offered) && isAllowed(role, by),
            );
  });
});

describe('the reminder to renew a password', () => {
  const at = (date: string, time?: string) => tokyoInstant(calendarDate(date), time);
  it.each([
    ['2026-08-31', '23:59:59', 6, '2027-02-28'],
    ['2026-09-30', '00:00', 3, '2026-12-30'],
    ['2023-11-30', '12:00', 3, '2024-02-29'],
  ])('AS-61 by Tokyo calendar months: %s %s and %i months', (date, time, months, due) => {
    expect(renewPasswordBy(at(date, time), months)).toBe(at(due));
  });

  it('is none without a setting, or where nothing is known of a change', () => {
    expect(renewPasswordBy(at('2026-08-31'), undefined)).toBeNull();
    expect(renewPasswordBy(null, 6)).toBeNull();
  });
});
