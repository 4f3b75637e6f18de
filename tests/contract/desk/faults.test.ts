import { describe, expect, it } from 'vitest';
import { kinds } from '#tests/faults/fault-kinds.ts';
import { callsPerTrial } from '#tests/faults/generated-calls.ts';
import { runFaults, trialCounts, usualCount, type Failure } from '#tests/faults/runner.ts';

/** A small share of `npm run faults`, so that none of its kinds rots: two trials of each. */
describe('the fault trials', () => {
  it('find nothing in two trials of each kind', { timeout: 600_000 }, async () => {
    const failures: Failure[] = [];
    const rows = await runFaults({
      seed: 20_261_128,
      each: 2,
      onFailure: (failure) => failures.push(failure),
    });
    expect(failures).toEqual([]);
    expect(rows.map(({ kind }) => kind)).toEqual(kinds.map(({ name }) => name));
    for (const { kind, runs, notRun } of rows)
      expect([kind, runs], notRun ?? '').toEqual([kind, notRun === null ? 2 : 0]);
  });

  it(
    'find nothing any more in what once did not hold: a full disk, and then search and export',
    {
      timeout: 600_000,
    },
    async () => {
      const failures: Failure[] = [];
      const onFailure = (failure: Failure) => failures.push(failure);
      const [row] = await runFaults({ seed: 20_261_128, each: 2, from: 4, kinds: ['full-disk'], onFailure });
      expect(failures).toEqual([]);
      expect([row?.kind, row?.runs], row?.notRun ?? '').toEqual(['full-disk', row?.notRun === null ? 2 : 0]);
    },
  );

  it('are shared out by weight, each kind gets some, and the count is kept', () => {
    const given = trialCounts(kinds, usualCount);
    const countOf = (name: RegExp): number =>
      given.reduce((all, one, at) => (name.test(kinds[at]!.name) ? all + one : all), 0);
    // What docs/reliability.md says of a run without a count.
    expect(countOf(/^generated-calls$/) * callsPerTrial).toBe(100_000);
    expect(countOf(/^cut-while-/)).toBe(400);
    expect(given.reduce((all, one) => all + one, 0)).toBe(usualCount);
    expect(Math.min(...given)).toBeGreaterThan(20);
    expect(trialCounts(kinds, 1)).toEqual(kinds.map(() => 1));
  });
});
