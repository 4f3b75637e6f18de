import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPasswords } from '#electron/suppliers/embedded/accounts/passwords.ts';
import { createTrialPasswords } from '#electron/suppliers/embedded/accounts/trial-passwords.ts';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { cheapCosts } from './cheap-costs.ts';

/** What a template is made from; as in a new store of the program by default. */
export interface TemplateOptions {
  readonly lines?: number;
  readonly seed?: number;
  /** Milliseconds since 1970 UTC; by default the time at which it is made. */
  readonly now?: number;
}

let ownFolder: string | null = null;

/** The folder of the whole test run, which `store-templates-setup.ts` makes; else one of this process. */
function templatesFolder(): string {
  const shared = process.env['KOBAI_TEST_TEMPLATES'];
  if (shared !== undefined) return shared;
  if (ownFolder === null) {
    const made = mkdtempSync(join(tmpdir(), 'kobai-templates-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    ownFolder = made;
  }
  return ownFolder;
}

/**
 * A store in the box to be copied: made once a test run for the same options, because making it takes a second and
 * copying it none. Everybody in it has a password that is cheap to check, whatever the program costs that checks it.
 */
export async function storeTemplate(options: TemplateOptions = {}): Promise<string> {
  const folder = templatesFolder();
  const name = createHash('sha256').update(JSON.stringify(options)).digest('hex').slice(0, 16);
  const file = join(folder, `${name}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  // Two processes may make the same at once: each its own, and the later one takes the place of the first.
  const making = join(folder, `${name}-${randomUUID()}.making`);
  const { now, ...content } = options;
  createEmbeddedStore({ file: making, ...(now !== undefined && { clock: () => now }), ...content }).close();
  await hashPasswords(making);
  renameSync(making, file);
  return file;
}

async function hashPasswords(file: string): Promise<void> {
  const db = openDatabase(file);
  const set = createTrialPasswords(db, createPasswords(cheapCosts.store.passwordCost!));
  for (const { supplier, identifier } of trialAccounts)
    await set(supplier, identifier.kind, identifier.value);
  // The file alone is copied, so nothing may be left in a log beside it.
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
