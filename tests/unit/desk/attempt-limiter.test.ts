import { describe, expect, it } from 'vitest';
import { createAttemptLimiter } from '#electron/desk/lock/attempt-limiter.ts';
import type { FailedAttemptCounter } from '#electron/desk/ports/failed-attempts.ts';
import { instantOf } from '#shared/model/dates.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** Guesses at a clock that is set by hand, with the tries in memory. */
function limiter() {
  let now = 0;
  let kept: ReturnType<FailedAttemptCounter['get']> = { wrong: 0, until: null };
  const tries = {
    get: () => kept,
    set: (next: typeof kept) => ((kept = next), ok(null)),
  } as unknown as FailedAttemptCounter;
  const attempt = createAttemptLimiter({ now: () => instantOf(now) });
  return {
    at: (milliseconds: number) => void (now = milliseconds),
    wrong: () => attempt(tries, async () => ok(false)),
    right: () => attempt(tries, async () => ok(true)),
    attempt: (isRight: () => Promise<Result<boolean>>) => attempt(tries, isRight),
    counted: () => kept.wrong,
  };
}

describe('codes that are tried', () => {
  it('are looked at one at a time, and a wrong one beside a right one is counted all the same', async () => {
    const { attempt, counted } = limiter();
    const slow = Promise.withResolvers<Result<boolean>>();
    let looked = 0;
    const both = [
      attempt(() => slow.promise),
      attempt(async () => {
        looked += 1;
        return ok(false);
      }),
    ];
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(looked).toBe(0);
    slow.resolve(ok(true));
    expect(await Promise.all(both)).toMatchObject([
      { value: { outcome: 'right' } },
      { value: { outcome: 'wrong', left: 4 } },
    ]);
    expect(counted()).toBe(1);
  });

  it('may be wrong four times; the fifth makes them wait to the millisecond', async () => {
    const { wrong, right, at } = limiter();
    const outcomes: unknown[] = [];
    for (let nth = 1; nth <= 5; nth += 1) {
      const answer = await wrong();
      outcomes.push(answer.ok && answer.value.outcome === 'wrong' ? answer.value.left : answer);
    }
    const until = instantOf(60_000);
    expect(outcomes).toEqual([4, 3, 2, 1, ok({ outcome: 'wait', until })]);
    at(59_999);
    expect(await right()).toEqual(ok({ outcome: 'wait', until }));
    at(60_000);
    expect(await right()).toEqual(ok({ outcome: 'right' }));
  });

  it('wait twice as long after each further one, and an hour at most', async () => {
    const { wrong, at } = limiter();
    let now = 0;
    const waits: number[] = [];
    for (let nth = 1; nth <= 13; nth += 1) {
      at(now);
      const answer = await wrong();
      if (!answer.ok || answer.value.outcome !== 'wait') continue;
      const until = Date.parse(answer.value.until);
      waits.push((until - now) / 60_000);
      now = until;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('wait for no longer than any wait is: a clock that was years ahead locks nobody out once it is right', async () => {
    const { wrong, right, at } = limiter();
    const hour = 3_600_000;
    at(10 * hour);
    for (let nth = 1; nth <= 5; nth += 1) await wrong();
    at(9 * hour + 60_000);
    expect(await right()).toMatchObject({ value: { outcome: 'wait' } });
    at(9 * hour + 59_999);
    expect(await right()).toEqual(ok({ outcome: 'right' }));
  });

  it('go on after one that could not be looked at', async () => {
    const { attempt, right } = limiter();
    await expect(attempt(() => Promise.reject(new Error('no keychain')))).rejects.toThrow('no keychain');
    expect(await right()).toEqual(ok({ outcome: 'right' }));
  });
});
