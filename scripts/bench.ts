import { fork } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setBenchLines } from '#tests/bench/bench-lines.ts';
import type { BenchRow } from '#tests/bench/bench-row.ts';
import { build } from './build.ts';

// npm run bench [-- NAME ... --lines=10000,100000,1000000]: every file of tests/bench that exports `bench`, or those that are
// named, each in its own process.

const folder = join(import.meta.dirname, '..', 'tests', 'bench');

/** The files that hold a bench; the others help them, and may do something when they are loaded. */
async function benches(names: readonly string[]): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).toSorted();
  const found: string[] = [];
  for (const file of files) {
    const holdsOne = /^export (?:async )?function bench\(/m.test(await readFile(join(folder, file), 'utf8'));
    if (holdsOne && (names.length === 0 || names.includes(basename(file, '.ts')))) found.push(file);
  }
  return found;
}

/** Runs one bench in a process of its own, so that its memory and its pauses are its own; null when it fails. */
const runAlone = (file: string): Promise<readonly BenchRow[] | null> =>
  new Promise((resolve) => {
    let rows: readonly BenchRow[] | null = null;
    const child = fork(import.meta.filename, ['--alone', file], {
      execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
    });
    child.on('message', (message) => (rows = message as readonly BenchRow[]));
    child.on('error', () => resolve(null));
    child.on('exit', (code) => resolve(code === 0 ? rows : null));
  });

/** Three significant figures, and whole numbers whole. */
const figure = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

function lineOf({ name, value, unit, reference, ratio }: BenchRow): readonly string[] {
  const times = ratio ?? (reference === undefined ? undefined : value / reference.value);
  const against = reference === undefined ? '' : `${reference.name}: ${figure(reference.value)} ${unit}`;
  return [name, `${figure(value)} ${unit}`, times === undefined ? '' : `× ${times.toFixed(2)}`, against];
}

function printTable(rows: readonly BenchRow[]): void {
  const lines = [['What', 'Figure', 'Ratio', 'Reference'], ...rows.map(lineOf)];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  for (const [what = '', value = '', ratio = '', against = ''] of lines)
    console.log(
      `${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${ratio.padStart(widths[2] ?? 0)}  ${against}`.trimEnd(),
    );
}

if (process.argv[2] === '--alone') {
  const module = (await import(pathToFileURL(join(folder, process.argv[3] ?? '')).href)) as {
    bench(): Promise<BenchRow[]>;
  };
  const rows = await module.bench();
  // The process may not end before its figures are across.
  await new Promise((resolve) => process.send?.(rows, resolve));
  process.exit(0);
}

const asked = process.argv.slice(2);
const lines = asked.find((each) => each.startsWith('--lines='));
if (lines !== undefined) setBenchLines(lines.slice('--lines='.length));
// What the desk's threads take is that of the program as it is built: stripping types in each takes time and memory too.
if (!(await build({ always: false }))) process.exit(1);
process.env['KOBAI_TEST_THREADS'] = join(import.meta.dirname, '..', 'out', 'main');

const rows: BenchRow[] = [];
for (const file of await benches(asked.filter((each) => each !== lines))) {
  console.log(`Measuring: ${basename(file, '.ts')} ...`);
  const found = await runAlone(file);
  if (found === null) {
    console.error(`${file} failed`);
    process.exitCode = 1;
  } else rows.push(...found);
}
printTable(rows);
