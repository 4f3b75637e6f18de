import { join } from 'node:path';
import { assembleDesk, type AssembleOptions } from '#electron/assemble.ts';
import type { Desk } from '#electron/desk/desk.ts';
import type { Host } from '#electron/host/host.ts';
import { embeddedSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Keychain } from '#electron/vault/keychain.ts';
import { cheapCosts } from './cheap-costs.ts';
import { deskThreads } from './desk-threads.ts';
import { fileKeychain } from './file-keychain.ts';

/** A host of which nobody chooses anything. */
export const killableHost: Host = {
  kind: 'browser',
  chooseSaveFile: async () => null,
  chooseFolder: async () => null,
  print: async () => ok('by-page'),
  printers: async () => null,
  screens: () => null,
  forgetPerson: async () => undefined,
  quit: () => undefined,
  openFile: async () => ok({ url: null }),
  showInFolder: async () => ok({ url: null }),
  openExternal: async () => ok(null),
};

/** The keychain of the desk in `folder`: a file there. */
export const deskKeychain = (folder: string): Keychain => fileKeychain(join(folder, 'keychain.json'));

/** What a desk of `startKillable` may have otherwise. */
export type KillableDeskOptions = Partial<
  Pick<
    AssembleOptions,
    'keychain' | 'clock' | 'timers' | 'host' | 'fetch' | 'policy' | 'requestTimeoutMs' | 'usualFolder'
  >
>;

/**
 * A whole desk in `folder`: real threads, caches, journal; its keychain is a file there. Its store is the one in the
 * box, in the same process, or the one that is served at `storeHost`.
 */
export const startKillable = (
  folder: string,
  storeHost: string | null,
  options: KillableDeskOptions = {},
): Promise<Result<Desk>> =>
  assembleDesk({
    host: killableHost,
    dataFolder: folder,
    version: '0.0.0-test',
    workers: deskThreads(),
    fetch: globalThis.fetch,
    development: true,
    keychain: deskKeychain(folder),
    costs: cheapCosts,
    // What is tried here is not how fast a busy machine is.
    requestTimeoutMs: 120_000,
    ...(storeHost === null
      ? {}
      : {
          suppliers: embeddedSuppliers.map((each) => ({
            ...each,
            baseUrl: `http://${storeHost}/${each.id}`,
          })),
        }),
    ...options,
  });

/** The same; throws where it refuses to start. */
export async function killableDesk(
  folder: string,
  storeHost: string | null,
  keychain: Keychain = deskKeychain(folder),
): Promise<Desk> {
  const started = await startKillable(folder, storeHost, { keychain });
  if (!started.ok) throw new Error(started.error.message.en);
  return started.value;
}
