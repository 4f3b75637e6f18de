import { isSamePhone } from '#electron/domain/fields/phone.ts';
import type { PasswordRules } from '#electron/domain/profile.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { FormName } from '#shared/model/forms.ts';
import { deskLink } from '#shared/supplier-api/links.ts';
import { keptOrTakenBack } from '../database/kept-or-taken-back.ts';
import type { Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { noContent, success, problem, type Answer, type Refused } from '../http/problems.ts';
import { createMailLimit } from '../mail/mail-limit.ts';
import type { Mail } from '../mail/mail.ts';
import { idRecoveryMail, passwordResetMail } from '../mail/templates/sign-in.ts';
import type { Supplier } from '../supplier-rules.ts';
import { createFailures, failureName } from '../sign-in/failures.ts';
import { loginValue } from '../sign-in/login-value.ts';
import type { MemberRow } from '../http/caller.ts';
import { createMembers } from '../sign-in/members.ts';
import type { NewPasswords } from '../security/new-password.ts';

type Own = Pick<Handlers, 'requestPasswordReset' | 'resetPassword' | 'recoverId'>;

interface Claimed {
  readonly email: string;
  readonly phone?: string | undefined;
  readonly company?: string | undefined;
}

/** AS-30: a name is the same however wide its letters are and wherever it has spaces. */
const looseName = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** Which field of a form asks for which thing. */
const CLAIMS = { phone: 'phone', companyName: 'company' } as const;

/** The ways back in for somebody who is not signed in (QC-35, AM-7, AS-30, AS-31, PM-7); open at any hour (AS-33). */
export function createRecoveryRoutes(
  supplier: Supplier,
  parts: StoreParts,
  newPasswords: NewPasswords,
): Partial<Own> {
  const { db, settings, links, post } = parts;
  const { forms, passwords, signIn } = supplier.profile;
  const members = createMembers(db);
  const limit = createMailLimit(db);
  const failures = createFailures(db, supplier.id, supplier.lockMinutes, settings);
  const phoneOf = db
    .prepare<[number], string>(
      `SELECT coalesce(json_extract(c.field_values, '$.phone'), m.phone) FROM members m
       LEFT JOIN customers c ON c.member_id = m.id WHERE m.id = ?`,
    )
    .pluck();
  const loginsOf = db.prepare<[string, number], { kind: string; value: string }>(
    'SELECT kind, value FROM logins WHERE supplier = ? AND member_id = ?',
  );
  const asLogin = (email: string) => loginValue(supplier, email);

  /** What a form of the supplier wants to know besides the address, as fields of the request. */
  const asksOf = (form: FormName) =>
    Object.entries(CLAIMS).filter(([field]) =>
      forms[form]?.fields.some(({ name, required }) => name === field && required),
    );

  /** Why a request cannot be looked at: it leaves out what the supplier asks for. The same for everybody. */
  const missing = (form: FormName, claimed: Claimed): Refused | null => {
    const errors = asksOf(form)
      .filter(([, claim]) => (claimed[claim] ?? '').trim() === '')
      .map(([field]) => ({ field, message: 'missing', code: 'field.empty' }));
    return errors.length > 0 ? problem('fields-refused', { errors }) : null;
  };

  /** The member whom all that was claimed fits, or null. */
  const claimant = (form: FormName, claimed: Claimed): MemberRow | null => {
    const member = members.byLogin(supplier.id, 'email', asLogin(claimed.email));
    const asks = new Set(asksOf(form).map(([, claim]) => claim));
    const phone = (member && (phoneOf.get(member.id) as string | null)) ?? '';
    const company = looseName(member?.companyName ?? '');
    const fits =
      (!asks.has('phone') || isSamePhone(phone, claimed.phone ?? '')) &&
      (!asks.has('company') || (company !== '' && company === looseName(claimed.company ?? '')));
    return fits ? member : null;
  };

  /**
   * Writes the mail for whoever asked, and keeps it only where it is for a member: the answer and the work are the
   * same for an address that nobody has, one that does not fit, and one that had its mails of this hour.
   */
  const mailQuietly = db.transaction(
    (
      kind: string,
      claimed: Claimed,
      member: MemberRow | null,
      now: number,
      write: (member: Pick<MemberRow, 'id' | 'name' | 'companyName'>) => Mail,
    ): void => {
      const perHour = settings.number(supplier.id, 'mails.per-address-and-hour');
      keptOrTakenBack(db, () => {
        const left = limit.take(supplier.id, kind, asLogin(claimed.email), perHour, now) === null;
        const to = member?.email ?? claimed.email;
        post.send(supplier.id, to, write(member ?? { id: 0, name: '', companyName: '' }), now);
        return left && Boolean(member?.email);
      });
    },
  ).immediate;

  const sent = (now: number, minutes: number): Answer =>
    success({ expiresAt: instantOf(now + minutes * 60_000) }, 202);

  const resetRoutes = (
    reset: NonNullable<PasswordRules['reset']>,
  ): Pick<Own, 'requestPasswordReset' | 'resetPassword'> => ({
    requestPasswordReset({ body, now }) {
      const lacking = missing('password-reset', body);
      if (lacking) return lacking;
      const minutes = settings.number(supplier.id, 'reset.link-minutes');
      const about = { supplier, locale: body.locale };
      const until = instantOf(now + minutes * 60_000);
      mailQuietly('password-reset', body, claimant('password-reset', body), now, ({ id, name }) => {
        const token = links.issue(supplier.id, 'reset-password', String(id), minutes, now);
        const link = deskLink({ supplier: body.returnTo, purpose: 'reset-password', token });
        return passwordResetMail(about, { name, link, until });
      });
      return sent(now, minutes);
    },
    async resetPassword({ body, now }) {
      const link = links.peek(supplier.id, 'reset-password', body.token, now);
      if ('problem' in link) return link;
      const member = members.byId(Number(link.subject));
      const logins = member ? loginsOf.all(supplier.id, member.id) : [];
      // Whoever has left meanwhile has no ID any more.
      if (!member || logins.length === 0) return problem('link-expired');
      // AM-10
      if (reset.asksEmailAgain) {
        const email = asLogin(body.email ?? '');
        if (!logins.some(({ kind, value }) => kind === 'email' && value === email))
          return problem('wrong-password', {
            errors: [{ field: 'currentEmail', message: 'not the registered address' }],
          });
      }
      const good = await newPasswords.look(member, body.newPassword);
      if ('problem' in good) return good;
      const refused = db
        .transaction((): Refused | null => {
          const used = links.use(supplier.id, 'reset-password', body.token, now);
          if ('problem' in used) return used;
          // QC-22: a lock that time ends is over with a new password. AS-21: one that a person ends is not.
          const who = failureName(member.id, '', '');
          if (signIn.lock.endsBy !== 'person' || !failures.lockOf(who, now).locked) failures.forget(who);
          return newPasswords.set(member, good, now);
        })
        .immediate();
      return refused ?? noContent;
    },
  });

  const recoverId: Own['recoverId'] = ({ body, now }) => {
    const form = 'id-recovery';
    const lacking = missing(form, body);
    if (lacking) return lacking;
    const about = { supplier, locale: body.locale };
    mailQuietly('id-recovery', body, claimant(form, body), now, ({ id, name }) => {
      const logins = loginsOf.all(supplier.id, id);
      const of = (kind: string) => logins.find((each) => each.kind === kind)?.value ?? null;
      return idRecoveryMail(about, {
        name,
        inquiryNumber: of('inquiry-number'),
        memberId: of('member-id'),
        email: of('email'),
      });
    });
    // Nothing in that mail ends; the answer has a time all the same, as after a reset.
    return sent(now, settings.number(supplier.id, 'reset.link-minutes'));
  };

  return {
    ...(passwords.reset && resetRoutes(passwords.reset)),
    ...(forms['id-recovery'] && { recoverId }),
  };
}
