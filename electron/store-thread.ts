import type { Worker } from 'node:worker_threads';
import type { StoreHandlers } from './store.worker.ts';
import { proxyFetch } from './threads/fetch.ts';
import { rpc, type RpcClient } from './threads/rpc.ts';

export interface StoreThread {
  readonly fetch: typeof globalThis.fetch;
  /** Makes a damaged store again; answers whether there is a good one now. */
  recreate(): Promise<boolean>;
  /** Waits for its mails. No thread is started after that. */
  close(): Promise<void>;
}

/** The embedded store in a thread of its own. One that has ended, which is a bug, is started again by the next request. */
export function connectStore(start: () => Worker): StoreThread {
  let running: RpcClient<StoreHandlers> | null = null;
  let isClosed = false;
  const store = (): RpcClient<StoreHandlers> => {
    if (running) return running;
    if (isClosed) throw new Error('the store is closed');
    const started = rpc<StoreHandlers>(start(), {});
    running = started;
    void started.ended.then(() => {
      if (running === started && !isClosed) running = null;
    });
    return started;
  };
  store();
  return {
    fetch: proxyFetch({
      fetch: async (request) => store().ask('fetch', request),
      abortFetch: (id) => running?.notify('abortFetch', id),
    }),
    recreate: async () => store().ask('recreate', undefined as never),
    async close() {
      isClosed = true;
      await running?.ask('close', undefined as never);
    },
  };
}
