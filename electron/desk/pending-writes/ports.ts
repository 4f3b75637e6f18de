import type { Host } from '#electron/host/host.ts';
import type { EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { Settings } from '#shared/ipc/desk.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { MadeFiles } from '../export/made-files.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { AskAs } from '../people/ask.ts';
import type { Histories } from '../ports/cache.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobThreads } from '../ports/job-threads.ts';
import type { Log } from '../ports/log.ts';
import type { PaperMaker } from '../ports/documents.ts';
import type { Tables } from '../ports/tables.ts';
import type { Timers } from '../ports/timers.ts';
import type { Damages } from './damages.ts';
import type { Writes } from './writes.ts';

/** What everything that buys, pays and prints stands on. */
export interface BuyingPorts {
  readonly accounts: Accounts;
  /** Asks as the member, on an occasion that says what a refusal means. */
  readonly asked: AskAs;
  /** Writes that happen once, with their journal. */
  readonly writes: Writes;
  readonly damages: Damages;
  readonly histories: Histories;
  readonly jobs: Jobs;
  readonly threads: JobThreads;
  readonly files: MadeFiles;
  readonly papers: PaperMaker;
  readonly tables: Pick<Tables, 'canWrite'>;
  readonly host: Host;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly settings: () => Settings;
  readonly send: <N extends EventName>(event: N, payload: EventPayload<N>) => void;
}
