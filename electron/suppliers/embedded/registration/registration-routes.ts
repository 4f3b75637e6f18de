import type { FormDefinition } from '#electron/domain/forms.ts';
import { parseIdentifier } from '#electron/domain/login-identifier.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { deskLink } from '#shared/supplier-api/links.ts';
import type { RegistrationResult } from '#shared/supplier-api/registration.ts';
import { loginValue } from '../sign-in/login-value.ts';
import { createMembers } from '../sign-in/members.ts';
import { newTemporaryPassword } from '../people/temporary-passwords.ts';
import { commitOrRollback } from '../database/commit-or-rollback.ts';
import type { Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { respond, success, problem, type HandlerResponse, type Refused } from '../http/problems.ts';
import { createMailLimit } from '../mail/mail-limit.ts';
import { alreadyRegisteredMail, verifyEmailMail } from '../mail/templates/registration.ts';
import type { Supplier } from '../supplier.ts';
import { fieldRefused, validatedValues, passwordRefusal, sameValues } from '../http/form-refusals.ts';
import { createRegisterMember, type NewPassword } from './register-member.ts';
import { createRegistrations, type Registration } from './registrations.ts';

/**
 * 会員登録 at one supplier: address, proof of it, details, confirmation, completion, in this order and no other
 * (QC-4); where the supplier wants no proof, the details come at once (AS-66). The response is the same in the
 * same time whether or not the address has an account; only its owner hears of that, by mail.
 */
export function createRegistrationRoutes(
  supplier: Supplier,
  registrationRules: NonNullable<SupplierProfile['registration']>,
  form: FormDefinition,
  dependencies: StoreParts,
): Partial<Handlers> {
  const { db, links, passwords, mailQueue, settings, clock } = dependencies;
  const { profile } = supplier;
  const { policy } = profile.passwords;
  const members = createMembers(db);
  const registrations = createRegistrations(db);
  const limit = createMailLimit(db);
  const register = createRegisterMember(supplier, form, dependencies);
  const detailsUntil = (now: number) =>
    now + settings.number(supplier.id, 'registration.details-minutes') * 60_000;
  const asLogin = (email: string) => loginValue(supplier.profile, email);

  const passwordProblem = (registration: Registration, password: string | null): Refused | null => {
    // A password that nobody asked for would be lost, and its owner would try it in vain (AS-16).
    if (!registrationRules.choosesPassword) return password === null ? null : problem('bad-request');
    const known = { isCommon: dependencies.isCommonPassword };
    return passwordRefusal(policy, password ?? '', known, registration.locale);
  };

  const sendLink = (email: string, returnTo: string, locale: Locale, now: number, minutes: number) => {
    const expiresAt = now + minutes * 60_000;
    const context = { supplier, locale };
    const started = { supplier: supplier.id, email, locale, state: 'mail-sent', now, expiresAt } as const;
    // The same rows for an address that has an account: its link goes to nobody.
    const { id } = registrations.begin(started);
    const token = links.issue(supplier.id, 'verify-email', String(id), minutes, now);
    const owner = members.byLogin(supplier.id, 'email', asLogin(email));
    const link = deskLink({ supplier: returnTo, purpose: 'verify-email', token });
    const mail = owner
      ? alreadyRegisteredMail(context, { name: owner.name })
      : verifyEmailMail(context, { link, until: instantOf(expiresAt) });
    mailQueue.send(supplier.id, owner?.email ?? email, mail, now);
  };

  /** An address that had its mails of this hour costs the same work, and gets none. */
  const sendLinkInConstantTime = db.transaction((...args: Parameters<typeof sendLink>): void => {
    const [email, , , now] = args;
    const perHour = settings.number(supplier.id, 'mails.per-address-and-hour');
    const left = limit.take(supplier.id, 'registration', asLogin(email), perHour, now) === null;
    commitOrRollback(db, () => {
      sendLink(...args);
      return left;
    });
  });

  const verify = db.transaction((token: string, now: number): HandlerResponse | Refused => {
    const used = links.use(supplier.id, 'verify-email', token, now);
    if ('problem' in used) return used;
    const registration = registrations.byId(Number(used.subject));
    if (!registration) return problem('link-expired');
    const expiresAt = detailsUntil(now);
    const registrationToken = registrations.verify(registration, expiresAt);
    return success({ registrationToken, email: registration.email, expiresAt: instantOf(expiresAt) });
  });

  const finish = db.transaction(
    (registrationToken: string, values: FormValues, password: NewPassword): RegistrationResult | Refused => {
      const now = clock();
      // Read again: another desk may have been first while the password was derived.
      const registration = registrations.byToken(supplier.id, registrationToken, now);
      if ('problem' in registration) return registration;
      const { email, locale, checked } = registration;
      if (checked === null || !sameValues(checked, values)) return problem('conflict');
      const registered = register({ email, values, password, locale, now });
      if ('problem' in registered) return registered;
      registrations.finish(registration);
      return registered;
    },
  );

  return {
    startRegistration({ body, now }) {
      const parsedIdentifier = parseIdentifier(profile, body.email);
      if (!parsedIdentifier.ok || parsedIdentifier.value.kind !== 'email')
        return fieldRefused('email', 'identifier.email', body.locale);
      const email = parsedIdentifier.value.value;
      if (registrationRules.verifiesEmail) {
        const minutes = settings.number(supplier.id, 'registration.link-minutes');
        sendLinkInConstantTime.immediate(email, body.returnTo, body.locale, now, minutes);
        const expiresAt = now + minutes * 60_000;
        return success({ next: 'open-link', expiresAt: instantOf(expiresAt) }, 202);
      }
      const expiresAt = detailsUntil(now);
      const { locale } = body;
      const started = { supplier: supplier.id, email, locale, state: 'verified', now, expiresAt } as const;
      const { token: registrationToken } = registrations.begin(started);
      return success({ next: 'details', registrationToken, expiresAt: instantOf(expiresAt) }, 202);
    },

    verifyRegistration: ({ body, now }) => verify.immediate(body.token, now),

    checkRegistration({ body, now }) {
      const registration = registrations.byToken(supplier.id, body.registrationToken, now);
      if ('problem' in registration) return registration;
      const checked = validatedValues(form, body.values, registration.locale);
      if ('problem' in checked) return checked;
      const refusal = passwordProblem(registration, body.password);
      if (refusal) return refusal;
      registrations.check(registration, checked.values);
      return success({ values: checked.values });
    },

    async completeRegistration({ body, now }) {
      const registration = registrations.byToken(supplier.id, body.registrationToken, now);
      if ('problem' in registration) return registration;
      // QC-4: what is registered is what was checked and shown, and nothing else.
      if (registration.checked === null) return problem('conflict');
      const checked = validatedValues(form, body.values, registration.locale);
      if ('problem' in checked) return checked;
      if (!sameValues(registration.checked, checked.values)) return problem('conflict');
      const refusal = passwordProblem(registration, body.password);
      if (refusal) return refusal;
      const temporary = body.password === null ? newTemporaryPassword(policy) : null;
      const hash = await passwords.hash(body.password ?? temporary ?? '');
      const registered = finish.immediate(body.registrationToken, checked.values, { hash, temporary });
      return respond(registered, 201);
    },
  };
}
