import type { LinkPurpose } from '#shared/supplier-api/links.ts';
import { newToken, tokenHash } from '../database/tokens.ts';
import type { Connection } from '../database/open.ts';
import { problem, type Refused } from '../http/problems.ts';

/** What a link was issued for, within its purpose: a challenge, a member, a change. */
export interface LinkSubject {
  readonly subject: string;
}

export interface MailLinks {
  /**
   * A new secret for a link, good for `minutes` from `now`, the moment of sending (QC-19 QC-39): at the very end of
   * them it is good no longer. Only its hash is kept.
   */
  issue(supplier: string, purpose: LinkPurpose, subject: string, minutes: number, now: number): string;
  /** What the link is for, without using it. Refuses `link-invalid`, `link-used` and `link-expired`. */
  peek(supplier: string, purpose: LinkPurpose, token: string, now: number): LinkSubject | Refused;
  /** Uses the link, which works once. Refuses as `peek` does. */
  use(supplier: string, purpose: LinkPurpose, token: string, now: number): LinkSubject | Refused;
  /** Ends the links of a subject that nobody has used; whoever opens one still hears that it has expired. */
  revoke(supplier: string, purpose: LinkPurpose, subject: string): void;
}

interface LinkRow {
  readonly subject: string;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

/** A link that is known to be over keeps this, so that a clock that is set back does not bring it to life again. */
const EXPIRED = 0;
/** Links are forgotten a month after their end; until then a late click hears what became of it. */
const RETENTION_MS = 31 * 86_400_000;

/** The secrets of links in mails. All of it runs inside the caller's transaction, where there is one. */
export function createMailLinks(db: Connection): MailLinks {
  const add = db.prepare(
    'INSERT INTO mail_links (hash, supplier, purpose, subject, sent_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const read = db.prepare<[Buffer, string, string], LinkRow>(
    `SELECT subject, expires_at AS expiresAt, used_at AS usedAt FROM mail_links
     WHERE hash = ? AND supplier = ? AND purpose = ?`,
  );
  const markUsed = db.prepare('UPDATE mail_links SET used_at = ? WHERE hash = ? AND used_at IS NULL');
  const markExpired = db.prepare('UPDATE mail_links SET expires_at = ? WHERE hash = ?');
  const revokeAll = db.prepare(
    `UPDATE mail_links SET expires_at = ${EXPIRED}
     WHERE supplier = ? AND purpose = ? AND subject = ? AND used_at IS NULL`,
  );
  const prune = db.prepare('DELETE FROM mail_links WHERE sent_at < ?');

  const find = (supplier: string, purpose: LinkPurpose, token: string, now: number) => {
    const hash = tokenHash(token);
    const row = read.get(hash, supplier, purpose);
    if (!row) return problem('link-invalid');
    if (row.usedAt !== null) return problem('link-used');
    if (row.expiresAt <= now) {
      if (row.expiresAt !== EXPIRED) markExpired.run(EXPIRED, hash);
      return problem('link-expired');
    }
    return { hash, subject: row.subject };
  };
  return {
    issue(supplier, purpose, subject, minutes, now) {
      const token = newToken();
      prune.run(now - RETENTION_MS);
      add.run(tokenHash(token), supplier, purpose, subject, now, now + minutes * 60_000);
      return token;
    },
    peek(supplier, purpose, token, now) {
      const found = find(supplier, purpose, token, now);
      return 'problem' in found ? found : { subject: found.subject };
    },
    use(supplier, purpose, token, now) {
      const found = find(supplier, purpose, token, now);
      if ('problem' in found) return found;
      // Another thread may have been first between the look and this.
      if (markUsed.run(now, found.hash).changes === 0) return problem('link-used');
      return { subject: found.subject };
    },
    revoke: (supplier, purpose, subject) => void revokeAll.run(supplier, purpose, subject),
  };
}
