import { abilitiesOf } from '#electron/domain/abilities.ts';
import { renewPasswordBy } from '#electron/domain/password-reminder.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../people/members.ts';

type SecurityCalls = Pick<
  CallHandlers,
  'account.abilities' | 'account.security' | 'account.sign-out-everywhere'
>;

/** What a member may do here, the own sign-ins and sessions, and signing out everywhere (AS-63, AS-78). */
export function createSecurity({ asked, accounts, settings }: MemberPorts): SecurityCalls {
  return {
    'account.abilities': ({ account }) => {
      const session = asked.session(account);
      if (!session.ok) return session;
      const { supplier, member } = session.value;
      return ok(abilitiesOf(supplier.profile, member.role));
    },
    'account.security': async ({ account }) => {
      const session = asked.session(account);
      if (!session.ok) return session;
      const security = await asked.ask(session.value, 'sign-out', 'security');
      if (!security.ok) return security;
      const months = Object.entries(settings().passwordReminderMonths).find(
        ([id]) => id === session.value.supplier.id,
      )?.[1];
      return ok({
        ...security.value,
        renewPasswordBy: renewPasswordBy(security.value.passwordChangedAt, months),
      });
    },
    'account.sign-out-everywhere': async ({ account, keepThis }) => {
      const query = { keep: keepThis ? 'current' : 'none' } as const;
      const ended = await asked.as(account, 'sign-out', 'endSessions', { query });
      if (!ended.ok || keepThis) return ended;
      return accounts.signOut(account, false);
    },
  };
}
