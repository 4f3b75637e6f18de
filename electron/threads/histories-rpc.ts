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

type AccountListener = (account: AccountId) => void;

interface HistoriesOptions {
  /** Called for an account whose journal proved damaged when its thread was started again. */
  readonly journalSetAside: AccountListener;
  readonly failed: (error: unknown) => void;
}

/**
 * `Histories` and `Journals` that are answered by a thread of their own: neither reading nor waiting for the disk
 * blocks the main thread. A thread that has ended is started again with everything open that was. Where it ends twice at
 * one question, `Histories` reject; `Journals` refuse `journal.unreadable`, after `failed`.
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
  const openHistories = new Map<AccountId, Parameters<Histories['open']>>();
  const openJournals = new Map<AccountId, Parameters<Journals['open']>>();
  const listeners: AccountListener[] = [];
  const thread = restartingThread<ThreadHandlers>({
    start,
    localHandlers: {
      replaced: (account: AccountId) => listeners.forEach((listener) => listener(account)),
    } satisfies HistoryCallbacks,
    restore: (started) => {
      // Whoever asks next learns of a refusal, or of an end of the new thread.
      const ended = (): void => undefined;
      for (const input of openHistories.values()) void started.ask('reopen', input).catch(ended);
      for (const input of openJournals.values())
        void started
          .ask('journal.open', input)
          .then((opened) => opened.ok && opened.value.setAside && journalSetAside(input[0]), ended);
    },
    // A write whose beginning is noted twice is sent as one that may have been sent before.
    repeats: true,
  });
  thread.connect();
  const history =
    <N extends keyof Histories & string>(name: N) =>
    (...input: Parameters<Histories[N]>): ReturnType<Histories[N]> =>
      thread.ask(name, input as never) as ReturnType<Histories[N]>;
  const askJournal = <N extends keyof Journals & string>(name: N, input: Parameters<Journals[N]>) =>
    thread.ask(`journal.${name}`, input as never) as ReturnType<Journals[N]>;
  /** Those that answer with a result: whether a write was sent is not to be hidden by an exception. */
  const journal =
    <N extends Exclude<keyof Journals, 'close' | 'destroy' | 'waiting'>>(name: N) =>
    (...input: Parameters<Journals[N]>): ReturnType<Journals[N]> =>
      (askJournal(name, input) as Promise<Result<never>>).catch((error: unknown) => {
        failed(error);
        return refuse('journal.unreadable');
      }) as ReturnType<Journals[N]>;
  /** A thread that has ended has nothing open, and the next one opens nothing that was to be closed. */
  const closed = (error: unknown): void => {
    if (!(error instanceof ThreadEndedError)) throw error;
  };
  return {
    onCacheReplaced: (listener) => void listeners.push(listener),
    histories: {
      open: async (...input) => {
        const [account] = input;
        openHistories.set(account, input);
        // One that was not opened is not opened again: its key is wiped by then.
        const notOpened = (): void => {
          if (openHistories.get(account) === input) openHistories.delete(account);
        };
        try {
          const opened = await history('open')(...input);
          if (!opened.ok) notOpened();
          return opened;
        } catch (error) {
          notOpened();
          throw error;
        }
      },
      close: (account) => {
        openHistories.delete(account);
        return history('close')(account).catch(closed);
      },
      repair: history('repair'),
      state: history('state'),
      search: history('search'),
      rows: history('rows'),
      facets: history('facets'),
      order: history('order'),
      payables: history('payables'),
      unreadable: history('unreadable'),
      destroy: history('destroy'),
    },
    journals: {
      open: async (...input) => {
        const [account, cache, options] = input;
        openJournals.set(account, input);
        const opened = await journal('open')(...input);
        // From now on a journal that is missing means that something was lost.
        if (opened.ok && openJournals.get(account) === input)
          openJournals.set(account, [account, cache, { ...options, known: true }]);
        return opened;
      },
      close: (account) => {
        openJournals.delete(account);
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
