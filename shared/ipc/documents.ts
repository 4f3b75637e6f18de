import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { accountIdSchema, localeSchema } from '../model/identifiers.ts';
import { paymentMethodSchema } from '../model/order.ts';
import {
  addresseeChoiceSchema,
  honorificSchema,
  documentKindSchema,
  businessDocumentSchema,
  documentOfSchema,
} from '../model/business-document.ts';
import { refusalSchema } from '../model/refusal.ts';
import { sheetSchema } from '../model/sheet.ts';
import { issuedDocumentSchema, documentOptionsSchema } from '../supplier-api/documents.ts';
import { accountInput } from './forms.ts';
import { jobSchema } from './jobs.ts';

const wantedDocument = {
  of: documentOfSchema,
  id: text(64, 1),
  kind: documentKindSchema,
  addressee: z.strictObject({ key: addresseeChoiceSchema.shape.key, honorific: honorificSchema }),
  /** 但し書き of a receipt, without 但し and として; the supplier's own without it. */
  proviso: text(60, 1).optional(),
};

export const documentCalls = {
  'documents.options': {
    input: z.strictObject({ ...accountInput, of: documentOfSchema, id: text(64, 1) }),
    output: documentOptionsSchema.extend({
      /** Why a document can't be issued, in words. */
      refusals: listOf(z.strictObject({ kind: documentKindSchema, refusal: refusalSchema }), 1000).readonly(),
    }),
  },
  /** The document as it would be issued, laid out; nothing is issued. */
  'documents.preview': {
    input: z.strictObject({ ...accountInput, ...wantedDocument }),
    output: z.strictObject({
      document: businessDocumentSchema,
      sheets: listOf(sheetSchema, 2000).readonly(),
    }),
  },
  /** Documents that this supplier issues, with the condition of each, independent of an order. */
  'documents.kinds': {
    input: z.strictObject(accountInput),
    output: listOf(
      z.strictObject({
        kind: documentKindSchema,
        afterShipment: z.boolean(),
        /** Only for orders paid by one of these methods; null for all. */
        methods: listOf(paymentMethodSchema, 1000).readonly().nullable(),
      }),
      10000,
    ),
  },
  /** Issues a document to be printed. The page shows `sheets` for printing, then calls `documents.print-sheets`. */
  'documents.print': {
    input: z.strictObject({ ...accountInput, ...wantedDocument }),
    output: z.strictObject({
      document: businessDocumentSchema,
      sheets: listOf(sheetSchema, 2000).readonly(),
      /** Why it is not in the archive; null where it is, or where nobody wants it there. */
      notArchived: refusalSchema.nullable(),
    }),
  },
  /** Prints the sheets that the page shows, by the system's dialog; `by-page` where the page opens that itself. */
  'documents.print-sheets': {
    input: z.strictObject({}),
    output: z.strictObject({ printing: z.enum(['printed', 'cancelled', 'by-page']) }),
  },
  /**
   * Issues documents and saves them, as one file, or each as a file of its own in a folder. Null when the dialog was
   * closed. Several suppliers can be in one go.
   */
  'documents.save': {
    input: z.strictObject({
      documents: listOf(z.strictObject({ account: accountIdSchema, ...wantedDocument }), 1000, 1),
      into: z.enum(['one-file', 'folder']),
      locale: localeSchema,
    }),
    output: jobSchema.nullable(),
  },
  'documents.issued': {
    input: z.strictObject({
      ...accountInput,
      of: z.strictObject({ of: documentOfSchema, id: text(64, 1) }).nullable(),
    }),
    output: listOf(issuedDocumentSchema, 10000),
  },
} as const;
