import type { Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { noContent, success, problem, type Refused } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import { loginValue } from '../sign-in/login-value.ts';
import { createMembers, accountStatusRefusal } from '../sign-in/members.ts';
import type { PasswordChanges } from './password-changes.ts';
import { createReauthentication } from './reauthentication.ts';
import { tokenHash } from '../database/tokens.ts';

interface ChangeToken {
  readonly memberId: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

/**
 * Passwords of members. None is ever shown, to nobody: what is kept cannot be read (AM-3), and a forgotten one is
 * replaced (QC-33).
 */
export function createPasswordRoutes(
  supplier: Supplier,
  dependencies: StoreParts,
  passwordChanges: PasswordChanges,
): Partial<Handlers> {
  const { db, sessions } = dependencies;
  const { changeRequiresEmail } = supplier.profile.passwords;
  const members = createMembers(db);
  const reauthenticate = createReauthentication(supplier, dependencies);
  const readToken = db.prepare<[Buffer], ChangeToken>(
    'SELECT member_id AS memberId, expires_at AS expiresAt, used_at AS usedAt FROM change_tokens WHERE hash = ?',
  );
  const useToken = db.prepare('UPDATE change_tokens SET used_at = ? WHERE hash = ? AND used_at IS NULL');
  const sameAddress = (one: string, other: string | null): boolean =>
    other !== null && loginValue(supplier.profile, one) === loginValue(supplier.profile, other);

  return {
    // QC-34, AM-6
    async changePassword({ caller, body, now }) {
      const { member, sessionId } = caller;
      // Of two changes side by side the later one must not hold by a password that the earlier one replaced.
      const before = passwordChanges.hashOf(member.id);
      const wrong = await reauthenticate(member, body.currentPassword);
      if (wrong) return wrong;
      if (changeRequiresEmail && !sameAddress(body.currentEmail ?? '', member.email))
        return problem('wrong-password', {
          errors: [{ field: 'currentEmail', message: 'not the registered address' }],
        });
      const found = await passwordChanges.validate(member, body.newPassword, before);
      if ('problem' in found) return found;
      const refused = db
        .transaction((): Refused | null => {
          // Looked up again: while passwords were derived, the session may have been ended elsewhere.
          const still = sessions.memberOfSession(sessionId, 'members');
          return 'problem' in still ? still : passwordChanges.set(still, found, now, sessionId);
        })
        .immediate();
      return refused ?? success({ signInAgain: false });
    },

    // AS-17, AS-24
    async setPassword({ body, now }) {
      const hash = tokenHash(body.changeToken);
      const token = readToken.get(hash);
      const member = token ? members.byId(token.memberId) : null;
      if (!token || !member) return problem('link-invalid');
      if (token.usedAt !== null) return problem('link-used');
      if (token.expiresAt <= now) return problem('link-expired');
      const refusal = accountStatusRefusal(member, now);
      if (refusal) return refusal;
      const found = await passwordChanges.validate(member, body.newPassword);
      if ('problem' in found) return found;
      const refused = db
        .transaction((): Refused | null =>
          useToken.run(now, hash).changes === 0
            ? problem('link-used')
            : passwordChanges.set(member, found, now),
        )
        .immediate();
      return refused ?? noContent;
    },
  };
}
