import { describe, expect, it } from 'vitest';
import type { AccountKeys } from '#electron/desk/sign-in/account-keys.ts';
import type { Accounts } from '#electron/desk/sign-in/accounts.ts';
import { createJobs } from '#electron/desk/jobs/jobs.ts';
import type { Histories } from '#electron/desk/ports/cache.ts';
import type { JobThreads } from '#electron/desk/ports/job-threads.ts';
import { createSync } from '#electron/desk/sync/sync.ts';
import { instantOf, type Instant } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { accountOf } from '#tests/support/caches.ts';

const account = accountOf('a');
type Ran = Result<{ orders: number; removed: number; unreadable: number }>;

function setUp({
  rights = 'none',
  save = ok(null),
  me = ok({}),
}: { rights?: 'none' | 'same' | 'changed'; save?: Result<null>; me?: Result<object> } = {}) {
  /** What is fetched by now, of the rights that are asked for, and what the supplier says of them. */
  const now = { completeAsOf: null as Instant | null, resume: null, me };
  const histories = { areClosed: false };
  const signedIn = { isHere: true };
  const runs: PromiseWithResolvers<Ran>[] = [];
  const scratch: boolean[] = [];
  const keptBefore: (string | null)[] = [];
  /** At each saving of the rights, how many runs had begun. */
  const saved: number[] = [];
  const exceptions: string[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    exception: (event: string) => (exceptions.push(event), 'id'),
  };
  const jobs = createJobs({ now: () => instantOf(0) }, log, () => undefined);
  const session = {
    accessToken: async () => ok('token'),
    ask: async () => {
      const answer = now.me;
      await Promise.resolve();
      return answer;
    },
    updateMember: () => undefined,
    supplier: { baseUrl: 'https://one.example', profile: { history: { years: 3 } } },
    account: { state: 'signed-in' },
    ending: null,
  };
  const sync = createSync(
    {
      accounts: {
        find: () => (signedIn.isHere ? ok(session) : refuse('account.unknown')),
        location: () => ({ file: '', key: '' }),
      } as unknown as Accounts,
      histories: {
        state: async () => {
          if (histories.areClosed) throw new Error('the desk is closed');
          return ok({ orders: 0, lines: 0, unreadable: 0, position: null, ...now });
        },
      } as unknown as Histories,
      jobs,
      threads: {
        run: async (
          task: { fromScratch: boolean; keepBefore: string | null },
          hooks: { signal: AbortSignal },
        ) => {
          const run = Promise.withResolvers<Ran>();
          scratch.push(task.fromScratch);
          keptBefore.push(task.keepBefore);
          hooks.signal.addEventListener('abort', () => run.resolve(refuse('job.cancelled')));
          runs.push(run);
          return run.promise;
        },
      } as unknown as JobThreads,
      keys: {
        compareRights: async () => ok(rights),
        saveRights: async () => {
          saved.push(runs.length);
          return save;
        },
      } as unknown as AccountKeys,
      log,
      clock: { now: () => instantOf(0) },
      addNotice: () => undefined,
    },
    { changed: () => undefined, synced: () => undefined },
  );
  const begun = async (count: number): Promise<void> => {
    await expect.poll(() => runs.length).toBe(count);
  };
  const end = (run: number) => runs[run]!.resolve(ok({ orders: 0, removed: 0, unreadable: 0 }));
  const atRest = async (): Promise<void> => {
    await expect.poll(() => jobs.find(({ kind }) => kind === 'sync')).toBeNull();
  };
  const fail = (run: number) => runs[run]!.resolve(refuse('supplier.unreachable'));
  return {
    exceptions,
    histories,
    signedIn,
    now,
    sync,
    runs,
    scratch,
    keptBefore,
    saved,
    jobs,
    begun,
    end,
    fail,
    atRest,
  };
}

describe('why a sync came to nothing', () => {
  it('is known until one succeeds, or the account signs out', async () => {
    const { sync, begun, end, fail, atRest } = setUp();
    const failure = async () => {
      const state = await sync.state(account);
      return state.ok ? (state.value.failure?.code ?? null) : state.error.code;
    };
    for (const [run, finish] of [fail, end, fail].entries()) {
      await sync.start(account, false);
      await begun(run + 1);
      finish(run);
      await atRest();
      expect(await failure()).toBe(finish === fail ? 'supplier.unreachable' : null);
    }
    sync.forget(account);
    expect(await failure()).toBeNull();
  });
});

describe('fetching what is new by now', () => {
  it('begins at once where no sync runs', async () => {
    const { sync, runs, begun, end, atRest } = setUp();
    await sync.start(account, false);
    await begun(1);
    end(0);
    await atRest();
    expect(runs).toHaveLength(1);
  });

  it('follows the sync that runs, which may have passed it already, once for however many', async () => {
    const { sync, runs, begun, end, atRest } = setUp();
    await sync.start(account, false);
    await begun(1);
    await sync.start(account, false);
    await sync.start(account, false);
    await begun(1);
    end(0);
    await begun(2);
    end(1);
    await atRest();
    expect(runs).toHaveLength(2);
  });

  it('fetches everything after a sync that fetches changes only, where that was asked for meanwhile', async () => {
    const { sync, scratch, begun, end, atRest } = setUp();
    await sync.start(account, false);
    await begun(1);
    await sync.start(account, true);
    await sync.start(account, false);
    end(0);
    await begun(2);
    end(1);
    await atRest();
    expect(scratch).toEqual([false, true]);
  });

  it('is one sync for two that are asked for while the rights are still looked at', async () => {
    const { sync, runs, begun, end, atRest } = setUp();
    const jobs = await Promise.all([sync.start(account, false), sync.start(account, false)]);
    const [first, second] = jobs.map((job) => job.ok && job.value.id);
    expect(second).toBe(first);
    await begun(1);
    end(0);
    await atRest();
    expect(runs).toHaveLength(1);
  });

  it('does not begin again after a sync that was cancelled, as at a sign-out', async () => {
    const { sync, runs, jobs, begun, atRest } = setUp();
    await sync.start(account, false);
    await begun(1);
    await sync.start(account, false);
    await jobs.stopFor(account);
    await atRest();
    expect(runs).toHaveLength(1);
  });

  it('asks no history of an account that has left meanwhile', async () => {
    const { sync, histories, signedIn } = setUp();
    const started = sync.start(account, false);
    signedIn.isHere = false;
    histories.areClosed = true;
    expect(await started).toMatchObject({ ok: false, error: { code: 'account.unknown' } });
  });

  it('logs what goes wrong where nobody waits for it', async () => {
    const { sync, exceptions, histories, begun, end } = setUp();
    await sync.start(account, false);
    await begun(1);
    // Something changed meanwhile, so another follows it.
    await sync.start(account, false);
    histories.areClosed = true;
    end(0);
    await expect.poll(() => exceptions).toContain('sync after a change');
  });
});

describe('the rights that a saved history was fetched under', () => {
  it('are kept before anything is fetched, once', async () => {
    const { sync, saved, begun, end, atRest } = setUp();
    await sync.start(account, false);
    await begun(1);
    expect(saved).toEqual([0]);
    end(0);
    await atRest();
    expect(saved).toEqual([0]);
    const next = setUp({ rights: 'same' });
    await next.sync.start(account, false);
    await next.begun(1);
    next.end(0);
    await next.atRest();
    expect(next.saved).toEqual([]);
  });

  it('are refused by the keychain: nothing is fetched under rights that nobody would know later', async () => {
    const { sync, runs, jobs, atRest } = setUp({ save: refuse('vault.denied') });
    const started = await sync.start(account, false);
    await atRest();
    expect(runs).toHaveLength(0);
    const job = jobs.list().find(({ id }) => started.ok && id === started.value.id);
    expect(job).toMatchObject({ state: 'refused', error: { code: 'vault.denied' } });
  });

  it('are not kept over what was fetched while nobody could ask for them: all of it is fetched again first', async () => {
    const { now, sync, saved, scratch, keptBefore, begun, end, fail, atRest } = setUp({
      me: refuse('supplier.unreachable'),
    });
    await sync.start(account, false);
    await begun(1);
    end(0);
    await atRest();
    expect(saved).toEqual([]);
    now.completeAsOf = instantOf(0);
    now.me = ok({});
    await sync.start(account, false);
    await begun(2);
    expect(saved).toEqual([]);
    fail(1);
    await atRest();
    await sync.start(account, false);
    await begun(3);
    end(2);
    await atRest();
    expect(saved).toEqual([3]);
    expect(scratch).toEqual([false, true, true]);
    // What the supplier has no longer is nowhere else (AS-2).
    expect(keptBefore).not.toContain(null);
  });

  it('are told of where the keychain refuses them after all was fetched again', async () => {
    const { sync, jobs, begun, end, atRest } = setUp({ rights: 'changed', save: refuse('vault.denied') });
    const started = await sync.start(account, false);
    await begun(1);
    end(0);
    await atRest();
    const job = jobs.list().find(({ id }) => started.ok && id === started.value.id);
    expect(job).toMatchObject({ state: 'refused', error: { code: 'vault.denied' } });
  });

  it('after a change are kept only once the copy under the new ones is whole', async () => {
    const { sync, saved, keptBefore, begun, end, fail, atRest } = setUp({ rights: 'changed' });
    await sync.start(account, false);
    await begun(1);
    expect(saved).toEqual([]);
    // A copy that was cut still has orders of the old rights: the next sync begins again from nothing.
    fail(0);
    await atRest();
    expect(saved).toEqual([]);
    await sync.start(account, false);
    await begun(2);
    end(1);
    await atRest();
    expect(saved).toEqual([2]);
    expect(keptBefore).toEqual([null, null]);
  });
});
