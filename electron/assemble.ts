import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { instantOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Desk } from './desk/desk.ts';
import { createDesk } from './desk/create-desk.ts';
import type { Clock } from './desk/ports/clock.ts';
import type { Host } from './host/host.ts';
import { openLogFile } from './host/log-file.ts';
import { openSettingsFile } from './host/settings-file.ts';
import { suggestedFileName } from './documents/export/file-name.ts';
import { supplierEntries, type SupplierSetting } from './supplier-entries.ts';
import { fetchThrough } from './threads/fetch.ts';
import { historiesThrough } from './threads/histories-thread.ts';
import { createJobThreads } from './threads/job-threads.ts';
import { talk } from './threads/talk.ts';
import type { StoreHandlers } from './store.worker.ts';
import { systemKeychain, type Keychain } from './vault/keychain.ts';
import { openMarkFile } from './vault/mark-file.ts';
import { openVault } from './vault/vault.ts';

export interface AssembleOptions {
  readonly host: Host;
  /** This machine's own folder for the program; never a roaming one. */
  readonly dataFolder: string;
  readonly version: string;
  /** The threads' entry files. */
  readonly workers: { readonly job: URL; readonly history: URL; readonly store: URL };
  /** The platform's network, with its proxies and certificates. */
  readonly fetch: typeof globalThis.fetch;
  /** Holds every answer against the contract. */
  readonly development: boolean;
  /** Suppliers with an address of their own; without any, the store in the box. */
  readonly suppliers?: readonly SupplierSetting[];
  readonly clock?: Clock;
  readonly keychain?: Keychain;
}

const platforms: Readonly<Record<string, 'windows' | 'macos'>> = { win32: 'windows', darwin: 'macos' };

/** Puts the whole desk together: vault → cache → suppliers → desk. The one place that knows every room. */
export async function assembleDesk(options: AssembleOptions): Promise<Desk> {
  const inFolder = (...path: string[]): string => join(options.dataFolder, ...path);
  mkdirSync(inFolder('caches'), { recursive: true, mode: 0o700 });
  mkdirSync(inFolder('store'), { recursive: true, mode: 0o700 });

  const log = openLogFile(inFolder('logs', 'desk.log'));
  const clock: Clock = options.clock ?? { now: () => instantOf(Date.now()) };
  const marks = openMarkFile(inFolder('desk.json'));
  const vault = await openVault(options.keychain ?? systemKeychain, marks);

  const threads: Worker[] = [];
  const startThread = (entry: URL, data: unknown, name: string): Worker => {
    const worker = new Worker(entry, { workerData: data, name });
    worker.on('error', (error) => log.exception(`thread ${name}`, error));
    threads.push(worker);
    return worker;
  };

  let closeStore = async (): Promise<void> => undefined;
  const storeFetch = (): typeof globalThis.fetch => {
    const worker = startThread(options.workers.store, { file: inFolder('store', 'store.db') }, 'store');
    const store = talk<StoreHandlers>(worker, {});
    closeStore = () => store.ask('close', undefined as never) as Promise<void>;
    return fetchThrough((request) => store.ask('fetch', request));
  };
  const { entries, fetch } = supplierEntries(options.suppliers ?? [], options.fetch, storeFetch);

  const desk = await createDesk({
    host: options.host,
    vault,
    deskId: marks.deskId,
    suppliers: entries,
    histories: historiesThrough(startThread(options.workers.history, null, 'history')),
    threads: createJobThreads(options.workers.job),
    settings: openSettingsFile(inFolder('settings.json')),
    clock,
    log,
    fetch,
    cacheFile: (account: AccountId) => inFolder('caches', `${account}.db`),
    suggestName: ({ search, format, locale }, suppliers) =>
      suggestedFileName({
        from: search.filter.from,
        to: search.filter.to,
        supplier: suppliers.join('・'),
        format,
        locale,
        now: clock.now(),
      }),
    version: options.version,
    platform: platforms[process.platform] ?? 'linux',
    checkOutput: options.development,
  });
  log.info('desk started', { version: options.version, host: options.host.kind });
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await desk.close();
    await closeStore();
    await Promise.all(threads.map((thread) => thread.terminate()));
  };
  return { ...desk, close: () => (closing ??= close()) };
}
