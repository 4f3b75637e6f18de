import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kinds } from '#tests/faults/fault-kinds.ts';
import { runFaults, usualCount, type Failure, type Row } from '#tests/faults/runner.ts';
import { wholeNumberOption } from './whole-number-option.ts';

// npm run faults: kills, power cuts, damaged files and hostile lines, by the hundred; see docs/reliability.md.

const names = kinds.map(({ name }) => name);
const USAGE = `Tries the desk on faults, and prints what did not hold. Uses 127.0.0.1 and a temporary folder only.

  npm run faults -- [--seed 1] [--count ${usualCount}] [--kinds ${names.slice(0, 2).join(',')}] [--from 0] [--at-once 2]

  --seed     the same seed draws the same trials
  --count    trials in all, shared out among the kinds
  --kinds    ${names.join(', ')}
  --from     the number of each kind's first trial: to repeat one
  --at-once  processes at a time`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: String(usualCount) },
      kinds: { type: 'string', default: names.join(',') },
      from: { type: 'string', default: '0' },
      'at-once': { type: 'string', default: '2' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const chosen = values.kinds.split(',');
  const strange = chosen.find((name) => !names.includes(name));
  if (strange !== undefined) throw new Error(`--kinds ${strange}: choose from ${names.join(', ')}`);
  return {
    seed: wholeNumberOption('seed', values.seed, 0),
    count: wholeNumberOption('count', values.count, 1),
    kinds: chosen,
    from: wholeNumberOption('from', values.from, 0),
    atOnce: wholeNumberOption('at-once', values['at-once'], 1),
  };
}

function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ kind }) => kind.length));
  console.log(`\n${'Kind'.padEnd(width)}    Runs  Failures  ms a trial`);
  for (const { kind, runs, failures, notRun, milliseconds } of rows)
    console.log(
      `${kind.padEnd(width)}  ${String(runs).padStart(6)}  ${String(failures).padStart(8)}  ` +
        (notRun === null
          ? String(Math.round(milliseconds / Math.max(runs, 1))).padStart(10)
          : `not run: ${notRun}`),
    );
  const sum = (of: (row: Row) => number): string => String(rows.reduce((all, row) => all + of(row), 0));
  console.log(
    `${'All'.padEnd(width)}  ${sum(({ runs }) => runs).padStart(6)}  ${sum(({ failures }) => failures).padStart(8)}`,
  );
}

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return void console.log(USAGE);
  const { seed } = options;
  // Every process and thread of a trial finds what Node has compiled before: most of a desk's start is compiling.
  process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '..', '.cache', 'compiled');
  const onFailure = ({ kind, number, first, why }: Failure): void => {
    console.error(`\n${kind} ${number}, seed ${seed}: ${why}`);
    const range = `--from ${first} --count ${number - first + 1}`;
    console.error(`Again: npm run faults -- --seed ${seed} --kinds ${kind} ${range}`);
  };
  const rows = await runFaults({ ...options, onFailure });
  printTable(rows);
  console.log(`Seed ${seed}`);
  if (rows.some(({ failures }) => failures > 0)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
