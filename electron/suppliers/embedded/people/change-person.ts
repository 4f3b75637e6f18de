import type { z } from 'zod';
import type { CompanyMember, memberChangeSchema } from '#shared/supplier-api/people.ts';
import type { Caller } from '../http/caller.ts';
import { problem, type Refused } from '../http/problems.ts';
import { removedMail } from '../mail/templates/decisions.ts';
import { createCloseAccount } from '../withdrawal/close-account.ts';
import type { MemberDependencies } from './member-dependencies.ts';

type Change = Readonly<z.output<typeof memberChangeSchema>>;

/**
 * AS-69: changes the department and role of a person, or deletes one. Refuses `not-allowed`, `not-found`,
 * `conflict` for something that was changed meanwhile, and `last-administrator`.
 */
export function createChangePerson({ supplier, dependencies, people, administration }: MemberDependencies) {
  const { db, mailQueue, sessions } = dependencies;
  const closeAccount = createCloseAccount(db, supplier.id, sessions);
  const update = db.prepare(
    'UPDATE members SET department_id = ?, role = ?, version = version + 1 WHERE id = ?',
  );

  const setStoppedBy = db.prepare('UPDATE members SET stopped_by = ? WHERE id = ?');

  const change = db.transaction(
    (caller: Caller, publicId: string, wanted: Change, now: number): CompanyMember | Refused => {
      const administrator = administration.administrator(caller);
      if ('problem' in administrator) return administrator;
      const { companyId } = administrator.row;
      const person = people.inCompany(companyId, publicId);
      if (person === null) return problem('not-found');
      if (person.version !== wanted.version) return problem('conflict');
      const departmentId =
        wanted.departmentId === null ? null : people.departmentId(companyId, wanted.departmentId);
      if (departmentId === null && wanted.departmentId !== null) return problem('conflict');
      if (wanted.role !== 'administrator') {
        const refusal = administration.release(person, now);
        if (refusal) return refusal;
      }
      update.run(departmentId, wanted.role, person.row.id);
      return people.toApi(people.byId(person.row.id)!, now);
    },
  );

  const remove = db.transaction((caller: Caller, publicId: string, now: number): Refused | null => {
    const administrator = administration.administrator(caller);
    if ('problem' in administrator) return administrator;
    const person = people.inCompany(administrator.row.companyId, publicId);
    if (person === null) return problem('not-found');
    const refusal = administration.release(person, now);
    if (refusal) return refusal;
    const { id, email, name, companyName: company, locale } = person.row;
    setStoppedBy.run(administrator.row.id, id);
    closeAccount(id, 'removed', now);
    const mail = removedMail({ supplier, locale }, { name, company, by: administrator.row.name });
    if (email !== null) mailQueue.send(supplier.id, email, mail, now);
    return null;
  });

  return {
    change: (...args: Parameters<typeof change>) => change.immediate(...args),
    remove: (...args: Parameters<typeof remove>) => remove.immediate(...args),
  };
}
