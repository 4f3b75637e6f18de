import type { Host } from '#electron/host/host.ts';
import type { EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { Settings } from '#shared/ipc/desk.ts';
import type { Seen } from './checkout/seen.ts';
import type { MadeFiles } from './export/made-files.ts';
import type { Gate } from './gate/gate.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Writes } from './pending-writes/writes.ts';
import type { Histories } from './ports/cache.ts';
import type { Clock } from './ports/clock.ts';
import type { PaperMaker } from './ports/documents.ts';
import type { JobThreads } from './ports/job-threads.ts';
import type { Log } from './ports/log.ts';
import type { Tables } from './ports/tables.ts';
import type { CheckTools } from './recovery/checks.ts';
import type { AccountKeys } from './sign-in/account-keys.ts';
import type { Accounts } from './sign-in/accounts.ts';

/** What the features of somebody who is signed in stand on. */
export interface MemberPorts {
  /** The way to the supplier. */
  readonly gate: Gate;
  /** Writes that happen once, with their journal. */
  readonly writes: Writes;
  readonly seen: Seen;
  readonly accounts: Accounts;
  readonly keys: AccountKeys;
  readonly histories: Histories;
  readonly jobs: Jobs;
  readonly threads: JobThreads;
  readonly files: MadeFiles;
  readonly papers: PaperMaker;
  readonly tables: Tables;
  readonly host: Host;
  readonly clock: Clock;
  readonly log: Log;
  readonly tools: CheckTools;
  readonly settings: () => Settings;
  readonly send: <N extends EventName>(event: N, payload: EventPayload<N>) => void;
}
