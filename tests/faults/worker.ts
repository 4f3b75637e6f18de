import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { random, seedOf } from '#tests/support/random.ts';
import { kinds } from './fault-kinds.ts';
import type { Task, TrialReport } from './runner.ts';

/* A process of trials of one kind: see runner.ts. */

const notify = (report: TrialReport): Promise<void> =>
  new Promise((resolve) => process.send?.(report, () => resolve()));

/** Errors that nobody caught belong to the trial that is running. */
const uncaught: string[] = [];
process.on('uncaughtException', (error) => uncaught.push(`not caught: ${error.stack}`));

async function work({ kind, seed, first, count, environment }: Task): Promise<void> {
  const found = kinds.find(({ name }) => name === kind);
  if (!found) throw new Error(`no kind ${kind}`);
  const shared = join(environment.folder, 'shared');
  const trials = await found.open({ ...environment, folder: shared });
  for (let number = first; number < first + count; number += 1) {
    const folder = join(environment.folder, `trial-${number}`);
    mkdirSync(environment.folder, { recursive: true });
    const why = await trials
      .run({
        number,
        draw: random(seedOf(`${seed} ${kind} ${number}`)),
        folder,
        key: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      })
      .then(
        () => null,
        (error: unknown) => inspect(error),
      );
    const all = [...(why === null ? [] : [why]), ...uncaught.splice(0)];
    await notify({ number, why: all.length === 0 ? null : all.join('\n') });
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  await trials.close();
  process.exit(0);
}

process.once('message', (task: Task) => {
  work(task).catch((error: Error) => {
    console.error(error.stack);
    process.exit(1);
  });
});
