import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withIsolatedKeychain } from './isolated-keychain.ts';
import { coverageOf, coverageText, outcomesOf, type ExercisedRules, type RuleList } from './rule-coverage.ts';

const USAGE = `Which rules of docs/rules.json have a passing test, by the last results of npm test, and which of them are exercised
by a guard that was broken on purpose (npm run guards).

  npm run rules -- [--run] [WORD]…

  --run  run the unit and contract tests first, which takes a while; words choose among them, as vitest takes them`;

const root = join(import.meta.dirname, '..');
const reports = join(root, '.cache', 'test-reports');

const reportFiles = async (): Promise<readonly string[]> =>
  (await readdir(reports).catch(() => [])).filter((name) => name.endsWith('.json')).sort();

async function runTests(filters: readonly string[]): Promise<void> {
  await mkdir(reports, { recursive: true });
  await rm(join(reports, 'contract.json'), { force: true });
  const own = await withIsolatedKeychain([
    process.execPath,
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'unit.json')}`,
    ...filters,
  ]);
  const [program = '', ...args] = own.command;
  spawnSync(program, args, { cwd: root, env: own.env, stdio: ['ignore', 2, 2] });
  await own.end();
}

const { values: options, positionals } = parseArgs({
  options: { run: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (options.help) {
  console.log(USAGE);
  process.exit();
}
if (options.run) await runTests(positionals);
if ((await reportFiles()).length === 0) {
  console.error(`There are no results of tests yet.\n\n${USAGE}`);
  process.exit(1);
}

const list = JSON.parse(await readFile(join(root, 'docs', 'rules.json'), 'utf8')) as RuleList;
const outcomes = [];
for (const name of await reportFiles()) {
  const path = join(reports, name);
  const found = outcomesOf(JSON.parse(await readFile(path, 'utf8')));
  console.log(`${name}: ${found.length} tests, ${(await stat(path)).mtime.toISOString()}`);
  outcomes.push(...found);
}
const coverage = coverageOf(list, outcomes);
const exercised = JSON.parse(
  await readFile(join(root, 'docs', 'broken-guards.json'), 'utf8').catch(() => '{}'),
) as ExercisedRules;
console.log(`\n${coverageText(list, coverage, exercised)}`);

const trouble = outcomes.length === 0 || coverage.unknown.length > 0 || coverage.failed.size > 0;
process.exitCode = trouble ? 1 : 0;
