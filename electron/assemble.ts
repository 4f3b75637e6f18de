import { existsSync, readdirSync } from 'node:fs';
import { uptime } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { betweenNamesOfFile } from '#shared/messages/separators.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { SupplierProfile } from './domain/profile.ts';
import type { Desk } from './desk/desk.ts';
import { createDesk } from './desk/create-desk.ts';
import type { Clock } from './desk/ports/clock.ts';
import type { Timers } from './desk/ports/timers.ts';
import type { Host } from './host/host.ts';
import { deskIdsIn } from './cache/journal/open-write-keys.ts';
import { lockDataFolder, type DataLock } from './cache/data-lock.ts';
import { diskErrorCode, refuseForDisk } from './files/disk-problem.ts';
import { restrictDataFolder, usableFolder } from './files/folder.ts';
import { diskSpace, folderState } from './files/disk-space.ts';
import {
  accountsIn,
  noticeOfDataLeft,
  removeLeftovers,
  recoverUnfinishedFiles,
  temporaryCacheEnd,
} from './leftovers.ts';
import { listUnfinished } from './files/unfinished.ts';
import { openLogFile } from './host/log-file.ts';
import { openScheduledExportFile } from './host/scheduled-exports-file.ts';
import { openSettingsFile } from './host/settings-file.ts';
import { suggestedFileName } from './documents/export/file-name.ts';
import { createDocumentRenderer } from './documents/pdf/document-renderer.ts';
import { createUploads } from './files/uploads.ts';
import { createTables } from './documents/write-table.ts';
import { openKioskAttempts, openLockFile } from './policy/failed-attempts-file.ts';
import { createReferenceData } from './reference/reference.ts';
import { unmanaged, type Policy } from './desk/ports/policy.ts';
import type { ProxySignIn } from './desk/ports/proxy.ts';
import { createProxySignIn } from './host/proxy-sign-in.ts';
import { noUpdates, type Updates } from './desk/ports/updates.ts';
import { suppliersFor, supplierEntries } from './supplier-entries.ts';
import { within } from '#shared/model/within.ts';
import { managedValue } from '#shared/model/managed-settings.ts';
import type { SupplierSetting } from '#shared/model/supplier-setting.ts';
import { noticeOfLostMemory } from './archive/archive-state.ts';
import { connectArchive } from './threads/archive-rpc.ts';
import { connectHistories } from './threads/histories-rpc.ts';
import { createJobThreads } from './threads/job-threads.ts';
import { createWorkerThreads } from './threads/worker-threads.ts';
import { isMailServerUrl } from './suppliers/embedded/mail/mail-delivery.ts';
import type { ArchiveData } from './archive.worker.ts';
import type { JobData } from './job.worker.ts';
import { connectStore } from './store-thread.ts';
import type { StoreCosts, StoreData } from './store.worker.ts';
import { systemKeychain, type Keychain } from './vault/keychain.ts';
import { createSingleSignOn } from './suppliers/client/single-sign-on.ts';
import { openDescriptionCache } from './suppliers/client/description-cache-file.ts';
import { deskIdNotices, findDeskId } from './vault/desk-id.ts';
import { openInstallationFile } from './vault/installation-file.ts';
import { openVault } from './vault/vault.ts';

/** What is made to cost time on purpose. Nothing that ships lowers it: only the entries of tests do. */
export interface Costs {
  /** Cost of scrypt with which an account's keys are sealed. */
  readonly sealing: number;
  readonly store: StoreCosts;
}

export interface AssembleOptions {
  readonly host: Host;
  /** This machine's own folder for the program; never a roaming one. */
  readonly dataFolder: string;
  /** The folder without a policy, where a policy may name another one. */
  readonly usualFolder?: string;
  readonly version: string;
  /** The threads' entry files. */
  readonly workers: {
    readonly job: URL;
    readonly history: URL;
    readonly archive: URL;
    readonly store: URL;
  };
  /** The platform's network, with its proxies and certificates. */
  readonly fetch: typeof globalThis.fetch;
  /** Holds every answer against the contract. */
  readonly development: boolean;
  /** What IT manages; nothing by default. */
  readonly policy?: Policy;
  /** What `fetch` gives to a proxy that asks; nothing by default. */
  readonly proxySignIn?: ProxySignIn;
  /** Where newer versions come from; nowhere by default. */
  readonly updates?: Updates;
  /** Suppliers with an address of their own; without any, those of `suppliers.json`, else the embedded store. */
  readonly suppliers?: readonly SupplierSetting[];
  /** The systems that suppliers may be of; by default those of `domain/profiles/`. */
  readonly profiles?: readonly SupplierProfile[] | undefined;
  readonly clock?: Clock;
  readonly timers?: Timers;
  readonly keychain?: Keychain;
  /** Where the embedded store sends its mails, `smtp://…`; without it they stay in the outbox of the trial. */
  readonly smtpUrl?: string | undefined;
  /** The real costs by default. Lower only in tests. */
  readonly costs?: Costs | undefined;
  /** How long a supplier may take to answer, in milliseconds; the client's own limit by default. Longer only in tests. */
  readonly requestTimeoutMs?: number | undefined;
}

/** Milliseconds; its mails have five seconds of them. */
const storeClosesWithin = 10_000;

const systemClock: Clock = {
  now: () => instantOf(Date.now()),
  uptime: () => Math.floor(uptime() * 1000),
};

/** An interval alone keeps no program running. */
const systemTimers: Timers = {
  every: (milliseconds, run) => {
    const timer = setInterval(run, milliseconds).unref();
    return () => clearInterval(timer);
  },
};

const platforms: Readonly<Record<string, 'windows' | 'macos'>> = { win32: 'windows', darwin: 'macos' };

/**
 * Puts the whole desk together: vault → cache → suppliers → desk. Only this file imports every part.
 * Refuses `desk.folder-in-use`, `desk.file-missing`, `desk.bad-suppliers`, and `file.unusable` or `file.not-saved` with the file and what
 * is wrong with it: then nothing was started.
 */
export async function assembleDesk(options: AssembleOptions): Promise<Result<Desk>> {
  const lock = lockDataFolder(options.dataFolder);
  if (!lock.ok) return lock;
  try {
    const desk = await assembleIn(options, lock.value);
    if (!desk.ok) lock.value.release();
    return desk;
  } catch (error) {
    lock.value.release();
    if (diskErrorCode(error) === null) throw error;
    const { path } = error as NodeJS.ErrnoException;
    return refuseForDisk('file.unusable', path ?? options.dataFolder, error);
  }
}

async function assembleIn(options: AssembleOptions, lock: DataLock): Promise<Result<Desk>> {
  // A thread without its file would be noticed when it is first needed, in the middle of somebody's work.
  for (const entry of Object.values(options.workers)) {
    const file = fileURLToPath(entry);
    if (!existsSync(file)) return refuse('desk.file-missing', { params: { file: basename(file) } });
  }
  restrictDataFolder(options.dataFolder);
  const inFolder = (...path: string[]): string => join(options.dataFolder, ...path);
  const { policy = unmanaged } = options;
  const settings = suppliersFor(policy.state.values, options.suppliers ?? null, inFolder('suppliers.json'));
  if (!settings.ok) return settings;
  for (const folder of ['caches', 'store']) {
    const usable = usableFolder(inFolder(folder));
    if (!usable.ok) return usable;
  }

  removeLeftovers(options.dataFolder, options.version);
  const log = openLogFile(
    inFolder('logs', 'desk.log'),
    () => managedValue(policy.state.values, 'logLevel') ?? 'info',
  );
  const [unfinished, placing] = [inFolder('unfinished'), inFolder('placing')];
  const removed = await recoverUnfinishedFiles(unfinished, placing);
  if (removed) log.info('unfinished files removed', { removed });
  const clock: Clock = options.clock ?? systemClock;
  const opened = openInstallationFile(inFolder('desk.json'));
  if (!opened.ok) return opened;
  const installation = opened.value;
  const { savedFiles } = installation;
  const caches = inFolder('caches');
  const usedBefore = readdirSync(caches).length > 0;
  const deskIdFound = await findDeskId(installation, {
    keychain: options.keychain ?? systemKeychain,
    folder: resolve(options.dataFolder),
    others: () => deskIdsIn(caches),
    usedBefore: () => usedBefore,
  });
  // What was saved is not known either: of what protects people, what is missing counts as lost.
  if (usedBefore && ['keychain', 'caches', 'lost'].includes(deskIdFound))
    for (const name of ['settings.json', 'lock.json', 'kiosk.json']) savedFiles.add(name);
  const settingsFile = openSettingsFile(inFolder('settings.json'), savedFiles);
  if (!settingsFile.ok) return settingsFile;
  const scheduledExportFile = openScheduledExportFile(inFolder('scheduled-exports.json'), savedFiles);
  const archiveNotice = noticeOfLostMemory(inFolder('archive.json'), savedFiles);
  const idNotice = deskIdNotices[deskIdFound];
  if (idNotice) log.warn('desk file damaged', { code: idNotice.code, from: deskIdFound });
  const notices = [noticeOfDataLeft(options), idNotice, scheduledExportFile.notice, archiveNotice];
  const damageNotices = notices.filter((each) => each !== null);
  const vault = await openVault(options.keychain ?? systemKeychain, installation, () => {
    log.warn('names in the keychain damaged');
    damageNotices.push(refusal('vault.names-damaged'));
  });

  const workers = createWorkerThreads(log);

  let closeStore = async (): Promise<void> => undefined;
  let recreateStore: (() => Promise<Result<null>>) | null = null;
  const storeFetch = (): typeof globalThis.fetch => {
    const { smtpUrl = '' } = options;
    const smtp = isMailServerUrl(smtpUrl) ? { url: smtpUrl } : null;
    // The address may hold a password, so it is in no log.
    if (smtpUrl !== '' && !smtp) log.warn('the mail server is not smtp:// or smtps://, and is left alone');
    const data: StoreData = { file: inFolder('store', 'store.db'), smtp, costs: options.costs?.store ?? {} };
    const store = connectStore(() => workers.start(options.workers.store, data, 'store'));
    closeStore = store.close;
    recreateStore = async () => {
      const renewed = await store.recreate();
      log.warn('embedded store recreated', { renewed });
      return renewed ? ok(null) : refuse('store.unusable');
    };
    return store.fetch;
  };
  const { requestTimeoutMs } = options;
  const suppliers = supplierEntries(
    settings.value,
    options.fetch,
    storeFetch,
    options.profiles,
    requestTimeoutMs,
  );
  if (!suppliers.ok) return suppliers;

  const saved = connectHistories(() => workers.start(options.workers.history, null, 'history'), {
    journalSetAside: (account) => log.warn('journal set aside', { account }),
    failed: (error) => void log.exception('journal', error),
  });
  const forFiles = { unfinished, placing, registrations: inFolder('registrations') };
  const archiveData: ArchiveData = {
    home: inFolder('archive'),
    managed: policy.state.values.archiveFolder ?? null,
    memory: inFolder('archive.json'),
    deskId: installation.deskId,
    ...forFiles,
  };
  const desk = await createDesk({
    host: options.host,
    ...connectArchive(() => workers.start(options.workers.archive, archiveData, 'archive')),
    vault,
    deskId: installation.deskId,
    orphanedKeys: installation.orphanedKeys,
    keychainLostWithin: installation.lostKeychainWithin,
    sealingCost: options.costs?.sealing,
    suppliers: suppliers.value.entries,
    ...saved,
    accountsOnDisk: () => accountsIn(caches),
    waitingWrites: () => saved.journals.waiting(caches),
    threads: createJobThreads(options.workers.job, { ...forFiles, requestTimeoutMs } satisfies JobData),
    uploads: createUploads(inFolder('uploads'), listUnfinished(unfinished)),
    recreateStore,
    settings: settingsFile.value,
    policy,
    proxySignIn: options.proxySignIn ?? createProxySignIn(),
    updates: options.updates ?? noUpdates('source'),
    singleSignOn: createSingleSignOn({ fetch: options.fetch }),
    machine: { disk: () => diskSpace(options.dataFolder), folder: folderState },
    kioskAttempts: openKioskAttempts(inFolder('kiosk.json'), savedFiles),
    descriptionCache: openDescriptionCache(inFolder('descriptions.json')),
    lockFile: openLockFile(inFolder('lock.json'), savedFiles),
    scheduledExportFile,
    reference: createReferenceData(),
    tables: createTables(() => clock.now(), listUnfinished(unfinished)),
    documents: createDocumentRenderer(),
    clock,
    timers: options.timers ?? systemTimers,
    log,
    notices: () => (log.problem ? [log.problem, ...damageNotices] : damageNotices),
    fetch: suppliers.value.fetch,
    cacheFile: (account: AccountId, persistent: boolean) =>
      inFolder('caches', persistent ? `${account}.db` : `${account}${temporaryCacheEnd}`),
    suggestName: ({ search, ...request }, names) =>
      suggestedFileName({
        ...request,
        from: search.filter.from,
        to: search.filter.to,
        supplier: names.join(betweenNamesOfFile[request.locale ?? 'ja']),
        now: clock.now(),
      }),
    version: options.version,
    platform: platforms[process.platform] ?? 'linux',
    checkOutput: options.development,
  });
  log.info('desk started', { version: options.version, host: options.host.kind });
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    // Whatever has ended before its time, the rest is closed all the same, and whoever quits is not kept.
    const failed = (error: unknown): void => void log.exception('closing', error);
    await desk.close().catch(failed);
    await within(closeStore(), storeClosesWithin).catch(failed);
    await workers.terminateAll();
    lock.release();
  };
  return ok({ ...desk, close: () => (closing ??= close()) });
}
