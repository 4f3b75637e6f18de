import { copyFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { embeddedSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { storeTemplate } from './store-template.ts';
import { tempFolder } from './temp-folder.ts';

/** The store in the box on a real port of this machine, with the settings by which a desk reaches it. */
export async function serveStore() {
  const file = join(tempFolder(), 'store.db');
  copyFileSync(storeTemplate(), file);
  const store = createEmbeddedStore({ file });
  const server = createServer(getRequestListener(store.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    store.close();
  };
  onTestFinished(stop);
  const suppliers = embeddedSuppliers.map((each) => ({ ...each, baseUrl: `http://${host}/${each.id}` }));
  return { store, host, suppliers, stop };
}
