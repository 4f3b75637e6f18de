import type { Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { respond, noContent, success } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import { createAddPerson } from './add-person.ts';
import { createAdministration } from './administration.ts';
import { createChangePerson } from './change-person.ts';
import { createMemberDecision } from './decide.ts';
import { createHandOver } from './hand-over.ts';
import { createPeople } from './people.ts';

/**
 * The people of a company, for its administrators (AS-9, AS-10, AS-69, AS-72, AS-79, AS-81). Each
 * transaction reads the caller's session and role again, so that one lost a moment ago no longer counts. People of other companies
 * are "not found".
 */
export function createMemberRoutes(supplier: Supplier, dependencies: StoreParts): Partial<Handlers> {
  const people = createPeople(supplier, dependencies);
  const administration = createAdministration(dependencies, people, supplier);
  const shared = { supplier, dependencies, people, administration };
  const addPerson = createAddPerson(shared);
  const { change, remove } = createChangePerson(shared);
  const decide = createMemberDecision(shared);
  const transferAdministration = createHandOver(shared);

  return {
    companyMembers({ caller, now }) {
      const { companyId } = caller.member;
      const members = people.ofCompany(companyId).map((person) => people.toApi(person, now));
      return success({ members, departments: people.departmentsOf(companyId) });
    },
    addMember: async ({ caller, body }) => respond(await addPerson(caller, body), 201),
    changeMember: ({ caller, params, body, now }) => respond(change(caller, params.id, body, now)),
    decideMember: async ({ caller, params, body }) => respond(await decide(caller, params.id, body)),
    removeMember: ({ caller, params, now }) => remove(caller, params.id, now) ?? noContent,
    transferAdministration: async ({ caller, body }) =>
      (await transferAdministration(caller, body)) ?? noContent,
  };
}
