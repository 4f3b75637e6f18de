import { z } from 'zod';
import { accountIdSchema, localeSchema } from '../model/identifiers.ts';
import { paymentMethodSchema } from '../model/order.ts';
import { addresseeChoiceSchema, honorificSchema, paperKindSchema, paperSchema } from '../model/paper.ts';
import { refusalSchema } from '../model/refusal.ts';
import { sheetSchema } from '../model/sheet.ts';
import { issuedPaperSchema, paperOffersSchema, paperOfSchema } from '../supplier-api/papers.ts';
import { ofAccount } from './forms.ts';
import { jobSchema } from './jobs.ts';

const wantedPaper = {
  of: paperOfSchema,
  id: z.string().min(1).max(64),
  kind: paperKindSchema,
  addressee: z.strictObject({ key: addresseeChoiceSchema.shape.key, honorific: honorificSchema }),
};

export const paperCalls = {
  'papers.offers': {
    input: z.strictObject({ ...ofAccount, of: paperOfSchema, id: z.string().min(1).max(64) }),
    output: paperOffersSchema.extend({
      /** Why a paper can't be issued, in words. */
      refusals: z.array(z.strictObject({ kind: paperKindSchema, refusal: refusalSchema })).readonly(),
    }),
  },
  /** The paper as it would be issued, laid out; nothing is issued. */
  'papers.preview': {
    input: z.strictObject({ ...ofAccount, ...wantedPaper }),
    output: z.strictObject({ paper: paperSchema, sheets: z.array(sheetSchema).readonly() }),
  },
  /** Which papers this supplier issues, and what each waits for, whatever the order. */
  'papers.kinds': {
    input: z.strictObject(ofAccount),
    output: z.array(
      z.strictObject({
        kind: paperKindSchema,
        afterShipment: z.boolean(),
        /** For orders paid in one of these ways only; null for all. */
        methods: z.array(paymentMethodSchema).readonly().nullable(),
      }),
    ),
  },
  /** Issues a paper to be printed. The page shows `sheets` for printing, then asks for `papers.print-sheets`. */
  'papers.print': {
    input: z.strictObject({ ...ofAccount, ...wantedPaper }),
    output: z.strictObject({ paper: paperSchema, sheets: z.array(sheetSchema).readonly() }),
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
      papers: z
        .array(z.strictObject({ account: accountIdSchema, ...wantedPaper }))
        .min(1)
        .max(1000),
      into: z.enum(['one-file', 'folder']),
      locale: localeSchema,
    }),
    output: jobSchema.nullable(),
  },
  'papers.issued': {
    input: z.strictObject({
      ...ofAccount,
      of: z.strictObject({ of: paperOfSchema, id: z.string().min(1).max(64) }).nullable(),
    }),
    output: z.array(issuedPaperSchema),
  },
} as const;
