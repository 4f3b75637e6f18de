import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { providePrograms } from './needed-programs.ts';
import { withOwnKeychain } from './own-keychain.ts';
import { oneCheck, playwrightCounts, sumOf, vitestCounts, type Counts } from './test-counts.ts';

// npm test: every check, or those that are named. It ends with one line: `N passed, N failed`.

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const node = process.execPath;

interface Step {
  readonly name: string;
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  readonly kind: 'check' | 'vitest' | 'playwright' | 'electron';
}

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

const formatted = ['electron', 'renderer', 'shared', 'tests', 'scripts', '*.ts'];

const steps: readonly Step[] = [
  {
    name: 'types',
    title: 'Types',
    command: inModule('vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', '.'),
    kind: 'check',
  },
  { name: 'lint', title: 'Lint', command: inModule('oxlint/bin/oxlint', '--deny-warnings'), kind: 'check' },
  {
    name: 'boundaries',
    title: 'Import boundaries',
    command: script('scripts/check-boundaries.ts'),
    kind: 'check',
  },
  { name: 'text', title: 'Untranslated text', command: script('scripts/check-text.ts'), kind: 'check' },
  {
    name: 'openapi',
    title: 'OpenAPI document is current',
    command: script('scripts/openapi.ts', '--check'),
    kind: 'check',
  },
  {
    name: 'licences',
    title: 'Licences of what ships',
    command: script('scripts/licences.ts', '--check'),
    kind: 'check',
  },
  {
    name: 'format',
    title: 'Formatting',
    command: inModule('prettier/bin/prettier.cjs', '--check', '--log-level=warn', ...formatted),
    kind: 'check',
  },
  { name: 'build', title: 'Build', command: script('scripts/build.ts'), kind: 'check' },
  { name: 'unit', title: 'Unit tests', command: vitest('--project', 'unit'), kind: 'vitest' },
  { name: 'contract', title: 'Contract tests', command: vitest('--project', 'contract'), kind: 'vitest' },
  {
    name: 'e2e',
    title: 'End-to-end tests',
    command: inModule('@playwright/test/cli.js', 'test'),
    kind: 'playwright',
  },
  { name: 'electron', title: 'Electron runtime', command: script('tests/electron/run.ts'), kind: 'electron' },
];

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

interface Ran {
  readonly passed: boolean;
  readonly output: string;
}

let running: ChildProcess | null = null;
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // The step that runs ends, and with it what was made for it; no other one starts.
    stopped = true;
    running?.kill('SIGTERM');
  });

function run(command: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<Ran> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
    running = child;
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const)
      from.on('data', (part: Buffer) => {
        output += part.toString();
        to.write(part);
      });
    child.on('error', (error) => {
      console.error(error.message);
      resolve({ passed: false, output });
    });
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}

async function readReport(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as unknown);
}

async function runStep(step: Step, reports: string): Promise<Counts> {
  const report = join(reports, `${step.name}.json`);
  await rm(report, { force: true });
  switch (step.kind) {
    case 'check':
      return oneCheck((await run(step.command, process.env)).passed);
    case 'electron': {
      const own = await withOwnKeychain(step.command);
      const { passed, output } = await run(own.command, own.env);
      await own.end();
      // Without a runtime nothing was tested, which is neither.
      return passed && /^not run\b/m.test(output) ? { passed: 0, failed: 0, skipped: 1 } : oneCheck(passed);
    }
    case 'vitest': {
      const own = await withOwnKeychain([
        ...step.command,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      const { passed } = await run(own.command, own.env);
      await own.end();
      return vitestCounts(await readReport(report), passed);
    }
    case 'playwright': {
      const own = await withOwnKeychain([...step.command, '--reporter=list,json']);
      const { passed } = await run(own.command, { ...own.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
      await own.end();
      return playwrightCounts(await readReport(report), passed);
    }
  }
}

/** Words that name steps choose these; anything else goes to vitest as its filter. */
function chosenSteps(words: readonly string[]): readonly Step[] {
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

const started = performance.now();
const chosen = chosenSteps(process.argv.slice(2));
if (chosen.some(({ kind }) => kind !== 'check') && !providePrograms()) process.exit(2);

// Kept, because `npm run rules` reads which tests passed.
const reports = join(root, '.cache', 'test-reports');
await mkdir(reports, { recursive: true });
const summary: { readonly step: Step; readonly counts: Counts; readonly time: string }[] = [];
for (const step of chosen) {
  if (stopped) break;
  const since = performance.now();
  console.log(`\n── ${step.title}`);
  const counts = await runStep(step, reports);
  const time = seconds(since);
  const outcome = counts.failed > 0 ? 'FAILED' : counts.passed > 0 ? 'good' : 'not run';
  console.log(`── ${step.title}: ${outcome}, ${time}`);
  summary.push({ step, counts, time });
}

const total = sumOf(summary.map(({ counts }) => counts));
console.log('\nStep                          passed  failed  not run     time');
for (const { step, counts, time } of summary)
  console.log(
    `${step.title.padEnd(28)}${String(counts.passed).padStart(8)}${String(counts.failed).padStart(8)}` +
      `${String(counts.skipped).padStart(9)}${time.padStart(9)}`,
  );
console.log(`${String(total.skipped)} not run, ${seconds(started)} in all`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && !stopped ? 0 : 1;
