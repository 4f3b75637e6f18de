import type { Host } from '#electron/host/host.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import type { ArchiveService } from './archive/archive-service.ts';
import type { LastShown } from './checkout/last-shown.ts';
import type { GeneratedFiles } from './export/generated-files.ts';
import type { Gate } from './gate/gate.ts';
import type { SendEvent } from './events.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Writes } from './pending-writes/writes.ts';
import type { Histories } from './ports/cache.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentRenderer } from './ports/document-renderer.ts';
import type { Invoices } from './ports/invoices.ts';
import type { JobThreads } from './ports/job-threads.ts';
import type { Log } from './ports/log.ts';
import type { DeskPolicy } from './policy/desk-policy.ts';
import type { SaveLocations } from './policy/save-locations.ts';
import type { Tables } from './ports/tables.ts';
import type { Uploads } from './ports/uploads.ts';
import type { ValidationTools } from './recovery/validation.ts';
import type { AccountKeys } from './sign-in/account-keys.ts';
import type { Accounts } from './sign-in/accounts.ts';

/** Dependencies of features that need a session. */
export interface MemberPorts {
  /** Checked access to the supplier. */
  readonly gate: Gate;
  /** Writes that happen once, with their journal. */
  readonly writes: Writes;
  readonly seen: LastShown;
  readonly accounts: Accounts;
  readonly keys: AccountKeys;
  readonly histories: Histories;
  readonly invoices: Invoices;
  readonly archiveService: ArchiveService;
  /** Files on their way from the page. */
  readonly uploads: Uploads;
  readonly jobs: Jobs;
  readonly threads: JobThreads;
  readonly files: GeneratedFiles;
  readonly documents: DocumentRenderer;
  readonly tables: Tables;
  readonly host: Host;
  readonly saveLocations: SaveLocations;
  readonly policy: DeskPolicy;
  readonly clock: Clock;
  readonly log: Log;
  readonly tools: ValidationTools;
  readonly settings: () => Settings;
  readonly send: SendEvent;
}
