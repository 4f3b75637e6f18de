import { createHash } from 'node:crypto';
import type { Connection } from '../database/open.ts';

const HOUR_MS = 3_600_000;

export interface MailLimit {
  /**
   * Takes one of the mails of a kind that a reader may get within an hour. Null when there is one left, otherwise
   * when there will be again, in Unix time in milliseconds. An address that nobody has counts like any other.
   */
  take(supplier: string, kind: string, reader: string, perHour: number, now: number): number | null;
}

/** Keeps mailboxes from being filled by others. Of a reader only a hash is kept, for an hour. */
export function createMailLimit(db: Connection): MailLimit {
  const recent = db
    .prepare<[string, string, Buffer, number, number], number>(
      `SELECT at FROM mail_requests WHERE supplier = ? AND kind = ? AND reader = ? AND at > ? AND at <= ?
       ORDER BY at`,
    )
    .pluck();
  const add = db.prepare('INSERT INTO mail_requests (supplier, kind, reader, at) VALUES (?, ?, ?, ?)');
  // What lies ahead is of a clock that was set back.
  const prune = db.prepare('DELETE FROM mail_requests WHERE at <= ? OR at > ?');
  return {
    take(supplier, kind, reader, perHour, now) {
      const hash = createHash('sha256').update(reader).digest();
      prune.run(now - HOUR_MS, now + HOUR_MS);
      const taken = recent.all(supplier, kind, hash, now - HOUR_MS, now) as number[];
      if (taken.length >= perHour) return (taken[taken.length - perHour] ?? now) + HOUR_MS;
      add.run(supplier, kind, hash, now);
      return null;
    },
  };
}
