import type { Worker } from 'node:worker_threads';
import type { StoreHandlers } from './store.worker.ts';
import { proxyFetch } from './threads/fetch.ts';
import { restartingThread } from './threads/restarting-thread.ts';

export interface StoreThread {
  readonly fetch: typeof globalThis.fetch;
  /** Makes a damaged store again; answers whether there is a good one now. */
  recreate(): Promise<boolean>;
  /** Waits for its mails. No thread is started after that. */
  close(): Promise<void>;
}

/** The embedded store in a thread of its own. A request that was under way when it ended is not sent again. */
export function connectStore(start: () => Worker): StoreThread {
  let isClosed = false;
  const thread = restartingThread<StoreHandlers>({
    start: () => {
      if (isClosed) throw new Error('the store is closed');
      return start();
    },
  });
  thread.connect();
  return {
    fetch: proxyFetch({
      fetch: (request) => thread.ask('fetch', request),
      abortFetch: (id) => thread.notify('abortFetch', id),
    }),
    recreate: () => thread.ask('recreate', undefined as never),
    async close() {
      isClosed = true;
      await thread.running()?.ask('close', undefined as never);
    },
  };
}
