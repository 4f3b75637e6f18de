import { describe, expect, it } from 'vitest';
import { historyAvailableFrom } from '#electron/domain/history-retention.ts';
import { parseIdentifier } from '#electron/domain/login-identifier.ts';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';
import type { HelpOccasion } from '#shared/model/help-occasions.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { refusalCodes } from '#shared/model/refusal.ts';

const profile = (id: string): SupplierProfile => {
  const found = profileById(id);
  if (found === null) throw new Error(`no profile ${id}`);
  return found;
};
const routesOf = (id: string, occasion: HelpOccasion) =>
  profile(id).help.filter((route) => route.occasion === occasion);
const ways = (id: string, occasion: HelpOccasion) =>
  routesOf(id, occasion).map(({ by, requiredInfo }) => [by, ...requiredInfo]);

describe('profiles', () => {
  it('are the five systems of the rules, each with an id, a prefix and a mark of its own', () => {
    expect(profiles.map(({ rules }) => rules).sort()).toEqual(['AM', 'AS', 'PM', 'QC', 'QT']);
    for (const key of ['id', 'rules', 'mark'] as const) {
      expect(new Set(profiles.map((each) => each[key])).size).toBe(profiles.length);
    }
    for (const { mark } of profiles) expect([...mark].length).toBeLessThanOrEqual(2);
  });

  it('are found by id, and only by that', () => {
    for (const each of profiles) expect(profileById(each.id)).toBe(each);
    for (const id of ['', 'AS', 'Askul', '__proto__', 'toString']) expect(profileById(id)).toBeNull();
  });

  it('name no kind of login ID twice, and give an example that they take themselves', () => {
    for (const each of profiles) {
      const kinds = each.identifier.kinds.map(({ kind }) => kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(parseIdentifier(each, each.identifier.example)).toMatchObject({
        ok: true,
        value: { kind: kinds[0], changed: false },
      });
    }
  });

  it('point only at texts that exist', () => {
    for (const { signIn } of profiles) {
      for (const hint of [...signIn.mismatchHints, ...signIn.repeatedMismatchHints]) {
        expect(refusalCodes).toContain(hint);
      }
    }
  });

  it('give the support request number to the administrator, the e-mail ID to each person (AS-9, AS-10)', () => {
    expect(profile('askul').identifier.kinds.map(({ kind, heldBy }) => [kind, heldBy])).toEqual([
      ['inquiry-number', 'administrator'],
      ['email', 'each-person'],
    ]);
  });

  it('know eight things to check, in order (PM-1)', () => {
    expect(profile('plus-member').signIn.checks).toEqual([
      'letter-case-and-width',
      'leading-letter',
      'registered-email',
      'password',
      'cookies',
      'payment-goes-on',
      'renewal-paid',
      'site',
    ]);
  });
});

describe('help', () => {
  it('is there day and night for a forgotten password and a forgotten ID, apart (AS-30, AS-31, AS-33)', () => {
    expect(ways('askul', 'password-forgotten')).toEqual([['self-service', 'email', 'company']]);
    expect(ways('askul', 'id-forgotten')).toEqual([['self-service']]);
    for (const occasion of ['password-forgotten', 'id-forgotten'] as const) {
      expect(routesOf('askul', occasion).every(({ always }) => always)).toBe(true);
    }
  });

  it('is a person when the registered address is dead (AS-32)', () => {
    expect(ways('askul', 'email-unusable')).toEqual([['administrator'], ['support']]);
  });

  it('is the support request form alone in the four cases (AM-5)', () => {
    for (const occasion of [
      'id-forgotten',
      'phone-unknown',
      'email-unusable',
      'mail-not-arriving',
      'unsure-whether-registered',
    ] as const) {
      expect(ways('amano', occasion)).toEqual([['contact-form']]);
    }
  });

  it('asks for the e-mail address and the phone number to reset a password (AM-7)', () => {
    expect(ways('amano', 'password-forgotten')).toEqual([['self-service', 'email', 'phone']]);
  });

  it('points at the bottom of the sign-in page (PM-7)', () => {
    const [route] = routesOf('plus-member', 'password-forgotten');
    expect(route?.where?.ja).toContain('最下部');
  });

  it('is empty where a system does not say', () => {
    expect(routesOf('qoo10-qcash', 'password-forgotten')).toEqual([]);
  });
});

describe('history', () => {
  it('AS-2 reaches back three years, to the same day or the last of its month', () => {
    const askul = profile('askul');
    expect(historyAvailableFrom(askul, calendarDate('2026-11-22'))).toBe('2023-11-22');
    expect(historyAvailableFrom(askul, calendarDate('2028-02-29'))).toBe('2025-02-28');
  });

  it('promises no length where the system does not say', () => {
    for (const each of profiles.filter(({ rules }) => rules !== 'AS')) {
      expect(historyAvailableFrom(each, calendarDate('2026-11-22'))).toBeNull();
    }
  });
});
