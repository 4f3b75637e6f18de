import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const packageFolder = join(root, 'node_modules', 'electron');

/** How long a failure is remembered. Milliseconds. */
const remembered = 60 * 60 * 1000;

export type Runtime =
  { readonly found: true; readonly program: string } | { readonly found: false; readonly reason: string };

/**
 * The installed runtime's program; null if there is none. Electron's package fetches one when it is first asked, so
 * it is not asked: this looks where it would have put it. The package keeps the program's name in `path.txt`.
 */
export function installedRuntime(
  folder: string = packageFolder,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const pathFile = join(folder, 'path.txt');
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null;
  const own = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = own ? join(own, named ?? 'electron') : named === null ? null : join(folder, 'dist', named);
  return program !== null && existsSync(program) ? program : null;
}

/** How many bytes the files below a folder have. Files that go away meanwhile count as none. */
function bytesBelow(folder: string): number {
  let bytes = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  } catch {
    // What was moved away meanwhile is no longer being fetched.
  }
  return bytes;
}

export interface InstallOptions {
  /** The package's own installer, a script for Node. */
  readonly installer: string;
  /** Where the installer unpacks to; what grows there is progress. */
  readonly into: string;
  /** With no progress for so long it is given up. Milliseconds. */
  readonly standstill?: number;
  /** How often progress is looked for. Milliseconds. */
  readonly every?: number;
  /** Called whenever more has arrived, with the bytes so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** What of the installer's complaint says why, in one line. */
function reasonIn(complaint: string): string {
  const lines = complaint.split('\n').map((line) => line.trim());
  const line = lines.findLast((each) => /cause|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EPROTO|HTTP/.test(each));
  const reason = line ?? lines.find((each) => each !== '') ?? 'it does not say why';
  return reason.replace(/^\w*Error: /, '').slice(0, 160);
}

/**
 * Runs the package's own installer with a temporary folder of its own, so that its progress can be seen as bytes.
 * Answers null when it worked, else its reason in one line.
 */
export async function runInstaller({
  installer,
  into,
  standstill = 45_000,
  every = 1000,
  onProgress,
}: InstallOptions): Promise<string | null> {
  const temp = await mkdtemp(join(tmpdir(), 'kobai-electron-'));
  const child = spawn(process.execPath, [installer], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp, NODE_USE_ENV_PROXY: '1' },
  });
  let complaint = '';
  child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));

  const before = bytesBelow(into);
  let [seen, seenAt] = [0, performance.now()];
  let stoodStill = false;
  const watch = setInterval(() => {
    const bytes = bytesBelow(temp) + bytesBelow(into) - before;
    if (bytes !== seen) {
      [seen, seenAt] = [bytes, performance.now()];
      onProgress?.(bytes);
    } else if (performance.now() - seenAt > standstill) {
      stoodStill = true;
      child.kill('SIGKILL');
    }
  }, every);
  try {
    return await new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) => {
        if (code === 0) resolve(null);
        else if (stoodStill) resolve(`nothing more came for ${Math.round(standstill / 1000)} seconds`);
        else resolve(signal === null ? reasonIn(complaint) : `the installer was ended by ${signal}`);
      });
    });
  } finally {
    clearInterval(watch);
    await rm(temp, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Failure {
  readonly version: string;
  /** When it failed; milliseconds since 1970. */
  readonly at: number;
  readonly reason: string;
}

/** The note of the last failure; null where there is none, or none that can be read. */
async function readFailure(file: string): Promise<Failure | null> {
  try {
    const { version, at, reason } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    return typeof version === 'string' && typeof at === 'number' && typeof reason === 'string'
      ? { version, at, reason }
      : null;
  } catch {
    return null;
  }
}

/** Writes how much has come, on a terminal over the same line, elsewhere every ten megabytes. */
function progressLine(): { show(bytes: number): void; end(): void } {
  let last = 0;
  const megabytes = (bytes: number): string => `  ${Math.round(bytes / 1_000_000)} MB`;
  return {
    show(bytes) {
      if (process.stdout.isTTY) process.stdout.write(`\r${megabytes(bytes)}`);
      else if (bytes - last < 10_000_000) return;
      else console.log(megabytes(bytes));
      last = bytes;
    },
    end() {
      if (last > 0 && process.stdout.isTTY) process.stdout.write('\n');
    },
  };
}

export interface RuntimeOptions {
  /** Asks again although it failed a short while ago. */
  readonly again?: boolean;
  /** Electron's package. */
  readonly folder?: string;
  /** Where a failure is remembered. */
  readonly note?: string;
  /** Milliseconds since 1970. */
  readonly now?: number;
  readonly standstill?: number;
  readonly every?: number;
}

/**
 * Finds Electron's runtime, and fetches it if it is not there, for as long as something comes. That it could not be
 * had is remembered for an hour, so that the next start does not wait again.
 */
export async function electronRuntime({
  again = false,
  folder = packageFolder,
  note = join(root, 'node_modules', '.cache', 'kobai-desk', 'electron-not-fetched.json'),
  now = Date.now(),
  ...limits
}: RuntimeOptions = {}): Promise<Runtime> {
  const there = installedRuntime(folder);
  if (there !== null) return { found: true, program: there };

  let version = '';
  try {
    ({ version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string });
  } catch {
    return { found: false, reason: 'its package is not installed' };
  }
  const last = await readFailure(note);
  if (!again && last !== null && last.version === version && now >= last.at && now - last.at < remembered)
    return { found: false, reason: last.reason };

  console.log('Fetching the Electron runtime ...');
  const line = progressLine();
  const failed = await runInstaller({
    installer: join(folder, 'install.js'),
    into: join(folder, 'dist'),
    onProgress: line.show,
    ...limits,
  });
  line.end();
  const program = installedRuntime(folder);
  if (program !== null && failed === null) {
    await rm(note, { force: true });
    return { found: true, program };
  }
  const failure: Failure = { version, at: now, reason: failed ?? 'it was not where it should be' };
  // Where nothing can be written, the next start asks again.
  await mkdir(dirname(note), { recursive: true })
    .then(() => writeFile(note, JSON.stringify(failure)))
    .catch(() => undefined);
  return { found: false, reason: failure.reason };
}
