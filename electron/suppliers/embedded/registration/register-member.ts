import type { FormDefinition } from '#electron/domain/forms.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import type { RegistrationResult } from '#shared/supplier-api/registration.ts';
import { createCustomers, isCompanyField } from '../customer/customers.ts';
import { createTemporaryPasswords, temporaryUntil } from '../people/temporary-passwords.ts';
import type { StoreParts } from '../store-parts.ts';
import { problem, type Refused } from '../http/problems.ts';
import {
  approvalRequestedMail,
  inquiryNumberMail,
  registrationCompleteMail,
  waitingForApprovalMail,
} from '../mail/templates/registration.ts';
import type { Supplier } from '../supplier.ts';
import { createInquiryNumbers } from '../people/inquiry-numbers.ts';
import { createAccountWriter, type NewMember } from '../people/open-account.ts';
import { createPeople } from '../people/people.ts';

/** The hash of a password: one that the member chose, or a temporary one, which is mailed and not kept. */
export interface NewPassword {
  readonly hash: string;
  readonly temporary: string | null;
}

export interface RegistrationInput {
  /** Proved, where the supplier wants that. */
  readonly email: string;
  /** By the registration form, and found good. */
  readonly values: FormValues;
  readonly password: NewPassword;
  readonly locale: Locale;
  /** Unix time in milliseconds. */
  readonly now: number;
}

const DAY_MS = 86_400_000;

/**
 * Makes a member of somebody who has registered, with company, login IDs, password, details and mails, inside the
 * caller's transaction. Refuses `email-taken` for an address that signs in here already: one of two registrations is
 * kept, and the other is for support to settle (AS-79, AS-80).
 */
export function createRegisterMember(supplier: Supplier, form: FormDefinition, dependencies: StoreParts) {
  const { db, mailQueue, settings } = dependencies;
  const { profile } = supplier;
  const write = createAccountWriter(db, supplier);
  const people = createPeople(supplier, dependencies);
  const customers = createCustomers(db, supplier.id, form);
  const setTemporary = createTemporaryPasswords(db);
  const setOwn = db.prepare(
    'INSERT INTO passwords (member_id, hash, expires_at, changed_at) VALUES (?, ?, ?, ?)',
  );
  const numbers = createInquiryNumbers(db, supplier.id);
  // AS-8
  const digits = profile.identifier.kinds.find((rule) => rule.kind === 'inquiry-number')?.digits ?? 10;

  const given = (values: FormValues, field: string): string | null => values[field] || null;
  const nameOf = (values: FormValues): string => given(values, 'personName') ?? '';
  const until = (now: number) => temporaryUntil(settings.number(supplier.id, 'temporary-password.days'), now);
  const expiresAt = (now: number): number | null => {
    const days = settings.number(supplier.id, 'password.expires-days');
    return days > 0 ? now + days * DAY_MS : null;
  };

  /**
   * Adds the person with a password and their own details (QC-17, QC-30); details of a company
   * that was there before is its administrator's to say.
   */
  const add = (
    membership: Pick<NewMember, 'companyId' | 'departmentId' | 'role' | 'state'>,
    { email, values, password, locale, now }: RegistrationInput,
    opensCompany: boolean,
  ): number => {
    const kana = given(values, 'personKana');
    const memberId = write.addMember({ ...membership, name: nameOf(values), kana, email, locale, now });
    if (password.temporary === null) setOwn.run(memberId, password.hash, expiresAt(now), now);
    else setTemporary(memberId, password.hash, until(now));
    const givenFields = Object.keys(values).filter((field) => opensCompany || !isCompanyField(field));
    customers.write(memberId, values, new Set(givenFields), now);
    return memberId;
  };

  /** QC-5 QC-6: a member alone, who signs in with the address. */
  const single = (input: RegistrationInput): RegistrationResult => {
    const { email, values, locale, now } = input;
    const name = nameOf(values);
    const companyId = write.addCompany(given(values, 'companyName') ?? name, null);
    add({ companyId, departmentId: null, role: 'buyer', state: 'active' }, input, true);
    mailQueue.send(supplier.id, email, registrationCompleteMail({ supplier, locale }, { name, email }), now);
    return {
      identifier: { kind: 'email', value: email },
      waitingApproval: false,
      temporaryPasswordMailed: false,
    };
  };

  /**
   * AS-8 AS-9 AS-11 AS-16: a new company, which whoever registered it administers with the inquiry number; or the
   * account of a private person, who has nobody to administer (AS-5).
   */
  const open = (input: RegistrationInput): RegistrationResult => {
    const { email, values, password, locale, now } = input;
    const isPersonal = profile.personalAccounts !== undefined && values['businessKind'] === 'personal';
    const company = given(values, 'companyName') ?? '';
    const name = nameOf(values);
    const companyId = write.addCompany(
      isPersonal ? name : company,
      given(values, 'corporateNumber'),
      isPersonal ? 'personal' : 'business',
    );
    const department = given(values, 'department');
    const departmentId = department === null ? null : write.addDepartment(companyId, '001', department);
    const role = isPersonal ? 'buyer' : 'administrator';
    const membership = { companyId, departmentId, role, state: 'active' } as const;
    const memberId = add(membership, input, true);
    const inquiryNumber = numbers.issue(memberId, digits);
    const facts = { name, company, inquiryNumber, temporaryPassword: password.temporary ?? '' };
    const mail = inquiryNumberMail({ supplier, locale }, { ...facts, until: instantOf(until(now)) });
    mailQueue.send(supplier.id, email, mail, now);
    return { identifier: null, waitingApproval: false, temporaryPasswordMailed: true };
  };

  /** AS-10 AS-81: a person of a company that is known, who waits until its administrator has approved. */
  const join = (company: { id: number; name: string }, input: RegistrationInput): RegistrationResult => {
    const { email, values, password, locale, now } = input;
    const context = { supplier, locale };
    const name = nameOf(values);
    const department = given(values, 'department');
    const departmentId = department === null ? null : write.departmentByName(company.id, department);
    const companyId = company.id;
    add({ companyId, departmentId, role: 'buyer', state: 'waiting-approval' }, input, false);
    const facts = { name, company: company.name, email, temporaryPassword: password.temporary ?? '' };
    mailQueue.send(supplier.id, email, waitingForApprovalMail(context, facts), now);
    for (const { row } of people.administrators(company.id)) {
      if (row.email === null) continue;
      const itsAbout = { supplier, locale: row.locale };
      const wanted = approvalRequestedMail(itsAbout, { name: row.name, person: name, email });
      mailQueue.send(supplier.id, row.email, wanted, now);
    }
    return {
      identifier: { kind: 'email', value: email },
      waitingApproval: true,
      temporaryPasswordMailed: true,
    };
  };

  return function register(input: RegistrationInput): RegistrationResult | Refused {
    const { email, values } = input;
    if (write.emailTaken(email)) return problem('email-taken');
    if (!profile.members) return single(input);
    const corporateNumber = given(values, 'corporateNumber');
    const known = corporateNumber === null ? null : write.companyByNumber(corporateNumber);
    return known ? join(known, input) : open(input);
  };
}
