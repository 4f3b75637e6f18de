import { instantOf } from '#shared/model/dates.ts';
import { deskLink } from '#shared/supplier-api/links.ts';
import type { IdentifierKind } from '#shared/model/member.ts';
import type { SignInResponse, SignInRequest } from '#shared/supplier-api/sign-in.ts';
import { createSignInLog } from './sign-in-log.ts';
import { success, problem, type HandlerResponse, type Refused } from '../http/problems.ts';
import { createMailLimit } from '../mail/mail-limit.ts';
import { twoStepMail } from '../mail/templates/sign-in.ts';
import type { Supplier } from '../supplier.ts';
import { createFailedAttempts, lockMinutesOf, attemptKey, lockoutProblem } from './failed-attempts.ts';
import { maskedEmail } from './masked-email.ts';
import type { MemberRow } from '../http/caller.ts';
import { createMembers, toApiMember, accountStatusRefusal } from './members.ts';
import type { SignInDependencies } from './sign-in-dependencies.ts';
import { newToken } from '../database/tokens.ts';

/** QC-19: the link is good for one hour from when the mail was sent. */
const LINK_MINUTES = 60;

export interface Challenges {
  /** After a right password: mails a link of its own for this sign-in (QC-16), unless too many went out already. */
  begin(member: MemberRow, email: string, request: SignInRequest, now: number): HandlerResponse | Refused;
  /**
   * Completes a sign-in with its link. Only the desk that began it knows the challenge, so the link is good for
   * nothing anywhere else, and stays good for the right place (QC-18).
   */
  complete(
    given: { readonly challengeId: string; readonly token: string; readonly deskId: string },
    clientAddress: string,
    now: number,
  ): HandlerResponse | Refused;
  /** Ends the sign-ins that a member has under way: what they were begun with is no longer right. */
  endAllOfMember(memberId: number): void;
}

interface ChallengeRow {
  readonly memberId: number;
  readonly deskId: string;
  readonly identifierKind: IdentifierKind;
}

/** Sign-ins that wait for the link from a mail. Each has its own; a later one takes nothing from an earlier one. */
export function createChallenges(supplier: Supplier, dependencies: SignInDependencies): Challenges {
  const { db, settings, sessions, links, mailQueue } = dependencies;
  const members = createMembers(db);
  const failedAttempts = createFailedAttempts(db, supplier.id, lockMinutesOf(supplier.profile), settings);
  const signInLog = createSignInLog(db);
  const limit = createMailLimit(db);
  const add = db.prepare(
    `INSERT INTO two_step_challenges (public_id, member_id, desk_id, identifier_kind, sent_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const read = db.prepare<[string], ChallengeRow>(
    `SELECT member_id AS memberId, desk_id AS deskId, identifier_kind AS identifierKind
     FROM two_step_challenges WHERE public_id = ?`,
  );
  const ofMember = db
    .prepare<[number], string>('SELECT public_id FROM two_step_challenges WHERE member_id = ?')
    .pluck();
  const removeOf = db.prepare('DELETE FROM two_step_challenges WHERE member_id = ?');
  const prune = db.prepare('DELETE FROM two_step_challenges WHERE member_id = ? AND expires_at < ?');

  return {
    begin(member, email, request, now) {
      const perHour = settings.number(supplier.id, 'mails.per-member-and-hour');
      const until = limit.take(supplier.id, 'two-step', String(member.id), perHour, now);
      if (until !== null)
        return problem('too-many-at-once', { until, retryAfterSeconds: Math.ceil((until - now) / 1000) });
      const challengeId = newToken();
      const expiresAt = now + LINK_MINUTES * 60_000;
      // A day longer than they are good for, so that a late link still finds what it was for.
      prune.run(member.id, now - 86_400_000);
      add.run(challengeId, member.id, request.deskId, request.identifier.kind, now, expiresAt);
      const token = links.issue(supplier.id, 'two-step', challengeId, LINK_MINUTES, now);
      const link = deskLink({ supplier: request.returnTo ?? supplier.id, purpose: 'two-step', token });
      const context = { supplier, locale: request.locale ?? member.locale };
      const goodUntil = instantOf(expiresAt);
      mailQueue.send(
        supplier.id,
        email,
        twoStepMail(context, { name: member.name, link, until: goodUntil }),
        now,
      );
      const answer: SignInResponse = {
        outcome: 'two-step-pending',
        challengeId,
        sentTo: maskedEmail(email),
        expiresAt: goodUntil,
      };
      return success(answer, 202);
    },
    complete: db.transaction((given, clientAddress, now): HandlerResponse | Refused => {
      const link = links.peek(supplier.id, 'two-step', given.token, now);
      if ('problem' in link) return link;
      const challenge = read.get(link.subject);
      const member = challenge ? members.byId(challenge.memberId) : null;
      if (!challenge || !member) return problem('link-expired');
      if (link.subject !== given.challengeId || challenge.deskId !== given.deskId)
        return problem('link-elsewhere');
      const { identifierKind, deskId } = challenge;
      const log = (outcome: 'two-step-completed' | 'locked' | 'refused') =>
        signInLog.add(supplier.id, member.id, outcome, identifierKind, deskId, clientAddress, now);
      // The hour may have brought a lock, or changed how the member stands.
      const lock = failedAttempts.lockOf(attemptKey(member.id, '', ''), now);
      const refusal = lock.locked ? lockoutProblem(lock, now) : accountStatusRefusal(member, now);
      if (refusal) {
        log(lock.locked ? 'locked' : 'refused');
        return refusal;
      }
      const used = links.use(supplier.id, 'two-step', given.token, now);
      if ('problem' in used) return used;
      log('two-step-completed');
      const answer: SignInResponse = {
        outcome: 'signed-in',
        tokens: sessions.begin(supplier.id, member.id, deskId, clientAddress, now),
        member: toApiMember(member),
      };
      return success(answer, 201);
    }).immediate as Challenges['complete'],
    endAllOfMember(memberId) {
      for (const id of ofMember.all(memberId) as string[]) links.revoke(supplier.id, 'two-step', id);
      removeOf.run(memberId);
    },
  };
}
