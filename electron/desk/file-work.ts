import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { archivedReferences } from './archive/archived-references.ts';
import { createArchiveService } from './archive/archive-service.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { CallHandlers } from './dispatch.ts';
import type { SendEvent } from './events.ts';
import { createExport, type ExportPorts } from './export/export.ts';
import { createGeneratedFiles } from './export/generated-files.ts';
import { createScheduledExports } from './export/scheduled-exports.ts';
import { createImport } from './import/import.ts';
import type { Notices } from './notices.ts';
import type { DeskPolicy } from './policy/desk-policy.ts';
import { scheduleRefusal } from './policy/policy-rules.ts';

/** How often it is asked whether the archive is due to be verified, or an export to be written. Milliseconds. */
const hour = 3_600_000;

interface FileWorkPorts
  extends
    Omit<DeskPorts, 'settings' | 'policy' | 'notices'>,
    Pick<ExportPorts, 'settings' | 'accounts' | 'jobs' | 'saveLocations'> {
  readonly policy: DeskPolicy;
  readonly nobodyStays: () => boolean;
  readonly isLocked: (account: AccountId) => boolean;
  readonly send: SendEvent;
  readonly notices: Notices;
}

type FileCalls = Pick<
  CallHandlers,
  | Extract<keyof CallHandlers, `${'export' | 'accounting' | 'scheduled-exports' | 'import'}.${string}`>
  | 'files.open'
>;

/** What comes in and goes out as files: exports by hand and of every month, imports, and the archive. */
export function createFileWork(ports: FileWorkPorts) {
  const { policy, notices, log, uploads, isLocked, send } = ports;
  const generated = createGeneratedFiles();
  const archiveService = createArchiveService(ports);
  const imports = createImport({
    ...ports,
    archiveService,
    changed: (state) => {
      send('sync.changed', state);
      if (state.orders > 0) notices.delete('import.history-lost', state.account);
      scheduled.imported(state.account);
    },
  });
  const exports = createExport({
    ...ports,
    files: generated,
    archivedReferences: archivedReferences(archiveService, ports.settings),
  });
  const scheduled = createScheduledExports({
    ...ports,
    file: ports.scheduledExportFile,
    forbids: (schedule) => scheduleRefusal(policy.values(), schedule),
    write: exports.writeTo,
  });
  const verifyArchive = async (): Promise<void> => {
    try {
      const faults = await archiveService.verifyIfDue();
      if (faults === 0) notices.delete('archive.not-whole');
      else if (faults !== null) notices.set(refusal('archive.not-whole', { params: { n: faults } }));
    } catch (error) {
      log.exception('archive verification', error);
    }
  };
  const calls: FileCalls = {
    'export.check': (request) => exports.check(request),
    'export.start': (request) => exports.start(request),
    ...exports.accounting,
    ...scheduled.calls,
    ...imports,
    'files.open': ({ fileId, how }) => {
      const file = generated.find(fileId);
      if (file.ok && file.value.accounts.some(isLocked)) return refuse('lock.other-person');
      return exports.open(fileId, how);
    },
  };

  const stopChecks = ports.timers.every(hour, () => {
    void verifyArchive();
    scheduled.checkAll();
  });
  return {
    calls,
    generated,
    archiveService,
    synced: scheduled.synced,
    /** Revokes the files of an account that signs out. */
    revoke: generated.revokeFor,
    /** Ends what reads the history or the files of an account that signs out. */
    stopWork: async (account: AccountId): Promise<void> => {
      await Promise.all([exports.stopCheck(), uploads.forget(account)]);
    },
    /** Forgets what belongs to an account whose data is deleted from this machine. */
    forget: scheduled.forget,
    stop: (): void => {
      stopChecks();
      scheduled.stop();
    },
  };
}
