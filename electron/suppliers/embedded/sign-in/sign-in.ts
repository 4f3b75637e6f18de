import type { SignInDependencies } from './sign-in-dependencies.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { SignInResponse, SignInRequest } from '#shared/supplier-api/sign-in.ts';
import { createSignInLog, type SignInOutcome } from './sign-in-log.ts';
import { success, isRefused, problem, type HandlerResponse, type Refused } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import type { Challenges } from './challenges.ts';
import { createFailedAttempts, lockMinutesOf, attemptKey, lockoutProblem } from './failed-attempts.ts';
import { loginValue } from './login-value.ts';
import type { MemberRow } from '../http/caller.ts';
import { createMembers, toApiMember, accountStatusRefusal } from './members.ts';
import { newToken, tokenHash } from '../database/tokens.ts';

const CHANGE_TOKEN_MS = 15 * 60_000;

interface PasswordRow {
  readonly hash: string;
  readonly temporaryUntil: number | null;
  readonly expiresAt: number | null;
}

/**
 * Signing in at one supplier. The password is derived for every attempt, known ID or not, and what stands
 * against a member is returned only after a correct password; so nothing can be learned about other people's IDs.
 */
export function createSignIn(
  supplier: Supplier,
  dependencies: SignInDependencies,
  challenges: Pick<Challenges, 'begin'>,
) {
  const { db, settings, passwords, sessions, clock } = dependencies;
  const members = createMembers(db);
  const failedAttempts = createFailedAttempts(db, supplier.id, lockMinutesOf(supplier.profile), settings);
  const readPassword = db.prepare<[number], PasswordRow>(
    `SELECT hash, temporary_until AS temporaryUntil, expires_at AS expiresAt
     FROM passwords WHERE member_id = ?`,
  );
  const signInLog = createSignInLog(db);
  const setLocale = db.prepare('UPDATE members SET locale = ? WHERE id = ? AND locale <> ?');
  const addChangeToken = db.prepare(
    'INSERT INTO change_tokens (hash, member_id, expires_at) VALUES (?, ?, ?)',
  );
  const inFlight = new Map<string, number>();
  let totalInFlight = 0;

  const passwordChange = (memberId: number, reason: 'temporary' | 'expired', now: number): SignInResponse => {
    const changeToken = newToken();
    addChangeToken.run(tokenHash(changeToken), memberId, now + CHANGE_TOKEN_MS);
    return {
      outcome: 'password-change-required',
      reason,
      changeToken,
      expiresAt: instantOf(now + CHANGE_TOKEN_MS),
    };
  };

  /** After a right password and with nothing against the member: in, or on to the next step. */
  function completeSignIn(
    request: SignInRequest,
    member: MemberRow,
    password: PasswordRow,
    clientAddress: string,
    now: number,
  ): { readonly outcome: SignInOutcome; readonly answer: HandlerResponse | Refused } {
    const answer = (body: SignInResponse): HandlerResponse => success(body, 201);
    const reason =
      password.temporaryUntil !== null
        ? 'temporary'
        : password.expiresAt !== null && password.expiresAt <= now
          ? 'expired'
          : null;
    if (password.temporaryUntil !== null && password.temporaryUntil <= now)
      return { outcome: 'refused', answer: problem('temporary-password-lapsed') };
    if (reason !== null)
      return { outcome: 'password-change-required', answer: answer(passwordChange(member.id, reason, now)) };
    if (member.twoStep && member.email !== null) {
      const begun = challenges.begin(member, member.email, request, now);
      return { outcome: isRefused(begun) ? 'refused' : 'two-step-sent', answer: begun };
    }
    const tokens = sessions.begin(supplier.id, member.id, request.deskId, clientAddress, now);
    return {
      outcome: 'signed-in',
      answer: answer({ outcome: 'signed-in', tokens, member: toApiMember(member) }),
    };
  }

  interface CheckedPassword {
    readonly member: MemberRow | null;
    /** Of the password that was compared. */
    readonly hash: string | null;
    readonly matches: boolean;
  }

  // Nothing in it waits, so that attempts side by side are judged one after the other.
  const evaluateAttempt = db.transaction(
    (
      request: SignInRequest,
      value: string,
      found: CheckedPassword,
      clientAddress: string,
    ): HandlerResponse | Refused => {
      const { kind } = request.identifier;
      const now = clock();
      // Read again: while the password was derived it may have been changed, or the member removed.
      const member = found.member && members.byLogin(supplier.id, kind, value);
      const password = member ? (readPassword.get(member.id) ?? null) : null;
      const matches = found.matches && member?.id === found.member?.id && password?.hash === found.hash;
      const key = attemptKey(member?.id ?? null, kind, value);
      // For nobody too, so that an ID that nobody has costs the same.
      const log = (outcome: SignInOutcome) =>
        signInLog.add(supplier.id, member?.id ?? null, outcome, kind, request.deskId, clientAddress, now);
      const lock = failedAttempts.lockOf(key, now);
      if (lock.locked) {
        log('locked');
        return lockoutProblem(lock, now);
      }
      if (!matches || !member || !password) {
        log('mismatch');
        failedAttempts.count(key, now);
        const after = failedAttempts.lockOf(key, now);
        return after.locked ? lockoutProblem(after, now) : problem('mismatch');
      }
      failedAttempts.reset(key);
      if (request.locale !== undefined) setLocale.run(request.locale, member.id, request.locale);
      const refusal = accountStatusRefusal(member, now);
      if (refusal) {
        log('refused');
        return refusal;
      }
      // PM-10
      if (settings.text(supplier.id, 'sign-in.session-lost') === 'yes') {
        log('refused');
        return problem('token-revoked');
      }
      const { outcome, answer } = completeSignIn(request, member, password, clientAddress, now);
      log(outcome);
      return answer;
    },
  ).immediate;

  async function attempt(
    request: SignInRequest,
    kind: string,
    value: string,
    clientAddress: string,
  ): Promise<HandlerResponse | Refused> {
    await dependencies.trial.setPassword(supplier.id, kind, value);
    const takesKind = supplier.profile.identifier.kinds.some((each) => each.kind === kind);
    const member = takesKind ? members.byLogin(supplier.id, kind, value) : null;
    const hash = member ? (readPassword.get(member.id)?.hash ?? null) : null;
    const matches = await passwords.matches(request.password, hash);
    return evaluateAttempt(request, value, { member, hash, matches }, clientAddress);
  }

  /**
   * Signs in, or says why not. Attempts beyond what the supplier takes at once are refused before any work.
   * `clientAddress` is where the server saw the request come from.
   */
  return async function signIn(
    request: SignInRequest,
    clientAddress: string,
  ): Promise<HandlerResponse | Refused> {
    const { kind } = request.identifier;
    const value = loginValue(supplier.profile, request.identifier.value);
    const id = `${kind}\n${value}`;
    const ofIdentifier = inFlight.get(id) ?? 0;
    if (
      ofIdentifier >= settings.number(supplier.id, 'sign-in.at-once') ||
      totalInFlight >= settings.number(supplier.id, 'sign-in.at-once-in-all')
    ) {
      const seconds = 5;
      return problem('too-many-at-once', { until: clock() + seconds * 1000, retryAfterSeconds: seconds });
    }
    inFlight.set(id, ofIdentifier + 1);
    totalInFlight += 1;
    try {
      return await attempt(request, kind, value, clientAddress);
    } finally {
      totalInFlight -= 1;
      const left = (inFlight.get(id) ?? 1) - 1;
      if (left === 0) inFlight.delete(id);
      else inFlight.set(id, left);
    }
  };
}
