import { describe, expect, it } from 'vitest';
import { watchWrites } from '#electron/desk/pending-writes/watch-writes.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf } from '#shared/model/dates.ts';
import { accountOf } from '#tests/support/caches.ts';

const signedIn = (digit: string, state: Account['state'] = 'signed-in', at = 0): Account =>
  ({ id: accountOf(digit), state, signedInAt: instantOf(at) }) as Account;

function setUp() {
  const looked: string[] = [];
  const failed: unknown[] = [];
  const counts = { told: 0, pruned: 0 };
  let failing = false;
  let tick = (): void => undefined;
  let stopped = false;
  const watch = watchWrites(
    {
      checkOutcomes: async (account) => {
        if (failing) throw new Error('gone');
        looked.push(account[0]!);
      },
      notify: async () => void counts.told++,
      pruneAnswered: async () => void counts.pruned++,
    },
    { every: (_milliseconds, run) => ((tick = run), () => (stopped = true)) },
    (error) => failed.push(error),
  );
  return {
    watch,
    looked,
    failed,
    counts,
    fail: () => (failing = true),
    tick: () => tick(),
    stopped: () => stopped,
  };
}

describe('what asks after open writes', () => {
  it('asks for whoever has come, or come back, and for nobody twice', () => {
    const { watch, looked } = setUp();
    watch.accountsChanged([signedIn('a')]);
    watch.accountsChanged([signedIn('a'), signedIn('b', 'offline')]);
    expect(looked).toEqual(['a']);
    watch.accountsChanged([signedIn('a'), signedIn('b')]);
    expect(looked).toEqual(['a', 'b']);
    watch.accountsChanged([signedIn('a', 'offline'), signedIn('b')]);
    watch.accountsChanged([signedIn('a'), signedIn('b')]);
    expect(looked).toEqual(['a', 'b', 'a']);
    // Signed in again, in the place of an old session.
    watch.accountsChanged([signedIn('a', 'signed-in', 1_000), signedIn('b')]);
    expect(looked).toEqual(['a', 'b', 'a', 'a']);
  });

  it('reports the list when somebody has left, whose entries are nobody’s to see here any more', () => {
    const { watch, counts } = setUp();
    watch.accountsChanged([signedIn('a'), signedIn('b')]);
    expect(counts.told).toBe(0);
    watch.accountsChanged([signedIn('b')]);
    expect(counts.told).toBe(1);
    // Without the supplier the journal alone is read.
    watch.accountsChanged([signedIn('b', 'offline')]);
    expect(counts.told).toBe(2);
  });

  it('asks again every now and then, tidies up, and goes on after a failure', async () => {
    const { watch, looked, tick, counts, fail, failed, stopped } = setUp();
    watch.accountsChanged([signedIn('a'), signedIn('b')]);
    tick();
    expect(looked).toEqual(['a', 'b', 'a', 'b']);
    expect(counts.pruned).toBe(1);
    fail();
    tick();
    await Promise.resolve();
    expect(failed).toHaveLength(2);
    expect(counts.pruned).toBe(2);
    watch.stop();
    expect(stopped()).toBe(true);
  });
});
