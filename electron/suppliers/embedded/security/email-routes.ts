import { isEmail } from '#electron/domain/fields/email.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refusal, type RefusalCode } from '#shared/model/refusal.ts';
import type { EmailChange } from '#shared/supplier-api/email-change.ts';
import { deskLink } from '#shared/supplier-api/links.ts';
import type { HandlerRequest, Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import {
  respond,
  noContent,
  success,
  problem,
  type HandlerResponse,
  type Refused,
} from '../http/problems.ts';
import { createMailLimit } from '../mail/mail-limit.ts';
import {
  confirmNewEmailMail,
  confirmOldEmailMail,
  emailChangedMail,
} from '../mail/templates/email-change.ts';
import type { Supplier } from '../supplier.ts';
import { createChallenges } from '../sign-in/challenges.ts';
import { createEmailChanges } from './email-changes.ts';
import { loginValue } from '../sign-in/login-value.ts';
import { maskedEmail } from '../sign-in/masked-email.ts';
import type { MemberRow } from '../http/caller.ts';
import { createMembers } from '../sign-in/members.ts';
import { createReauthentication } from './reauthentication.ts';

/** QC-39: each of the two links is good for one hour from when its mail was sent. */
const LINK_MINUTES = 60;

type Way = NonNullable<SupplierProfile['emailChange']>;

interface MailOptions {
  readonly returnTo: string;
  readonly locale: MemberRow['locale'];
}

/**
 * The change of an e-mail address, as the supplier does it (C-6): with a confirmation from the current address and
 * then one from the new address (QC-36, QC-38), or at once (AM-14, PM-6). Until it is done nothing has changed: the
 * address stays the login ID (AM-17).
 */
export function createEmailRoutes(supplier: Supplier, dependencies: StoreParts): Partial<Handlers> {
  const { db, settings, sessions, links, mailQueue } = dependencies;
  const { profile } = supplier;
  const changeRule = profile.emailChange;
  const signInAgain = profile.session.signInAgainAfter.includes('email-change');
  const members = createMembers(db);
  const changes = createEmailChanges(db, supplier.id, links);
  const challenges = createChallenges(supplier, dependencies);
  const reauthenticate = createReauthentication(supplier, dependencies);
  const limit = createMailLimit(db);
  const moveLogin = db.prepare(
    "UPDATE logins SET value = ? WHERE supplier = ? AND kind = 'email' AND member_id = ?",
  );
  const moveMember = db.prepare('UPDATE members SET email = ?, version = version + 1 WHERE id = ?');
  const asLogin = (email: string) => loginValue(supplier.profile, email);
  const isTaken = (email: string, memberId: number): boolean => {
    const holder = members.byLogin(supplier.id, 'email', asLogin(email));
    return holder !== null && holder.id !== memberId;
  };
  const wrongField = (code: RefusalCode, locale: MemberRow['locale']): Refused =>
    problem('fields-refused', {
      errors: [{ field: 'newEmail', code, message: refusal(code).message[locale] }],
    });

  const toApi = (
    state: EmailChange['state'],
    newEmail: string,
    sentTo: string,
    expiresAt: number,
  ): EmailChange => ({
    state,
    newEmail,
    sentTo: maskedEmail(sentTo),
    expiresAt: instantOf(expiresAt),
    signInAgain: false,
  });

  const linkFor = (changeId: number, { returnTo }: MailOptions, now: number): string =>
    deskLink({
      supplier: returnTo,
      purpose: 'confirm-email-change',
      token: links.issue(supplier.id, 'confirm-email-change', String(changeId), LINK_MINUTES, now),
    });

  /** Makes the new address the member's, inside the caller's transaction; the session that asked may go on. */
  const change = (
    member: MemberRow,
    email: string,
    locale: MemberRow['locale'],
    now: number,
    keepSession: number | null,
  ): EmailChange => {
    moveLogin.run(asLogin(email), supplier.id, member.id);
    moveMember.run(email, member.id);
    sessions.endAllOfMember(
      member.id,
      'email-changed',
      now,
      signInAgain ? undefined : (keepSession ?? undefined),
    );
    // What waits for a link went to an address that is no longer the member's.
    challenges.endAllOfMember(member.id);
    links.revoke(supplier.id, 'reset-password', String(member.id));
    const mail = emailChangedMail(
      { supplier, locale },
      { name: member.name, newEmail: email, at: instantOf(now) },
    );
    for (const to of new Set([member.email, email]))
      if (to !== null) mailQueue.send(supplier.id, to, mail, now);
    return { state: 'changed', newEmail: email, sentTo: null, expiresAt: null, signInAgain };
  };

  /** QC-38, first half: the mail to the current address. Whether the new one is taken is not said before the end. */
  const begin = (
    member: MemberRow,
    current: string,
    { caller, body, now }: HandlerRequest<'startEmailChange'>,
  ) => {
    const { newEmail } = body;
    changes.cancel(member.id);
    const expiresAt = now + LINK_MINUTES * 60_000;
    const { sessionId } = caller;
    const id = changes.begin({ memberId: member.id, newEmail, expiresAt, sessionId }, now);
    const facts = {
      name: member.name,
      newEmail,
      link: linkFor(id, body, now),
      until: instantOf(expiresAt),
    };
    mailQueue.send(supplier.id, current, confirmOldEmailMail({ supplier, locale: body.locale }, facts), now);
    return toApi('confirm-old', newEmail, current, expiresAt);
  };

  /** AM-14, PM-6: nothing is mailed but the news. */
  const changeAtOnce = (member: MemberRow, { caller, body, now }: HandlerRequest<'startEmailChange'>) =>
    isTaken(body.newEmail, member.id)
      ? problem('email-taken')
      : change(member, body.newEmail, body.locale, now, caller.sessionId);

  const start = db.transaction(
    (changeRule: Way, request: HandlerRequest<'startEmailChange'>): EmailChange | Refused => {
      const { caller, body, now } = request;
      // Looked up again: while the password was compared, the session may have been ended elsewhere.
      const member = sessions.memberOfSession(caller.sessionId, 'members');
      if ('problem' in member) return member;
      if (member.email === null) return problem('not-offered');
      if (changeRule.requiresCurrentEmail && asLogin(body.currentEmail ?? '') !== asLogin(member.email))
        return problem('wrong-password', {
          errors: [{ field: 'currentEmail', message: 'not the registered address' }],
        });
      if (!isEmail(body.newEmail)) return wrongField('field.email', body.locale);
      if (asLogin(body.newEmail) === asLogin(member.email)) return wrongField('email.same', body.locale);
      // Also how often a member can try whether an address is somebody's.
      const perHour = settings.number(supplier.id, 'mails.per-member-and-hour');
      const until = limit.take(supplier.id, 'email-change', String(member.id), perHour, now);
      if (until !== null)
        return problem('too-many-at-once', { until, retryAfterSeconds: Math.ceil((until - now) / 1000) });
      return changeRule.kind === 'two-confirmations'
        ? begin(member, member.email, request)
        : changeAtOnce(member, request);
    },
  ).immediate;

  const confirm = db.transaction(
    (token: string, mailOptions: MailOptions, now: number): HandlerResponse | Refused => {
      const link = links.use(supplier.id, 'confirm-email-change', token, now);
      if ('problem' in link) return link;
      const pending = changes.byId(Number(link.subject));
      const member = pending ? members.byId(pending.memberId) : null;
      // Given up, or the member has left.
      if (!pending || !member || member.email === null) return problem('link-expired');
      if (pending.state === 'confirm-old') {
        const expiresAt = now + LINK_MINUTES * 60_000;
        changes.confirmOld(pending.id, expiresAt);
        const facts = {
          name: member.name,
          link: linkFor(pending.id, mailOptions, now),
          until: instantOf(expiresAt),
        };
        const mail = confirmNewEmailMail({ supplier, locale: mailOptions.locale }, facts);
        mailQueue.send(supplier.id, pending.newEmail, mail, now);
        return success(toApi('confirm-new', pending.newEmail, pending.newEmail, expiresAt));
      }
      if (isTaken(pending.newEmail, member.id)) {
        changes.cancel(member.id);
        return problem('email-taken');
      }
      changes.finish(pending.id);
      return success(change(member, pending.newEmail, mailOptions.locale, now, pending.sessionId));
    },
  ).immediate;

  return {
    emailChange({ caller, now }) {
      const pending = changes.pendingOf(caller.member.id);
      if (!pending || pending.expiresAt <= now) return success({ pending: null });
      const { state, newEmail, expiresAt } = pending;
      const sentTo = state === 'confirm-old' ? (caller.member.email ?? '') : newEmail;
      return success({ pending: toApi(state, newEmail, sentTo, expiresAt) });
    },
    ...(changeRule && {
      async startEmailChange(request) {
        const { member } = request.caller;
        if (member.email === null) return problem('not-offered');
        const wrong = await reauthenticate(member, request.body.currentPassword);
        return wrong ?? respond(start(changeRule, request), 202);
      },
    }),
    cancelEmailChange: ({ caller }) => {
      changes.cancel(caller.member.id);
      return noContent;
    },
    confirmEmailChange: ({ body, now }) => confirm(body.token, body, now),
  };
}
