import { existsSync } from 'node:fs';
import { createEmbeddedStore, type EmbeddedStore, type EmbeddedStoreOptions } from './embedded-store.ts';
import { problem, problemResponse } from './http/problems.ts';
import { quarantineStore } from './store-file.ts';
import { storeFaultOf, type StoreFault } from './store-faults.ts';

export interface RecoverableStore extends Pick<EmbeddedStore, 'fetch' | 'whenMailIdle' | 'close'> {
  /**
   * Sets the file aside, where it stays for whoever can read it, and makes a new one. Answers whether there is a good
   * store now. One that is not known to be damaged is left as it is.
   */
  recreate(): boolean;
}

/**
 * A store that answers also when its file can't be used: with the problem `data-damaged`, `data-newer` or
 * `data-unusable` (503). What can't be opened is tried again at the next request.
 */
export function createRecoverableStore(options: EmbeddedStoreOptions): RecoverableStore {
  let store: EmbeddedStore | null = null;
  let fault: StoreFault | null = null;

  const open = (): void => {
    const existed = existsSync(options.file);
    try {
      store = createEmbeddedStore({ ...options, onFault: (found) => (fault = found) });
      fault = null;
    } catch (error) {
      // A file that was a store and can't be opened for any other reason is not as its program left it.
      fault = storeFaultOf(error) ?? (existed ? 'data-damaged' : null);
      if (fault === null) throw error;
    }
  };
  open();

  return {
    fetch: async (input, init) => {
      if (!store) open();
      return store ? store.fetch(input, init) : problemResponse(problem(fault ?? 'unexpected'));
    },
    whenMailIdle: async (atMostMs) => store?.whenMailIdle(atMostMs),
    close: () => store?.close(),
    recreate: () => {
      if (fault !== 'data-damaged') return store !== null && fault === null;
      store?.close();
      store = null;
      quarantineStore(options.file, new Date((options.clock ?? Date.now)()));
      open();
      return fault === null;
    },
  };
}
