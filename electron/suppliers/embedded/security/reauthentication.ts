import { problem, type Refused } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import {
  createFailedAttempts,
  lockMinutesOf,
  attemptKey,
  lockoutProblem,
} from '../sign-in/failed-attempts.ts';
import type { MemberRow } from '../http/caller.ts';
import type { SignInDependencies } from '../sign-in/sign-in-dependencies.ts';

/** Why a member who is signed in may not go on, or null where the password is the member's own. */
export type Reauthenticate = (member: MemberRow, password: string) => Promise<Refused | null>;

/**
 * Asks a member who is signed in for the password again, before something irreversible. A wrong one
 * counts towards the lock like one at the sign-in: a desk that was left open is no place to guess at leisure.
 */
export function createReauthentication(
  supplier: Supplier,
  { db, settings, passwords, clock }: SignInDependencies,
): Reauthenticate {
  const failedAttempts = createFailedAttempts(db, supplier.id, lockMinutesOf(supplier.profile), settings);
  const readHash = db.prepare<[number], string>('SELECT hash FROM passwords WHERE member_id = ?').pluck();
  return async (member, password) => {
    const hash = (readHash.get(member.id) as string | undefined) ?? null;
    const matches = await passwords.matches(password, hash);
    // From here to the end nothing waits, so attempts that ran side by side are judged one after the other.
    const now = clock();
    const key = attemptKey(member.id, '', '');
    const lock = failedAttempts.lockOf(key, now);
    if (lock.locked) return lockoutProblem(lock, now);
    if (matches) {
      failedAttempts.reset(key);
      return null;
    }
    failedAttempts.count(key, now);
    const after = failedAttempts.lockOf(key, now);
    return after.locked ? lockoutProblem(after, now) : problem('wrong-password');
  };
}
