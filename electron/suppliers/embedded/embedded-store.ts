import { createPasswords } from './sign-in/passwords.ts';
import { createSessions } from './sign-in/sessions.ts';
import { createTrial } from './seed/trial.ts';
import { composeSupplier } from './compose.ts';
import { createApp } from './http/app.ts';
import { IN_PROCESS_CLIENT, isOwnHost } from './http/rate-limits.ts';
import { problem, problemResponse } from './http/problems.ts';
import { createIdempotencyStore } from './http/idempotency.ts';
import { createMailDelivery, type MailServer } from './mail/mail-delivery.ts';
import { createMailLinks } from './mail/links.ts';
import { createMailQueue } from './mail/mail-queue.ts';
import { createSettings } from './settings.ts';
import { createAdmin, type StoreAdmin } from './store-admin.ts';
import type { StoreFault } from './store-faults.ts';
import { openOrCreateStore } from './store-file.ts';
import type { StoreParts } from './store-parts.ts';
import type { TrialSupplier } from './seed/trial-content.ts';
import { trialSuppliers } from './suppliers.ts';

export interface EmbeddedStoreOptions {
  /** The SQLite file, made on the first start; `:memory:` for a store that ends with the program. */
  readonly file: string;
  /** Unix time in milliseconds. */
  readonly clock?: () => number;
  /** Whom the store plays, and what a new file has of them; by default the five of the trial. */
  readonly suppliers?: readonly TrialSupplier[];
  /** What the content of a new file is made from. */
  readonly seed?: number;
  /** Order lines of a new file over all suppliers. */
  readonly lines?: number;
  /** Hears how many lines of a new file are made. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called with an exception, with the id that the caller was given. By default it goes to standard error. */
  readonly onUnexpected?: (error: unknown, id: string) => void;
  /** Called when the file turns out to be damaged, or can't be used, while the store is open. */
  readonly onFault?: (fault: StoreFault) => void;
  /** Cost of scrypt, a power of two. Lower only in tests. */
  readonly passwordCost?: number;
  /**
   * Milliseconds that an answer takes at least where its time could tell who is registered; more than a password
   * takes. Lower only in tests.
   */
  readonly minResponseMs?: number;
  /** Where mails go; without it they stay in the outbox of the trial. */
  readonly smtp?: MailServer;
  /** Hears that the mail server takes nothing, or refused a mail. By default it goes to standard error. */
  readonly onMailError?: (reason: string) => void;
  /** Names under which it may be asked by a socket, besides those of this machine (`localhost`, `127.0.0.1`, `[::1]`). */
  readonly hosts?: readonly string[];
  /** Whether everybody would try a password, which then is refused; by default none is known. */
  readonly isCommonPassword?: (password: string) => boolean;
}

export interface EmbeddedStore {
  /**
   * Answers a request to `{any origin}/{supplierId}/v1/…`. It can stand in for the platform's `fetch`, and for the
   * callback of a Node server, whose second argument tells the connection that a request came by.
   */
  readonly fetch: (input: Request | string | URL, init?: unknown) => Promise<Response>;
  readonly admin: StoreAdmin;
  /**
   * Resolves when no mail is on its way to the mail server, or after `atMostMs`. Wait for it before `close`, so
   * that none goes twice.
   */
  whenMailIdle(atMostMs?: number): Promise<void>;
  /** Closes the file. Requests still under way end with an unexpected problem. */
  close(): void;
}

export const DEFAULT_SEED = 20260401;
export const DEFAULT_LINES = 60_000;
const DEFAULT_PASSWORD_COST = 2 ** 15;
const DEFAULT_MIN_RESPONSE_MS = 200;

const logToStderr = (error: unknown, id: string): void => {
  process.stderr.write(`unexpected ${id}: ${error instanceof Error ? error.stack : String(error)}\n`);
};

const logMailError = (reason: string): void => {
  process.stderr.write(`mail server: ${reason}\n`);
};

/**
 * Where a request came from: the address at the other end of the connection, which no header can change, or
 * `in-program` for a desk of this process. An IPv4 address is written as such on a socket of both kinds too.
 */
function clientAddressOf(connection: unknown): string {
  const { incoming } = (connection ?? {}) as { incoming?: { socket?: { remoteAddress?: unknown } } };
  if (incoming === undefined) return IN_PROCESS_CLIENT;
  const address = incoming.socket?.remoteAddress;
  return typeof address === 'string' ? address.replace(/^::ffff:(?=\d+\.)/, '') : 'unknown';
}

/**
 * The embedded store: trial suppliers that speak the Supplier API, on a file of their own. They decide for
 * themselves; nothing of a desk is asked. Several stores may use one file at once, in one process or in many.
 * The first start makes the content and blocks meanwhile. Throws for a file that is not a store's, or a newer one.
 */
export function createEmbeddedStore(options: EmbeddedStoreOptions): EmbeddedStore {
  const clock = options.clock ?? Date.now;
  const seed = options.seed ?? DEFAULT_SEED;
  const lines = options.lines ?? DEFAULT_LINES;
  const suppliers = options.suppliers ?? trialSuppliers;
  const { onProgress } = options;
  const db = openOrCreateStore(options.file, { suppliers, seed, lines, now: clock(), onProgress });
  const settings = createSettings(db);
  const passwords = createPasswords(options.passwordCost ?? DEFAULT_PASSWORD_COST);
  const sessions = createSessions(db);
  const delivery = options.smtp
    ? createMailDelivery({
        db,
        clock,
        server: options.smtp,
        onError: options.onMailError ?? logMailError,
      })
    : null;
  const mailQueue = createMailQueue({ db, onQueued: delivery ? () => delivery.wake() : null });
  const idempotencyStore = createIdempotencyStore(db, clock);
  const parts: StoreParts = {
    db,
    settings,
    passwords,
    sessions,
    idempotencyStore,
    clock,
    trial: createTrial(db, passwords, suppliers),
    mailQueue,
    links: createMailLinks(db),
    mailServer: delivery !== null,
    isCommonPassword: options.isCommonPassword ?? (() => false),
  };
  const app = createApp(
    suppliers.map((supplier) => composeSupplier(supplier, parts)),
    {
      settings,
      idempotencyStore,
      clock,
      minResponseMs: options.minResponseMs ?? DEFAULT_MIN_RESPONSE_MS,
      onUnexpected: options.onUnexpected ?? logToStderr,
      onFault: options.onFault ?? (() => undefined),
    },
  );
  return {
    fetch: async (input, init) => {
      const request =
        typeof input === 'string' || input instanceof URL ? new Request(input, init as RequestInit) : input;
      const clientAddress = clientAddressOf(init);
      if (clientAddress !== IN_PROCESS_CLIENT && !isOwnHost(request.url, options.hosts ?? []))
        return problemResponse(problem('not-allowed', { status: 421 }));
      return app.fetch(request, { clientAddress });
    },
    admin: createAdmin(db, suppliers, settings, passwords, clock, mailQueue),
    whenMailIdle: async (atMostMs = 5_000) => delivery?.whenIdle(atMostMs),
    close() {
      delivery?.close();
      if (db.open) db.close();
    },
  };
}
