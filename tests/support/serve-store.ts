import { onTestFinished } from 'vitest';
import { embeddedSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { startStoreServer } from './store-server.ts';
import { tempFolder } from './temp-folder.ts';

/** The embedded store on a real port of this machine, with the settings by which a desk reaches it. */
export async function serveStore() {
  const { store, host, stop } = await startStoreServer(tempFolder());
  onTestFinished(stop);
  const suppliers = embeddedSuppliers.map((each) => ({ ...each, baseUrl: `http://${host}/${each.id}` }));
  return { store, host, suppliers, stop };
}
