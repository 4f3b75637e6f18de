import type { Locale } from '#shared/model/identifiers.ts';
import type { Connection } from '../database/open.ts';
import type { MailQueue } from '../mail/mail-queue.ts';
import { directMail, magazineMail } from '../mail/templates/newsletters.ts';
import type { Supplier } from '../supplier.ts';

/** The kinds of news, each by the field in which a member says yes to it. */
const kinds = { magazine: magazineMail, directMail } as const;
export type NewsletterKind = keyof typeof kinds;

/**
 * Mails one kind of news to the members of a supplier who asked for it, and to nobody else: the mail magazine (QC-30,
 * stopped in the member details, QC-31) or direct mail with campaigns and coupons (AM-43). Gives how many went out.
 */
export function createNewsletters(
  db: Connection,
  mailQueue: MailQueue,
): (supplier: Pick<Supplier, 'id' | 'name' | 'profile'>, kind: NewsletterKind, now: number) => number {
  const readers = db.prepare<[string, string], { name: string; email: string; locale: Locale }>(
    `SELECT m.name, m.email, m.locale FROM customers k JOIN members m ON m.id = k.member_id
       JOIN companies c ON c.id = m.company_id
     WHERE c.supplier = ? AND json_extract(k.field_values, '$.' || ?) = 'yes' AND m.email IS NOT NULL
       AND m.state = 'active' AND m.disabled_at IS NULL AND m.removed_at IS NULL ORDER BY m.id`,
  );
  const send = db.transaction(
    (supplier: Pick<Supplier, 'id' | 'name' | 'profile'>, kind: NewsletterKind, now: number): number => {
      const found = readers.all(supplier.id, kind);
      for (const { name, email, locale } of found)
        mailQueue.send(supplier.id, email, kinds[kind]({ supplier, locale }, { name }), now);
      return found.length;
    },
  );
  return (supplier, kind, now) => send.immediate(supplier, kind, now);
}
