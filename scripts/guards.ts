import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brokenGuards, type BrokenGuard } from '../tests/rules/broken-guards.ts';
import { withIsolatedKeychain } from './isolated-keychain.ts';
import { leadingRuleIds, outcomesOf, type ExercisedRules } from './rule-coverage.ts';

// npm run guards: breaks each guard of tests/rules in a copy of this repository, one at a time, runs the test that has to
// notice it, and writes to docs/broken-guards.json which tests went red. Words choose among the guards: a rule's id, or a
// part of a file's path. What is there of other rules stays.

const root = join(import.meta.dirname, '..');
const written = join(root, 'docs', 'broken-guards.json');

/** A copy of everything that git knows or would take, with the packages of this one. */
async function makeCopy(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'kobai-guards-'));
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

/** The names of the tests of a file that went red in the copy. */
async function redTests(copy: string, test: string): Promise<readonly string[]> {
  const report = join(copy, 'guards.json');
  await rm(report, { force: true });
  const own = await withIsolatedKeychain([
    process.execPath,
    join(copy, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--maxWorkers=1',
    '--reporter=json',
    `--outputFile=${report}`,
    test,
  ]);
  const [program = '', ...args] = own.command;
  spawnSync(program, args, { cwd: copy, env: own.env, stdio: 'ignore' });
  await own.end();
  const found = outcomesOf(JSON.parse(await readFile(report, 'utf8').catch(() => '{}')));
  return found.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
}

/** Which tests noticed the guard broken, by rule. */
async function tryGuard(copy: string, guard: BrokenGuard): Promise<ReadonlyMap<string, readonly string[]>> {
  const path = join(copy, guard.file);
  const whole = await readFile(path, 'utf8');
  if (whole.split(guard.find).length !== 2)
    throw new Error(`not once in ${guard.file}: ${JSON.stringify(guard.find)}`);
  await writeFile(
    path,
    whole.replace(guard.find, () => guard.by),
  );
  try {
    const red = await redTests(copy, guard.test);
    return new Map(
      guard.rules.map((rule) => [rule, red.filter((name) => leadingRuleIds(name).includes(rule))]),
    );
  } finally {
    await writeFile(path, whole);
  }
}

const words = process.argv.slice(2);
const chosen = brokenGuards.filter(
  ({ rules, file }) =>
    words.length === 0 || words.some((word) => rules.includes(word) || file.includes(word)),
);
const before = JSON.parse(await readFile(written, 'utf8').catch(() => '{}')) as ExercisedRules;
const tried = new Set(chosen.flatMap(({ rules }) => rules));
const exercised: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries(before).filter(([rule]) => words.length > 0 && !tried.has(rule)),
);
const unnoticed: string[] = [];
const copy = await makeCopy();
try {
  for (const [index, guard] of chosen.entries()) {
    for (const [rule, red] of await tryGuard(copy, guard)) {
      console.log(`${index + 1}/${chosen.length} ${rule.padEnd(7)}${red[0] ?? `NOT NOTICED: ${guard.file}`}`);
      if (red.length === 0) unnoticed.push(`${rule} in ${guard.file}`);
      else exercised[rule] = [...new Set([...(exercised[rule] ?? []), ...red])].sort();
    }
  }
} finally {
  await rm(copy, { recursive: true, force: true });
}
const order = (rule: string): string => rule.replace(/\d+/, (digits) => digits.padStart(3, '0'));
const sorted = Object.fromEntries(
  Object.entries(exercised).sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)),
);
await writeFile(written, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`\n${Object.keys(sorted).length} rules exercised, ${unnoticed.length} guards not noticed`);
for (const each of unnoticed) console.log(`  ${each}`);
process.exitCode = unnoticed.length > 0 ? 1 : 0;
