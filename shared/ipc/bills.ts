import { z } from 'zod';
import {
  billDaySchema,
  billFindingSchema,
  billIssuerSchema,
  billResultLineSchema,
  billTaxSchema,
} from '../model/bill.ts';
import { listOf, recordOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { localeSchema } from '../model/identifiers.ts';
import { importMappingSchema, rowProblemsSchema, tableReadingSchema } from '../model/import.ts';
import { totalMoneySchema } from '../model/money.ts';
import { exportFormats } from './export.ts';
import { archivedFileField } from './archive.ts';
import { accountInput } from './forms.ts';
import { filePreviewSchema } from './import.ts';
import { jobSchema } from './jobs.ts';
import { uploadSchema } from './uploads.ts';

/** How many lines of a result are shown; all of them are in its file. */
export const maxBillLines = 2000;

/** How a table is read as a bill, and the days that it is for, which a person says. */
export const billTableSchema = z.strictObject({
  reading: tableReadingSchema,
  mapping: importMappingSchema,
  from: calendarDateSchema,
  to: calendarDateSchema,
  /** Whether to go on without the rows that cannot be read. */
  goodRows: z.boolean(),
});
export type BillTable = Readonly<z.infer<typeof billTableSchema>>;

/** What laying a bill against the orders came to. */
export const billReportSchema = z.strictObject({
  /** Names the result, which another check of the same bill may not have. */
  result: text(64),
  tax: billTaxSchema,
  from: calendarDateSchema,
  to: calendarDateSchema,
  billed: totalMoneySchema,
  expected: totalMoneySchema,
  /** How many lines there are of each finding; all of them, also beyond those that are listed. */
  counts: recordOf(billFindingSchema, z.int().min(0), 20),
  lines: listOf(billResultLineSchema, maxBillLines).readonly(),
  /** Orders that are not in whole yen, against which nothing is laid. */
  otherCurrency: z.int().min(0),
  /** The day by which orders fall into these days, and how many orders of them have none that is known. */
  day: billDaySchema,
  withoutDay: z.int().min(0),
  /** Matched lines of orders that were due before these days. */
  earlier: z.int().min(0),
  /** Rows that could not be read: the first 500. */
  problems: rowProblemsSchema,
  problemCount: z.int().min(0),
  /** What is taken as it is, and to be looked at: the first 500. */
  notes: rowProblemsSchema,
  noteCount: z.int().min(0),
  /** Rows that state totals, tax or the account with the payer, which are no lines: the first 500. */
  summaries: rowProblemsSchema,
  /** What the bill says is to be paid, with tax; null where it says nothing. */
  stated: totalMoneySchema.nullable(),
  ...archivedFileField,
});
export type BillReport = Readonly<z.infer<typeof billReportSchema>>;

const billInput = { ...accountInput, upload: uploadSchema };

export const billCalls = {
  /** Looks at an uploaded table as a bill, as `import.preview` does at one of orders. */
  'bills.preview': {
    input: z.strictObject({
      ...billInput,
      reading: tableReadingSchema,
      mapping: importMappingSchema.nullable(),
    }),
    output: filePreviewSchema,
  },
  /**
   * Lays an uploaded bill against the saved orders: a table, or without `table` an electronic invoice (JP PINT). A bill of
   * NP is laid against the orders of all accounts that are signed in. Reads, and changes nothing.
   */
  'bills.match': {
    input: z.strictObject({
      ...billInput,
      issuer: billIssuerSchema,
      table: billTableSchema.nullable(),
      /** Whether the file is kept in the archive as it came, once it was read. */
      archive: z.boolean().default(false),
      /** Absent for the supplier's own: of NP the basis of its closing, of others the day of delivery. */
      day: billDaySchema.optional(),
    }),
    output: jobSchema,
  },
  /**
   * What the last check of this bill came to; null while it runs. Where rows can't be read and nobody has said to go on
   * without them, it has those, and no line.
   */
  'bills.report': { input: z.strictObject(billInput), output: billReportSchema.nullable() },
  /**
   * Saves the result of the last check. Null when the dialog was closed. The job refuses `bill.outdated` where orders have
   * changed since, so that the file says what was shown.
   */
  'bills.save': {
    input: z.strictObject({ ...billInput, format: z.enum(exportFormats), locale: localeSchema }),
    output: jobSchema.nullable(),
  },
} as const;
