import type { Passwords } from '../sign-in/passwords.ts';
import type { Connection } from '../database/open.ts';

/** The second password of trial sellers who have one (QT-24); the list of trial sign-ins shows it. */
export const trialSecondPassword = 'Qsign-2026';

/** Reads what is kept of second passwords; null for somebody who has none. */
export function createSecondPasswordHashes(db: Connection, passwords: Passwords) {
  const read = db
    .prepare<[number], string | null>('SELECT password_hash FROM qcash_sellers WHERE member_id = ?')
    .pluck();
  const derive = db.prepare(
    `UPDATE qcash_sellers SET password_hash = ? WHERE member_id = ? AND password_hash = ''`,
  );
  return async (memberId: number): Promise<string | null> => {
    const hash = (read.get(memberId) as string | null | undefined) ?? null;
    if (hash !== '') return hash;
    // Of a trial seller, and never needed before.
    derive.run(await passwords.hash(trialSecondPassword), memberId);
    return read.get(memberId) as string | null;
  };
}
