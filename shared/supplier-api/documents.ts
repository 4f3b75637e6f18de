import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { idSchema, numberSchema } from '../model/common-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import {
  addresseeChoiceSchema,
  addresseeKeySchema,
  businessDocumentSchema,
  documentOfSchema,
  documentSourceSchema,
  honorificSchema,
  documentKindSchema,
  documentOptionSchema,
} from '../model/business-document.ts';

export const documentOptionsQuerySchema = z.strictObject({
  of: documentOfSchema,
  id: text(64, 1).describe('The key of the order or the quote.'),
});
export const documentOptionsSchema = z
  .strictObject({
    offers: listOf(documentOptionSchema, 1000)
      .readonly()
      .describe('In the order in which they are offered; those that can’t be issued too, with why.'),
    addressees: listOf(addresseeChoiceSchema, 1000, 1).readonly().describe('The one that is proposed first.'),
  })
  .describe('Which documents can be issued now, and who they can be made out to.');
export type DocumentOptions = Readonly<z.infer<typeof documentOptionsSchema>>;

export const issueDocumentSchema = z
  .strictObject({
    of: documentOfSchema,
    id: text(64, 1).describe('The key of the order or the quote.'),
    kind: documentKindSchema,
    addressee: z
      .strictObject({ key: addresseeKeySchema, honorific: honorificSchema })
      .describe('One of the addressees that were offered.'),
    proviso: text(60, 1)
      .optional()
      .describe('但し書き of a receipt, without 但し and として; the one that is proposed without it.'),
    preview: z.boolean().describe('A look before it is issued: no number, no entry in the history.'),
  })
  .describe('The document to be issued or looked at, and who it is made out to.');

// AS-44
export const issuedDocumentSchema = z
  .strictObject({
    number: numberSchema,
    kind: documentKindSchema,
    of: documentSourceSchema,
    issuedAt: instantSchema,
    issuedOn: calendarDateSchema,
    issue: businessDocumentSchema.shape.issue.min(1),
    issuedBy: text(300).describe('The member’s name.'),
    addressee: text(600).describe('Whom it was made out to, as it stands on it.'),
    amount: moneySchema,
  })
  .describe('発行履歴: what was issued, when and by which member.');
export type IssuedDocument = Readonly<z.infer<typeof issuedDocumentSchema>>;
export const issuedDocumentsQuerySchema = z.strictObject({
  of: documentOfSchema.optional(),
  id: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200).describe('The most documents of an answer.'),
});
export const issuedDocumentsSchema = z
  .strictObject({
    documents: listOf(issuedDocumentSchema, 10000).readonly().describe('The latest first.'),
  })
  .describe('What was issued.');
