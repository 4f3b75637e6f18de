import { describe, expect, it } from 'vitest';
import { abilitiesOf } from '#electron/domain/abilities.ts';
import { renewPasswordBy } from '#electron/domain/password-reminder.ts';
import { may, type Action } from '#electron/domain/permissions.ts';
import { profiles } from '#electron/domain/profiles/index.ts';
import { tokyoInstant, calendarDate } from '#shared/model/dates.ts';
import { roles } from '#shared/model/member.ts';

describe('what a role may do', () => {
  it.each<readonly [Action, readonly boolean[]]>([
    ['members.manage', [true, false, false]],
    ['order', [true, true, false]],
    ['own-account', [true, true, true]],
  ])('AS-69 %s', (action, allowed) => {
    expect(roles.map((role) => may(role, action))).toEqual(allowed);
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
