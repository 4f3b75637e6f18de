import { passwordConditions, passwordProblems, type PasswordContext } from '#electron/domain/passwords.ts';
import { instantOf } from '#shared/model/dates.ts';
import { passwordConditionText } from '#shared/model/form-texts.ts';
import type { StoreParts } from '../store-parts.ts';
import { problem, type Refused } from '../http/problems.ts';
import { passwordChangedMail } from '../mail/templates/sign-in.ts';
import { createSecondPasswordHashes } from './second-password-hashes.ts';
import type { Supplier } from '../supplier.ts';
import { createChallenges } from '../sign-in/challenges.ts';
import { createEmailChanges } from './email-changes.ts';
import type { MemberRow } from '../http/caller.ts';

const DAY_MS = 86_400_000;

/** A password that was found good and is not yet the member's. */
export interface ValidatedPassword {
  readonly newHash: string;
  /** What the member had when it was found good; null for nothing. */
  readonly oldHash: string | null;
}

export interface PasswordChanges {
  /**
   * Looks at a new password: it meets every condition of the supplier (QC-7, QC-8, AM-11, AM-12, PM-8) and is not
   * the present one, because a password is always replaced (QC-33). `password-refused` names each condition it breaks.
   * `oldHash` is what the member proved to know, where something was proved before; by default what is kept now.
   */
  validate(
    member: MemberRow,
    password: string,
    oldHash?: string | null,
  ): Promise<ValidatedPassword | Refused>;
  /** What is kept of the member's password; null for nothing. */
  hashOf(memberId: number): string | null;
  /**
   * Makes it the member's, inside the caller's transaction; every other session ends, and so does whatever waits for
   * a link. Refuses `conflict` when the password was changed while this one was looked at.
   */
  set(member: MemberRow, validated: ValidatedPassword, now: number, keepSession?: number): Refused | null;
}

/** How members of one supplier come to a password of their own. The supplier asks no desk whether it is good. */
export function createPasswordChanges(supplier: Supplier, dependencies: StoreParts): PasswordChanges {
  const { db, settings, passwords, sessions, links, mailQueue } = dependencies;
  const { policy } = supplier.profile.passwords;
  const secondHashOf = createSecondPasswordHashes(db, passwords);
  const challenges = createChallenges(supplier, dependencies);
  const emailChanges = createEmailChanges(db, supplier.id, links);
  const readHash = db.prepare<[number], string>('SELECT hash FROM passwords WHERE member_id = ?').pluck();
  const hashOf = (memberId: number) => (readHash.get(memberId) as string | undefined) ?? null;
  const write = db.prepare(
    `INSERT OR REPLACE INTO passwords (member_id, hash, temporary_until, expires_at, changed_at)
     VALUES (?, ?, NULL, ?, ?)`,
  );
  const endChangeTokens = db.prepare(
    'UPDATE change_tokens SET used_at = ? WHERE member_id = ? AND used_at IS NULL',
  );

  return {
    hashOf,
    async validate(member, password, oldHash = hashOf(member.id)) {
      const known: PasswordContext = { isCommon: dependencies.isCommonPassword };
      const broken = [...passwordProblems(passwordConditions(policy, password, known))];
      if (await passwords.matches(password, oldHash))
        broken.push({ field: 'newPassword', code: 'same', message: passwordConditionText('same') });
      // QT-24: the second password is another one, whichever of the two is changed.
      const secondHash = await secondHashOf(member.id);
      if (secondHash !== null && (await passwords.matches(password, secondHash)))
        broken.push({ field: 'newPassword', code: 'other', message: passwordConditionText('other') });
      if (broken.length > 0)
        return problem('password-refused', {
          errors: broken.map(({ message, ...rest }) => ({ ...rest, message: message[member.locale] })),
        });
      return { newHash: await passwords.hash(password), oldHash };
    },
    set(member, { newHash, oldHash }, now, keepSession) {
      if (hashOf(member.id) !== oldHash) return problem('conflict');
      const days = settings.number(supplier.id, 'password.expires-days');
      write.run(member.id, newHash, days > 0 ? now + days * DAY_MS : null, now);
      sessions.endAllOfMember(member.id, 'password-changed', now, keepSession);
      challenges.endAllOfMember(member.id);
      emailChanges.cancel(member.id);
      links.revoke(supplier.id, 'reset-password', String(member.id));
      endChangeTokens.run(now, member.id);
      if (member.email !== null) {
        const context = { supplier, locale: member.locale };
        mailQueue.send(
          supplier.id,
          member.email,
          passwordChangedMail(context, { name: member.name, at: instantOf(now) }),
          now,
        );
      }
      return null;
    },
  };
}
