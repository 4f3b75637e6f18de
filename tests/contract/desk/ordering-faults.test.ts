import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#tests/faults/order-invariants.ts';
import { runKillTrial } from '#tests/faults/kill-while-ordering.ts';
import { makeTemplate } from '#tests/faults/environment.ts';
import { runAtOnce } from '#tests/support/at-once.ts';
import { random, seedOf } from '#tests/support/random.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/*
 * A program that is killed between the click and the confirmation, and started again on what it left on the disk. The
 * desk is a real one in a process of its own; three times of ten the store dies with it, else it is served, so that the
 * order may arrive after its desk has died. The moments are drawn from a seed; `npm run faults` has more of them.
 */

const seed = 20_261_001;
const kills = 50;
const atOnce = 2;

describe('a desk that is killed between the click and the confirmation', () => {
  it(
    `makes one order or none, never two, and tells which: ${kills} moments`,
    { timeout: 900_000 },
    async () => {
      const folder = tempFolder();
      const template = join(folder, 'template');
      await makeTemplate(template);
      const outcomes: Outcome[] = [];
      await runAtOnce(kills, atOnce, async (number) => {
        outcomes.push(
          await runKillTrial(template, {
            number,
            draw: random(seedOf(`${seed} ${number}`)),
            folder: join(folder, `run-${number}`),
            key: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
          }),
        );
      });
      const count = (match: (outcome: Outcome) => boolean): number => outcomes.filter(match).length;
      const spread = {
        all: outcomes.length,
        confirmed: count(({ confirmed }) => confirmed !== null),
        foundOut: count(({ confirmed, told }) => confirmed === null && told === 'done'),
        notThere: count(({ told }) => told === 'not-there'),
        nothing: count(({ confirmed, told }) => confirmed === null && told === 'nothing'),
      };
      expect(spread.all).toBe(kills);
      // The moments reach into the write itself: kills that all came too early or too late would try nothing.
      expect(spread.foundOut + spread.notThere, JSON.stringify(spread)).toBeGreaterThan(0);
    },
  );
});
