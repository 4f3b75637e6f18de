/** How many tests of a step passed, failed, and were not run. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A step that is one check: it passed or it failed. */
export const singleCheckCounts = (passed: boolean): Counts => ({
  passed: Number(passed),
  failed: Number(!passed),
  skipped: 0,
});

const numberIn = (value: unknown, key: string): number => {
  const found = (value as Record<string, unknown> | null)?.[key];
  return typeof found === 'number' ? found : 0;
};

/**
 * Counts from a runner that may have failed without any test failing (a file that does not load, a crash):
 * that counts as one failure. So does a run in which there was no test.
 */
function withRunner(passed: number, failed: number, skipped: number, runnerPassed: boolean): Counts {
  const nothingRan = passed + failed === 0;
  return { passed, failed: failed === 0 && (!runnerPassed || nothingRan) ? 1 : failed, skipped };
}

/** Reads the JSON report of vitest. `null` where there is none. */
export function vitestCounts(report: unknown, runnerPassed: boolean): Counts {
  const skipped = numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests');
  return withRunner(
    numberIn(report, 'numPassedTests'),
    numberIn(report, 'numFailedTests'),
    skipped,
    runnerPassed,
  );
}

/** Reads the JSON report of Playwright. A flaky test has passed at the second try; it is named apart. */
export function playwrightCounts(report: unknown, runnerPassed: boolean): Counts {
  const stats = (report as { stats?: unknown } | null)?.stats ?? null;
  return withRunner(
    numberIn(stats, 'expected') + numberIn(stats, 'flaky'),
    numberIn(stats, 'unexpected'),
    numberIn(stats, 'skipped'),
    runnerPassed,
  );
}

export const sumOf = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
