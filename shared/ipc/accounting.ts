import { z } from 'zod';
import {
  accountingEncodings,
  accountingFaults,
  accountingProgramSchema,
  accountingQuestionSchema,
  accountingScopes,
  taxCategoryKeySchema,
} from '../model/accounting.ts';
import { listOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { accountIdSchema, localeSchema } from '../model/identifiers.ts';
import { totalMoneySchema } from '../model/money.ts';
import { endedStatuses } from '../model/order.ts';
import { jobSchema } from './jobs.ts';

const accountsSchema = listOf(accountIdSchema, 50, 1).readonly();

export const accountingRequestSchema = z.strictObject({
  accounts: accountsSchema,
  program: accountingProgramSchema,
  encoding: z.enum(accountingEncodings),
  /** First and last day, both included, by the day that the settings name. */
  from: calendarDateSchema,
  to: calendarDateSchema,
  /** What was cancelled or returned: left out, or alone, as entries that reverse what was booked before. */
  ended: z.enum(['leave-out', 'reverse']),
  scope: z.enum(accountingScopes).default('new'),
  unmappable: z.enum(['refuse', 'replace']).default('refuse'),
  /** Whether orders that cannot be booked yet are left out; otherwise nothing is written while there are any. */
  leaveOutIncomplete: z.boolean().default(false),
  locale: localeSchema,
});
export type AccountingRequest = z.infer<typeof accountingRequestSchema>;

/** How many questions, and how many faulty orders, are listed. */
export const maxAccountingListed = 200;

const count = z.int().min(0);
export const accountingCheckSchema = z.strictObject({
  /** Entries, and the rows that they take. */
  orders: count,
  rows: count,
  /** How many files they take. */
  files: z.int().min(1),
  /** What they come to, tax included; negative for what is reversed. */
  total: totalMoneySchema,
  /**
   * Orders that belong to these days and have no entry: which ended (or did not), are free, have no day yet, are not in
   * whole yen, or that `scope` leaves out.
   */
  left: z.strictObject({ ended: count, free: count, noDay: count, currency: count, before: count }),
  /** Files that had orders of these days before, the newest first. */
  before: listOf(
    z.strictObject({ exportId: text(64), file: text(300), at: instantSchema, orders: z.int().min(1) }),
    maxAccountingListed,
  ).readonly(),
  /** Orders that the books have otherwise than they are now: changed, ended or no longer in the history, of any day. */
  corrections: listOf(
    z.strictObject({
      what: z.enum(['changed', ...endedStatuses, 'gone']),
      orderNumber: text(64),
      exportId: text(64),
      at: instantSchema,
      booked: totalMoneySchema,
      /** Null for what has ended or is gone. */
      now: totalMoneySchema.nullable(),
    }),
    maxAccountingListed,
  ).readonly(),
  /** What has to be known first, with how many orders wait for it, and the number of one. */
  questions: listOf(
    z.strictObject({ question: accountingQuestionSchema, orders: z.int().min(1), example: text(64) }),
    maxAccountingListed,
  ).readonly(),
  faults: listOf(
    z.strictObject({ fault: z.enum(accountingFaults), orderNumber: text(64) }),
    maxAccountingListed,
  ).readonly(),
  /** Orders without an entry because of questions or faults; all of them. */
  incomplete: count,
  /** Characters that the encoding lacks, and texts that are longer than the program takes. */
  unmappable: count,
  cut: count,
});
/** What of a check is kept with a file that was written. */
export const accountingCountsSchema = accountingCheckSchema.pick({
  orders: true,
  rows: true,
  total: true,
  left: true,
});
export type AccountingCounts = Readonly<z.infer<typeof accountingCountsSchema>>;
export type AccountingCheck = Readonly<z.infer<typeof accountingCheckSchema>>;

/** How many files are listed. */
export const maxAccountingExports = 50;

/** A file for an accounting program, or several in its place, as it is remembered. */
export const accountingExportSchema = z.strictObject({
  exportId: text(64),
  at: instantSchema,
  /** The name of the file, of the first one where there were several. */
  file: text(300),
  encoding: z.enum(accountingEncodings),
  from: calendarDateSchema,
  to: calendarDateSchema,
  /** Whether it takes orders back. */
  reversed: z.boolean(),
  /** Its entries, of all accounts, and what they come to. */
  entries: count,
  total: totalMoneySchema,
  /** Whether the accounts that were asked have all of its entries, so that it can be made again. */
  isWhole: z.boolean(),
});
export type AccountingExport = Readonly<z.infer<typeof accountingExportSchema>>;
const exportsSchema = listOf(accountingExportSchema, maxAccountingExports);
export const accountingAgainSchema = z.strictObject({
  accounts: accountsSchema,
  program: accountingProgramSchema,
  exportId: text(64),
  encoding: z.enum(accountingEncodings),
  locale: localeSchema,
});
export type AccountingAgain = z.infer<typeof accountingAgainSchema>;

export const accountingCalls = {
  /** What a program takes: encodings, the usual one first, and its tax categories; null where no published list has one. */
  'accounting.describe': {
    input: z.strictObject({ program: accountingProgramSchema }),
    output: z.strictObject({
      encodings: listOf(z.enum(accountingEncodings), 2, 1).readonly(),
      words: listOf(z.strictObject({ key: taxCategoryKeySchema, word: text(60).nullable() }), 100).readonly(),
    }),
  },
  /** Looks what a file would hold, and what has to be known first. Writes nothing. */
  'accounting.check': { input: accountingRequestSchema, output: accountingCheckSchema },
  /** The newest files for a program, which can be made again or forgotten. */
  'accounting.exports': {
    input: z.strictObject({ accounts: accountsSchema, program: accountingProgramSchema }),
    output: exportsSchema,
  },
  /** Asks where to save, then writes a file once more as it was, under its number. Null when the person closed the dialog. */
  'accounting.again': { input: accountingAgainSchema, output: jobSchema.nullable() },
  /**
   * Forgets a file that was never imported: its orders count as before it. Answers the files that are left. Refuses
   * `accounting.exported-since`.
   */
  'accounting.forget': {
    input: z.strictObject({ accounts: accountsSchema, program: accountingProgramSchema, exportId: text(64) }),
    output: exportsSchema,
  },
  /** Asks where to save, then starts. Null when the person closed the dialog. Refuses `accounting.incomplete` in the job. */
  'accounting.start': { input: accountingRequestSchema, output: jobSchema.nullable() },
} as const;
