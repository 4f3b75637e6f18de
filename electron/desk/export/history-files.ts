import type { Job } from '#shared/ipc/jobs.ts';
import type { AccountId, Locale } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import type { AccountingSource, JobResults, JobTask } from '../ports/job-threads.ts';

export type WriteTask = Extract<JobTask, { kind: 'export' | 'accounting' | 'accounting-again' }>;
type CheckKind = 'export-check' | 'accounting-check';

/** Files written from the saved histories of accounts: what an export and a file for the books have in common. */
export interface HistoryFiles {
  /** Runs a check over the histories of accounts. A newer check cancels an older one. */
  check<K extends CheckKind>(
    accounts: readonly AccountId[],
    locale: Locale,
    taskOf: (sources: AccountingSource[]) => Extract<JobTask, { kind: K }>,
  ): Promise<Result<JobResults[K]>>;
  /** Reads, or forgets, what is remembered of files for accounting programs. */
  readExports(
    accounts: readonly AccountId[],
    taskOf: (sources: AccountingSource[]) => Extract<JobTask, { kind: 'accounting-exports' }>,
  ): Promise<Result<JobResults['accounting-exports']>>;
  /** Asks where to save, then starts the job; null when the person closed the dialog. */
  saveAndWrite(
    accounts: readonly AccountId[],
    locale: Locale,
    suggest: (suppliers: readonly string[]) => { readonly name: string; readonly extension: 'xlsx' | 'csv' },
    taskOf: (sources: AccountingSource[], file: string) => WriteTask,
  ): Promise<Result<Job | null>>;
}
