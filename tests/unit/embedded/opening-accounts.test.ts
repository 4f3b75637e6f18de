import { describe, expect, it } from 'vitest';
import { hasValidCheckDigit } from '#electron/domain/fields/corporate-number.ts';
import { isValidPassword, passwordConditions } from '#electron/domain/passwords.ts';
import { profiles } from '#electron/domain/profiles/index.ts';
import {
  newTemporaryPassword,
  temporaryUntil,
} from '#electron/suppliers/embedded/people/temporary-passwords.ts';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { createInquiryNumbers } from '#electron/suppliers/embedded/people/inquiry-numbers.ts';
import { seedCompanies } from '#electron/suppliers/embedded/seed/company.ts';

const temporary = profiles.filter(({ signIn }) => signIn.temporaryPassword);

describe('a temporary password', () => {
  it.each(temporary.map((profile) => [profile.id, profile] as const))(
    'AS-16 meets the policy of %s, is another each time, and can be read off a mail',
    (_, { passwords: { policy } }) => {
      const made = Array.from({ length: 500 }, () => newTemporaryPassword(policy));
      expect(new Set(made).size).toBe(500);
      for (const password of made) {
        expect(isValidPassword(passwordConditions(policy, password))).toBe(true);
        expect(password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[-!#%+=])[^0O1lIi\s]{12}$/);
      }
    },
  );

  it('has no character in one place more often than chance allows', () => {
    const { policy } = temporary[0]!.passwords;
    const first = Array.from({ length: 2000 }, () => newTemporaryPassword(policy)[0]!);
    const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[-!#%+=]/].map(
      (kind) => first.filter((character) => kind.test(character)).length,
    );
    for (const count of kinds) expect(count).toBeGreaterThan(100);
  });

  it('is refused where no such password can be good', () => {
    const { policy } = temporary[0]!.passwords;
    expect(() => newTemporaryPassword({ ...policy, maxLength: 4 })).toThrow(RangeError);
  });

  it('AS-19 lapses whole days later', () => {
    const now = Date.parse('2026-02-27T15:00:00.000Z');
    expect(temporaryUntil(2, now)).toBe(Date.parse('2026-03-01T15:00:00.000Z'));
  });
});

describe('an inquiry number', () => {
  const createOrderNumbers = (members: number) => {
    const db = openDatabase(':memory:');
    db.exec(`INSERT INTO companies (id, supplier, public_id, name) VALUES (1, 's', 'c', 'c')`);
    const add = db.prepare(
      `INSERT INTO members (id, company_id, public_id, name, role, state) VALUES (?, 1, ?, 'm', 'buyer', 'active')`,
    );
    for (let id = 1; id <= members; id += 1) add.run(id, `m${id}`);
    return createInquiryNumbers(db, 's');
  };

  it('AS-8 has exactly ten digits, never begins with 0, and is nobody else’s', () => {
    const numbers = createOrderNumbers(2000);
    const issued = Array.from({ length: 2000 }, (_, index) => numbers.issue(index + 1, 10));
    expect(new Set(issued).size).toBe(2000);
    for (const number of issued) expect(number).toMatch(/^[1-9]\d{9}$/);
  });

  it('is not given twice when only one is left', () => {
    const numbers = createOrderNumbers(9);
    const issued = Array.from({ length: 9 }, (_, index) => numbers.issue(index + 1, 1));
    expect(issued.toSorted()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it('AS-9 belongs to one person, and moves with administration', () => {
    const numbers = createOrderNumbers(2);
    const number = numbers.issue(1, 10);
    expect([numbers.of(1), numbers.of(2)]).toEqual([number, null]);
    numbers.move(1, 2);
    expect([numbers.of(1), numbers.of(2)]).toEqual([null, number]);
  });
});

describe('the trial’s companies', () => {
  it('have corporate numbers that look right, each its own', () => {
    const numbers = seedCompanies.map(({ corporateNumber }) => corporateNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) {
      expect(number).toMatch(/^\d{13}$/);
      expect(hasValidCheckDigit(number)).toBe(true);
    }
  });

  it('have people with a phone number each', () => {
    const phones = seedCompanies.flatMap(({ people }) => people.map(({ phone }) => phone));
    expect(new Set(phones).size).toBe(phones.length);
    for (const phone of phones) expect(phone).toMatch(/^090-0000-\d{4}$/);
  });
});
