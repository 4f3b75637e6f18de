import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { random } from '#tests/support/random.ts';
import { makeCopy, redTests, withChange } from './changed-copy.ts';
import { contractTestsFor } from './contract-tests.ts';
import { withIsolatedKeychain } from './isolated-keychain.ts';
import { rooms, type Room } from './mutant-rooms.ts';
import { cache } from './check-steps.ts';
import { readSources } from './source-files.ts';

// npm run mutants: changes lines of the source, one small change at a time, runs the unit tests that reach the line, and
// writes what no test noticed to docs/mutants.json. With --contract, some of what no unit test
// noticed or reaches are tried once more with the contract tests of the feature. See docs/decisions/mutants.md.

const root = join(import.meta.dirname, '..');
const written = join(root, 'docs', 'mutants.json');
const folder = cache('mutants');
/** No dependency of the project: 110 packages that only this command needs, installed when it first runs. */
const packages = ['@stryker-mutator/core@10.1.1', '@stryker-mutator/vitest-runner@10.1.1'];
/** What a text, an empty list or a pattern is replaced by is seldom a mistake that somebody would make. */
const leftOut = ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'Regex'];

const USAGE = `Changes lines of the source, one at a time, and names each change that no unit test notices.

  npm run mutants -- [--room ${rooms.map(({ name }) => name).join(',')}] [--seed 1] [--lines 150] [--contract 0] [FILE ...]

  --room     of which rooms; all by default
  --lines    how many lines of each room are drawn; 0 takes every line
  --seed     the same seed draws the same lines
  --contract how many of the rest are tried with the contract tests of their feature, a minute or so each
  FILE       parts of paths: only lines of these files; nothing is written to docs`;

interface Change {
  readonly file: string;
  /** The line that it begins in, without what is around it. */
  readonly line: string;
  readonly change: string;
}

/** A change that no test noticed. `answer`: why that is right, written by hand and kept. */
interface Unnoticed extends Change {
  readonly answer: string;
}

interface RoomResult {
  readonly mutants: number;
  readonly noticed: number;
  /** Noticed by contract tests, of those that no unit test noticed. */
  readonly noticedByContract: number;
  /** Changes of lines that no unit test of the room reaches, and that were not tried further. */
  readonly unreached: number;
  readonly unnoticed: readonly Unnoticed[];
}

interface Report {
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

/** Lines of the room that hold code, as `path:line-line`. */
async function linesOf(room: Room, words: readonly string[]): Promise<string[]> {
  const listed = spawnSync('git', ['ls-files', ...room.folders], { cwd: root, encoding: 'utf8' });
  const paths = listed.stdout
    .split('\n')
    .filter((path) => path.endsWith('.ts') && (words.length === 0 || words.some((w) => path.includes(w))));
  const found = await Promise.all(
    paths.map(async (path) =>
      (await readFile(join(root, path), 'utf8'))
        .split('\n')
        .flatMap((line, index) =>
          /^\s*(?:$|\/?\*|\/\/|import |export (?:type|interface) |readonly |[}\])]+[;,]?$)/.test(line)
            ? []
            : [`${path}:${index + 1}-${index + 1}`],
        ),
    ),
  );
  return found.flat();
}

/** `count` of `from`, the same ones for the same seed; all of them where there are no more. */
function draw<T>(from: T[], count: number, seed: number): readonly T[] {
  if (from.length <= count) return from;
  const next = random(seed);
  const chosen: T[] = [];
  while (chosen.length < count) chosen.push(...from.splice(Math.floor(next() * from.length), 1));
  return chosen;
}

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

async function runStryker(room: Room, mutate: readonly string[]): Promise<Report> {
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

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').slice(0, 160);

type Place = Record<'start' | 'end', { readonly line: number; readonly column: number }>;

/** `source` with `by` in the place of what stands at `place`; lines and columns count from one. */
function replaceAt(source: string, { start, end }: Place, by: string): string {
  const lines = source.split('\n');
  const at = ({ line, column }: Place['start']): number =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, column - 1);
  return source.slice(0, at(start)) + by + source.slice(at(end));
}

/** The contract tests that a change of a file concerns; none where it is everybody's. */
async function contractTestsOf(file: string): Promise<readonly string[]> {
  const tests = (await readSources(['tests/contract'], /\.test\.ts$/)).map(({ path }) => path);
  const found = contractTestsFor([file], await readSources(['electron', 'shared']), tests);
  return found.length < tests.length ? found : [];
}

/** A change that no unit test noticed, and how to make it. */
interface Left {
  readonly change: Change;
  readonly isReached: boolean;
  readonly apply: (whole: string) => string;
}

function leftOf({ files }: Report): readonly Left[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.flatMap(({ status, replacement = '', location }) => {
      if (status !== 'Survived' && status !== 'NoCoverage') return [];
      const { start, end } = location;
      const line = lines[start.line - 1]!;
      const before = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : '{';
      return {
        change: { file, line: oneLine(line), change: oneLine(`${before} → ${replacement}`) },
        isReached: status === 'Survived',
        apply: (whole: string) => replaceAt(whole, location, replacement),
      };
    });
  });
}

/** What noticed each of some changes: the name of a contract test, or null; not those whose file is everybody's. */
async function tryContract(left: readonly Left[]): Promise<ReadonlyMap<Left, string | null>> {
  const outcomes = new Map<Left, string | null>();
  if (left.length === 0) return outcomes;
  const copy = await makeCopy();
  try {
    for (const one of left) {
      const tests = await contractTestsOf(one.change.file);
      if (tests.length === 0) continue;
      const { file, change } = one.change;
      const [red = null] = await withChange(copy, file, one.apply, () =>
        redTests(copy, tests, { bail: true }),
      );
      console.log(`${outcomes.size + 1}/${left.length} ${file}  ${change}: ${red ?? 'NOT NOTICED'}`);
      outcomes.set(one, red);
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  return outcomes;
}

async function resultOf(
  report: Report,
  answers: ReadonlyMap<string, string>,
  contract: number,
  seed: number,
): Promise<RoomResult> {
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const mutants = statuses.filter((status) => status !== 'Ignored').length;
  const left = leftOf(report).map((one) => ({
    ...one,
    answer: answers.get(JSON.stringify(one.change)) ?? '',
  }));
  const open = left.filter(({ answer }) => answer === '');
  const byContract = await tryContract(draw([...open], contract, seed));
  const isTried = (one: (typeof left)[number]): boolean => one.isReached || byContract.has(one);
  return {
    mutants,
    noticed: mutants - left.length,
    noticedByContract: left.filter((one) => byContract.get(one)).length,
    unreached: left.filter((one) => !isTried(one)).length,
    unnoticed: left.flatMap((one) =>
      isTried(one) && !byContract.get(one) ? { ...one.change, answer: one.answer } : [],
    ),
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    room: { type: 'string', default: rooms.map(({ name }) => name).join(',') },
    seed: { type: 'string', default: '1' },
    lines: { type: 'string', default: '150' },
    contract: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
const names = values.room.split(',');
if (values.help || names.some((name) => rooms.every((room) => room.name !== name))) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}
const [seed, contract] = [Number(values.seed), Number(values.contract)];
/** No number is every line. */
const count = Number(values.lines) || Infinity;
await mkdir(folder, { recursive: true });
install();
const before = JSON.parse(await readFile(written, 'utf8').catch(() => '{}')) as Record<string, RoomResult>;
const results: Record<string, RoomResult> = { ...before };
for (const room of rooms.filter(({ name }) => names.includes(name))) {
  const answers = new Map(
    (before[room.name]?.unnoticed ?? []).map(({ answer, ...key }) => [JSON.stringify(key), answer]),
  );
  const lines = draw(await linesOf(room, positionals), count, seed);
  results[room.name] = await resultOf(await runStryker(room, lines), answers, contract, seed);
  // At once: another room may end with an error.
  if (positionals.length === 0) await writeFile(written, `${JSON.stringify(results, null, 2)}\n`);
}
for (const [name, { mutants, noticed, noticedByContract, unreached, unnoticed }] of Object.entries(results)) {
  if (!names.includes(name)) continue;
  const tried = mutants - unreached;
  const score = tried === 0 ? '–' : `${((100 * (noticed + noticedByContract)) / tried).toFixed(1)} %`;
  console.log(`\n${name}: ${mutants} changes, ${unreached} not reached, ${noticed} noticed by unit tests,`);
  console.log(`  ${noticedByContract} by contract tests, ${unnoticed.length} not, ${score}`);
  for (const { file, change, answer } of unnoticed)
    console.log(`  ${file}  ${change}${answer === '' ? '' : `  (${answer})`}`);
}
