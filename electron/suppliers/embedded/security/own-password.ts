import { problem, type Refused } from '../http/problems.ts';
import type { Supplier } from '../supplier-rules.ts';
import { createFailures, failureName, lockedProblem } from '../sign-in/failures.ts';
import type { MemberRow } from '../http/caller.ts';
import type { SignInParts } from '../sign-in/sign-in.ts';

/** Why a member who is signed in may not go on, or null where the password is the member's own. */
export type OwnPasswordCheck = (member: MemberRow, password: string) => Promise<Refused | null>;

/**
 * Asks a member who is signed in for the password again, before something that cannot be taken back. A wrong one
 * counts towards the lock like one at the sign-in: a desk that was left open is no place to guess at leisure.
 */
export function createOwnPasswordCheck(
  supplier: Supplier,
  { db, settings, passwords, clock }: SignInParts,
): OwnPasswordCheck {
  const failures = createFailures(db, supplier.id, supplier.lockMinutes, settings);
  const readHash = db.prepare<[number], string>('SELECT hash FROM passwords WHERE member_id = ?').pluck();
  return async (member, password) => {
    const hash = (readHash.get(member.id) as string | undefined) ?? null;
    const matches = await passwords.matches(password, hash);
    // From here to the end nothing waits, so attempts that ran side by side are judged one after the other.
    const now = clock();
    const who = failureName(member.id, '', '');
    const lock = failures.lockOf(who, now);
    if (lock.locked) return lockedProblem(lock, now);
    if (matches) {
      failures.forget(who);
      return null;
    }
    failures.count(who, now);
    const after = failures.lockOf(who, now);
    return after.locked ? lockedProblem(after, now) : problem('wrong-password');
  };
}
