import { z } from 'zod';
import {
  archivedDocumentSchema,
  archiveFilterSchema,
  archiveIdSchema,
  archiveReasonSchema,
  archiveRecordSchema,
  archiveReportSchema,
} from '../model/archive.ts';
import { listOf, text } from '../model/bounded-schemas.ts';
import { bilingualSchema, localeSchema } from '../model/identifiers.ts';
import { totalMoneySchema } from '../model/money.ts';
import { refusalSchema } from '../model/refusal.ts';
import { invoiceViewSchema } from '../model/invoice-view.ts';
import { textEncodings } from '../model/import.ts';
import { accountInput } from './forms.ts';
import { jobSchema } from './jobs.ts';
import { uploadSchema } from './uploads.ts';

/** How many documents are shown of a search at a time. */
export const archivePageSize = 100;

/** How many rows of a table are shown at a time. */
export const archiveRowsShown = 100;

const violationsShown = {
  violations: listOf(
    z.strictObject({
      /** The official id; `desk-…` for the desk's own. */
      rule: text(64),
      message: bilingualSchema,
      where: text(1000),
      found: text(1000),
      /** The invoice may be right all the same. */
      hint: z.boolean(),
    }),
    200,
  ).readonly(),
  violationCount: z.int().min(0),
  /** Whether the tax agency's file was there to be asked. */
  registerAsked: z.boolean(),
};

/** A file that the desk has written; `fileId` opens it with `files.open`. */
export const savedFileSchema = z.strictObject({ fileId: text(200), name: text(300), folder: text(8000) });

/** What became of a file that was to be archived by the way; absent where that was not asked for. */
export const archivedFileField = {
  archived: z
    .union([z.strictObject({ id: archiveIdSchema }), z.strictObject({ why: refusalSchema })])
    .optional(),
};

export const archiveCalls = {
  'archive.state': {
    input: z.strictObject(accountInput),
    output: z.strictObject({
      /** Why it can't be used now; null where it can. */
      problem: refusalSchema.nullable(),
      folder: text(8000),
      /** Whether there is one yet: the first document makes it. */
      exists: z.boolean(),
      lastReport: archiveReportSchema.nullable(),
      /** Whether the recovery key was ever shown. */
      keyShown: z.boolean(),
      /** Whether this person may delete, back up, restore and see the recovery key. */
      mayManage: z.boolean(),
      /** Whether this person sees only what came in under this account (a shared machine). */
      ownOnly: z.boolean(),
    }),
  },
  'archive.search': {
    input: z.strictObject({
      ...accountInput,
      filter: archiveFilterSchema,
      offset: z.int().min(0).max(10_000_000).default(0),
    }),
    output: z.strictObject({
      total: z.int().min(0),
      sum: totalMoneySchema,
      records: listOf(archiveRecordSchema, archivePageSize).readonly(),
    }),
  },
  /**
   * What an uploaded electronic invoice (JP PINT) says, and the rules that it breaks; null for any other file. The upload
   * stays for `archive.keep`. Refuses `invoice.…` for an invoice that can't be read.
   */
  'archive.inspect': {
    input: z.strictObject({ ...accountInput, upload: uploadSchema }),
    output: z
      .strictObject({
        document: archivedDocumentSchema,
        buyer: text(20_000),
        lines: z.int().min(0),
        ...violationsShown,
      })
      .nullable(),
  },
  /**
   * The file of a version as people read it: an electronic invoice (JP PINT) with the rules that it breaks, or rows of a
   * CSV or TSV file, those with all of the words. `other` is for another program. Refuses `invoice.…` and `import.…` for a
   * file that can't be read.
   */
  'archive.view': {
    input: z.strictObject({
      ...accountInput,
      id: archiveIdSchema,
      version: z.int().min(0).max(1000),
      words: text(300).default(''),
      offset: z.int().min(0).max(10_000_000).default(0),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('invoice'),
        invoice: invoiceViewSchema,
        /** What is known of the seller's registration number, for the days of supply. */
        numberCheck: z.enum([
          'no-number',
          'wrong-digit',
          'right-digit',
          'not-found',
          'not-registered',
          'registered',
        ]),
        ...violationsShown,
      }),
      z.strictObject({
        kind: z.literal('table'),
        encoding: z.enum(textEncodings).nullable(),
        rows: listOf(
          z.strictObject({ row: z.int().min(1), cells: listOf(text(1000), 200).readonly() }),
          archiveRowsShown,
        ).readonly(),
        more: z.boolean(),
      }),
      z.strictObject({ kind: z.literal('other') }),
    ]),
  },
  /**
   * Keeps uploaded files with what was entered of them. `already` where the same file is in the archive, and stays as it is;
   * `known` is what it is kept by, where another day, amount or counterparty was entered now.
   */
  'archive.keep': {
    input: z.strictObject({
      ...accountInput,
      documents: listOf(
        z.strictObject({ upload: uploadSchema, name: text(255, 1), document: archivedDocumentSchema }),
        100,
        1,
      ),
    }),
    output: listOf(
      z.strictObject({
        id: archiveIdSchema,
        already: z.boolean(),
        known: archiveRecordSchema.optional(),
      }),
      100,
    ).readonly(),
  },
  /** Adds a version: of what is said of a document and, with `file`, of its file. Nothing is overwritten. */
  'archive.correct': {
    input: z.strictObject({
      ...accountInput,
      of: archiveIdSchema,
      reason: archiveReasonSchema,
      document: archivedDocumentSchema,
      file: z
        .strictObject({ upload: uploadSchema, name: text(255, 1) })
        .nullable()
        .default(null),
    }),
    output: z.null(),
  },
  /** Deletes a document whose retention has ended, and records it. */
  'archive.remove': {
    input: z.strictObject({ ...accountInput, of: archiveIdSchema, reason: archiveReasonSchema }),
    output: z.null(),
  },
  /** Saves the file of a version where a person chooses. Null when the dialog was closed. */
  'archive.save-file': {
    input: z.strictObject({
      ...accountInput,
      id: archiveIdSchema,
      version: z.int().min(0).max(1000),
      locale: localeSchema,
    }),
    output: savedFileSchema.nullable(),
  },
  'archive.verify': { input: z.strictObject(accountInput), output: jobSchema },
  /** Saves the last report as CSV. Null when the dialog was closed. */
  'archive.save-report': {
    input: z.strictObject({ ...accountInput, locale: localeSchema }),
    output: savedFileSchema.nullable(),
  },
  /** Writes index and files of what is found into a folder that a person chooses. */
  'archive.export': {
    input: z.strictObject({ ...accountInput, filter: archiveFilterSchema, locale: localeSchema }),
    output: jobSchema.nullable(),
  },
  'archive.backup': {
    input: z.strictObject({ ...accountInput, locale: localeSchema }),
    output: jobSchema.nullable(),
  },
  /** Brings the archive of a backup to this machine, or completes and mends the one that is here. */
  'archive.restore': {
    input: z.strictObject({ ...accountInput, folder: text(1000), recoveryKey: text(300) }),
    output: jobSchema,
  },
  /** Uses the archive of a folder that several desks share. */
  'archive.use-folder': {
    input: z.strictObject({ ...accountInput, folder: text(1000), recoveryKey: text(300).nullable() }),
    output: jobSchema,
  },
  'archive.recovery-key': {
    input: z.strictObject(accountInput),
    output: z.strictObject({ recoveryKey: text(100) }),
  },
} as const;
