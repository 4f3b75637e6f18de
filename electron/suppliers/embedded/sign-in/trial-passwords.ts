import type { Connection } from '../database/open.ts';
import { seedCompanies } from '../seed/company.ts';
import { trialAccounts, type TrialAccount } from '../seed/trial-sign-ins.ts';
import type { Passwords } from '../security/passwords.ts';

const DAY_MS = 86_400_000;

/** Sets the password of a trial account whose ID is tried for the first time; does nothing for any other ID. */
export type TrialPasswords = (supplier: string, kind: string, value: string) => Promise<void>;

const emailOf = ({ company, person }: TrialAccount): string =>
  `${person}@${seedCompanies.find(({ key }) => key === company)?.domain}`;

/** Whether a trial account, by its e-mail address, begins with a temporary password that nobody has tried yet. */
export const hasTemporaryTrialPassword = (supplier: string, email: string): boolean =>
  trialAccounts.some(
    (account) =>
      account.supplier === supplier &&
      emailOf(account) === email &&
      (account.standing.kind === 'temporary' || account.standing.kind === 'temporary-lapsed'),
  );

/**
 * Passwords of the trial accounts are derived when they are first needed: at the first start, all of them
 * would take seconds. That shows which IDs are trial accounts, which the supplier tells everybody anyway.
 */
export function createTrialPasswords(db: Connection, passwords: Passwords): TrialPasswords {
  const seededAt = Number(db.prepare("SELECT value FROM meta WHERE name = 'seeded_at'").pluck().get());
  const find = db
    .prepare<[string, string, string], number>(
      `SELECT l.member_id FROM logins l WHERE l.supplier = ? AND l.kind = ? AND l.value = ?
         AND NOT EXISTS (SELECT 1 FROM passwords p WHERE p.member_id = l.member_id)`,
    )
    .pluck();
  const login = db
    .prepare<[string, string, string], number>(
      'SELECT member_id FROM logins WHERE supplier = ? AND kind = ? AND value = ?',
    )
    .pluck();
  const add = db.prepare(
    'INSERT OR IGNORE INTO passwords (member_id, hash, temporary_until, expires_at) VALUES (?, ?, ?, ?)',
  );
  return async (supplier, kind, value) => {
    const memberId = find.get(supplier, kind, value);
    if (memberId === undefined) return;
    // By the e-mail address, which a person without a password cannot have changed; a number may have been handed on.
    const account = trialAccounts.find(
      (each) => each.supplier === supplier && login.get(supplier, 'email', emailOf(each)) === memberId,
    );
    if (!account) return;
    const { standing, password } = account;
    // The one shown for a mismatch is never right.
    const real = standing.kind === 'wrong-password' ? `not ${password}` : password;
    const temporaryUntil =
      standing.kind === 'temporary'
        ? // A trial is not over in a week: this one lapses in ten years.
          seededAt + 3650 * DAY_MS
        : standing.kind === 'temporary-lapsed'
          ? seededAt - DAY_MS
          : null;
    const expiresAt = standing.kind === 'password-expired' ? seededAt - DAY_MS : null;
    add.run(memberId, await passwords.hash(real), temporaryUntil, expiresAt);
  };
}
