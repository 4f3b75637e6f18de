import { checkPassword } from '#electron/domain/login-identifier.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import { checkNewPassword, validateField } from '../recovery/validation.ts';
import type { MemberPorts } from '../member-ports.ts';

/**
 * Changing the own password (AM-6, QC-34). The saved history is sealed again: from then on it opens offline with the
 * new password, and no more with the old one.
 */
export function createPasswords(ports: MemberPorts): Pick<CallHandlers, 'account.change-password'> {
  const { gate, accounts, keys, log, clock, tools } = ports;
  return {
    'account.change-password': async ({ account, currentEmail, currentPassword, ...typed }) => {
      const found = await gate.enter(account, 'changePassword');
      if (!found.ok) return found;
      const session = found.value;
      const { id, supplier, cacheKey } = session;
      const { profile } = supplier;
      const email = profile.passwords.changeRequiresEmail
        ? validateField(profile, 'customer', 'email', currentEmail ?? '', 'currentEmail')
        : ok(null);
      if (!email.ok) return email;
      const current = checkPassword(currentPassword, 'currentPassword');
      if (!current.ok) return current;
      const good = checkNewPassword(profile, typed, tools);
      if (!good.ok) return good;
      const { newPassword } = typed;
      const changed = await gate.ask(session, 'changePassword', {
        body: { currentEmail: email.value, currentPassword, newPassword },
      });
      if (!changed.ok) return changed;

      const sealed = await accounts.withKeys(session, () =>
        keys.resealOfflineAccess(id, newPassword, {
          supplier: supplier.id,
          member: session.member,
          cacheKey,
        }),
      );
      // The password has been changed, so this can no longer be refused; the next sign-in seals again.
      if (!sealed.ok) log.warn('history not sealed with the new password', { code: sealed.error.code });
      if (changed.value.signInAgain)
        session.expire({
          refusal: refusal('session.ended-own-password', { at: clock.now() }),
          voidsPassword: false,
        });
      return changed;
    },
  };
}
