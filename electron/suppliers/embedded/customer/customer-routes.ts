import { isAllowed } from '#electron/domain/access.ts';
import type { FormDefinition } from '#electron/domain/forms.ts';
import { TERM_FIELD } from '#electron/domain/payment-terms.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { refusal, type RefusalCode } from '#shared/model/refusal.ts';
import type { Customer } from '#shared/supplier-api/customer.ts';
import type { MemberRow } from '../http/caller.ts';
import { createMembers } from '../sign-in/members.ts';
import type { Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { respond, success, problem, type Refused } from '../http/problems.ts';
import { customerChangedMail } from '../mail/templates/customer.ts';
import { validatedValues } from '../http/form-refusals.ts';
import type { Supplier } from '../supplier.ts';
import type { TermChanges } from './term-changes.ts';
import { isCompanyField, type Customers } from './customers.ts';

/** What somebody wants to have registered, looked at: as it will be kept, and what of it is new. */
interface CheckedCustomer {
  readonly values: FormValues;
  readonly changed: ReadonlySet<string>;
}

const refusedFields = (fields: readonly string[], code: RefusalCode, locale: Locale): Refused =>
  problem('fields-refused', {
    errors: fields.map((field) => ({ field, code, message: refusal(code).message[locale] })),
  });

/** お客様情報: edit, confirm, register (AM-18 … AM-24, QC-24, QC-29, QC-31, AS-67). */
export function createCustomerRoutes(
  supplier: Supplier,
  definition: FormDefinition,
  { db, mailQueue }: Pick<StoreParts, 'db' | 'mailQueue'>,
  customers: Customers,
  terms: TermChanges | null,
): Partial<Handlers> {
  const members = createMembers(db);

  /** What is left out of `typed` stays as it is. */
  function check(
    member: MemberRow,
    { values: before }: Customer,
    typed: FormValues,
    locale: Locale,
  ): CheckedCustomer | Refused {
    const validated = validatedValues(definition, { ...before, ...typed }, locale);
    if ('problem' in validated) return validated;
    const { values } = validated;
    const changed = Object.keys(values).filter((field) => values[field] !== before[field]);
    // Where a company has an administrator, its name and number are not everybody's to change.
    const companyFields = changed.filter(isCompanyField);
    if (supplier.profile.members && member.role !== 'administrator' && companyFields.length > 0)
      return refusedFields(companyFields, 'people.not-administrator', locale);
    // Who can't order has no terms to choose either.
    if (!isAllowed(member.role, 'buyers') && changed.includes(TERM_FIELD))
      return refusedFields([TERM_FIELD], 'buying.not-allowed', locale);
    const number = values['corporateNumber'] ?? '';
    // AS-80: two registrations of one company are support's to resolve.
    if (changed.includes('corporateNumber') && number !== '' && customers.numberTaken(member.id, number))
      return refusedFields(['corporateNumber'], 'field.corporate-number-taken', locale);
    return { values, changed: new Set(changed) };
  }

  const register = db.transaction(
    (
      sessionId: number,
      input: { version: number; values: FormValues; locale: Locale },
      now: number,
    ): Customer | Refused => {
      // Looked up inside the change, so that a role or address that was taken away a moment ago counts.
      const member = members.bySession(sessionId);
      if (!member) return problem('token-revoked');
      const before = customers.read(member.id);
      if (input.version !== before.version) return problem('conflict');
      const checked = check(member, before, input.values, input.locale);
      if ('problem' in checked) return checked;
      const { values, changed } = checked;
      if (changed.size === 0) return before;
      // AM-72: one way for all who change it. Before it is written, because it tells what applied until then.
      if (changed.has(TERM_FIELD))
        terms?.note(member.id, before.values[TERM_FIELD] ?? '', values[TERM_FIELD] ?? '', now);
      customers.write(member.id, values, changed, now);
      const after = customers.read(member.id);
      if (member.email !== null) {
        // AM-24: which fields, never their values: a mail is read by more people than one.
        const labels = definition.fields.filter(({ name }) => changed.has(name)).map(({ label }) => label);
        const name = after.values['personName'] ?? member.name;
        const mail = customerChangedMail(
          { supplier, locale: input.locale },
          { name, at: instantOf(now), changed: labels },
        );
        mailQueue.send(supplier.id, member.email, mail, now);
      }
      return after;
    },
  );

  return {
    customer: ({ caller: { member } }) => success(customers.read(member.id)),
    checkCustomer({ caller: { member }, body }) {
      const before = customers.read(member.id);
      const checked = check(member, before, body.values, member.locale);
      if ('problem' in checked) return checked;
      const { values, changed } = checked;
      return success({ values: { ...before.values, ...values }, changed: [...changed] });
    },
    changeCustomer: ({ caller: { sessionId }, body, now }) =>
      respond(register.immediate(sessionId, body, now)),
  };
}
