import type { Worker } from 'node:worker_threads';
import type { Histories } from '#electron/desk/ports/cache.ts';
import type { Journals } from '#electron/desk/ports/journal.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { restartingThread } from './restarting-thread.ts';

/** `Histories` by name, each with its arguments as one list, so that they can cross to a thread. */
export type HistoryHandlers = {
  readonly [N in keyof Histories]: (input: Parameters<Histories[N]>) => ReturnType<Histories[N]>;
};

/** `Journals` likewise; their names begin with `journal.`, because both have an `open`. */
export type JournalHandlers = {
  readonly [N in keyof Journals as `journal.${N}`]: (
    input: Parameters<Journals[N]>,
  ) => ReturnType<Journals[N]>;
};

type ThreadHandlers = HistoryHandlers & JournalHandlers & Record<string, (input: never) => unknown>;

/**
 * `Histories` and `Journals` that are answered by a thread of their own: neither reading nor waiting for the disk
 * blocks the main thread. A thread that has ended is started again with everything open that was; `setAside` is called
 * for an account of which something proved damaged then.
 */
export function connectHistories(
  start: () => Worker,
  setAside: (account: AccountId, what: 'cache' | 'journal') => void,
): {
  readonly histories: Histories;
  readonly journals: Journals;
} {
  const openHistories = new Map<AccountId, Parameters<Histories['open']>>();
  const openJournals = new Map<AccountId, Parameters<Journals['open']>>();
  const thread = restartingThread<ThreadHandlers>({
    start,
    restore: (started) => {
      const open = (name: 'open' | 'journal.open', what: 'cache' | 'journal') => (input: never) =>
        // Whoever asks next learns of a refusal, or of an end of the new thread.
        void Promise.resolve(started.ask(name, input)).then(
          (opened) => opened.ok && opened.value.setAside && setAside(input[0], what),
          () => undefined,
        );
      for (const input of openHistories.values()) open('open', 'cache')(input as never);
      for (const input of openJournals.values()) open('journal.open', 'journal')(input as never);
    },
    // A write whose beginning is noted twice is sent as one that may have been sent before.
    repeats: true,
  });
  thread.connect();
  const history =
    <N extends keyof Histories & string>(name: N) =>
    (...input: Parameters<Histories[N]>): ReturnType<Histories[N]> =>
      thread.ask(name, input as never) as ReturnType<Histories[N]>;
  const journal =
    <N extends keyof Journals & string>(name: N) =>
    (...input: Parameters<Journals[N]>): ReturnType<Journals[N]> =>
      thread.ask(`journal.${name}`, input as never) as ReturnType<Journals[N]>;
  return {
    histories: {
      open: (...input) => {
        openHistories.set(input[0], input);
        return history('open')(...input);
      },
      close: (account) => {
        openHistories.delete(account);
        return history('close')(account);
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
      open: (...input) => {
        openJournals.set(input[0], input);
        return journal('open')(...input);
      },
      close: (account) => {
        openJournals.delete(account);
        return journal('close')(account);
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
      waiting: journal('waiting'),
      destroy: journal('destroy'),
    },
  };
}
