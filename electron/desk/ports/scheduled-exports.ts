import type { ScheduledExport } from '#shared/ipc/scheduled-exports.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';

/** Schedules of all accounts of this desk. */
export interface ScheduledExportFile {
  /** That the schedules are lost, or null. */
  readonly notice: Refusal | null;
  list(): readonly ScheduledExport[];
  /** Refuses `file.not-saved`; then nothing is changed. */
  save(schedules: readonly ScheduledExport[]): Result<null>;
}
