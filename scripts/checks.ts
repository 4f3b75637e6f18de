import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cache, chosenSteps, stepsForChange, type Step } from './check-steps.ts';
import { ensurePrograms } from './prerequisites.ts';
import { withIsolatedKeychain } from './isolated-keychain.ts';
import { createRunTempFolder } from './run-temp-folder.ts';
import { endCommands, runCommand } from './run-command.ts';
import { singleCheckCounts, playwrightCounts, sumOf, vitestCounts, type Counts } from './test-counts.ts';
import {
  checkFailure,
  playwrightFailures,
  runnerFailure,
  vitestFailures,
  type Failure,
} from './test-failures.ts';

// npm test: every check, or those that are named; `--changed` runs what a change can touch, `--changed=main` what
// differs from there. It ends with one line: `N passed, N failed`.

type TestStep = Step & { readonly kind: Exclude<Step['kind'], 'check'> };

/** A line of the table at the end. */
interface Row {
  readonly title: string;
  readonly counts: Counts;
  readonly time: string;
}

/** What a step of tests came to. */
interface Outcome {
  readonly counts: Counts;
  readonly failures: readonly Failure[];
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // What runs ends, and with it what was made for it; nothing else starts.
    stopped = true;
    endCommands();
  });

async function readReport(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as unknown);
}

async function runTests(step: TestStep, reports: string): Promise<Outcome> {
  const report = join(reports, `${step.name}.json`);
  await rm(report, { force: true });
  switch (step.kind) {
    case 'electron': {
      const own = await withIsolatedKeychain(step.command);
      const { passed, output } = await runCommand(own.command, own.env);
      await own.end();
      // Without a runtime nothing was tested, which is neither.
      const counts =
        passed && /^not run\b/m.test(output)
          ? { passed: 0, failed: 0, skipped: 1 }
          : singleCheckCounts(passed);
      return { counts, failures: [] };
    }
    case 'vitest': {
      const own = await withIsolatedKeychain([
        ...step.command,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      const { passed, output } = await runCommand(own.command, own.env);
      await own.end();
      const results = await readReport(report);
      const counts = vitestCounts(results, passed);
      const isEmpty = passed && step.mayBeEmpty && counts.passed + counts.skipped === 0;
      const failed = vitestFailures(results);
      if (!passed && failed.length === 0) failed.push(runnerFailure(step.title, output));
      return { counts: isEmpty ? sumOf([]) : counts, failures: failed };
    }
    case 'playwright': {
      const own = await withIsolatedKeychain([...step.command, '--reporter=list,json']);
      const { passed, output } = await runCommand(own.command, {
        ...own.env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        // What Playwright has compiled is of use to the next run; by default it goes to the temporary folder.
        PWTEST_CACHE_DIR: cache('playwright'),
      });
      await own.end();
      const results = await readReport(report);
      const failed = playwrightFailures(results);
      if (!passed && failed.every(({ isFlaky }) => isFlaky)) failed.push(runnerFailure(step.title, output));
      return { counts: playwrightCounts(results, passed), failures: failed };
    }
  }
}

/** The checks that read the source: side by side, each saying what it has to say when it has ended. */
async function runTogether(checks: readonly Step[]): Promise<readonly Row[]> {
  const waiting = [...checks];
  const rows = new Map<Step, Row>();
  const runNext = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined && !stopped; step = waiting.shift()) {
      const since = performance.now();
      const { passed, output } = await runCommand(step.command, process.env, { later: true });
      rows.set(step, finish(step, singleCheckCounts(passed), since, output));
      if (!passed) failures.push(checkFailure(step.title, output));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, runNext));
  return checks.flatMap((step) => rows.get(step) ?? []);
}

function finish(step: Pick<Step, 'title'>, counts: Counts, since: number, output = ''): Row {
  const time = seconds(since);
  const outcome = counts.failed > 0 ? 'FAILED' : counts.passed > 0 ? 'good' : 'not run';
  process.stdout.write(output);
  console.log(`── ${step.title}: ${outcome}, ${time}`);
  return { title: step.title, counts, time };
}

const started = performance.now();
const words = process.argv.slice(2);
const changed = words.map((word) => /^--changed(?:=(.+))?$/.exec(word)).find((found) => found !== null);
const chosen = changed ? await stepsForChange(changed[1] ?? 'HEAD') : chosenSteps(words);
const checks = chosen.filter(({ kind }) => kind === 'check');
const tests = chosen.filter((step): step is TestStep => step.kind !== 'check');
if (tests.length > 0 && !ensurePrograms()) process.exit(2);

// Kept, because `npm run rules` reads which tests passed; not from a part that a change has chosen.
const reports = cache(changed ? 'changed-reports' : 'test-reports');
await mkdir(reports, { recursive: true });
// Every process of the run finds what Node has compiled before.
process.env['NODE_COMPILE_CACHE'] ??= cache('compiled');
const temp = await createRunTempFolder();
Object.assign(process.env, temp.env);

const failures: Failure[] = [];
const summary: Row[] = [...(await runTogether(checks))];
const left: string[] = [];
for (const step of tests) {
  if (stopped) break;
  const since = performance.now();
  console.log(`\n── ${step.title}`);
  const outcome = await runTests(step, reports);
  failures.push(...outcome.failures);
  summary.push(finish(step, outcome.counts, since));
  left.push(...(await temp.newLeftovers()).map((one) => `${one} (${step.title})`));
}
await temp.remove();
if (!stopped && tests.length > 0) {
  for (const one of left) console.error(`Left in the temporary folder: ${one}`);
  summary.push({ title: 'Nothing left behind', counts: singleCheckCounts(left.length === 0), time: '' });
}

// Said again at the end, where whoever reads the end of a long log finds it.
for (const { isFlaky, title, reason } of failures)
  console.log(`\n${isFlaky ? 'FLAKY' : 'FAILED'} ${title}\n${reason.replace(/^/gm, '  ')}`);
const total = sumOf(summary.map(({ counts }) => counts));
console.log('\nStep                          passed  failed  not run     time');
for (const { title, counts, time } of summary)
  console.log(
    `${title.padEnd(28)}${String(counts.passed).padStart(8)}${String(counts.failed).padStart(8)}` +
      `${String(counts.skipped).padStart(9)}${time.padStart(9)}`,
  );
console.log(`${String(total.skipped)} not run, ${seconds(started)} in all`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && !stopped ? 0 : 1;
