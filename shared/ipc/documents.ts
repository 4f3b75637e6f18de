import { z } from 'zod';
import { listOf, text } from '../model/bounds.ts';
import { accountIdSchema, localeSchema } from '../model/identifiers.ts';
import { paymentMethodSchema } from '../model/order.ts';
import { addresseeChoiceSchema, honorificSchema, paperKindSchema, paperSchema } from '../model/business-document.ts';
import { refusalSchema } from '../model/refusal.ts';
import { sheetSchema } from '../model/sheet.ts';
import { issuedPaperSchema, paperOffersSchema, paperOfSchema } from '../supplier-api/documents.ts';
import { ofAccount } from './forms.ts';
import { jobSchema } from './jobs.ts';

const wantedPaper = {
  of: paperOfSchema,
  id: text(64, 1),
  kind: paperKindSchema,
  addressee: z.strictObject({ key: addresseeChoiceSchema.shape.key, honorific: honorificSchema }),
};

export const paperCalls = {
  'papers.offers': {
    input: z.strictObject({ ...ofAccount, of: paperOfSchema, id: text(64, 1) }),
    output: paperOffersSchema.extend({
      /** Why a paper can't be issued, in words. */
      refusals: listOf(z.strictObject({ kind: paperKindSchema, refusal: refusalSchema }), 1000).readonly(),
    }),
  },
  /** The paper as it would be issued, laid out; nothing is issued. */
  'papers.preview': {
    input: z.strictObject({ ...ofAccount, ...wantedPaper }),
    output: z.strictObject({ paper: paperSchema, sheets: listOf(sheetSchema, 2000).readonly() }),
  },
  /** Which papers this supplier issues, and what each waits for, whatever the order. */
  'papers.kinds': {
    input: z.strictObject(ofAccount),
    output: listOf(
      z.strictObject({
        kind: paperKindSchema,
        afterShipment: z.boolean(),
        /** For orders paid in one of these ways only; null for all. */
        methods: listOf(paymentMethodSchema, 1000).readonly().nullable(),
      }),
      10000,
    ),
  },
  /** Issues a paper to be printed. The page shows `sheets` for printing, then asks for `papers.print-sheets`. */
  'papers.print': {
    input: z.strictObject({ ...ofAccount, ...wantedPaper }),
    output: z.strictObject({ paper: paperSchema, sheets: listOf(sheetSchema, 2000).readonly() }),
  },
  /** Prints the sheets that the page shows, by the system's dialog; `by-page` where the page opens that itself. */
  'papers.print-sheets': {
    input: z.strictObject({}),
    output: z.strictObject({ printing: z.enum(['printed', 'cancelled', 'by-page']) }),
  },
  /**
   * Issues papers and saves them, as one file, or each as a file of its own in a folder. Null when the dialog was
   * closed. Several suppliers can be in one go.
   */
  'papers.save': {
    input: z.strictObject({
      papers: listOf(z.strictObject({ account: accountIdSchema, ...wantedPaper }), 1000, 1),
      into: z.enum(['one-file', 'folder']),
      locale: localeSchema,
    }),
    output: jobSchema.nullable(),
  },
  'papers.issued': {
    input: z.strictObject({
      ...ofAccount,
      of: z.strictObject({ of: paperOfSchema, id: text(64, 1) }).nullable(),
    }),
    output: listOf(issuedPaperSchema, 10000),
  },
} as const;
