import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'node_modules', 'electron');
const failureFile = join(root, 'node_modules', '.cache', 'kobai-desk', 'electron-not-fetched.json');

/** How long fetching may take, and how long a failure is remembered; in milliseconds. */
const mostTime = 120_000;
const remembered = 24 * 60 * 60 * 1000;

interface Failure {
  readonly version: string;
  readonly at: number;
  readonly reason: string;
}

export type Runtime =
  { readonly found: true; readonly program: string } | { readonly found: false; readonly reason: string };

const readText = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

/** The installed runtime's program; null if there is none. Electron's package keeps its name in `path.txt`. */
async function installedProgram(): Promise<string | null> {
  const name = await readText(join(folder, 'path.txt'));
  if (name === null) return null;
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name.trim());
  return existsSync(program) ? program : null;
}

/** Runs the package's own installer. Answers null when it worked, else its reason in one line. */
const fetchRuntime = (): Promise<string | null> =>
  new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: mostTime,
      killSignal: 'SIGKILL',
      env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
    });
    let said = '';
    installer.stderr.on('data', (part: Buffer) => (said += part.toString()));
    installer.on('error', (error) => resolve(error.message));
    installer.on('close', (code, signal) => {
      if (code === 0) return resolve(null);
      if (signal !== null) return resolve(`not there after ${mostTime / 1000} seconds`);
      const lines = said.split('\n').map((line) => line.trim());
      const line = lines.findLast((each) =>
        /cause|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EPROTO|HTTP/.test(each),
      );
      const reason = line ?? lines.find((each) => each !== '') ?? 'it does not say why';
      resolve(reason.replace(/^\w*Error: /, '').slice(0, 160));
    });
  });

/**
 * Finds Electron's runtime, and fetches it if it is not there: once, for at most two minutes. That it could
 * not be had is remembered for a day, so that the next start does not wait again.
 */
export async function electronRuntime(now = Date.now()): Promise<Runtime> {
  const there = await installedProgram();
  if (there !== null) return { found: true, program: there };

  const { version } = JSON.parse((await readText(join(folder, 'package.json'))) ?? '{}') as {
    version: string;
  };
  const last = JSON.parse((await readText(failureFile)) ?? 'null') as Failure | null;
  if (last !== null && last.version === version && now - last.at < remembered)
    return { found: false, reason: last.reason };

  console.log(`Fetching the Electron runtime (at most ${mostTime / 60_000} minutes) ...`);
  const reason = await fetchRuntime();
  const program = await installedProgram();
  if (program !== null) return { found: true, program };
  const failure: Failure = { version, at: now, reason: reason ?? 'it was not where it should be' };
  await mkdir(dirname(failureFile), { recursive: true });
  await writeFile(failureFile, JSON.stringify(failure));
  return { found: false, reason: failure.reason };
}
