import { createHash } from 'node:crypto';
import type { Connection } from '../database/open.ts';
import type { Settings } from '../settings.ts';

const DAY_MS = 86_400_000;

/** Locked until a moment (milliseconds since 1970 UTC), until a person unlocks it (`null`), or not. */
export type Lock = { readonly locked: false } | { readonly locked: true; readonly until: number | null };

export interface Failures {
  lockOf(who: string, now: number): Lock;
  /** Counts a failed sign-in, and locks at the supplier's threshold. */
  count(who: string, now: number): void;
  /** Forgets the failures after a right password. */
  forget(who: string): void;
}

/** Who failures are counted for: the member, or the ID as typed where nobody has it, so that both lock alike. */
export const failureName = (memberId: number | null, kind: string, value: string): string =>
  memberId !== null
    ? `member:${memberId}`
    : `unknown:${createHash('sha256').update(`${kind}\n${value}`).digest('base64url')}`;

/**
 * Counts failed sign-ins of one supplier. The threshold is a setting (QC-21 names none); a lock ends after
 * the supplier's minutes (QC-22), or by a person where it has none (AS-21).
 */
export function createFailures(
  db: Connection,
  supplier: string,
  lockMinutes: number | null,
  settings: Settings,
): Failures {
  const read = db.prepare<
    [string, string],
    { count: number; locked: number; locked_until: number | null; last_at: number }
  >('SELECT count, locked, locked_until, last_at FROM sign_in_failures WHERE supplier = ? AND who = ?');
  const write = db.prepare(
    `INSERT INTO sign_in_failures (supplier, who, count, last_at, locked, locked_until)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = excluded.count, last_at = excluded.last_at,
       locked = excluded.locked, locked_until = excluded.locked_until`,
  );
  const remove = db.prepare('DELETE FROM sign_in_failures WHERE supplier = ? AND who = ?');
  // IDs that nobody has could fill the file; a day later nothing is kept of them.
  const prune = db.prepare(
    `DELETE FROM sign_in_failures WHERE supplier = ? AND who GLOB 'unknown:*' AND last_at < ?`,
  );

  const lockOf = (who: string, now: number): Lock => {
    const row = read.get(supplier, who);
    if (!row?.locked) return { locked: false };
    if (row.locked_until !== null && row.locked_until <= now) return { locked: false };
    return { locked: true, until: row.locked_until };
  };
  return {
    lockOf,
    count: db.transaction((who: string, now: number) => {
      if (lockOf(who, now).locked) return;
      const row = read.get(supplier, who);
      // After a lock that ended by itself counting starts anew.
      const count = (row && !row.locked ? row.count : 0) + 1;
      const locks = count >= settings.number(supplier, 'lock.threshold');
      const until = locks && lockMinutes !== null ? now + lockMinutes * 60_000 : null;
      write.run(supplier, who, count, now, locks ? 1 : 0, until);
      prune.run(supplier, now - DAY_MS);
    }),
    forget: (who) => void remove.run(supplier, who),
  };
}
