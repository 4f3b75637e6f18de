import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import {
  addresseeChoiceSchema,
  honorificSchema,
  documentKindSchema,
  documentOptionSchema,
} from '../model/business-document.ts';

export const documentOfSchema = z.enum(['order', 'quote']).describe('Documents of an order, or of a quote.');
export const documentOptionsQuerySchema = z.strictObject({ of: documentOfSchema, id: text(64, 1) });
export const documentOptionsSchema = z
  .strictObject({
    offers: listOf(documentOptionSchema, 1000).readonly(),
    addressees: listOf(addresseeChoiceSchema, 1000, 1).readonly(),
  })
  .describe('Which documents can be issued now, and who they can be made out to.');
export type DocumentOptions = Readonly<z.infer<typeof documentOptionsSchema>>;

export const issueDocumentSchema = z
  .strictObject({
    of: documentOfSchema,
    id: text(64, 1),
    kind: documentKindSchema,
    addressee: z.strictObject({ key: addresseeChoiceSchema.shape.key, honorific: honorificSchema }),
    proviso: text(60, 1)
      .optional()
      .describe('但し書き of a receipt, without 但し and として; the one that is proposed without it.'),
    preview: z.boolean().describe('A look before it is issued: no number, no entry in the history.'),
  })
  .describe('The document to be issued or looked at, and who it is made out to.');

// AS-44
export const issuedDocumentSchema = z
  .strictObject({
    number: text(64),
    kind: documentKindSchema,
    of: z.strictObject({ kind: documentOfSchema, id: text(64), number: text(64) }),
    issuedAt: instantSchema,
    issuedOn: calendarDateSchema,
    issue: z.int().min(1),
    issuedBy: text(300),
    addressee: text(600),
    amount: moneySchema,
  })
  .describe('発行履歴: what was issued, when and by which member.');
export type IssuedDocument = Readonly<z.infer<typeof issuedDocumentSchema>>;
export const issuedDocumentsQuerySchema = z.strictObject({
  of: documentOfSchema.optional(),
  id: text(64).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export const issuedDocumentsSchema = z
  .strictObject({
    documents: listOf(issuedDocumentSchema, 10000).readonly(),
  })
  .describe('What was issued, the latest first.');
