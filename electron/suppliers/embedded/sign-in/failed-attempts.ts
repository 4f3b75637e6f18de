import { createHash } from 'node:crypto';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import type { Connection } from '../database/open.ts';
import { problem, type Refused } from '../http/problems.ts';
import type { Settings } from '../settings.ts';

const DAY_MS = 86_400_000;
/** IDs that nobody has, of which failures are kept at each supplier; looked at after so many failures. */
const MAX_UNKNOWN = 100_000;
const PRUNE_EVERY = 1000;

/** Locked until a moment (Unix time in milliseconds), until a person unlocks it (`null`), or not. */
export type Lock = { readonly locked: false } | { readonly locked: true; readonly until: number | null };

export interface FailedAttempts {
  lockOf(key: string, now: number): Lock;
  /** Counts a failed sign-in, and locks at the supplier's threshold. */
  count(key: string, now: number): void;
  /** Forgets the failures after a right password. */
  reset(key: string): void;
}

/** What is returned for a lock: when it ends, if it ends by time. */
export const lockoutProblem = (lock: Extract<Lock, { locked: true }>, now: number): Refused =>
  lock.until === null
    ? problem('locked')
    : problem('locked-for-a-time', {
        until: lock.until,
        retryAfterSeconds: Math.ceil((lock.until - now) / 1000),
      });

/** Minutes after which a lock ends by itself (QC-22); null when a person ends it. */
export const lockMinutesOf = ({ signIn: { lock } }: SupplierProfile): number | null =>
  lock.endsBy === 'time' ? lock.minutes : null;

/** Who failures are counted for: the member, or the ID as typed where nobody has it, so that both lock alike. */
export const attemptKey = (memberId: number | null, kind: string, value: string): string =>
  memberId !== null
    ? `member:${memberId}`
    : `unknown:${createHash('sha256').update(`${kind}\n${value}`).digest('base64url')}`;

/**
 * Counts failed sign-ins of one supplier. The threshold is a setting (QC-21 names none); a lock ends after
 * the supplier's minutes (QC-22), or by a person where it has none (AS-21).
 */
export function createFailedAttempts(
  db: Connection,
  supplier: string,
  lockMinutes: number | null,
  settings: Settings,
): FailedAttempts {
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
  // IDs that nobody has could fill the file; a day later nothing is kept of them. A lock without an end stays: it
  // would tell, by ending, that nobody has the ID.
  const prune = db.prepare(
    `DELETE FROM sign_in_failures INDEXED BY sign_in_failures_to_forget WHERE supplier = ? AND last_at < ?
       AND who GLOB 'unknown:*' AND (locked = 0 OR locked_until IS NOT NULL)`,
  );
  const pruneUnknown = db.prepare(
    `DELETE FROM sign_in_failures WHERE supplier = @supplier AND who GLOB 'unknown:*' AND (last_at, who) <= (
       SELECT last_at, who FROM sign_in_failures INDEXED BY sign_in_failures_of_unknown
       WHERE supplier = @supplier AND who GLOB 'unknown:*'
       ORDER BY last_at DESC, who DESC LIMIT 1 OFFSET ${MAX_UNKNOWN}
     )`,
  );
  let counted = 0;

  const shorten = db.prepare(
    'UPDATE sign_in_failures SET locked_until = ? WHERE supplier = ? AND who = ? AND locked_until > ?',
  );

  const lockOf = (key: string, now: number): Lock => {
    const row = read.get(supplier, key);
    if (!row?.locked) return { locked: false };
    if (row.locked_until === null) return { locked: true, until: null };
    if (row.locked_until <= now) return { locked: false };
    // Longer than a lock can last: the clock was set back since. From now on it is a lock of now.
    const longest = lockMinutes === null ? row.locked_until : now + lockMinutes * 60_000;
    shorten.run(longest, supplier, key, longest);
    return { locked: true, until: Math.min(row.locked_until, longest) };
  };
  return {
    lockOf,
    count: db.transaction((key: string, now: number) => {
      if (lockOf(key, now).locked) return;
      const row = read.get(supplier, key);
      // The count restarts after a lock that ended by time, and after a day: entries of IDs that nobody has are deleted
      // then, and a member's count must not go on for longer.
      const continues = row !== undefined && !row.locked && row.last_at >= now - DAY_MS;
      const count = (continues ? row.count : 0) + 1;
      const locks = count >= settings.number(supplier, 'lock.threshold');
      const until = locks && lockMinutes !== null ? now + lockMinutes * 60_000 : null;
      write.run(supplier, key, count, now, locks ? 1 : 0, until);
      prune.run(supplier, now - DAY_MS);
      counted += 1;
      if (counted % PRUNE_EVERY === 0) pruneUnknown.run({ supplier });
    }),
    reset: (key) => void remove.run(supplier, key),
  };
}
