/** Events that count as activity. Pointer moves do not: a passing truck can move a mouse. */
export const activityEvents = ['pointerdown', 'keydown', 'touchstart', 'wheel'] as const;

/** The shortest time between two reports to the desk, in milliseconds. */
export const activityIntervalMs = 10_000;

/**
 * Tells the desk that somebody is there: at once when `urgent`, such as while it warns, else at most every
 * `activityIntervalMs`. `now` is in milliseconds.
 */
export function createActivityReporter(
  report: () => void,
  { now, urgent }: { readonly now: () => number; readonly urgent: () => boolean },
): () => void {
  let lastReportedAt = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now();
    // A clock that was set back must not silence it.
    if (!urgent() && at >= lastReportedAt && at - lastReportedAt < activityIntervalMs) return;
    lastReportedAt = at;
    report();
  };
}
