import { randomUUID } from 'node:crypto';
import type { AccountingCounts } from '#shared/ipc/accounting.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { millisecondsOf } from '#shared/model/dates.ts';
import type { AccountId, JobId } from '#shared/model/identifiers.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';

/** The most progress events a second sent to the page. */
const eventsPerSecond = 5;
/** How many finished jobs are kept to be shown. */
const endedKept = 20;

export interface JobControl {
  progress(done: number, total: number | null): void;
  readonly signal: AbortSignal;
}

/** Result of a job: an export has a file, a sync has none. */
export type JobOutcome = Result<{
  readonly file: Job['file'];
  /** Why it ended early, although there is a file of the part that was done. */
  readonly stopped?: Refusal;
  /** What an accounting file holds, and what was left out. */
  readonly counts?: AccountingCounts;
}>;

export interface JobStart {
  readonly kind: Job['kind'];
  readonly account: AccountId | null;
  /** Accounts whose sign-out cancels it; several for an export over several accounts. */
  readonly accounts: readonly AccountId[];
  run(control: JobControl): Promise<JobOutcome>;
  /** Called with its outcome when it has ended, for any reason. */
  readonly ended?: ((outcome: JobOutcome) => void | Promise<void>) | undefined;
}

/** Running and recently finished jobs, with their progress. */
export interface Jobs {
  start(start: JobStart): Job;
  find(match: (job: Job) => boolean): Job | null;
  list(): readonly Job[];
  cancel(id: JobId): Result<null>;
  /**
   * Cancels the jobs of `account` and waits until they have stopped. To everybody else they are over at once: the next
   * person must see neither what somebody exported nor that it goes on.
   */
  stopFor(account: AccountId): Promise<void>;
  stopAll(): Promise<void>;
}

interface Running {
  job: Job;
  readonly accounts: readonly AccountId[];
  readonly abort: AbortController;
  readonly ended: Promise<void>;
  /** Its owner has left: nothing is said of it any more. */
  left: boolean;
}

/** Jobs in memory; `changed` is called on each start, step (throttled) and end. */
export function createJobs(clock: Clock, log: Log, changed: (job: Job) => void): Jobs {
  const running = new Map<JobId, Running>();
  let ended: { readonly job: Job; readonly accounts: readonly AccountId[] }[] = [];

  const start = (wanted: JobStart): Job => {
    const id = randomUUID() as JobId;
    const abort = new AbortController();
    const startedAt = clock.now();
    const job: Job = {
      id,
      kind: wanted.kind,
      account: wanted.account,
      state: 'running',
      done: 0,
      total: null,
      startedAt,
      endedAt: null,
      secondsLeft: null,
      error: null,
      file: null,
    };
    let lastEvent = 0;
    const control: JobControl = {
      signal: abort.signal,
      progress: (done, total) => {
        const entry = running.get(id);
        if (!entry || entry.left) return;
        const now = millisecondsOf(clock.now());
        const spent = now - millisecondsOf(startedAt);
        const secondsLeft =
          total && done > 0 && spent > 1000
            ? Math.max(0, Math.ceil((spent / done) * (total - done) * 0.001))
            : null;
        entry.job = { ...entry.job, done, total, secondsLeft };
        if (now - lastEvent < 1000 / eventsPerSecond) return;
        lastEvent = now;
        changed(entry.job);
      },
    };
    const run = async (): Promise<void> => {
      let outcome: JobOutcome;
      try {
        outcome = abort.signal.aborted ? refuse('job.cancelled') : await wanted.run(control);
      } catch (error) {
        const number = log.exception(`job ${wanted.kind}`, error);
        outcome = refuse('unexpected', { params: { id: number } });
      }
      const { job: last = job, left = false } = running.get(id) ?? {};
      running.delete(id);
      const stopped = outcome.ok ? (outcome.value.stopped ?? null) : outcome.error;
      const cancelled = stopped?.code === 'job.cancelled';
      const over: Job = {
        ...last,
        state: !stopped ? 'done' : cancelled ? 'cancelled' : 'refused',
        endedAt: clock.now(),
        secondsLeft: null,
        error: cancelled ? null : stopped,
        file: outcome.ok ? outcome.value.file : null,
      };
      if (!left) {
        ended = [{ job: over, accounts: wanted.accounts }, ...ended].slice(0, endedKept);
        changed(over);
      }
      try {
        await wanted.ended?.(outcome);
      } catch (error) {
        log.exception(`after job ${wanted.kind}`, error);
      }
    };
    // Announced before it can end, so that the page always gets the start first.
    changed(job);
    const entry: Running = {
      job,
      accounts: wanted.accounts,
      abort,
      ended: Promise.resolve().then(run),
      left: false,
    };
    running.set(id, entry);
    return job;
  };

  const stop = async (entries: readonly Running[]): Promise<void> => {
    for (const { abort } of entries) abort.abort();
    await Promise.all(entries.map((entry) => entry.ended));
  };

  const shown = () => [...running.values()].filter(({ left }) => !left);
  return {
    start,
    find: (match) =>
      shown()
        .map(({ job }) => job)
        .find(match) ?? null,
    list: () => [...shown(), ...ended].map(({ job }) => job),
    cancel: (id) => {
      const entry = running.get(id);
      if (!entry) return { ok: false, error: refusal('job.unknown') };
      entry.abort.abort();
      return ok(null);
    },
    stopFor: async (account) => {
      const theirs = [...running.values()].filter(({ accounts }) => accounts.includes(account));
      ended = ended.filter(({ accounts }) => !accounts.includes(account));
      for (const entry of theirs) {
        if (entry.left) continue;
        entry.left = true;
        changed({ ...entry.job, state: 'cancelled', endedAt: clock.now(), secondsLeft: null });
      }
      await stop(theirs);
    },
    stopAll: () => stop([...running.values()]),
  };
}
