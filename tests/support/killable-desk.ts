import { join } from 'node:path';
import { assembleDesk } from '#electron/assemble.ts';
import type { Desk } from '#electron/desk/desk.ts';
import type { Host } from '#electron/host/host.ts';
import { embeddedSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { ok } from '#shared/model/result.ts';
import type { Keychain } from '#electron/vault/keychain.ts';
import { cheapCosts } from './cheap-costs.ts';
import { fileKeychain } from './file-keychain.ts';

const host: Host = {
  kind: 'browser',
  chooseSaveFile: async () => null,
  chooseFolder: async () => null,
  print: async () => ok('by-page'),
  openFile: async () => ok({ url: null }),
  showInFolder: async () => ok({ url: null }),
  openExternal: async () => ok(null),
};
const worker = (name: string): URL => new URL(`../../electron/${name}.worker.ts`, import.meta.url);

/** The keychain of the desk in `folder`: a file there. */
export const deskKeychain = (folder: string): Keychain => fileKeychain(join(folder, 'keychain.json'));

/**
 * A whole desk in `folder`: real threads, caches, journal; its keychain is a file there. Its store is the one in the
 * box, in the same process, or the one that is served at `storeHost`.
 */
export async function killableDesk(
  folder: string,
  storeHost: string | null,
  keychain: Keychain = deskKeychain(folder),
): Promise<Desk> {
  const assembled = await assembleDesk({
    host,
    dataFolder: folder,
    version: '0.0.0-test',
    workers: { job: worker('job'), history: worker('history'), store: worker('store') },
    fetch: globalThis.fetch,
    development: true,
    keychain,
    costs: cheapCosts,
    ...(storeHost === null
      ? {}
      : {
          suppliers: embeddedSuppliers.map((each) => ({
            ...each,
            baseUrl: `http://${storeHost}/${each.id}`,
          })),
        }),
  });
  if (!assembled.ok) throw new Error(assembled.error.message.en);
  return assembled.value;
}
