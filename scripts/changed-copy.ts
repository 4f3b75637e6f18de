import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withIsolatedKeychain } from './isolated-keychain.ts';
import { outcomesOf } from './rule-coverage.ts';

// A copy of the repository in which the source is changed on purpose, to see which tests notice it.

const root = join(import.meta.dirname, '..');

/** A copy of everything that git knows or would take, with the packages of this one. */
export async function makeCopy(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'kobai-changed-'));
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const name of listed.stdout.split('\0').filter((each) => each !== '')) {
    await mkdir(dirname(join(copy, name)), { recursive: true });
    await cp(join(root, name), join(copy, name)).catch((error: NodeJS.ErrnoException) => {
      // Deleted, and not yet committed.
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

/** Runs `work` while `change` stands in a file of the copy. */
export async function withChange<T>(
  copy: string,
  file: string,
  change: (whole: string) => string,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(copy, file);
  const whole = await readFile(path, 'utf8');
  await writeFile(path, change(whole));
  try {
    return await work();
  } finally {
    await writeFile(path, whole);
  }
}

/** The names of the tests that went red in the copy, of some files; the first one only with `bail`. */
export async function redTests(
  copy: string,
  tests: readonly string[],
  { bail = false } = {},
): Promise<readonly string[]> {
  const report = join(copy, 'red-tests.json');
  await rm(report, { force: true });
  const own = await withIsolatedKeychain([
    process.execPath,
    join(copy, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--maxWorkers=1',
    ...(bail ? ['--bail=1'] : []),
    '--reporter=json',
    `--outputFile=${report}`,
    ...tests,
  ]);
  const [program, ...args] = own.command;
  spawnSync(program, args, { cwd: copy, env: own.env, stdio: 'ignore' });
  await own.end();
  const found = outcomesOf(JSON.parse(await readFile(report, 'utf8').catch(() => '{}')));
  return found.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
}
