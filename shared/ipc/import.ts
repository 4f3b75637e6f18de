import { z } from 'zod';
import { listOf, text, whole } from '../model/bounded-schemas.ts';
import { archivedFileField } from './archive.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { accountIdSchema, bilingualSchema } from '../model/identifiers.ts';
import {
  dateOrders,
  importMappingSchema,
  importQuestionSchema,
  pastImportSchema,
  rowProblemSchema,
  rowProblemsSchema,
  tableReadingSchema,
  textEncodings,
} from '../model/import.ts';
import { orderTaxRateSchema } from '../model/order.ts';
import { jobSchema } from './jobs.ts';
import { uploadSchema } from './uploads.ts';

/** A row of the file, and how it is read. */
const previewRowSchema = z.strictObject({
  row: z.int().min(1),
  line: z
    .strictObject({
      /** Empty where a row of a bill names no order. */
      number: text(64),
      day: calendarDateSchema.nullable(),
      product: text(300),
      quantity: z.number().nullable(),
      /** With its currency. */
      amount: text(40),
      tax: z.enum(['included', 'excluded']),
      /** Null for a bill, of which it does not matter. */
      taxRate: orderTaxRateSchema.nullable(),
    })
    .nullable(),
  problem: rowProblemSchema.nullable(),
});
export type PreviewRow = Readonly<z.infer<typeof previewRowSchema>>;
export type PreviewLine = NonNullable<PreviewRow['line']>;

/** What a file holds, and how it would be imported. */
export const filePreviewSchema = z.strictObject({
  reading: tableReadingSchema,
  /** Encodings that the whole file fits. */
  encodings: listOf(z.enum(textEncodings), 4),
  sheets: listOf(text(200), 1000),
  headings: listOf(
    z.strictObject({
      key: text(300),
      text: text(300),
      samples: listOf(text(100), 3),
      /** Whether the sheet does not show the column; it is read as any other. Absent for one that is shown. */
      hidden: z.literal(true).optional(),
    }),
    1000,
  ),
  /** The first rows as they stand, to choose the row of the headings from. */
  firstRows: listOf(z.strictObject({ row: z.int(), cells: listOf(text(100), 40) }), 30),
  mapping: importMappingSchema,
  /** Where the mapping comes from. */
  from: z.enum(['person', 'remembered', 'preset', 'headings']),
  /** What is publicly known of such files; null for others. */
  preset: z.strictObject({ id: text(40), name: bilingualSchema }).nullable(),
  /** The account into which a file with these headings was imported before. */
  account: accountIdSchema.nullable(),
  questions: listOf(importQuestionSchema, 100),
  /** The currency that only the heading of the amounts names, or its word for one; absent where it names none but yen. */
  headingCurrency: text(8).optional(),
  /** What day, month and year can stand in. */
  dateOrders: listOf(z.enum(dateOrders), 4),
  rows: listOf(previewRowSchema, 100),
  /**
   * How many rows the sheet does not show; they are read as any other. `atLeast`: only the first 2,000 were counted.
   * Absent where there is none among those.
   */
  hiddenRows: z.strictObject({ count: z.int().min(1), atLeast: z.boolean() }).optional(),
  /** The first and the last day in the first rows; null where there is none. */
  days: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema }).nullable(),
});
export type FilePreview = Readonly<z.infer<typeof filePreviewSchema>>;

/** What an import did, or would have done had it not been refused for its problems. */
export const importReportSchema = z.strictObject({
  /** Null where nothing was written. */
  import: z.int().nullable(),
  account: accountIdSchema.nullable(),
  rows: z.int().min(0),
  leftOut: z.int().min(0),
  orders: z.strictObject({ fresh: z.int(), changed: z.int(), same: z.int() }),
  /** The first 500. */
  problems: rowProblemsSchema,
  problemCount: z.int().min(0),
  notes: rowProblemsSchema,
  noteCount: z.int().min(0),
  /** Other sources that have the same file, so that sums over both have it twice. */
  elsewhere: listOf(accountIdSchema, 1000).readonly(),
  /** The first and the last day of an order that was read. */
  days: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema }).nullable(),
  ...archivedFileField,
});
export type ImportReport = Readonly<z.infer<typeof importReportSchema>>;

export const importCalls = {
  /** Looks at a file: with what a person has chosen, else as it seems. */
  'import.preview': {
    input: z.strictObject({
      upload: uploadSchema,
      /** Null for what is to be found out. */
      reading: tableReadingSchema,
      mapping: importMappingSchema.nullable(),
    }),
    output: filePreviewSchema,
  },
  /**
   * Imports a file into an account whose source is files, or into a new one of this name. Without `goodRows` nothing is
   * written where a row cannot be read.
   */
  'import.start': {
    input: z.strictObject({
      upload: uploadSchema,
      reading: tableReadingSchema,
      mapping: importMappingSchema,
      into: z.union([z.strictObject({ account: accountIdSchema }), z.strictObject({ name: text(60, 1) })]),
      goodRows: z.boolean(),
      /** Whether the file is kept in the archive as it came; taking it out again leaves it there. */
      archive: z.boolean().default(false),
    }),
    output: jobSchema,
  },
  /** What the last import of this file came to; null while it runs. */
  'import.report': {
    input: z.strictObject({ upload: uploadSchema }),
    output: importReportSchema.nullable(),
  },
  /** Files that are in an account, the latest first. */
  'import.list': {
    input: z.strictObject({ account: accountIdSchema }),
    output: listOf(pastImportSchema, 100_000),
  },
  /** Takes a file out again, whole. */
  'import.undo': {
    input: z.strictObject({ account: accountIdSchema, import: whole(1) }),
    output: jobSchema,
  },
} as const;
