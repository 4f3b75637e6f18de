import type { Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { respond, noContent, success } from '../http/problems.ts';
import type { Supplier } from '../supplier-rules.ts';
import { createAddPerson } from './add-person.ts';
import { createAdministration } from './administration.ts';
import { createChangePerson } from './change-person.ts';
import { createDecide } from './decide.ts';
import { createHandOver } from './hand-over.ts';
import { createPeople } from './people.ts';

type Own = Pick<
  Handlers,
  'companyMembers' | 'addMember' | 'changeMember' | 'decideMember' | 'removeMember' | 'handOver'
>;

/**
 * The people of a company, for its administrators (AS-9, AS-10, AS-69, AS-72, AS-79, AS-81). Who asks is looked up
 * anew inside each change, so that whoever lost the role a moment ago can do nothing with it; people of other
 * companies do not exist here.
 */
export function createMemberRoutes(supplier: Supplier, parts: StoreParts): Own {
  const people = createPeople(supplier, parts);
  const administration = createAdministration(parts.db, people, parts.post, supplier);
  const shared = { supplier, parts, people, administration };
  const addPerson = createAddPerson(shared);
  const { change, remove } = createChangePerson(shared);
  const decide = createDecide(shared);
  const handOver = createHandOver(shared);

  return {
    companyMembers({ caller, now }) {
      const { companyId } = caller.member;
      const members = people.ofCompany(companyId).map((person) => people.tell(person, now));
      return success({ members, departments: people.departmentsOf(companyId) });
    },
    addMember: async ({ caller, body }) => respond(await addPerson(caller.member.id, body), 201),
    changeMember: ({ caller, params, body, now }) => respond(change(caller.member.id, params.id, body, now)),
    decideMember: async ({ caller, params, body }) =>
      respond(await decide(caller.member.id, params.id, body)),
    removeMember: ({ caller, params, now }) => remove(caller.member.id, params.id, now) ?? noContent,
    handOver: async ({ caller, body }) => (await handOver(caller, body)) ?? noContent,
  };
}
