import { join } from 'node:path';
import { changedFiles } from './changed-files.ts';
import { contractTestsFor } from './contract-tests.ts';
import { readSources } from './source-files.ts';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const node = process.execPath;

export interface Step {
  readonly name: string;
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  readonly kind: 'check' | 'vitest' | 'playwright' | 'electron';
  /** A change may concern no test of it. */
  readonly mayBeEmpty?: true;
}

/** A path of what is kept from one run to the next. */
export const cache = (name: string): string => join(root, '.cache', name);

const script = (name: string, ...args: string[]): readonly [string, ...string[]] => [
  node,
  '--disable-warning=ExperimentalWarning',
  join(root, name),
  ...args,
];
const inModule = (path: string, ...args: string[]): readonly [string, ...string[]] => [
  node,
  join(modules, path),
  ...args,
];
const vitest = (...args: string[]) => inModule('vitest/vitest.mjs', 'run', ...args);

const prettier = (files: readonly string[]) =>
  inModule(
    'prettier/bin/prettier.cjs',
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-strategy=content',
    `--cache-location=${cache('formatted')}`,
    ...files,
  );

const steps: readonly Step[] = [
  {
    name: 'types',
    title: 'Types',
    command: inModule(
      'vue-tsc/bin/vue-tsc.js',
      '--noEmit',
      '--incremental',
      `--tsBuildInfoFile`,
      cache('types.tsbuildinfo'),
      '-p',
      '.',
    ),
    kind: 'check',
  },
  { name: 'lint', title: 'Lint', command: inModule('oxlint/bin/oxlint', '--deny-warnings'), kind: 'check' },
  {
    name: 'boundaries',
    title: 'Boundaries, length of files',
    command: script('scripts/check-boundaries.ts'),
    kind: 'check',
  },
  { name: 'text', title: 'Untranslated text', command: script('scripts/check-text.ts'), kind: 'check' },
  { name: 'words', title: 'Retired words', command: script('scripts/check-words.ts'), kind: 'check' },
  {
    name: 'openapi',
    title: 'OpenAPI document is current',
    command: script('scripts/openapi.ts', '--check'),
    kind: 'check',
  },
  {
    name: 'routes',
    title: 'Table of routes is current',
    command: script('scripts/routes-table.ts', '--check'),
    kind: 'check',
  },
  {
    name: 'licences',
    title: 'Licences of what ships',
    command: script('scripts/licences.ts', '--check'),
    kind: 'check',
  },
  {
    name: 'policy',
    title: 'Templates of managed settings are current',
    command: script('scripts/policy-templates.ts', '--check'),
    kind: 'check',
  },
  {
    name: 'format',
    title: 'Formatting',
    command: prettier([
      'electron',
      'renderer',
      'shared',
      'tests',
      'scripts',
      'packaging',
      'docs/starter',
      '*.ts',
    ]),
    kind: 'check',
  },
  { name: 'build', title: 'Build', command: script('scripts/build.ts'), kind: 'check' },
  { name: 'unit', title: 'Unit tests', command: vitest('--project', 'unit*'), kind: 'vitest' },
  {
    name: 'contract',
    title: 'Contract tests',
    // One more than cores, as what is killed, cut off or slow is also waited for.
    command: vitest('--project', 'contract', '--maxWorkers=3'),
    kind: 'vitest',
  },
  {
    name: 'e2e',
    title: 'End-to-end tests',
    command: inModule('@playwright/test/cli.js', 'test'),
    kind: 'playwright',
  },
  { name: 'electron', title: 'Electron runtime', command: script('tests/electron/run.ts'), kind: 'electron' },
];

/** Words that name steps choose these; anything else goes to vitest as its filter. */
export function chosenSteps(words: readonly string[]): readonly Step[] {
  if (words.length === 0) return steps;
  const named = steps.filter(({ name }) => words.includes(name));
  const others = words.filter((word) => !steps.some(({ name }) => name === word));
  const filtered: Step = {
    name: 'vitest',
    title: `Tests of ${others.join(' ')}`,
    command: vitest(...others),
    kind: 'vitest',
  };
  const chosen = others.length === 0 ? named : [...named, filtered];
  // What tests the built program needs it built.
  const build = steps.filter(
    ({ name }) => name === 'build' && !words.includes(name) && chosen.some(({ kind }) => kind !== 'check'),
  );
  return [...build, ...chosen];
}

const changedOnly = (step: Step, since: string): Step => ({
  ...step,
  command: [...step.command, '--changed', since, '--passWithNoTests'],
  mayBeEmpty: true,
});

/**
 * Every check of the source, and the tests that what differs from the commit `since` can touch. Says what it leaves
 * out. Throws where git does not know the commit.
 */
export async function stepsForChange(since: string): Promise<readonly Step[]> {
  const files = changedFiles(root, since);
  const specs = files.filter((file) => /^tests\/e2e\/.*\.spec\.ts$/.test(file));
  console.log(`${files.length} files differ from ${since === 'HEAD' ? 'the last commit' : since}.`);
  console.log(
    specs.length > 0
      ? 'Of the end-to-end tests those of changed files run; `npm test -- e2e` runs all.'
      : 'The end-to-end tests are left out; `npm test -- e2e` runs them.',
  );
  const tests = (await readSources(['tests/contract'], /\.test\.ts$/)).map(({ path }) => path);
  const contract = contractTestsFor(files, await readSources(['electron', 'shared']), tests);
  if (contract.length < tests.length)
    console.log(
      `Of the contract tests those of the features run that the files belong to; \`npm test -- contract\` runs all.`,
    );
  return steps.flatMap((step): Step[] => {
    switch (step.name) {
      case 'format': {
        const some = files.filter((file) => /\.(ts|mts|mjs|vue|css|html)$/.test(file));
        return some.length === 0 ? [] : [{ ...step, command: prettier(some) }];
      }
      case 'contract':
        return contract.length === 0
          ? []
          : [changedOnly({ ...step, command: [...step.command, ...contract] }, since)];
      case 'unit':
        return [changedOnly(step, since)];
      case 'e2e':
        return specs.length === 0 ? [] : [{ ...step, command: [...step.command, ...specs] }];
      default:
        return step.kind === 'check' ? [step] : [];
    }
  });
}
