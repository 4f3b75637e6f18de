import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { accountIdSchema, jobIdSchema } from '../model/identifiers.ts';
import { refusalSchema } from '../model/refusal.ts';

export const jobKinds = [
  'sync',
  'export',
  'value-codes',
  'documents',
  'archive-verify',
  'archive-export',
  'archive-backup',
  'archive-restore',
  'import',
  'import-undo',
  'bill-check',
  'bill-save',
] as const;

/** Long work as the page sees it, while it runs and when it has ended. */
export const jobSchema = z.strictObject({
  id: jobIdSchema,
  kind: z.enum(jobKinds),
  account: accountIdSchema.nullable(),
  state: z.enum(['running', 'done', 'cancelled', 'refused']),
  /** Orders for a sync and for value codes, rows for an export, documents for documents, files for the archive. */
  done: z.int().min(0),
  /** Null while it is not known. */
  total: z.int().min(0).nullable(),
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  /** Whole seconds still to go, guessed from the pace so far; null while there is nothing to guess from. */
  secondsLeft: z.int().min(0).nullable(),
  error: refusalSchema.nullable(),
  /** The file, also of a job that ended early. `fileId` opens it with `files.open`. */
  file: z
    .strictObject({
      fileId: text(200),
      name: text(300),
      folder: text(8000),
      bytes: z.int(),
      rows: z.int(),
      /** Where it took several: the names of all, in the order in which they are read; `name` is the first. */
      parts: listOf(text(300), 10_000).readonly().optional(),
    })
    .nullable(),
});
export type Job = Readonly<z.infer<typeof jobSchema>>;

export const syncStateSchema = z.strictObject({
  account: accountIdSchema,
  /** When the history was last known to be complete; null if it never was. */
  completeAsOf: instantSchema.nullable(),
  orders: z.int(),
  lines: z.int(),
  /** Orders that came and could not be read. */
  unreadable: z.int().min(0),
  /** Why the last sync came to nothing, until one succeeds. */
  failure: refusalSchema.nullable(),
  job: jobSchema.nullable(),
});
export type SyncState = Readonly<z.infer<typeof syncStateSchema>>;

export const jobCalls = {
  'jobs.list': { input: z.strictObject({}), output: listOf(jobSchema, 10000) },
  'jobs.cancel': { input: z.strictObject({ job: jobIdSchema }), output: z.null() },
  /** Starts a sync, or answers the one already running. `fromScratch` fetches everything again. */
  'sync.start': {
    input: z.strictObject({ account: accountIdSchema, fromScratch: z.boolean().default(false) }),
    output: jobSchema,
  },
  'sync.state': { input: z.strictObject({ account: accountIdSchema }), output: syncStateSchema },
} as const;
