import type { JobTask } from '../desk/ports/job-threads.ts';
import type { Placements } from '../files/placements.ts';
import type { UnfinishedFiles } from '../files/unfinished.ts';

export type TaskOf<K extends JobTask['kind']> = Extract<JobTask, { kind: K }>;

/** What the thread of a job gives it. */
export interface Job {
  /** The list of files that are being written. */
  readonly unfinished: UnfinishedFiles;
  /** Decisions that files take their names, kept for a program that is killed meanwhile. */
  readonly placements: Placements;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number | null) => void;
}
