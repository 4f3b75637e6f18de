import type { Connection } from '../database/open.ts';
import type { MailLinks } from '../mail/links.ts';

/** A change of an e-mail address that waits for one of its two confirmations (QC-38). */
export interface PendingEmailChange {
  readonly id: number;
  readonly memberId: number;
  readonly newEmail: string;
  readonly state: 'confirm-old' | 'confirm-new';
  /** When the link that is waited for ends, in Unix time in milliseconds. */
  readonly expiresAt: number;
  /** The session that began it. */
  readonly sessionId: number | null;
}

export interface EmailChanges {
  /** The change of a member that is under way, also when its link is over. */
  pendingOf(memberId: number): PendingEmailChange | null;
  /** The change that a link belongs to, while it is under way. */
  byId(id: number): PendingEmailChange | null;
  begin(
    started: Pick<PendingEmailChange, 'memberId' | 'newEmail' | 'expiresAt' | 'sessionId'>,
    now: number,
  ): number;
  /** The current address is confirmed, and the link to the new one is good until `expiresAt`. */
  confirmOld(id: number, expiresAt: number): void;
  finish(id: number): void;
  /** Gives up what a member has under way, with its links. */
  cancel(memberId: number): void;
}

/** Changes of e-mail addresses at one supplier, inside the caller's transaction. */
export function createEmailChanges(db: Connection, supplier: string, links: MailLinks): EmailChanges {
  const columns = `id, member_id AS memberId, new_email AS newEmail, state, expires_at AS expiresAt,
    session_id AS sessionId`;
  const isPending = `state IN ('confirm-old', 'confirm-new')`;
  const ofMember = db.prepare<[number], PendingEmailChange>(
    `SELECT ${columns} FROM email_changes WHERE member_id = ? AND ${isPending} ORDER BY id DESC LIMIT 1`,
  );
  const byId = db.prepare<[number], PendingEmailChange>(
    `SELECT ${columns} FROM email_changes WHERE id = ? AND ${isPending}`,
  );
  const add = db.prepare(
    `INSERT INTO email_changes (member_id, new_email, state, started_at, expires_at, session_id)
     VALUES (?, ?, 'confirm-old', ?, ?, ?)`,
  );
  const toNew = db.prepare("UPDATE email_changes SET state = 'confirm-new', expires_at = ? WHERE id = ?");
  const move = db.prepare<[string, number]>('UPDATE email_changes SET state = ? WHERE id = ?');
  const pendingOf = (memberId: number) => ofMember.get(memberId) ?? null;
  return {
    pendingOf,
    byId: (id) => byId.get(id) ?? null,
    begin: ({ memberId, newEmail, expiresAt, sessionId }, now) =>
      Number(add.run(memberId, newEmail, now, expiresAt, sessionId).lastInsertRowid),
    confirmOld: (id, expiresAt) => void toNew.run(expiresAt, id),
    finish: (id) => void move.run('changed', id),
    cancel(memberId) {
      const pending = pendingOf(memberId);
      if (!pending) return;
      move.run('given-up', pending.id);
      links.revoke(supplier, 'confirm-email-change', String(pending.id));
    },
  };
}
