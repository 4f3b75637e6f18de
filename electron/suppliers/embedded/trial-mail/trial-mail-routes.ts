import { instantOf } from '#shared/model/dates.ts';
import type { TrialMail } from '#shared/supplier-api/trial-mail.ts';
import type { Handlers } from '../http/handlers.ts';
import type { Connection } from '../database/open.ts';
import { success, problem } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import { OUTBOX_SIZE } from '../mail/mail-queue.ts';

interface MailRow {
  readonly id: string;
  readonly at: number;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly links: string;
}

/** The outbox of the trial: what a mail server would have taken, if there were one. */
export function createTrialMailRoutes(
  supplier: Supplier,
  { db, mailServer }: { readonly db: Connection; readonly mailServer: boolean },
): Partial<Handlers> {
  const read = db.prepare<[string], MailRow>(
    `SELECT public_id AS id, at, to_address AS "to", subject, text, links FROM mails
     WHERE supplier = ? AND for_server = 0 ORDER BY mails.id DESC LIMIT ${OUTBOX_SIZE}`,
  );
  const toApi = ({ at, links, ...mail }: MailRow): TrialMail => ({
    ...mail,
    at: instantOf(at),
    links: JSON.parse(links) as string[],
  });
  return {
    trialMails: () =>
      mailServer ? problem('not-found') : success({ mails: read.all(supplier.id).map(toApi) }),
  };
}
