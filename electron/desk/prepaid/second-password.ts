import { checkPassword } from '#electron/domain/login-identifier.ts';
import { passwordConditions, passwordProblems } from '#electron/domain/passwords.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Gate } from '../gate/gate.ts';
import type { Session } from '../sign-in/session.ts';

/** How many confirmations keep a proof; only unfinished ones need it. */
const MAX_PROOFS = 50;

/**
 * Proofs of the second password, by the confirmation they are for (QT-24). The password itself is sent to the
 * supplier at once and stored nowhere: neither in the journal nor in memory.
 */
export interface Proofs {
  /** The proof of a confirmation: the existing one, so that a retry is the same request, or a new one. */
  proofFor(session: Session, key: string, password: string | null): Promise<Result<string>>;
  /** Drops the proof of a finished confirmation. */
  forget(session: Session, key: string): void;
}

export function createProofs(gate: Pick<Gate, 'ask'>): Proofs {
  const proofs = new Map<string, Promise<Result<string>>>();
  const nameOf = ({ id }: Session, key: string) => `${id} ${key}`;

  const prove = async (session: Session, password: string): Promise<Result<string>> => {
    const proved = await gate.ask(session, 'verifyPrepaidPassword', { body: { password } });
    return proved.ok ? ok(proved.value.proof) : proved;
  };
  return {
    async proofFor(session, key, password) {
      const name = nameOf(session, key);
      const known = proofs.get(name);
      if (known) return known;
      if (password === null || password === '')
        return refuse('prepaid.password', { field: 'secondPassword' });
      const typed = checkPassword(password, 'secondPassword');
      if (!typed.ok) return typed;
      // Stored before it is awaited, so that a double click proves once.
      const proof = prove(session, password);
      proofs.set(name, proof);
      const oldest = proofs.size > MAX_PROOFS ? proofs.keys().next().value : undefined;
      if (oldest !== undefined) proofs.delete(oldest);
      const proved = await proof;
      if (!proved.ok) proofs.delete(name);
      return proved;
    },
    forget: (session, key) => void proofs.delete(nameOf(session, key)),
  };
}

/** Setting and changing the second password, which is not the one of the sign-in (QT-24). */
export function createSetPassword(
  gate: Pick<Gate, 'enter' | 'ask'>,
): Pick<CallHandlers, 'prepaid.set-password'> {
  return {
    'prepaid.set-password': async ({ account, password, current, newPassword, newPasswordAgain }) => {
      const session = await gate.enter(account, 'setPrepaidPassword');
      if (!session.ok) return session;
      const { policy } = session.value.supplier.profile.passwords;
      const typed = checkPassword(password, 'password');
      if (!typed.ok) return typed;
      if (current === '') return refuse('prepaid.password', { field: 'current' });
      const broken = passwordProblems(passwordConditions(policy, newPassword));
      if (broken.length > 0)
        return refuse('password.policy-not-met', { field: 'newPassword', problems: broken });
      if (newPassword === password) return refuse('prepaid.password-same', { field: 'newPassword' });
      if (newPassword !== newPasswordAgain)
        return refused({ ...refusal('password.confirmation-mismatch'), field: 'newPasswordAgain' });
      return gate.ask(session.value, 'setPrepaidPassword', {
        body: { password: typed.value, current, newPassword },
      });
    },
  };
}
