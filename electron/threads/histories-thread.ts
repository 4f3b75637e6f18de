import type { Worker } from 'node:worker_threads';
import type { Histories } from '#electron/desk/ports/cache.ts';
import { talk } from './talk.ts';

/** `Histories` by name, each with its arguments as one list, so that they can cross to a thread. */
export type HistoryHandlers = {
  readonly [N in keyof Histories]: (input: Parameters<Histories[N]>) => ReturnType<Histories[N]>;
};

/** `Histories` that are answered by a thread of their own: reading never blocks the main thread. */
export function historiesThrough(worker: Worker): Histories {
  const thread = talk<HistoryHandlers & Record<string, (input: never) => unknown>>(worker, {});
  const through =
    <N extends keyof Histories & string>(name: N) =>
    (...input: Parameters<Histories[N]>): ReturnType<Histories[N]> =>
      thread.ask(name, input as never) as ReturnType<Histories[N]>;
  return {
    open: through('open'),
    close: through('close'),
    repair: through('repair'),
    state: through('state'),
    search: through('search'),
    rows: through('rows'),
    facets: through('facets'),
    order: through('order'),
    destroy: through('destroy'),
  };
}
