import { z } from 'zod';
import { accountingCountsSchema } from './accounting.ts';
import { accountingProgramSchema } from '../model/accounting.ts';
import { listOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { accountIdSchema, localeSchema } from '../model/identifiers.ts';
import { refusalSchema } from '../model/refusal.ts';
import { exportPresetSchema } from './export-preset.ts';

/** How many an account has at most. */
export const maxScheduledExports = 20;

/** What is written every month, and when. */
export const exportScheduleSchema = exportPresetSchema.extend({
  /** The closing day (締め日) of the period; 31 stands for the month's end. */
  closingDay: z.int().min(1).max(31),
  /** Days after the day that follows the closing day, so that what the supplier enters late is in the file. */
  waitDays: z.int().min(0).max(27),
  /** The language of the headings. */
  locale: localeSchema,
  /**
   * Written as a file for this accounting program, by the settings of the books; of the format only the encoding counts
   * then, where the program takes it. Absent for a table.
   */
  accounting: accountingProgramSchema.optional(),
});
export type ExportSchedule = Readonly<z.infer<typeof exportScheduleSchema>>;

/** A schedule of an account, with what has been done. */
export const scheduledExportSchema = exportScheduleSchema.extend({
  id: text(64),
  account: accountIdSchema,
  /** An absolute path. */
  folder: text(4096),
  /** The closing day of the last period that was written, or that was over when the schedule was made. */
  writtenUntil: calendarDateSchema,
  /**
   * The first day of what its files for an accounting program hold: each of them has everything since then that no earlier one
   * had, also what became known late. Absent for a table, and for what was made before: its files hold their period.
   */
  accountingSince: calendarDateSchema.optional(),
  /** The last try: the file's name, or why there is none. */
  last: z
    .strictObject({
      at: instantSchema,
      file: text(300).nullable(),
      refusal: refusalSchema.nullable(),
      /** How many files there are where one did not hold everything; `file` is the first. */
      files: z.int().min(2).optional(),
      /** How many rows were written, and of a file for an accounting program also what was left out. */
      rows: z.int().min(0).optional(),
      counts: accountingCountsSchema.optional(),
    })
    .nullable(),
});
export type ScheduledExport = Readonly<z.infer<typeof scheduledExportSchema>>;

/** What the page shows: with the next period, and the day on which it is written. Dates in Tokyo. */
export const scheduledExportViewSchema = scheduledExportSchema.extend({
  next: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema, on: calendarDateSchema }),
});
export type ScheduledExportView = Readonly<z.infer<typeof scheduledExportViewSchema>>;

const views = listOf(scheduledExportViewSchema, maxScheduledExports);

export const scheduledExportCalls = {
  'scheduled-exports.list': { input: z.strictObject({ account: accountIdSchema }), output: views },
  /**
   * Adds a schedule, or changes one that has this id. A new one, and one with `chooseFolder`, asks for the folder; null
   * when the person closed that dialog.
   */
  'scheduled-exports.save': {
    input: z.strictObject({
      account: accountIdSchema,
      id: text(64).nullable(),
      schedule: exportScheduleSchema,
      chooseFolder: z.boolean(),
    }),
    output: views.nullable(),
  },
  'scheduled-exports.remove': {
    input: z.strictObject({ account: accountIdSchema, id: text(64) }),
    output: views,
  },
  /** Tries again now what is due, whatever came of it today. Answers when it has ended. */
  'scheduled-exports.run': { input: z.strictObject({ account: accountIdSchema }), output: views },
} as const;
