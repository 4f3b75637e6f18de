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

/**
 * The embedded store on a port of this machine, with a file of its own in `folder`; `showsSignIns`: whether its
 * suppliers tell their sign-ins for trying out.
 */
export async function startStoreServer(folder: string, showsSignIns = true): Promise<StoreServer> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'store.db');
  copyFileSync(storeTemplate(), file);
  const store = createEmbeddedStore({ file, ...cheapCosts.store });
  /** `from` is where a request comes from; people are shown it. */
  const answer = async (request: Request, from: unknown): Promise<Response> => {
    const response = await store.fetch(request, from);
    if (showsSignIns || !new URL(request.url).pathname.endsWith('/v1/supplier')) return response;
    return Response.json({ ...((await response.json()) as object), trialSignIns: [] });
  };
  const server = createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
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
