import { copyFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createEmbeddedStore, type EmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { cheapCosts } from './cheap-costs.ts';
import { storeTemplate } from './store-template.ts';

export interface StoreServer {
  readonly store: EmbeddedStore;
  /** `127.0.0.1` and the port. */
  readonly host: string;
  /** Ends every connection, the port and the store; once is enough. */
  readonly stop: () => Promise<void>;
}

/** The embedded store on a port of this machine, with a file of its own in `folder`. */
export async function startStoreServer(folder: string): Promise<StoreServer> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'store.db');
  copyFileSync(storeTemplate(), file);
  const store = createEmbeddedStore({ file, ...cheapCosts.store });
  const server = createServer(getRequestListener(store.fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let stopped = false;
  return {
    store,
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      if (stopped) return;
      stopped = true;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}
