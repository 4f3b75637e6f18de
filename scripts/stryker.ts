import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './check-steps.ts';
import { withIsolatedKeychain } from './isolated-keychain.ts';
import type { Room } from './mutant-rooms.ts';

const root = join(import.meta.dirname, '..');
const folder = cache('mutants');
/** No dependency of the project: 110 packages that only this command needs, installed when it first runs. */
const packages = ['@stryker-mutator/core@10.1.1', '@stryker-mutator/vitest-runner@10.1.1'];
/** What a text, an empty list or a pattern is replaced by is seldom a mistake that somebody would make. */
const leftOut = ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'Regex'];

/** Lines and columns count from one. */
export type Place = Record<'start' | 'end', { readonly line: number; readonly column: number }>;

/** What Stryker says of each change. */
export interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly status: string;
          readonly replacement?: string;
          readonly location: Place;
        }[];
      }
    >
  >;
}

/** Brings the packages of Stryker to where nothing else sees them. Throws where npm can't. */
function install(): void {
  if (existsSync(join(folder, 'node_modules', '@stryker-mutator', 'vitest-runner'))) return;
  const { status } = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      folder,
      '--legacy-peer-deps',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      ...packages,
    ],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error('the packages of the command could not be installed');
}

/**
 * Changes `mutate` (`path:line-line`), one small change at a time, under the unit tests of a room that reach it. Throws where
 * the tests fail before anything is changed.
 */
export async function runStryker(room: Room, mutate: readonly string[]): Promise<Report> {
  await mkdir(folder, { recursive: true });
  install();
  const report = join(folder, `${room.name}.json`);
  const config = join(folder, 'stryker.json');
  const options = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutants-vitest.config.ts' },
    coverageAnalysis: 'perTest',
    // Constants of a module would need every test again.
    ignoreStatic: true,
    mutate,
    mutator: { excludedMutations: leftOut },
    ignorePatterns: ['/docs', '/out', '/dist', '/packaging', '/tests/e2e', '/.cache'],
    tempDirName: '.cache/mutants/copy',
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    // Past what the tests of a mutant take: many times what a loop without an end should cost.
    timeoutMS: 4000,
    dryRunTimeoutMinutes: 15,
    concurrency: 1,
    allowEmpty: true,
    disableTypeChecks: false,
  };
  await writeFile(config, JSON.stringify(options));
  const own = await withIsolatedKeychain([
    process.execPath,
    join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
    'run',
    config,
  ]);
  const [program, ...args] = own.command;
  const { status } = spawnSync(program, args, {
    cwd: root,
    env: { ...own.env, KOBAI_MUTANT_ROOM: room.name },
    stdio: 'inherit',
  });
  await own.end();
  if (status !== 0) throw new Error(`the run over ${room.name} ended with ${status}`);
  return JSON.parse(await readFile(report, 'utf8')) as Report;
}
