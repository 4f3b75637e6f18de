import { instantOf } from '#shared/model/dates.ts';
import type { TrialMail } from '#shared/supplier-api/trial-mail.ts';
import type { HandlerParts, Handlers } from '../http/handlers.ts';
import { problem } from '../http/problems.ts';
import type { SupplierRules } from '../suppliers.ts';
import { OUTBOX_SIZE } from './post.ts';

type Own = Pick<Handlers, 'trialMails'>;

interface MailRow {
  readonly id: string;
  readonly at: number;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly links: string;
}

/** The outbox of the trial: what a mail server would have taken, if there were one. */
export function createMailRoutes(rules: SupplierRules, { db, mailServer }: HandlerParts): Own {
  const read = db.prepare<[string], MailRow>(
    `SELECT public_id AS id, at, to_address AS "to", subject, text, links FROM mails
     WHERE supplier = ? AND for_server = 0 ORDER BY mails.id DESC LIMIT ${OUTBOX_SIZE}`,
  );
  const told = ({ at, links, ...mail }: MailRow): TrialMail => ({
    ...mail,
    at: instantOf(at),
    links: JSON.parse(links) as string[],
  });
  return {
    trialMails: () =>
      mailServer
        ? problem('not-found')
        : { status: 200, body: { mails: read.all(rules.id).map(told) }, secret: true },
  };
}
