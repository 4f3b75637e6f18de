import { randomUUID } from 'node:crypto';
import type { Transporter } from 'nodemailer';
import type { Connection } from '../database/open.ts';
import { mailDomain } from './templates/template.ts';

export interface MailServer {
  /** `smtp://` or `smtps://`, with a name and a password where the server asks for them. Never shown anywhere. */
  readonly url: string;
  /** The address that every mail comes from; by default each supplier has its own (PM-9). */
  readonly from?: string;
  /** Milliseconds until the first new try while the server is away; each wait is twice as long, up to 5 minutes. */
  readonly retryMs?: number;
}

export interface MailDelivery {
  /** Says that a mail waits. Mails go out after the transaction that is under way. */
  wake(): void;
  /** Resolves when no mail is on its way, or after `atMostMs`; what waits for a server that is away goes on waiting. */
  whenIdle(atMostMs: number): Promise<void>;
  /** Sends nothing more. What waits stays in the file for the next start. */
  close(): void;
}

export interface MailDeliveryOptions {
  readonly db: Connection;
  readonly clock: () => number;
  readonly server: MailServer;
  /** Hears, once an absence, that the server takes nothing; without any address or content. */
  readonly onError: (reason: string) => void;
}

interface WaitingMail {
  readonly id: number;
  readonly publicId: string;
  readonly supplier: string;
  readonly at: number;
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type DeliveryOutcome = 'sent' | 'refused' | 'later' | 'server-unavailable';

const FIRST_RETRY_MS = 5_000;
const MAX_RETRY_MS = 5 * 60_000;
/** How long one store may hold the deliveries of a file without a sign of life. */
const LEASE_MS = 2 * 60_000;
const SENT_RETENTION_MS = 30 * 86_400_000;

/** Whether `url` can be a mail server's: `smtp://host` or `smtps://host`. */
export const isMailServerUrl = (url: string): boolean =>
  URL.canParse(url) && ['smtp:', 'smtps:'].includes(new URL(url).protocol) && new URL(url).hostname !== '';

const isLoopback = (url: string): boolean =>
  ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname);

/** What an error of the transport means for the mail that it happened to. */
function outcomeOf(error: unknown): DeliveryOutcome {
  const { code, command, responseCode } = error as {
    code?: string;
    command?: string;
    responseCode?: number;
  };
  // Only what the server said of this reader or this mail; a sender it does not like would be every mail's.
  const ofThisMail = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
  if (!ofThisMail || responseCode === 421) return 'server-unavailable';
  return responseCode !== undefined && responseCode < 500 ? 'later' : 'refused';
}

/**
 * Takes waiting mails to a mail server, one after the other, in order for each address. A mail is marked as sent as
 * soon as the server has it, so it goes out once; it is tried again for as long as the server is away. If the
 * program ends between the two, the mail goes out again under the same Message-ID, by which a mailbox knows it.
 * Several stores on one file take turns. Throws for an address that is no mail server's.
 */
export function createMailDelivery({ db, clock, server, onError }: MailDeliveryOptions): MailDelivery {
  if (!isMailServerUrl(server.url)) throw new RangeError('a mail server is smtp://… or smtps://…');
  const holder = randomUUID();
  const readLease = db.prepare<[], string>("SELECT value FROM meta WHERE name = 'mail_delivery'").pluck();
  const writeLease = db.prepare(
    `INSERT INTO meta (name, value) VALUES ('mail_delivery', ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  const waiting = `for_server = 1 AND sent_at IS NULL AND refused_at IS NULL`;
  const next = db.prepare<[string], WaitingMail>(
    `SELECT id, public_id AS publicId, supplier, at, from_name AS fromName, to_address AS "to", subject, text, html
     FROM mails WHERE ${waiting} AND to_address NOT IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT 1`,
  );
  // Links and temporary passwords have no business in the file once the mail is out.
  const done = (column: 'sent_at' | 'refused_at') =>
    db.prepare(
      `UPDATE mails SET ${column} = ?, tries = tries + 1, text = '', html = '', links = '[]' WHERE id = ?`,
    );
  const markSent = done('sent_at');
  const markRefused = done('refused_at');
  const markTried = db.prepare('UPDATE mails SET tries = tries + 1 WHERE id = ?');
  const prune = db.prepare('DELETE FROM mails WHERE sent_at < ? OR refused_at < ?');

  let transport: Transporter | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let rerun = false;
  let closed = false;
  let hasLease = false;
  /** Whether the server may be taking a mail at this moment. */
  let sending = false;
  /** Rounds in a row that left something for later. */
  let failedRuns = 0;
  /** Whether the outage of the mail server was reported. */
  let outageReported = false;

  /** Takes or renews the turn; false while another store has it. A turn from the future is of a clock set back. */
  const acquireLease = db.transaction((): boolean => {
    const now = clock();
    const { by, until } = JSON.parse((readLease.get() as string | undefined) ?? '{}') as {
      by?: string;
      until?: number;
    };
    if (by !== holder && until !== undefined && until > now && until <= now + LEASE_MS) return false;
    writeLease.run(JSON.stringify({ by: holder, until: now + LEASE_MS }));
    hasLease = true;
    return true;
  }).immediate;
  const releaseLease = () => {
    writeLease.run('{}');
    hasLease = false;
  };

  const open = async (): Promise<Transporter> => {
    // Loaded with the first mail: most stores have no mail server.
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url: server.url,
      // Passwords and links cross no network in the clear.
      requireTLS: !isLoopback(server.url),
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };

  async function deliver(mail: WaitingMail): Promise<DeliveryOutcome> {
    const domain = mailDomain(mail.supplier);
    const from = server.from ?? `noreply@${domain}`;
    try {
      transport ??= await open();
      sending = true;
      await transport.sendMail({
        from: { name: mail.fromName, address: from },
        to: { name: '', address: mail.to },
        // Said apart from the header, so that no text can add a reader.
        envelope: { from, to: [mail.to] },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.publicId}@${domain}>`,
        date: new Date(mail.at),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      sending = false;
      return 'sent';
    } catch (error) {
      sending = false;
      const outcome = outcomeOf(error);
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      if (outcome === 'refused' || !outageReported)
        onError(`${outcome} ${[code, responseCode].filter(Boolean).join(' ')}`);
      outageReported ||= outcome === 'server-unavailable';
      return outcome;
    }
  }

  /** Sends all that can be sent; whether something has to be tried again later. */
  async function sendWaiting(): Promise<boolean> {
    const deferred: string[] = [];
    for (;;) {
      if (closed || !db.open) return false;
      if (!acquireLease()) return true;
      const mail = next.get(JSON.stringify(deferred));
      if (!mail) {
        prune.run(clock() - SENT_RETENTION_MS, clock() - SENT_RETENTION_MS);
        releaseLease();
        return deferred.length > 0;
      }
      const outcome = await deliver(mail);
      if (!db.open) return false;
      switch (outcome) {
        case 'sent':
          markSent.run(clock(), mail.id);
          outageReported = false;
          break;
        case 'refused':
          markRefused.run(clock(), mail.id);
          break;
        case 'later':
          markTried.run(mail.id);
          deferred.push(mail.to);
          break;
        case 'server-unavailable':
          markTried.run(mail.id);
          releaseLease();
          return true;
      }
    }
  }

  async function run(): Promise<void> {
    let later = false;
    do {
      rerun = false;
      later = await sendWaiting();
    } while (rerun && !later && !closed);
    running = null;
    failedRuns = later ? Math.min(failedRuns + 1, 20) : 0;
    if (!later || closed) return;
    const wait = Math.min((server.retryMs ?? FIRST_RETRY_MS) * 2 ** (failedRuns - 1), MAX_RETRY_MS);
    timer = setTimeout(start, wait).unref();
  }

  function start(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (closed) return;
    if (running) rerun = true;
    else running = run();
  }

  // What an earlier run of the program left behind.
  setImmediate(start);
  return {
    // A transaction of this thread ends before anything that was put off begins.
    wake: () => void setImmediate(() => timer === null && start()),
    whenIdle: async (atMostMs) => {
      await new Promise((resolve) => setImmediate(resolve));
      let limit: NodeJS.Timeout | undefined;
      const timeout = new Promise<void>((resolve) => (limit = setTimeout(resolve, atMostMs)));
      await Promise.race([running, timeout]);
      clearTimeout(limit);
    },
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
      // A mail on its way may still arrive; then the next start waits for the turn to lapse before it goes again.
      if (hasLease && !sending && db.open) releaseLease();
      transport?.close();
    },
  };
}
