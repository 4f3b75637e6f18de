import type { Worker } from 'node:worker_threads';
import type { Histories } from '#electron/desk/ports/cache.ts';
import type { Journals } from '#electron/desk/ports/journal.ts';
import { rpc } from './rpc.ts';

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

/**
 * `Histories` and `Journals` that are answered by a thread of their own: neither reading nor waiting for the disk
 * blocks the main thread.
 */
export function connectHistories(worker: Worker): {
  readonly histories: Histories;
  readonly journals: Journals;
} {
  const thread = rpc<HistoryHandlers & JournalHandlers & Record<string, (input: never) => unknown>>(
    worker,
    {},
  );
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
      open: history('open'),
      close: history('close'),
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
      open: journal('open'),
      close: journal('close'),
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
