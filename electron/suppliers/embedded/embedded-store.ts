import { createPasswords } from './accounts/passwords.ts';
import { createSessions } from './accounts/sessions.ts';
import { createTrialPasswords } from './accounts/trial-passwords.ts';
import { createApp } from './http/app.ts';
import { createSettings } from './settings.ts';
import { createAdmin, type StoreAdmin } from './store-admin.ts';
import { openOrMakeStore } from './store-file.ts';

export interface EmbeddedStoreOptions {
  /** The SQLite file, made on the first start; `:memory:` for a store that ends with the program. */
  readonly file: string;
  /** Milliseconds since 1970 UTC. */
  readonly clock?: () => number;
  /** What the content of a new file is made from. */
  readonly seed?: number;
  /** Order lines of a new file over all suppliers. */
  readonly lines?: number;
  /** Hears how many lines of a new file are made. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Hears of an exception, with the id that the asker was told. By default it goes to standard error. */
  readonly onUnexpected?: (error: unknown, id: string) => void;
  /** Cost of scrypt, a power of two. Lower only in tests. */
  readonly passwordCost?: number;
}

export interface EmbeddedStore {
  /**
   * Answers a request to `{any origin}/{supplierId}/v1/…`. It can stand in for the platform's `fetch`, and for a
   * server's callback, whose second argument is of no use to it.
   */
  readonly fetch: (input: Request | string | URL, init?: unknown) => Promise<Response>;
  readonly admin: StoreAdmin;
  /** Closes the file. Requests still under way end with an unexpected problem. */
  close(): void;
}

export const DEFAULT_SEED = 20260401;
export const DEFAULT_LINES = 60_000;
const DEFAULT_PASSWORD_COST = 2 ** 15;

const tellStandardError = (error: unknown, id: string): void => {
  process.stderr.write(`unexpected ${id}: ${error instanceof Error ? error.stack : String(error)}\n`);
};

/**
 * The store in the box: five trial suppliers that speak the Supplier API, on a file of their own. They decide for
 * themselves; nothing of a desk is asked. Several stores may use one file at once, in one process or in many.
 * The first start makes the content and blocks meanwhile. Throws for a file that is not a store's, or a newer one.
 */
export function createEmbeddedStore(options: EmbeddedStoreOptions): EmbeddedStore {
  const clock = options.clock ?? Date.now;
  const seed = options.seed ?? DEFAULT_SEED;
  const lines = options.lines ?? DEFAULT_LINES;
  const db = openOrMakeStore(options.file, { seed, lines, now: clock(), onProgress: options.onProgress });
  const settings = createSettings(db);
  const passwords = createPasswords(options.passwordCost ?? DEFAULT_PASSWORD_COST);
  const sessions = createSessions(db);
  const app = createApp({
    db,
    settings,
    passwords,
    sessions,
    clock,
    trialPasswords: createTrialPasswords(db, passwords),
    onUnexpected: options.onUnexpected ?? tellStandardError,
  });
  return {
    fetch: async (input, init) =>
      app.fetch(
        typeof input === 'string' || input instanceof URL ? new Request(input, init as RequestInit) : input,
      ),
    admin: createAdmin(db, settings, passwords, clock),
    close() {
      if (db.open) db.close();
    },
  };
}
