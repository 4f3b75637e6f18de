import type { Host } from '#electron/host/host.ts';
import type { ExportRequest } from '#shared/ipc/export.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { Archive } from './ports/archive.ts';
import type { Histories } from './ports/cache.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentRenderer } from './ports/document-renderer.ts';
import type { Invoices } from './ports/invoices.ts';
import type { JobThreads } from './ports/job-threads.ts';
import type { DescriptionCache } from './ports/description-cache.ts';
import type { Journals } from './ports/journal.ts';
import type { OrphanedKeys } from './ports/orphaned-keys.ts';
import type { Log } from './ports/log.ts';
import type { Machine } from './ports/machine.ts';
import type { Policy } from './ports/policy.ts';
import type { ProxySignIn } from './ports/proxy.ts';
import type { ReferenceData } from './ports/reference.ts';
import type { ScheduledExportFile } from './ports/scheduled-exports.ts';
import type { SingleSignOn } from './ports/single-sign-on.ts';
import type { Tables } from './ports/tables.ts';
import type { Timers } from './ports/timers.ts';
import type { Updates } from './ports/updates.ts';
import type { Uploads } from './ports/uploads.ts';
import type { Vault } from './ports/vault.ts';
import type { LockFile, FailedAttemptCounter } from './ports/failed-attempts.ts';
import type { SettingsStore } from './settings/settings.ts';
import type { SupplierEntry } from './suppliers/suppliers.ts';

/** Dependencies of a desk; `assemble.ts` provides them. */
export interface DeskPorts {
  readonly host: Host;
  readonly vault: Vault;
  readonly deskId: string;
  readonly orphanedKeys: OrphanedKeys;
  /** Whether the keychain used so far was lost in the last so many days. */
  readonly keychainLostWithin: (days: number) => boolean;
  /** scrypt cost of sealing with a password; the real cost by default, lower only in tests. */
  readonly sealingCost?: number | undefined;
  readonly suppliers: readonly SupplierEntry[];
  readonly histories: Histories;
  readonly journals: Journals;
  /** Notifies of an account whose cache was replaced by an empty one while it was open. */
  readonly onCacheReplaced: (listener: (account: AccountId) => void) => void;
  readonly archive: Archive;
  readonly invoices: Invoices;
  /** Recreates the embedded store; null where there is none. Refuses `store.unusable`. */
  readonly recreateStore: (() => Promise<Result<null>>) | null;
  /** Whose history or journal is on this machine. */
  readonly accountsOnDisk: () => readonly AccountId[];
  /** Open writes of accounts that are not signed in here. */
  readonly waitingWrites: () => ReturnType<Journals['waiting']>;
  readonly threads: JobThreads;
  readonly uploads: Uploads;
  readonly settings: SettingsStore;
  readonly policy: Policy;
  readonly updates: Updates;
  readonly proxySignIn: ProxySignIn;
  readonly descriptionCache: DescriptionCache;
  readonly singleSignOn: SingleSignOn;
  readonly kioskAttempts: FailedAttemptCounter;
  readonly lockFile: LockFile;
  readonly scheduledExportFile: ScheduledExportFile;
  readonly machine: Machine;
  readonly reference: ReferenceData;
  readonly tables: Tables;
  readonly documents: DocumentRenderer;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** Other problems of this machine, to be shown. */
  readonly notices: () => readonly Refusal[];
  readonly fetch: typeof globalThis.fetch;
  readonly cacheFile: (account: AccountId, persistent: boolean) => string;
  readonly suggestName: (request: ExportRequest, suppliers: readonly string[]) => string;
  readonly version: string;
  readonly platform: 'windows' | 'macos' | 'linux';
  /** In development and tests, results and events are validated against the contract. */
  readonly checkOutput: boolean;
}
