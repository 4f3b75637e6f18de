import { checkPassword } from '#electron/domain/login-identifier.ts';
import { passwordConditions, passwordProblems } from '#electron/domain/passwords.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { refused } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';

type Own = Pick<CallHandlers, 'q-cash.set-password'>;

/** Setting and changing the second password, which is not the one of the sign-in (QT-24). */
export function createQCashPassword({ gate }: Pick<MemberPorts, 'gate'>): Own {
  return {
    'q-cash.set-password': async ({ account, password, current, newPassword, newPasswordAgain }) => {
      const session = await gate.enter(account, 'setQCashPassword');
      if (!session.ok) return session;
      const { policy } = session.value.supplier.profile.passwords;
      const typed = checkPassword(password, 'password');
      if (!typed.ok) return typed;
      if (current === '') return refuse('q-cash.password', { field: 'current' });
      const broken = passwordProblems(passwordConditions(policy, newPassword));
      if (broken.length > 0) return refuse('password.not-good', { field: 'newPassword', problems: broken });
      if (newPassword === password) return refuse('q-cash.password-same', { field: 'newPassword' });
      if (newPassword !== newPasswordAgain)
        return refused({ ...refusal('password.not-repeated'), field: 'newPasswordAgain' });
      return gate.ask(session.value, 'setQCashPassword', {
        body: { password: typed.value, current, newPassword },
      });
    },
  };
}
