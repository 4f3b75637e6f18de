import { instantOf } from '#shared/model/dates.ts';
import type { SignInAnswer, SignInRequest } from '#shared/supplier-api/session.ts';
import type { Connection } from '../database/open.ts';
import { problem, type Answer, type Refused } from '../http/problems.ts';
import type { Settings } from '../settings.ts';
import type { SupplierRules } from '../suppliers.ts';
import { createFailures, failureName, type Lock } from './failures.ts';
import { createMembers, memberOf, standingRefusal } from './members.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import { newToken, tokenHash } from './tokens.ts';
import type { TrialPasswords } from './trial-passwords.ts';

/** QC-19: the link is good for one hour from when the mail was sent. */
const LINK_MS = 60 * 60_000;
const CHANGE_TOKEN_MS = 15 * 60_000;

export interface SignInParts {
  readonly db: Connection;
  readonly settings: Settings;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly trialPasswords: TrialPasswords;
  readonly clock: () => number;
}

interface PasswordRow {
  readonly hash: string;
  readonly temporaryUntil: number | null;
  readonly expiresAt: number | null;
}

/** `t…@minato.example.jp`: enough to know the mailbox by, too little to learn it. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email.slice(0, at)][0] ?? ''}…${email.slice(at)}`;
}

const lockedProblem = (lock: Extract<Lock, { locked: true }>, now: number): Refused =>
  lock.until === null
    ? problem('locked')
    : problem('locked-for-a-time', {
        until: lock.until,
        retryAfterSeconds: Math.ceil((lock.until - now) / 1000),
      });

/**
 * Signing in at one supplier. The password is derived for every attempt, known ID or not, and what stands
 * against a member is told only after a right password; so nothing can be learned about other people's IDs.
 */
export function createSignIn(rules: SupplierRules, parts: SignInParts) {
  const { db, settings, passwords, sessions, clock } = parts;
  const members = createMembers(db);
  const failures = createFailures(db, rules.id, rules.lockMinutes, settings);
  const readPassword = db.prepare<[number], PasswordRow>(
    `SELECT hash, temporary_until AS temporaryUntil, expires_at AS expiresAt
     FROM passwords WHERE member_id = ?`,
  );
  const addChallenge = db.prepare(
    `INSERT INTO two_step_challenges (public_id, member_id, desk_id, sent_at, expires_at)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const addChangeToken = db.prepare(
    'INSERT INTO change_tokens (hash, member_id, expires_at) VALUES (?, ?, ?)',
  );
  const underWay = new Map<string, number>();
  let underWayInAll = 0;

  const passwordChange = (memberId: number, reason: 'temporary' | 'expired', now: number): SignInAnswer => {
    const changeToken = newToken();
    addChangeToken.run(tokenHash(changeToken), memberId, now + CHANGE_TOKEN_MS);
    return {
      outcome: 'password-change-required',
      reason,
      changeToken,
      expiresAt: instantOf(now + CHANGE_TOKEN_MS),
    };
  };

  async function attempt(request: SignInRequest, kind: string, value: string): Promise<Answer | Refused> {
    await parts.trialPasswords(rules.id, kind, value);
    const takesKind = rules.identifierKinds.some((each) => each === kind);
    const member = takesKind ? members.byLogin(rules.id, kind, value) : null;
    const password = member ? (readPassword.get(member.id) ?? null) : null;
    const matches = await passwords.matches(request.password, password?.hash ?? null);

    // From here to the end nothing waits, so attempts that ran side by side are judged one after the other.
    const now = clock();
    const who = failureName(member?.id ?? null, kind, value);
    const lock = failures.lockOf(who, now);
    if (lock.locked) return lockedProblem(lock, now);
    if (!matches || !member || !password) {
      failures.count(who, now);
      const after = failures.lockOf(who, now);
      return after.locked ? lockedProblem(after, now) : problem('mismatch');
    }
    failures.forget(who);
    const refusal = standingRefusal(member, now);
    if (refusal) return refusal;
    const answer = (status: number, body: SignInAnswer): Answer => ({ status, body, secret: true });
    if (password.temporaryUntil !== null) {
      return password.temporaryUntil <= now
        ? problem('temporary-password-lapsed')
        : answer(201, passwordChange(member.id, 'temporary', now));
    }
    if (password.expiresAt !== null && password.expiresAt <= now)
      return answer(201, passwordChange(member.id, 'expired', now));
    if (member.twoStep && member.email !== null) {
      const challengeId = newToken();
      addChallenge.run(challengeId, member.id, request.deskId, now, now + LINK_MS);
      return answer(202, {
        outcome: 'two-step-pending',
        challengeId,
        sentTo: maskedEmail(member.email),
        expiresAt: instantOf(now + LINK_MS),
      });
    }
    return answer(201, {
      outcome: 'signed-in',
      tokens: sessions.begin(rules.id, member.id, request.deskId, now),
      member: memberOf(member),
    });
  }

  /** Signs in, or says why not. Attempts beyond what the supplier takes at once are refused before any work. */
  return async function signIn(request: SignInRequest): Promise<Answer | Refused> {
    const { kind } = request.identifier;
    const value = rules.caseSensitiveIds ? request.identifier.value : request.identifier.value.toLowerCase();
    const id = `${kind}\n${value}`;
    const here = underWay.get(id) ?? 0;
    if (
      here >= settings.number(rules.id, 'sign-in.at-once') ||
      underWayInAll >= settings.number(rules.id, 'sign-in.at-once-in-all')
    ) {
      const seconds = 5;
      return problem('too-many-at-once', { until: clock() + seconds * 1000, retryAfterSeconds: seconds });
    }
    underWay.set(id, here + 1);
    underWayInAll += 1;
    try {
      return await attempt(request, kind, value);
    } finally {
      underWayInAll -= 1;
      const left = (underWay.get(id) ?? 1) - 1;
      if (left === 0) underWay.delete(id);
      else underWay.set(id, left);
    }
  };
}
