import { fieldsRefusal, type Occasion } from '#electron/domain/account-outcome.ts';
import { checkPassword } from '#electron/domain/login-identifier.ts';
import { may } from '#electron/domain/permissions.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { RouteName } from '#shared/supplier-api/routes.ts';
import type { OwnQuestion, Session } from '../sign-in/session.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { GoodAnswer } from '../ports/supplier-client.ts';
import { goodField } from '../recovery/checks.ts';
import { learnAnew } from './ask.ts';
import type { MemberPorts } from './members.ts';

type PeopleCalls = Pick<
  CallHandlers,
  | 'members.list'
  | 'members.add'
  | 'members.change'
  | 'members.decide'
  | 'members.remove'
  | 'members.hand-over'
>;

/**
 * The people of a company (AS-69, AS-72, AS-79 to AS-81). Whether somebody may look after them is asked here before
 * the supplier is, which decides by itself; both mean the role that the member has now.
 */
export function createPeople({ asked }: MemberPorts): PeopleCalls {
  const manager = async (account: AccountId): Promise<Result<Session>> => {
    const session = asked.session(account);
    if (!session.ok) return session;
    if (!session.value.supplier.profile.members) return refuse('members.not-here');
    // Somebody may have handed administration over to this member since.
    if (!may(session.value.member.role, 'members.manage')) await learnAnew(session.value);
    return may(session.value.member.role, 'members.manage') ? session : refuse('members.not-administrator');
  };

  const ask = async <N extends RouteName>(
    session: Session,
    occasion: Occasion,
    route: N,
    ...question: object extends OwnQuestion<N> ? [] : [OwnQuestion<N>]
  ): Promise<Result<GoodAnswer<N>>> => {
    const answer = await asked.ask(session, occasion, route, ...question);
    // Somebody else has taken administration away: the page shows it from now on.
    if (!answer.ok && answer.error.code === 'members.not-administrator') await learnAnew(session);
    return answer;
  };

  return {
    'members.list': async ({ account }) => {
      const session = await manager(account);
      return session.ok ? ask(session.value, 'members', 'companyMembers') : session;
    },
    'members.add': async ({ account, name, kana, email, departmentId, role, locale }) => {
      const session = await manager(account);
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
      return ask(session.value, 'members', 'addMember', {
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
      const session = await manager(account);
      if (!session.ok) return session;
      const changed = await ask(session.value, 'members', 'changeMember', {
        params: { id: member },
        body: { version, departmentId, role },
      });
      if (changed.ok && member === session.value.member.id) session.value.learn(changed.value.member);
      return changed;
    },
    'members.decide': async ({ account, member, version, decision, locale }) => {
      const session = await manager(account);
      if (!session.ok) return session;
      return ask(session.value, 'members', 'decideMember', {
        params: { id: member },
        body: { version, decision, returnTo: session.value.supplier.id, locale },
      });
    },
    'members.remove': async ({ account, member }) => {
      const session = await manager(account);
      if (!session.ok) return session;
      return ask(session.value, 'members', 'removeMember', { params: { id: member } });
    },
    'members.hand-over': async ({ account, to, password, locale }) => {
      const session = await manager(account);
      if (!session.ok) return session;
      const checked = checkPassword(password);
      if (!checked.ok) return checked;
      const handed = await ask(session.value, 'hand-over', 'handOver', {
        body: { to, password, returnTo: session.value.supplier.id, locale },
      });
      if (handed.ok) await learnAnew(session.value);
      return handed;
    },
  };
}
