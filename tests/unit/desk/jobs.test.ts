import { describe, expect, it, vi } from 'vitest';
import { createJobs } from '#electron/desk/jobs/jobs.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { AccountId, JobId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';

const account = 'a'.repeat(32) as AccountId;

function setUp() {
  let now = 0;
  const heard: Job[] = [];
  const log = { info: () => undefined, warn: () => undefined, exception: () => 'abc12345' };
  const jobs = createJobs({ now: () => instantOf(now) }, log, (job) => heard.push(job));
  const ended = (job: Job): Promise<Job> =>
    vi.waitFor(() => {
      const over = heard.find(({ id, endedAt }) => id === job.id && endedAt);
      if (!over) throw new Error('still running');
      return over;
    });
  return { jobs, heard, ended, advance: (ms: number) => (now += ms) };
}
const base = { kind: 'export', account, accounts: [account] } as const;

describe('jobs', () => {
  it('are told at their start, on the way not too often, and at their end', async () => {
    const { jobs, heard, ended, advance } = setUp();
    const job = jobs.start({
      ...base,
      run: async ({ progress }) => {
        for (let step = 1; step <= 100; step += 1) {
          advance(40);
          progress(step, 100);
        }
        return ok({ file: null });
      },
    });
    expect(await ended(job)).toMatchObject({ state: 'done', done: 100, total: 100 });
    expect(heard[0]).toMatchObject({ state: 'running', done: 0 });
    // Four seconds of steps at five events a second, and the two ends.
    expect(heard.length).toBeGreaterThan(10);
    expect(heard.length).toBeLessThanOrEqual(23);
    expect(heard.find(({ done }) => done > 45 && done < 55)?.secondsLeft).toBe(2);
  });

  it('are cancelled once, and then gone', async () => {
    const { jobs, ended } = setUp();
    const job = jobs.start({
      ...base,
      run: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(refuse('job.cancelled')));
        }),
    });
    await Promise.resolve();
    expect(jobs.cancel(job.id).ok).toBe(true);
    expect(await ended(job)).toMatchObject({ state: 'cancelled', error: null });
    expect(jobs.cancel(job.id)).toMatchObject({ ok: false, error: { code: 'job.unknown' } });
    expect(jobs.cancel('00000000-0000-0000-0000-000000000000' as JobId).ok).toBe(false);
  });

  it('that are cancelled before they began never begin', async () => {
    const { jobs, ended } = setUp();
    const job = jobs.start({ ...base, run: () => expect.unreachable() });
    jobs.cancel(job.id);
    expect(await ended(job)).toMatchObject({ state: 'cancelled' });
  });

  it('end refused when they throw, with an id and without a message', async () => {
    const { jobs, ended } = setUp();
    const job = jobs.start({ ...base, run: () => Promise.reject(new Error('taro@example.co.jp')) });
    expect(await ended(job)).toMatchObject({ state: 'refused', error: { code: 'unexpected' } });
    expect(JSON.stringify(jobs.list())).toContain('abc12345');
    expect(JSON.stringify(jobs.list())).not.toContain('taro');
  });

  it('never say that less than nothing is left, when there is more to do than was counted', async () => {
    const { jobs, heard, ended, advance } = setUp();
    const job = jobs.start({
      ...base,
      run: async ({ progress }) => {
        advance(5_000);
        progress(20, 10);
        return ok({ file: null });
      },
    });
    await ended(job);
    expect(heard.map(({ secondsLeft }) => secondsLeft)).toEqual([null, 0, null]);
  });

  it('are over all the same when what comes after them fails', async () => {
    const { jobs, ended } = setUp();
    const after = () => Promise.reject(new Error('after'));
    const job = jobs.start({ ...base, run: async () => ok({ file: null }), ended: after });
    expect(await ended(job)).toMatchObject({ state: 'done' });
    await jobs.stopAll();
  });

  it('of somebody who leaves are stopped and no longer listed', async () => {
    const { jobs } = setUp();
    let stopped = false;
    jobs.start({
      ...base,
      run: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            resolve(refuse('job.cancelled'));
          });
        }),
    });
    await Promise.resolve();
    await jobs.stopFor(account);
    expect(stopped).toBe(true);
    expect(jobs.list()).toEqual([]);
  });
});
