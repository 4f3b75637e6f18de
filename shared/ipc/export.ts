import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { exportColumnKeys } from '../messages/export.ts';
import { localeSchema } from '../model/identifiers.ts';
import { historySearchSchema } from './orders.ts';
import { jobSchema } from './jobs.ts';

export const exportFormats = ['csv-utf8', 'csv-cp932', 'xlsx'] as const;
export const exportGranularities = ['line', 'order'] as const;

export const exportRequestSchema = z.strictObject({
  search: historySearchSchema,
  format: z.enum(exportFormats),
  /** A row for each order line, or for each order. */
  granularity: z.enum(exportGranularities),
  /** What to do about characters that CP932 lacks: refuse, or write 〓 for each once the person has seen the list. */
  unmappable: z.enum(['refuse', 'replace']).default('refuse'),
  /** Columns that are not written; the order number always is. */
  leaveOut: listOf(z.enum(exportColumnKeys), 100).readonly().default([]),
  /** The language of the headings and of words such as the status. */
  locale: localeSchema,
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** A character that CP932 lacks, with its cell in the file. */
export const unmappableSchema = z.strictObject({
  /** The row in the file; the heading is row 1. */
  row: z.int().min(2),
  column: text(64),
  character: text(200),
  /** `U+20BB7` */
  codePoint: text(200),
  /** The cell, so that a person recognises it. */
  text: text(8000),
});
export type Unmappable = Readonly<z.infer<typeof unmappableSchema>>;

export const exportCheckSchema = z.strictObject({
  rows: z.int(),
  /** False where an order is not in whole yen: the file has a column for the currency then. */
  inYen: z.boolean().optional(),
  /** Whether what is in it bears tax: headings say without tax where all of it does. */
  bearing: z.enum(['taxed', 'mixed', 'untaxed']).optional(),
  /** Whether a file with a row an order has columns for rates other than 10, 8 and 0 %. */
  otherRates: z.boolean().optional(),
  /** How many characters do not fit; 0 for formats that hold every character. */
  unmappable: z.int(),
  /** The first 200 of them. */
  examples: listOf(unmappableSchema, 1000),
  /** The columns that they are in, the most first. */
  columns: listOf(z.strictObject({ key: z.enum(exportColumnKeys), characters: z.int().min(1) }), 100),
});
export type ExportCheck = Readonly<z.infer<typeof exportCheckSchema>>;

export const exportCalls = {
  /** Counts rows and lists characters the format lacks, before anything is written. */
  'export.check': { input: exportRequestSchema, output: exportCheckSchema },
  /** Asks where to save, then starts. Null when the person closed the dialog. */
  'export.start': {
    input: exportRequestSchema,
    output: jobSchema.nullable(),
  },
  /**
   * Opens a file that the desk has made: in its own program, or by showing its folder.
   * In the browser host the answer is an address of the desk at which the page fetches it, else null.
   */
  'files.open': {
    input: z.strictObject({ fileId: text(64), how: z.enum(['open', 'show-in-folder']) }),
    output: z.strictObject({ url: text(4096).nullable() }),
  },
} as const;
