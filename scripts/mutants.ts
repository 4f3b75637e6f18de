import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { random } from '#tests/support/random.ts';
import { makeCopy, redTests, withChange } from './changed-copy.ts';
import { contractTestsFor } from './contract-tests.ts';
import { rooms, type Room } from './mutant-rooms.ts';
import { readSources } from './source-files.ts';
import { runStryker, type Place, type Report } from './stryker.ts';
import { wholeNumberOption } from './whole-number-option.ts';

// npm run mutants: changes lines of the source, one small change at a time, runs the unit tests that reach the line, and
// writes what no test noticed to docs/mutants.json. With --contract, some of what no unit test noticed or reaches is tried
// once more with the contract tests of the feature. See docs/decisions/mutants.md.

const root = join(import.meta.dirname, '..');
const written = join(root, 'docs', 'mutants.json');
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

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').slice(0, 160);

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

function readOptions() {
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
  if (values.help) return null;
  const names = values.room.split(',');
  const strange = names.find((name) => rooms.every((room) => room.name !== name));
  if (strange !== undefined)
    throw new Error(`--room ${strange}: choose from ${rooms.map(({ name }) => name).join(', ')}`);
  return {
    chosen: rooms.filter(({ name }) => names.includes(name)),
    seed: wholeNumberOption('seed', values.seed, 0),
    lines: wholeNumberOption('lines', values.lines, 0) || Infinity,
    contract: wholeNumberOption('contract', values.contract, 0),
    files: positionals,
  };
}

function printResult(
  name: string,
  { mutants, noticed, noticedByContract, unreached, unnoticed }: RoomResult,
): void {
  const tried = mutants - unreached;
  const score = tried === 0 ? '–' : `${((100 * (noticed + noticedByContract)) / tried).toFixed(1)} %`;
  console.log(`\n${name}: ${mutants} changes, ${unreached} not reached, ${noticed} noticed by unit tests,`);
  console.log(`  ${noticedByContract} by contract tests, ${unnoticed.length} not, ${score}`);
  for (const { file, change, answer } of unnoticed)
    console.log(`  ${file}  ${change}${answer === '' ? '' : `  (${answer})`}`);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options === null) return console.log(USAGE);
  const { chosen, seed, lines, contract, files } = options;
  const results = JSON.parse(await readFile(written, 'utf8').catch(() => '{}')) as Record<string, RoomResult>;
  for (const room of chosen) {
    const answers = new Map(
      (results[room.name]?.unnoticed ?? []).map(({ answer, ...change }) => [JSON.stringify(change), answer]),
    );
    const drawn = draw(await linesOf(room, files), lines, seed);
    const result = await resultOf(await runStryker(room, drawn), answers, contract, seed);
    printResult(room.name, result);
    results[room.name] = result;
    // At once: another room may end with an error.
    if (files.length === 0) await writeFile(written, `${JSON.stringify(results, null, 2)}\n`);
  }
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
