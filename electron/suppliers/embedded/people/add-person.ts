import type { z } from 'zod';
import { checkForm, formProblems, normalizedValues, type FormDefinition } from '#electron/domain/forms.ts';
import { parseIdentifier } from '#electron/domain/login-identifier.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refusal } from '#shared/model/refusal.ts';
import type { CompanyMember, memberAddSchema } from '#shared/supplier-api/people.ts';
import { createTemporaryPasswords, newTemporaryPassword, temporaryUntil } from './temporary-passwords.ts';
import type { Caller } from '../http/caller.ts';
import { problem, type Refused } from '../http/problems.ts';
import { addedMail } from '../mail/templates/members.ts';
import type { MemberDependencies } from './member-dependencies.ts';
import { createAccountWriter } from './open-account.ts';

type Request = Readonly<z.output<typeof memberAddSchema>>;

/** What a field of the registration form is called where an administrator fills it in for somebody. */
const NAMES: Readonly<Record<string, 'name' | 'kana'>> = { personName: 'name', personKana: 'kana' };

/**
 * AS-10 AS-69: adds a person, who signs in with an e-mail address of their own and gets a temporary password by mail
 * (AS-16). Refuses `not-allowed`, `fields-refused`, and `email-taken` for an address that signs in here already
 * (AS-79).
 */
export function createAddPerson({ supplier, dependencies, people, administration }: MemberDependencies) {
  const { profile } = supplier;
  const { db, passwords, mailQueue, settings, clock } = dependencies;
  const write = createAccountWriter(db, supplier);
  const setTemporary = createTemporaryPasswords(db);
  const form = profile.forms.registration ?? { groups: [], notes: [], fields: [] };
  // The same rules for a name, whoever writes it.
  const nameForm: FormDefinition = { ...form, fields: form.fields.filter(({ name }) => name in NAMES) };

  const understood = (request: Request) => {
    const typed = { personName: request.name, personKana: request.kana ?? '' };
    const problems = formProblems(checkForm(nameForm, typed)).map(({ field, code, message }) => ({
      field: NAMES[field] ?? field,
      code,
      message: message[request.locale],
    }));
    const email = parseIdentifier(profile, request.email);
    const isEmail = email.ok && email.value.kind === 'email';
    if (!isEmail) {
      const { code, message } = refusal('identifier.email');
      problems.push({ field: 'email', code, message: message[request.locale] });
    }
    if (problems.length > 0) return problem('fields-refused', { errors: problems });
    const { personName = '', personKana = '' } = normalizedValues(nameForm, typed);
    return {
      name: personName,
      kana: personKana === '' ? null : personKana,
      email: isEmail ? email.value.value : '',
    };
  };

  const add = db.transaction(
    (
      caller: Caller,
      request: Request,
      person: { name: string; kana: string | null; email: string },
      password: { plain: string; hash: string },
    ): CompanyMember | Refused => {
      const now = clock();
      const administrator = administration.administrator(caller);
      if ('problem' in administrator) return administrator;
      const { companyId, companyName } = administrator.row;
      const departmentId =
        request.departmentId === null ? null : people.departmentId(companyId, request.departmentId);
      if (departmentId === null && request.departmentId !== null) return problem('conflict');
      if (write.emailTaken(person.email)) return problem('email-taken');
      const { role } = request;
      const memberId = write.addMember({
        ...person,
        companyId,
        departmentId,
        role,
        state: 'active',
        locale: request.locale,
        now,
      });
      const until = temporaryUntil(settings.number(supplier.id, 'temporary-password.days'), now);
      setTemporary(memberId, password.hash, until);
      const mail = addedMail(
        { supplier, locale: request.locale },
        {
          ...person,
          company: companyName,
          by: administrator.row.name,
          temporaryPassword: password.plain,
          until: instantOf(until),
        },
      );
      mailQueue.send(supplier.id, person.email, mail, now);
      return people.toApi(people.byId(memberId)!, now);
    },
  );

  return async (caller: Caller, request: Request): Promise<CompanyMember | Refused> => {
    const person = understood(request);
    if ('problem' in person) return person;
    const plain = newTemporaryPassword(profile.passwords.policy);
    return add.immediate(caller, request, person, { plain, hash: await passwords.hash(plain) });
  };
}
