import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a template is made from; as in a new store of the program by default. */
export interface TemplateOptions {
  readonly lines?: number;
  readonly seed?: number;
  /** Unix time in milliseconds; by default the time at which it is made. */
  readonly now?: number;
  /** Whether everybody has a password that is cheap to check, whatever the program costs that checks it. */
  readonly cheapPasswords?: boolean;
}

const maker = fileURLToPath(new URL('make-store-template.ts', import.meta.url));
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
 * A embedded store to be copied: made once a test run for the same options, because making it takes a second and
 * copying it none. By default that of a whole desk: as a new store of the program, with cheap passwords.
 */
export function storeTemplate(options: TemplateOptions = { cheapPasswords: true }): string {
  const folder = templatesFolder();
  const text = JSON.stringify(options);
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const file = join(folder, `${name}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  // Two processes may make the same at once: each its own, and the later one takes the place of the first.
  const making = join(folder, `${name}-${randomUUID()}.making`);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', maker, making, text],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`no store template: ${stderr}`);
  renameSync(making, file);
  return file;
}
