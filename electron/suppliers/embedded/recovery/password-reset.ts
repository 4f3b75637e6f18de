import { isSamePhone } from '#electron/domain/fields/phone.ts';
import type { PasswordRules } from '#electron/domain/profile.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { FormName } from '#shared/model/forms.ts';
import { deskLink } from '#shared/supplier-api/links.ts';
import { commitOrRollback } from '../database/commit-or-rollback.ts';
import type { Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { noContent, success, problem, type HandlerResponse, type Refused } from '../http/problems.ts';
import { createMailLimit } from '../mail/mail-limit.ts';
import type { Mail } from '../mail/mail.ts';
import { idRecoveryMail, passwordResetMail } from '../mail/templates/sign-in.ts';
import type { Supplier } from '../supplier.ts';
import { createFailedAttempts, lockMinutesOf, attemptKey } from '../sign-in/failed-attempts.ts';
import { loginValue } from '../sign-in/login-value.ts';
import type { MemberRow } from '../http/caller.ts';
import { createMembers } from '../sign-in/members.ts';
import type { PasswordChanges } from '../security/password-changes.ts';

interface Claims {
  readonly email: string;
  readonly phone?: string | undefined;
  readonly company?: string | undefined;
}

/** AS-30: a name is the same however wide its letters are and wherever it has spaces. */
const normalizedName = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** Which field of a form asks for which thing. */
const CLAIMS = { phone: 'phone', companyName: 'company' } as const;

/** The ways back in for somebody who is not signed in (QC-35, AM-7, AS-30, AS-31, PM-7); open at any hour (AS-33). */
export function createRecoveryRoutes(
  supplier: Supplier,
  dependencies: StoreParts,
  passwordChanges: PasswordChanges,
): Partial<Handlers> {
  const { db, settings, links, mailQueue } = dependencies;
  const { forms, passwords, signIn } = supplier.profile;
  const members = createMembers(db);
  const limit = createMailLimit(db);
  const failedAttempts = createFailedAttempts(db, supplier.id, lockMinutesOf(supplier.profile), settings);
  const phoneOf = db
    .prepare<[number], string>(
      `SELECT coalesce(json_extract(c.field_values, '$.phone'), m.phone) FROM members m
       LEFT JOIN customers c ON c.member_id = m.id WHERE m.id = ?`,
    )
    .pluck();
  const loginsOf = db.prepare<[string, number], { kind: string; value: string }>(
    'SELECT kind, value FROM logins WHERE supplier = ? AND member_id = ?',
  );
  const asLogin = (email: string) => loginValue(supplier.profile, email);

  /** What a form of the supplier wants to know besides the address, as fields of the request. */
  const requiredClaims = (form: FormName) =>
    Object.entries(CLAIMS).filter(([field]) =>
      forms[form]?.fields.some(({ name, required }) => name === field && required),
    );

  /** Why a request cannot be looked at: it leaves out what the supplier asks for. The same for everybody. */
  const missing = (form: FormName, claims: Claims): Refused | null => {
    const errors = requiredClaims(form)
      .filter(([, claim]) => (claims[claim] ?? '').trim() === '')
      .map(([field]) => ({ field, message: 'missing', code: 'field.empty' }));
    return errors.length > 0 ? problem('fields-refused', { errors }) : null;
  };

  /** The member that matches every given detail, or null. */
  const claimant = (form: FormName, claims: Claims): MemberRow | null => {
    const member = members.byLogin(supplier.id, 'email', asLogin(claims.email));
    const required = new Set(requiredClaims(form).map(([, claim]) => claim));
    const phone = (member && (phoneOf.get(member.id) as string | null)) ?? '';
    const company = normalizedName(member?.companyName ?? '');
    const fits =
      (!required.has('phone') || isSamePhone(phone, claims.phone ?? '')) &&
      (!required.has('company') || (company !== '' && company === normalizedName(claims.company ?? '')));
    return fits ? member : null;
  };

  /**
   * Writes the mail for whoever asked, and keeps it only where it is for a member: the answer and the work are the
   * same for an address that nobody has, one that does not fit, and one that had its mails of this hour.
   */
  const sendInConstantTime = db.transaction(
    (
      kind: string,
      claims: Claims,
      member: MemberRow | null,
      now: number,
      write: (member: Pick<MemberRow, 'id' | 'name' | 'companyName'>) => Mail,
    ): void => {
      const perHour = settings.number(supplier.id, 'mails.per-address-and-hour');
      commitOrRollback(db, () => {
        const left = limit.take(supplier.id, kind, asLogin(claims.email), perHour, now) === null;
        const to = member?.email ?? claims.email;
        mailQueue.send(supplier.id, to, write(member ?? { id: 0, name: '', companyName: '' }), now);
        return left && Boolean(member?.email);
      });
    },
  ).immediate;

  const sent = (now: number, minutes: number): HandlerResponse =>
    success({ expiresAt: instantOf(now + minutes * 60_000) }, 202);

  const resetRoutes = (reset: NonNullable<PasswordRules['reset']>): Partial<Handlers> => ({
    requestPasswordReset({ body, now }) {
      const missingRefusal = missing('password-reset', body);
      if (missingRefusal) return missingRefusal;
      const minutes = settings.number(supplier.id, 'reset.link-minutes');
      const context = { supplier, locale: body.locale };
      const until = instantOf(now + minutes * 60_000);
      sendInConstantTime('password-reset', body, claimant('password-reset', body), now, ({ id, name }) => {
        const token = links.issue(supplier.id, 'reset-password', String(id), minutes, now);
        const link = deskLink({ supplier: body.returnTo, purpose: 'reset-password', token });
        return passwordResetMail(context, { name, link, until });
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
      if (reset.requiresEmailConfirmation) {
        const email = asLogin(body.email ?? '');
        if (!logins.some(({ kind, value }) => kind === 'email' && value === email))
          return problem('wrong-password', {
            errors: [{ field: 'currentEmail', message: 'not the registered address' }],
          });
      }
      const validated = await passwordChanges.validate(member, body.newPassword);
      if ('problem' in validated) return validated;
      const refused = db
        .transaction((): Refused | null => {
          const used = links.use(supplier.id, 'reset-password', body.token, now);
          if ('problem' in used) return used;
          // QC-22: a lock that time ends is over with a new password. AS-21: one that a person ends is not.
          const key = attemptKey(member.id, '', '');
          if (signIn.lock.endsBy !== 'person' || !failedAttempts.lockOf(key, now).locked)
            failedAttempts.reset(key);
          return passwordChanges.set(member, validated, now);
        })
        .immediate();
      return refused ?? noContent;
    },
  });

  const recoverId: Handlers['recoverId'] = ({ body, now }) => {
    const form = 'id-recovery';
    const missingRefusal = missing(form, body);
    if (missingRefusal) return missingRefusal;
    const context = { supplier, locale: body.locale };
    sendInConstantTime('id-recovery', body, claimant(form, body), now, ({ id, name }) => {
      const logins = loginsOf.all(supplier.id, id);
      const of = (kind: string) => logins.find((each) => each.kind === kind)?.value ?? null;
      return idRecoveryMail(context, {
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
