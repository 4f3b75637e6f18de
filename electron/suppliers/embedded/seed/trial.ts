import type { Connection } from '../database/open.ts';
import { seedCompanies } from './company.ts';
import type { TrialSupplier } from './trial-content.ts';
import type { TrialAccount } from './trial-account.ts';
import type { Passwords } from '../sign-in/passwords.ts';
import type { Trial } from '../sign-in/trial.ts';

const DAY_MS = 86_400_000;

const emailOf = ({ company, person }: TrialAccount): string =>
  `${person}@${seedCompanies.find(({ key }) => key === company)?.domain}`;

/**
 * Passwords of the trial accounts are derived when they are first needed: at the first start, all of them
 * would take seconds. That shows which IDs are trial accounts, which the supplier tells everybody anyway.
 */
export function createTrial(
  db: Connection,
  passwords: Passwords,
  suppliers: readonly TrialSupplier[],
): Trial {
  const accountsOf = (supplier: string): readonly TrialAccount[] =>
    suppliers.find(({ id }) => id === supplier)?.trial.accounts ?? [];
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
  const setPassword: Trial['setPassword'] = async (supplier, kind, value) => {
    const memberId = find.get(supplier, kind, value);
    if (memberId === undefined) return;
    // By the e-mail address, which a person without a password cannot have changed; a number may have been handed on.
    const account = accountsOf(supplier).find(
      (each) => login.get(supplier, 'email', emailOf(each)) === memberId,
    );
    if (!account) return;
    const { accountState, password } = account;
    // The one shown for a mismatch is never right.
    const real = accountState.kind === 'wrong-password' ? `not ${password}` : password;
    const temporaryUntil =
      accountState.kind === 'temporary'
        ? // A trial is not over in a week: this one lapses in ten years.
          seededAt + 3650 * DAY_MS
        : accountState.kind === 'temporary-lapsed'
          ? seededAt - DAY_MS
          : null;
    const expiresAt = accountState.kind === 'password-expired' ? seededAt - DAY_MS : null;
    add.run(memberId, await passwords.hash(real), temporaryUntil, expiresAt);
  };
  return {
    setPassword,
    signInsOf: (supplier) =>
      accountsOf(supplier).map(({ identifier, password, note }) => ({
        identifier: identifier.value,
        password,
        note,
      })),
    hasTemporaryPassword: (supplier, email) =>
      accountsOf(supplier).some(
        (account) =>
          emailOf(account) === email &&
          (account.accountState.kind === 'temporary' || account.accountState.kind === 'temporary-lapsed'),
      ),
  };
}
