import { computed, onScopeDispose, ref, shallowReactive, watch, type ComputedRef, type Ref } from 'vue';
import type { DeskBridge } from '#shared/ipc/contract.ts';
import type { Job, SyncState } from '#shared/ipc/jobs.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { supplierUnreachableCodes } from '#renderer/stores/service.ts';

/** How the histories of one or more accounts stand, taken together. */
export interface SyncSummary {
  /** Whether it is known yet how they stand. */
  readonly known: boolean;
  /** The oldest of the moments at which they were complete; null if one never was. */
  readonly completeAsOf: Instant | null;
  /** Orders on this machine. */
  readonly orders: number;
  /** Orders that came and could not be read. */
  readonly unreadable: number;
  readonly running: boolean;
  readonly done: number;
  /** Null while one of the totals is not known. */
  readonly total: number | null;
  readonly secondsLeft: number | null;
  /** Why the last sync came to nothing, until one succeeds; null while one runs. */
  readonly refusal: Refusal | null;
}

export interface Sync {
  readonly summary: ComputedRef<SyncSummary>;
  /** Goes up when orders on this machine may have changed. */
  readonly changes: Readonly<Ref<number>>;
  /** Fetches what is new. */
  start(): Promise<void>;
  /** Fetches everything again. */
  startFromScratch(): Promise<void>;
  cancel(): Promise<void>;
}

/** Being offline or signed out is said in the line beside the title; anything else that went wrong has a notice. */
export const isQuiet = ({ code, next }: Refusal): boolean =>
  supplierUnreachableCodes.has(code) || next.includes('sign-in-again');

const isRunning = (job: Job | null): job is Job => job?.state === 'running';

/** Adds up the states of several accounts. */
export function summaryOf(states: readonly (SyncState | null)[], refusals: readonly Refusal[]): SyncSummary {
  const known = states.filter((state) => state !== null);
  const running = known.flatMap(({ job }) => (isRunning(job) ? [job] : []));
  const times = known.map(({ completeAsOf }) => completeAsOf);
  const totals = running.map(({ total }) => total);
  const left = running.flatMap(({ secondsLeft }) => (secondsLeft === null ? [] : [secondsLeft]));
  // A job that has just failed tells why before the state of its account does.
  const failed = known.flatMap(
    ({ failure, job }) => failure ?? (job?.state === 'refused' ? (job.error ?? []) : []),
  );
  return {
    known: known.length === states.length,
    completeAsOf: times.includes(null) ? null : (times.filter((time) => time !== null).sort()[0] ?? null),
    orders: known.reduce((sum, { orders }) => sum + orders, 0),
    unreadable: known.reduce((sum, { unreadable }) => sum + unreadable, 0),
    running: running.length > 0,
    done: running.reduce((sum, { done }) => sum + done, 0),
    total: totals.includes(null) ? null : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0),
    secondsLeft: left.length === 0 ? null : Math.max(...left),
    refusal: running.length > 0 ? null : (refusals[0] ?? failed[0] ?? null),
  };
}

/**
 * Keeps the histories of `accounts` up to date: fetches what is new when an account is first looked at,
 * and follows what the desk says of it.
 */
export function useSync(desk: DeskBridge, accounts: Readonly<Ref<readonly AccountId[]>>): Sync {
  const states = shallowReactive(new Map<AccountId, SyncState>());
  const refusals = shallowReactive(new Map<AccountId, Refusal>());
  const startedAccounts = new Set<AccountId>();
  const changes = ref(0);

  const apply = (state: SyncState) => {
    const before = states.get(state.account);
    states.set(state.account, state);
    const ended = before !== undefined && isRunning(before.job) && !isRunning(state.job);
    const ordersChanged =
      before !== undefined &&
      (before.orders !== state.orders ||
        before.lines !== state.lines ||
        before.unreadable !== state.unreadable);
    if (ended || ordersChanged || before?.completeAsOf !== state.completeAsOf) changes.value += 1;
  };

  const applyJob = (job: Job) => {
    const state = job.account === null ? undefined : states.get(job.account);
    if (job.kind === 'sync' && state !== undefined) apply({ ...state, job });
  };

  async function startAccount(account: AccountId, fromScratch = false): Promise<void> {
    refusals.delete(account);
    const answer = await desk.call('sync.start', { account, fromScratch });
    if (answer.ok) applyJob(answer.value);
    else refusals.set(account, answer.error);
  }

  async function open(account: AccountId): Promise<void> {
    startedAccounts.add(account);
    const answer = await desk.call('sync.state', { account });
    if (answer.ok) apply(answer.value);
    await startAccount(account);
  }

  watch(
    () => accounts.value.join(),
    () => {
      for (const account of accounts.value) if (!startedAccounts.has(account)) void open(account);
    },
    { immediate: true },
  );

  const stop = [desk.on('sync.changed', apply), desk.on('job.changed', applyJob)];
  onScopeDispose(() => {
    for (const end of stop) end();
  });

  return {
    summary: computed(() =>
      summaryOf(
        accounts.value.map((account) => states.get(account) ?? null),
        accounts.value.flatMap((account) => refusals.get(account) ?? []),
      ),
    ),
    changes,
    async start() {
      await Promise.all(accounts.value.map((account) => startAccount(account)));
    },
    async startFromScratch() {
      await Promise.all(accounts.value.map((account) => startAccount(account, true)));
    },
    async cancel() {
      const jobs = accounts.value.flatMap((account) => {
        const job = states.get(account)?.job ?? null;
        return isRunning(job) ? [job.id] : [];
      });
      await Promise.all(jobs.map((job) => desk.call('jobs.cancel', { job })));
    },
  };
}
