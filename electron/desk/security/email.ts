import { checkPassword } from '#electron/domain/login-identifier.ts';
import { endingRefusal } from '#electron/domain/session-endings.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { moveLoginToEmail } from '../sign-in/move-login-to-email.ts';
import type { Session } from '../sign-in/session.ts';
import type { CallHandlers } from '../dispatch.ts';
import { validateField } from '../recovery/validation.ts';
import type { MemberPorts } from '../member-ports.ts';

type EmailCalls = Pick<
  CallHandlers,
  'account.pending-email-change' | 'account.change-email' | 'account.cancel-email-change'
>;

/** Changing the own e-mail address: by two confirmations (QC-36 to QC-39), or at once (AM-14 to AM-17, PM-6). */
export function createEmail(ports: MemberPorts): EmailCalls {
  const { gate, accounts, keys, log, clock } = ports;

  /** After the change: moves login, keys and session to the new address. */
  const applyNewEmail = async (session: Session, email: string, password: string): Promise<void> => {
    const before = session.member.email;
    session.updateMember({ ...session.member, email });
    await moveLoginToEmail(ports, session, before, email);
    const { id, supplier, member, cacheKey } = session;
    const sealed = await accounts.withKeys(session, () =>
      keys.resealOfflineAccess(id, password, { supplier: supplier.id, member, cacheKey }),
    );
    if (!sealed.ok) log.warn('saved sign-in keeps the old address', { code: sealed.error.code });
  };

  return {
    'account.pending-email-change': gate.forward('emailChange'),
    'account.cancel-email-change': gate.forward('cancelEmailChange'),
    'account.change-email': async ({ account, currentPassword, locale, ...typed }) => {
      const found = await gate.enter(account, 'startEmailChange');
      if (!found.ok) return found;
      const session = found.value;
      const { supplier } = session;
      const { profile } = supplier;

      const currentEmail = profile.emailChange?.requiresCurrentEmail
        ? validateField(profile, 'customer', 'email', typed.currentEmail ?? '', 'currentEmail')
        : ok(null);
      if (!currentEmail.ok) return currentEmail;
      const current = checkPassword(currentPassword, 'currentPassword');
      if (!current.ok) return current;
      const newEmail = validateField(profile, 'customer', 'email', typed.newEmail, 'newEmail');
      if (!newEmail.ok) return newEmail;
      if (newEmail.value.toLowerCase() === session.member.email?.toLowerCase())
        return refuse('email.same', { field: 'newEmail' });
      const again = validateField(profile, 'customer', 'email', typed.newEmailAgain, 'newEmailAgain');
      if (!again.ok || again.value !== newEmail.value)
        return refuse('email.confirmation-mismatch', { field: 'newEmailAgain' });

      const change = await gate.ask(session, 'startEmailChange', {
        body: {
          currentEmail: currentEmail.value,
          currentPassword,
          newEmail: newEmail.value,
          returnTo: supplier.id,
          locale,
        },
      });
      if (!change.ok || change.value.state !== 'changed') return change;
      await applyNewEmail(session, change.value.newEmail, currentPassword);
      if (change.value.signInAgain || profile.session.signInAgainAfter.includes('email-change'))
        session.expire({ refusal: endingRefusal('email-changed', clock.now()), voidsPassword: false });
      return change;
    },
  };
}
