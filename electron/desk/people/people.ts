import { invalidFieldsRefusal } from '#electron/domain/account-outcome.ts';
import { checkPassword } from '#electron/domain/login-identifier.ts';
import { ok, refused } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import { refreshMember } from '../gate/gate.ts';
import type { MemberPorts } from '../member-ports.ts';
import { validateField } from '../recovery/validation.ts';

type PeopleCalls = Pick<
  CallHandlers,
  | 'people.list'
  | 'people.add'
  | 'people.change'
  | 'people.decide'
  | 'people.remove'
  | 'people.transfer-administration'
>;

/** The people of a company (AS-69, AS-72, AS-79 to AS-81), for its administrators. */
export function createPeople({ gate }: Pick<MemberPorts, 'gate'>): PeopleCalls {
  return {
    'people.list': gate.forward('companyMembers'),
    'people.add': async ({ account, name, kana, email, departmentId, role, locale }) => {
      const session = await gate.enter(account, 'addMember');
      if (!session.ok) return session;
      const { profile, id } = session.value.supplier;
      const read = {
        name: validateField(profile, 'customer', 'personName', name, 'name'),
        kana: kana.trim() === '' ? ok(null) : validateField(profile, 'customer', 'personKana', kana, 'kana'),
        email: validateField(profile, 'customer', 'email', email, 'email'),
      };
      if (!read.name.ok || !read.kana.ok || !read.email.ok) {
        const problems = Object.values(read).flatMap((each) => (each.ok ? [] : (each.error.problems ?? [])));
        return refused(invalidFieldsRefusal(problems));
      }
      return gate.ask(session.value, 'addMember', {
        body: {
          name: read.name.value,
          kana: read.kana.value,
          email: read.email.value,
          departmentId,
          role,
          returnTo: id,
          locale,
        },
      });
    },
    'people.change': async ({ account, member, version, departmentId, role }) => {
      const session = await gate.enter(account, 'changeMember');
      if (!session.ok) return session;
      const changed = await gate.ask(session.value, 'changeMember', {
        params: { id: member },
        body: { version, departmentId, role },
      });
      if (changed.ok && member === session.value.member.id) session.value.updateMember(changed.value.member);
      return changed;
    },
    'people.decide': async ({ account, member, version, decision, locale }) => {
      const session = await gate.enter(account, 'decideMember');
      if (!session.ok) return session;
      return gate.ask(session.value, 'decideMember', {
        params: { id: member },
        body: { version, decision, returnTo: session.value.supplier.id, locale },
      });
    },
    'people.remove': gate.forward('removeMember', ({ member: id }) => ({ params: { id } })),
    'people.transfer-administration': async ({ account, to, password, locale }) => {
      const session = await gate.enter(account, 'transferAdministration');
      if (!session.ok) return session;
      const checked = checkPassword(password);
      if (!checked.ok) return checked;
      const handed = await gate.ask(session.value, 'transferAdministration', {
        body: { to, password, returnTo: session.value.supplier.id, locale },
      });
      if (handed.ok) await refreshMember(session.value);
      return handed;
    },
  };
}
