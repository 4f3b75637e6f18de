import { instantOf, tokyoDateOf, tokyoTimeOf } from '#shared/model/dates.ts';
import { createFailedAttempts, type Lock } from '../sign-in/failed-attempts.ts';
import type { Caller, MemberRow } from '../http/caller.ts';
import { createReauthentication } from '../security/reauthentication.ts';
import { newToken, tokenHash } from '../database/tokens.ts';
import type { StoreParts } from '../store-parts.ts';
import { problem, type Refused } from '../http/problems.ts';
import { passwordRefusal } from '../http/form-refusals.ts';
import type { Supplier } from '../supplier.ts';
import { choiceRefused } from '../http/refusals.ts';
import { createSecondPasswordHashes } from '../security/second-password-hashes.ts';

/** What a seller changes the second password with. */
export interface SecondPasswordChange {
  /** The password of the sign-in. */
  readonly password: string;
  /** The present second password; null where there is none yet. */
  readonly current: string | null;
  readonly newPassword: string;
}

/** The second password (QT-24): a hash of its own, failures counted by themselves, never the one of the sign-in. */
export interface SecondPasswords {
  /** A proof for one payment, or why there is none. */
  prove(
    caller: Caller,
    password: string,
  ): Promise<{ readonly proof: string; readonly expiresAt: number } | Refused>;
  /** Uses a proof up, inside the caller's transaction; null when it was good. */
  use(member: MemberRow, proof: string | null, now: number): Refused | null;
  set(caller: Caller, input: SecondPasswordChange): Promise<Refused | null>;
}

export function createSecondPasswords(supplier: Supplier, dependencies: StoreParts): SecondPasswords {
  const { db, settings, passwords, sessions, clock } = dependencies;
  const hashOf = createSecondPasswordHashes(db, passwords);
  const reauthenticate = createReauthentication(supplier, dependencies);
  const addProof = db.prepare('INSERT INTO qcash_proofs (hash, member_id, expires_at) VALUES (?, ?, ?)');
  const readProof = db.prepare<[Buffer, number], { expiresAt: number; usedAt: number | null }>(
    'SELECT expires_at AS expiresAt, used_at AS usedAt FROM qcash_proofs WHERE hash = ? AND member_id = ?',
  );
  const useProof = db.prepare('UPDATE qcash_proofs SET used_at = ? WHERE hash = ?');
  const dropProofs = db.prepare('DELETE FROM qcash_proofs WHERE member_id = ? OR expires_at < ?');
  const readHash = db
    .prepare<[number], string | null>('SELECT password_hash FROM qcash_sellers WHERE member_id = ?')
    .pluck();
  const write = db.prepare(
    `INSERT INTO qcash_sellers (member_id, password_hash) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET password_hash = excluded.password_hash`,
  );

  const refused = (
    field: string,
    code: 'prepaid.password-wrong' | 'prepaid.password-not-set' | 'prepaid.password-same',
    { locale }: MemberRow,
  ) => choiceRefused({ field, code }, locale);

  function lockedRefusal(field: string, lock: Extract<Lock, { locked: true }>, member: MemberRow): Refused {
    const at = instantOf(lock.until ?? clock());
    const until = `${tokyoDateOf(at).replaceAll('-', '/')} ${tokyoTimeOf(at)}`;
    return choiceRefused({ field, code: 'prepaid.password-locked', params: { until } }, member.locale);
  }

  /** Compares, and counts a wrong one: the member has this second password, or why not. */
  async function verify(
    member: MemberRow,
    password: string,
    field: string,
  ): Promise<{ readonly hash: string } | Refused> {
    const hash = await hashOf(member.id);
    if (hash === null) return refused(field, 'prepaid.password-not-set', member);
    const matches = await passwords.matches(password, hash);
    // From here to the end nothing waits, so attempts that ran side by side are judged one after the other.
    const now = clock();
    const minutes = settings.number(supplier.id, 'prepaid.password-lock-minutes');
    const failedAttempts = createFailedAttempts(db, supplier.id, minutes, settings);
    const key = `second-password:${member.id}`;
    const lock = failedAttempts.lockOf(key, now);
    if (lock.locked) return lockedRefusal(field, lock, member);
    if (matches) {
      failedAttempts.reset(key);
      return { hash };
    }
    failedAttempts.count(key, now);
    const after = failedAttempts.lockOf(key, now);
    return after.locked
      ? lockedRefusal(field, after, member)
      : refused(field, 'prepaid.password-wrong', member);
  }

  return {
    async prove({ member, sessionId }, password) {
      const verified = await verify(member, password, 'secondPassword');
      if ('problem' in verified) return verified;
      return db
        .transaction(() => {
          // Looked up again: while the password was compared, session and role may have been taken away elsewhere.
          const still = sessions.memberOfSession(sessionId, 'buyers');
          if ('problem' in still) return still;
          const now = clock();
          const proof = newToken();
          const expiresAt = now + settings.number(supplier.id, 'prepaid.proof-minutes') * 60_000;
          dropProofs.run(0, now);
          addProof.run(tokenHash(proof), still.id, expiresAt);
          return { proof, expiresAt };
        })
        .immediate();
    },
    use(member, proof, now) {
      if (proof === null)
        return choiceRefused({ field: 'secondPassword', code: 'prepaid.password' }, member.locale);
      const hash = tokenHash(proof);
      const known = readProof.get(hash, member.id);
      if (!known || known.usedAt !== null || known.expiresAt <= now)
        return choiceRefused(
          { field: 'secondPassword', code: 'prepaid.password-proof-expired' },
          member.locale,
        );
      useProof.run(now, hash);
      return null;
    },
    async set({ member, sessionId }, { password, current, newPassword }) {
      const refusal = await reauthenticate(member, password);
      if (refusal) return refusal;
      const before = await hashOf(member.id);
      // The page that asked did not know what there is now.
      if ((current === null) !== (before === null)) return problem('conflict');
      if (current !== null) {
        const verified = await verify(member, current, 'current');
        if ('problem' in verified) return verified;
      }
      const known = { isCommon: dependencies.isCommonPassword };
      const broken = passwordRefusal(supplier.profile.passwords.policy, newPassword, known, member.locale);
      if (broken) return broken;
      // The one of the sign-in was proved just now.
      if (newPassword === password) return refused('newPassword', 'prepaid.password-same', member);
      const hash = await passwords.hash(newPassword);
      return db
        .transaction((): Refused | null => {
          const still = sessions.memberOfSession(sessionId, 'buyers');
          if ('problem' in still) return still;
          if (((readHash.get(member.id) as string | null | undefined) ?? null) !== before)
            return problem('conflict');
          write.run(member.id, hash);
          // What was proved with the old one is worth nothing any more.
          dropProofs.run(member.id, 0);
          return null;
        })
        .immediate();
    },
  };
}
