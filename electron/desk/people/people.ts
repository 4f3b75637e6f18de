import { fieldsRefusal } from '#electron/domain/account-outcome.ts';
import { checkPassword } from '#electron/domain/login-identifier.ts';
import { ok, refused } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import { refreshMember } from '../gate/gate.ts';
import type { MemberPorts } from '../member-ports.ts';
import { goodField } from '../recovery/checks.ts';

type PeopleCalls = Pick<
  CallHandlers,
  | 'members.list'
  | 'members.add'
  | 'members.change'
  | 'members.decide'
  | 'members.remove'
  | 'members.hand-over'
>;

/** The people of a company (AS-69, AS-72, AS-79 to AS-81), for its administrators. */
export function createPeople({ gate }: Pick<MemberPorts, 'gate'>): PeopleCalls {
  return {
    'members.list': gate.forward('companyMembers'),
    'members.add': async ({ account, name, kana, email, departmentId, role, locale }) => {
      const session = await gate.enter(account, 'addMember');
      if (!session.ok) return session;
      const { profile, id } = session.value.supplier;
      const read = {
        name: goodField(profile, 'customer', 'personName', name, 'name'),
        kana: kana.trim() === '' ? ok(null) : goodField(profile, 'customer', 'personKana', kana, 'kana'),
        email: goodField(profile, 'customer', 'email', email, 'email'),
      };
      if (!read.name.ok || !read.kana.ok || !read.email.ok) {
        const problems = Object.values(read).flatMap((each) => (each.ok ? [] : (each.error.problems ?? [])));
        return refused(fieldsRefusal(problems));
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
    'members.change': async ({ account, member, version, departmentId, role }) => {
      const session = await gate.enter(account, 'changeMember');
      if (!session.ok) return session;
      const changed = await gate.ask(session.value, 'changeMember', {
        params: { id: member },
        body: { version, departmentId, role },
      });
      if (changed.ok && member === session.value.member.id) session.value.learn(changed.value.member);
      return changed;
    },
    'members.decide': async ({ account, member, version, decision, locale }) => {
      const session = await gate.enter(account, 'decideMember');
      if (!session.ok) return session;
      return gate.ask(session.value, 'decideMember', {
        params: { id: member },
        body: { version, decision, returnTo: session.value.supplier.id, locale },
      });
    },
    'members.remove': gate.forward('removeMember', ({ member: id }) => ({ params: { id } })),
    'members.hand-over': async ({ account, to, password, locale }) => {
      const session = await gate.enter(account, 'handOver');
      if (!session.ok) return session;
      const checked = checkPassword(password);
      if (!checked.ok) return checked;
      const handed = await gate.ask(session.value, 'handOver', {
        body: { to, password, returnTo: session.value.supplier.id, locale },
      });
      if (handed.ok) await refreshMember(session.value);
      return handed;
    },
  };
}
