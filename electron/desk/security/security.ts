import { renewPasswordBy } from '#electron/domain/password-reminder.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';

type SecurityCalls = Pick<CallHandlers, 'account.security' | 'account.sign-out-everywhere'>;

/** The own sign-ins and sessions, and signing out everywhere (AS-63, AS-78). */
export function createSecurity({
  gate,
  accounts,
  settings,
}: Pick<MemberPorts, 'gate' | 'accounts' | 'settings'>): SecurityCalls {
  return {
    'account.security': async ({ account }) => {
      const session = await gate.enter(account, 'security');
      if (!session.ok) return session;
      const security = await gate.ask(session.value, 'security');
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
      const ended = await gate.ask(account, 'endSessions', { query });
      if (!ended.ok || keepThis) return ended;
      return accounts.signOut(account, false);
    },
  };
}
