import { instantOf, millisecondsOf, type Instant } from '#shared/model/dates.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { FailedAttemptCounter } from '../ports/failed-attempts.ts';

/** Wrong codes before there is a wait. */
const freeTries = 5;
/** The first wait; each further wrong code doubles it, up to an hour. Milliseconds. */
const firstWaitMs = 60_000;
const longestWaitMs = 3_600_000;

/** What came of a code that somebody typed. `left`: how many more may be wrong before there is a wait. */
export type AttemptResult =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong'; readonly left: number }
  | { readonly outcome: 'wait'; readonly until: Instant };

/** Until when no code is looked at after `wrong` wrong ones, the last at `at`. */
function waitAfter(wrong: number, at: Instant): Instant | null {
  if (wrong < freeTries) return null;
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries));
  return instantOf(millisecondsOf(at) + wait);
}

/**
 * Looks at codes and passwords one at a time: many at once would all be tried before the first is counted. Wrong ones
 * are counted on the disk, so that switching the machine off and on gains nothing.
 */
export function createAttemptLimiter(clock: Clock) {
  let trying: Promise<unknown> = Promise.resolve();

  const attempt = async (
    tries: FailedAttemptCounter,
    isRight: () => Promise<Result<boolean>>,
  ): Promise<Result<AttemptResult>> => {
    const now = clock.now();
    const before = tries.get();
    const left = before.until === null ? 0 : millisecondsOf(before.until) - millisecondsOf(now);
    // One that is longer than any can be was set by a clock that was wrong.
    if (before.until !== null && left > 0 && left <= longestWaitMs)
      return ok({ outcome: 'wait', until: before.until });
    // Counted first: who cuts the power while a code is looked at has used up a try.
    const wrong = before.wrong + 1;
    const until = waitAfter(wrong, now);
    const counted = tries.set({ wrong, until });
    if (!counted.ok) return counted;
    const right = await isRight();
    if (!right.ok) return right;
    if (!right.value)
      return ok(until === null ? { outcome: 'wrong', left: freeTries - wrong } : { outcome: 'wait', until });
    tries.set({ wrong: 0, until: null });
    return ok({ outcome: 'right' });
  };

  return (
    tries: FailedAttemptCounter,
    isRight: () => Promise<Result<boolean>>,
  ): Promise<Result<AttemptResult>> => {
    const next = trying.then(() => attempt(tries, isRight));
    trying = next.catch(() => undefined);
    return next;
  };
}
