import { randomUUID } from 'node:crypto';
import type { Connection } from '../database/open.ts';
import { linksOf, mailHtml, mailText, type Mail } from './mail.ts';

export interface MailQueue {
  /**
   * Sends `mail` to `to`, one address, inside the caller's transaction: it goes out when that holds, and not at all
   * when it does not. `now` in Unix time in milliseconds.
   */
  send(supplier: string, to: string, mail: Mail, now: number): void;
}

/** Mails that the outbox of a trial keeps of each supplier. */
export const OUTBOX_SIZE = 100;

export interface MailQueueOptions {
  readonly db: Connection;
  /** Hears that a mail waits to be taken to the mail server; null where there is none, and mails stay in the outbox. */
  readonly onQueued: (() => void) | null;
}

/** Where every mail of the store begins: as a row in the transaction of the change it is about. */
export function createMailQueue({ db, onQueued }: MailQueueOptions): MailQueue {
  const add = db.prepare(
    `INSERT INTO mails (public_id, supplier, at, from_name, to_address, subject, text, html, links, for_server)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const prune = db.prepare(
    `DELETE FROM mails WHERE supplier = ? AND for_server = 0 AND id <= (
       SELECT id FROM mails WHERE supplier = ? AND for_server = 0 ORDER BY id DESC LIMIT 1 OFFSET ${OUTBOX_SIZE}
     )`,
  );
  return {
    send(supplier, to, mail, now) {
      add.run(
        randomUUID(),
        supplier,
        now,
        mail.from,
        to,
        mail.subject,
        mailText(mail),
        mailHtml(mail),
        JSON.stringify(linksOf(mail)),
        onQueued ? 1 : 0,
      );
      if (onQueued) onQueued();
      else prune.run(supplier, supplier);
    },
  };
}
