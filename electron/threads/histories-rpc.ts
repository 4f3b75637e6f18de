import type { Worker } from 'node:worker_threads';
import type { Histories } from '#electron/desk/ports/cache.ts';
import type { Journals } from '#electron/desk/ports/journal.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { restartingThread } from './restarting-thread.ts';
import { ThreadEndedError } from './rpc.ts';

/** `Histories` by name, each with its arguments as one list, so that they can cross to a thread. */
export type HistoryHandlers = {
  readonly [N in keyof Histories]: (input: Parameters<Histories[N]>) => ReturnType<Histories[N]>;
} & {
  /** `open` in a thread that has been started again. */
  readonly reopen: (input: Parameters<Histories['open']>) => ReturnType<Histories['open']>;
};

export interface HistoryCallbacks {
  readonly [name: string]: (input: never) => unknown;
  /** The cache of an account that is open was set aside. */
  readonly replaced: (account: AccountId) => void;
}

/** `Journals` likewise; their names begin with `journal.`, because both have an `open`. */
export type JournalHandlers = {
  readonly [N in keyof Journals as `journal.${N}`]: (
    input: Parameters<Journals[N]>,
  ) => ReturnType<Journals[N]>;
};

type ThreadHandlers = HistoryHandlers & JournalHandlers & Record<string, (input: never) => unknown>;

/** Questions that name their accounts. */
type AccountQuestions = Exclude<keyof Histories, 'open' | 'close' | 'rows' | 'destroy'>;

/** How often the thread has ended, one time after the other, while it opened the file of an account again. */
function countEndings() {
  const endings = new Map<AccountId, number>();
  return {
    add: (account: AccountId): void => void endings.set(account, (endings.get(account) ?? 0) + 1),
    isTooMany: (account: AccountId): boolean => (endings.get(account) ?? 0) > 1,
    forget: (account: AccountId): void => void endings.delete(account),
  };
}

type AccountListener = (account: AccountId) => void;

interface HistoriesOptions {
  /** Called for an account whose journal proved damaged when its thread was started again. */
  readonly journalSetAside: AccountListener;
  readonly failed: (error: unknown) => void;
}

/**
 * `Histories` and `Journals` that are answered by a thread of their own: neither reading nor waiting for the disk
 * blocks the main thread. A thread that has ended is started again with everything open that was. Where it ends twice at
 * one question, `Histories` reject; `Journals` refuse `journal.unreadable`, after `failed`. A file at which it ends twice
 * while it is opened again stays closed, so that others are not kept from theirs: `history.not-open` until its owner
 * signs in again, and `journal.not-open`.
 */
export function connectHistories(
  start: () => Worker,
  { journalSetAside, failed }: HistoriesOptions,
): {
  readonly histories: Histories;
  readonly journals: Journals;
  /** `listener` is called for an account whose cache was set aside while it was open. */
  readonly onCacheReplaced: (listener: AccountListener) => void;
} {
  /** Those whose opening was answered: what an opening finds is its answer, and nobody else's. */
  const openHistories = new Map<AccountId, Parameters<Histories['open']>>();
  const openingHistories = new Map<AccountId, Parameters<Histories['open']>>();
  const openJournals = new Map<AccountId, Parameters<Journals['open']>>();
  const historyEndings = countEndings();
  const journalEndings = countEndings();
  const listeners: AccountListener[] = [];
  const thread = restartingThread<ThreadHandlers>({
    start,
    localHandlers: {
      replaced: (account: AccountId) => listeners.forEach((listener) => listener(account)),
    } satisfies HistoryCallbacks,
    restore: (started) => {
      // They are opened one after the other: the thread has ended at the first that was not answered.
      let hasEnded = false;
      const reopen = <T>(
        endings: ReturnType<typeof countEndings>,
        account: AccountId,
        opening: Promise<T>,
        then: (opened: T) => unknown = () => undefined,
      ): void =>
        void opening.then(
          (opened) => {
            endings.forget(account);
            then(opened);
          },
          // Whoever asks next learns of an end of the new thread.
          (error: unknown) => {
            if (hasEnded || !(error instanceof ThreadEndedError)) return;
            hasEnded = true;
            endings.add(account);
          },
        );
      for (const [account, input] of openHistories)
        if (!historyEndings.isTooMany(account)) reopen(historyEndings, account, started.ask('reopen', input));
      for (const [account, input] of openJournals)
        if (!journalEndings.isTooMany(account))
          reopen(
            journalEndings,
            account,
            started.ask('journal.open', input),
            (opened) => opened.ok && opened.value.setAside && journalSetAside(account),
          );
    },
    // A write whose beginning is noted twice is sent as one that may have been sent before.
    repeats: true,
  });
  thread.connect();
  const history =
    <N extends keyof Histories & string>(name: N) =>
    (...input: Parameters<Histories[N]>): ReturnType<Histories[N]> =>
      thread.ask(name, input as never) as ReturnType<Histories[N]>;
  /** What is asked of accounts. */
  const ofAccounts =
    <N extends AccountQuestions>(
      name: N,
      accountsOf: (...input: Parameters<Histories[N]>) => readonly AccountId[],
    ) =>
    (...input: Parameters<Histories[N]>): ReturnType<Histories[N]> =>
      accountsOf(...input).some(historyEndings.isTooMany)
        ? (Promise.resolve(refuse('history.not-open')) as ReturnType<Histories[N]>)
        : history(name)(...input);
  const ofOne = (account: AccountId): readonly AccountId[] => [account];
  const ofMany = (accounts: readonly AccountId[]): readonly AccountId[] => accounts;
  const askJournal = <N extends keyof Journals & string>(name: N, input: Parameters<Journals[N]>) =>
    thread.ask(`journal.${name}`, input as never) as ReturnType<Journals[N]>;
  /** Those that answer with a result: whether a write was sent is not to be hidden by an exception. */
  const journal =
    <N extends Exclude<keyof Journals, 'close' | 'destroy' | 'waiting'>>(name: N) =>
    (...input: Parameters<Journals[N]>): ReturnType<Journals[N]> =>
      (name !== 'open' && journalEndings.isTooMany(input[0])
        ? Promise.resolve(refuse('journal.not-open'))
        : (askJournal(name, input) as Promise<Result<never>>).catch((error: unknown) => {
            failed(error);
            return refuse('journal.unreadable');
          })) as ReturnType<Journals[N]>;
  /** A thread that has ended has nothing open, and the next one opens nothing that was to be closed. */
  const closed = (error: unknown): void => {
    if (!(error instanceof ThreadEndedError)) throw error;
  };
  return {
    onCacheReplaced: (listener) => void listeners.push(listener),
    histories: {
      open: async (...input) => {
        const [account] = input;
        openHistories.delete(account);
        openingHistories.set(account, input);
        try {
          const opened = await history('open')(...input);
          // One that was not opened, or is closed by now, is not opened again: its key is wiped by then.
          if (opened.ok && openingHistories.get(account) === input) {
            openHistories.set(account, input);
            historyEndings.forget(account);
          }
          return opened;
        } finally {
          // Its key stays nowhere for an opening that has ended.
          if (openingHistories.get(account) === input) openingHistories.delete(account);
        }
      },
      close: (account, isLossReported) => {
        openHistories.delete(account);
        openingHistories.delete(account);
        historyEndings.forget(account);
        return history('close')(account, isLossReported).catch(closed);
      },
      repair: ofAccounts('repair', ofOne),
      state: ofAccounts('state', ofOne),
      search: ofAccounts('search', ({ accounts }) => accounts),
      rows: history('rows'),
      facets: ofAccounts('facets', ofMany),
      order: ofAccounts('order', ofOne),
      payables: ofAccounts('payables', ofMany),
      unreadable: ofAccounts('unreadable', ofOne),
      destroy: history('destroy'),
    },
    journals: {
      open: async (...input) => {
        const [account, cache, options] = input;
        openJournals.set(account, input);
        journalEndings.forget(account);
        const opened = await journal('open')(...input);
        // From now on a journal that is missing means that something was lost.
        if (opened.ok && openJournals.get(account) === input)
          openJournals.set(account, [account, cache, { ...options, known: true }]);
        return opened;
      },
      close: (account) => {
        openJournals.delete(account);
        journalEndings.forget(account);
        return askJournal('close', [account]).catch(closed);
      },
      list: journal('list'),
      begin: journal('begin'),
      markSent: journal('markSent'),
      mark: journal('mark'),
      remove: journal('remove'),
      keyOf: journal('keyOf'),
      dropKeys: journal('dropKeys'),
      damage: journal('damage'),
      restoreEntries: journal('restoreEntries'),
      forgetDamage: journal('forgetDamage'),
      waiting: (...input) => askJournal('waiting', input),
      destroy: (...input) => askJournal('destroy', input),
    },
  };
}
