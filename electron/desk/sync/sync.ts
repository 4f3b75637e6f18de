import { historyAvailableFrom } from '#electron/domain/history-retention.ts';
import { tokyoDateOf } from '#shared/model/dates.ts';
import type { Job, SyncState } from '#shared/ipc/jobs.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { inBackground } from '../in-background.ts';
import type { AccountKeys } from '../sign-in/account-keys.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { JobOutcome, Jobs } from '../jobs/jobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { Histories } from '../ports/cache.ts';
import type { JobThreads } from '../ports/job-threads.ts';
import type { Log } from '../ports/log.ts';

export interface SyncPorts {
  readonly accounts: Accounts;
  readonly histories: Histories;
  readonly jobs: Jobs;
  readonly threads: JobThreads;
  readonly keys: Pick<AccountKeys, 'compareRights' | 'saveRights'>;
  readonly log: Log;
  readonly clock: Clock;
  /** Shows this until the session of the account ends. */
  readonly addNotice: (notice: Refusal, account: AccountId) => void;
}

export interface SyncListeners {
  readonly changed: (state: SyncState) => void;
  /** Called when a sync has brought a history up to date. */
  readonly synced: (account: AccountId) => void;
}

/** How many orders that could not be read a sync names in the log. */
const maxLogged = 20;

/** Interval of progress events to the page. Milliseconds. */
const notifyIntervalMs = 1_500;

/** Keeps saved histories up to date: one sync an account at a time, as a job in a thread of its own. */
export function createSync(ports: SyncPorts, { changed, synced }: SyncListeners) {
  const { accounts, histories, jobs, threads, keys, log, clock } = ports;
  const runningFor = (account: AccountId): Job | null =>
    jobs.find((job) => job.kind === 'sync' && job.account === account);

  /** Why the last sync of an account came to nothing; kept until one succeeds or the account signs out. */
  const failures = new Map<AccountId, Refusal>();
  const note = (account: AccountId, done: JobOutcome): JobOutcome => {
    const refusal = done.ok ? null : done.error;
    if (refusal === null) failures.delete(account);
    else if (refusal.code !== 'job.cancelled') {
      failures.set(account, refusal);
      const { code, supplierCode = '-', technical = '-' } = refusal;
      log.warn('sync refused', { account, code, supplierCode, technical });
    }
    return done;
  };

  const state = async (account: AccountId): Promise<Result<SyncState>> => {
    const session = accounts.find(account);
    if (!session.ok) return session;
    const kept = await histories.state(account);
    if (!kept.ok) return kept;
    const { orders, lines, unreadable, completeAsOf } = kept.value;
    return ok({
      account,
      orders,
      lines,
      unreadable,
      completeAsOf,
      failure: failures.get(account) ?? null,
      job: runningFor(account),
    });
  };

  /** Accounts with changes since their running sync started; true where the next one fetches everything. */
  const syncAgain = new Map<AccountId, boolean>();
  /** A running sync may have passed the changes that the caller knows of, so another follows it. */
  const startAfter = (running: Job, account: AccountId, fromScratch: boolean): Result<Job> => {
    syncAgain.set(account, fromScratch || (syncAgain.get(account) ?? false));
    return ok(running);
  };

  /** The supplier's engineer asks for this; an order number says nothing of anybody. */
  const logUnreadable = async (account: AccountId): Promise<void> => {
    const found = await histories.unreadable(account, maxLogged);
    if (!found.ok) return;
    for (const { id, number, fields, at } of found.value)
      log.warn('order not read', {
        account,
        order: id ?? '-',
        number: number ?? '-',
        fields: fields
          .map(({ path, fault, expected, found: kind }) => `${path}: ${fault} (${expected}, ${kind})`)
          .join('; '),
        asOf: at,
      });
  };

  const notify = async (account: AccountId): Promise<void> => {
    const now = await state(account);
    if (now.ok) changed(now.value);
  };

  const start = async (account: AccountId, fromScratch: boolean): Promise<Result<Job>> => {
    const session = accounts.find(account);
    if (!session.ok) return session;
    const running = runningFor(account);
    if (running) return startAfter(running, account, fromScratch);
    const token = await session.value.accessToken();
    if (!token.ok) return token;
    // The supplier decides what a member may see. After a change of department or role nothing fetched under the old
    // rights stays; without a response the check is repeated next time.
    const me = await session.value.ask('me');
    if (!me.ok && session.value.ending) return refused(session.value.ending);
    if (me.ok) session.value.updateMember(me.value);
    const rights = me.ok ? await keys.compareRights(account, me.value) : ok('same');
    if (!rights.ok) return rights;
    const still = accounts.find(account);
    if (!still.ok) return still;
    // What was fetched while the rights could not be asked for is of rights that nobody knows.
    const kept = rights.value === 'none' ? await histories.state(account) : null;
    const isOfUnknown =
      kept !== null && (!kept.ok || kept.value.completeAsOf !== null || kept.value.resume !== null);
    const moved = rights.value === 'changed' || isOfUnknown;
    // Meanwhile another sync may have started, late enough to fetch the same, or the account may have signed out.
    const now = accounts.find(account);
    if (!now.ok) return now;
    const first = runningFor(account);
    if (first) return fromScratch ? startAfter(first, account, true) : ok(first);
    const task = {
      kind: 'sync',
      where: accounts.location(now.value),
      baseUrl: now.value.supplier.baseUrl,
      fromScratch: fromScratch || moved,
      // Of other rights nothing stays, however old it is. Where none are known, the supplier still has what was fetched
      // under them, and what it has no longer is nowhere else (AS-2).
      keepBefore:
        rights.value === 'changed'
          ? null
          : historyAvailableFrom(now.value.supplier.profile, tokyoDateOf(clock.now())),
    } as const;
    const job = jobs.start({
      kind: 'sync',
      account,
      accounts: [account],
      run: async (control) => {
        // Stored before anything is fetched, so that no orders are saved without the rights they were fetched under; after
        // a change only when the old copy is deleted and the new one complete: until then the next sync fetches all again.
        if (me.ok && rights.value === 'none' && !moved) {
          const saved = await keys.saveRights(account, me.value);
          if (!saved.ok) return note(account, saved);
        }
        control.signal.addEventListener('abort', () => syncAgain.delete(account), { once: true });
        let lastNotifiedAt = performance.now();
        const progress: typeof control.progress = (...step) => {
          control.progress(...step);
          if (performance.now() - lastNotifiedAt < notifyIntervalMs) return;
          lastNotifiedAt = performance.now();
          inBackground(log, 'state of a sync', notify(account));
        };
        const done = await threads.run(task, { ...control, progress, fetch: now.value.fetch });
        if (done.ok && done.value.unreadable > 0) await logUnreadable(account);
        if (!done.ok && done.error.code === 'cache.unreadable') await histories.repair(account);
        // The thread only sees failed requests, not that the session has expired.
        if (!done.ok && done.error.code === 'supplier.unreachable' && now.value.account.state === 'expired')
          return note(account, refused(now.value.ending ?? refusal('session.expired')));
        const saved = done.ok && me.ok && moved ? await keys.saveRights(account, me.value) : ok(null);
        // Else the next sync fetches all of it again, and nobody knows why.
        if (!saved.ok) return note(account, saved);
        return note(account, done.ok ? ok({ file: null }) : done);
      },
      ended: async (outcome) => {
        if (outcome.ok) {
          // One that still wrote into the replaced file is followed by another.
          if (!syncAgain.has(account)) refetching.delete(account);
          synced(account);
        }
        // Pages fetched before the change do not contain it.
        const again = syncAgain.get(account);
        syncAgain.delete(account);
        if (again !== undefined) inBackground(log, 'sync after a change', start(account, again));
        await notify(account);
      },
    });
    return ok(job);
  };

  /** Accounts whose history is fetched again because it was replaced, until a sync has succeeded. */
  const refetching = new Set<AccountId>();
  const fetchAgain = async (account: AccountId): Promise<void> => {
    const session = accounts.find(account);
    if (!session.ok) return;
    // Nobody can be asked for it again.
    const isLost = session.value.account.state === 'from-file';
    if (isLost) ports.addNotice(refusal('import.history-lost'), account);
    await notify(account);
    if (isLost) return;
    if (refetching.has(account)) return;
    refetching.add(account);
    await start(account, true);
  };

  return {
    state,
    /**
     * Call when the cache of an account was replaced by an empty one: notifies of it, and fetches everything again where
     * the supplier can be asked. Once until that has succeeded: a disk that goes on damaging files is not written for ever.
     */
    cacheReplaced: (account: AccountId): void => {
      log.warn('cache set aside', { account });
      inBackground(log, 'history fetched again', fetchAgain(account));
    },
    /** Fetches what has changed until now; while a sync runs, answers that one and starts another after it. */
    start,
    /** Forgets why a sync came to nothing: the next person must not see it. */
    forget: (account: AccountId): void => {
      failures.delete(account);
      refetching.delete(account);
    },
  };
}
