import { profileById } from '#electron/domain/profiles/index.ts';
import type { HandlerParts, Handlers } from '../http/handlers.ts';
import { problem } from '../http/problems.ts';
import type { SupplierRules } from '../suppliers.ts';
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

/** What is refused where a company has one person only. */
const closed: Own = {
  companyMembers: () => problem('not-offered'),
  addMember: () => problem('not-offered'),
  changeMember: () => problem('not-offered'),
  decideMember: () => problem('not-offered'),
  removeMember: () => problem('not-offered'),
  handOver: () => problem('not-offered'),
};

/**
 * The people of a company, for its administrators (AS-9, AS-10, AS-69, AS-72, AS-79, AS-81). Who asks is looked up
 * anew inside each change, so that whoever lost the role a moment ago can do nothing with it; people of other
 * companies do not exist here.
 */
export function createMemberRoutes(rules: SupplierRules, parts: HandlerParts): Own {
  const profile = profileById(rules.profile);
  if (!profile?.members) return closed;

  const people = createPeople(parts.db, rules, parts.settings);
  const administration = createAdministration(parts.db, people, parts.post, rules);
  const shared = { rules, profile, parts, people, administration };
  const addPerson = createAddPerson(shared);
  const { change, remove } = createChangePerson(shared);
  const decide = createDecide(shared);
  const handOver = createHandOver(shared);

  return {
    companyMembers({ caller, now }) {
      const asking = administration.asking(caller.member.id);
      if ('problem' in asking) return asking;
      const { companyId } = asking.row;
      const members = people.ofCompany(companyId).map((person) => people.tell(person, now));
      return { status: 200, body: { members, departments: people.departmentsOf(companyId) } };
    },
    async addMember({ caller, body }) {
      const added = await addPerson(caller.member.id, body);
      return 'problem' in added ? added : { status: 201, body: added };
    },
    changeMember({ caller, params, body, now }) {
      const changed = change(caller.member.id, params.id, body, now);
      return 'problem' in changed ? changed : { status: 200, body: changed };
    },
    async decideMember({ caller, params, body }) {
      const decided = await decide(caller.member.id, params.id, body);
      return 'problem' in decided ? decided : { status: 200, body: decided };
    },
    removeMember: ({ caller, params, now }) =>
      remove(caller.member.id, params.id, now) ?? { status: 204, body: null },
    async handOver({ caller, body }) {
      return (await handOver(caller, body)) ?? { status: 204, body: null };
    },
  };
}
