import { z } from 'zod';
import { listOf, text } from '../model/bounds.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import {
  addresseeChoiceSchema,
  honorificSchema,
  paperKindSchema,
  paperOfferSchema,
} from '../model/business-document.ts';

/** Papers of an order, or of a quote. */
export const paperOfSchema = z.enum(['order', 'quote']);
export const paperOffersQuerySchema = z.strictObject({ of: paperOfSchema, id: text(64, 1) });
export const paperOffersSchema = z.strictObject({
  offers: listOf(paperOfferSchema, 1000).readonly(),
  addressees: listOf(addresseeChoiceSchema, 1000, 1).readonly(),
});
export type PaperOffers = Readonly<z.infer<typeof paperOffersSchema>>;

export const issuePaperSchema = z.strictObject({
  of: paperOfSchema,
  id: text(64, 1),
  kind: paperKindSchema,
  addressee: z.strictObject({ key: addresseeChoiceSchema.shape.key, honorific: honorificSchema }),
  /** A look before it is issued: no number, no entry in the history. */
  preview: z.boolean(),
});

/** 発行履歴 (AS-44): what was issued, by whom, when. */
export const issuedPaperSchema = z.strictObject({
  number: text(64),
  kind: paperKindSchema,
  of: z.strictObject({ kind: paperOfSchema, id: text(64), number: text(64) }),
  issuedAt: instantSchema,
  issuedOn: calendarDateSchema,
  issue: z.int().min(1),
  issuedBy: text(300),
  addressee: text(600),
  amount: moneySchema,
});
export type IssuedPaper = Readonly<z.infer<typeof issuedPaperSchema>>;
export const issuedPapersQuerySchema = z.strictObject({
  of: paperOfSchema.optional(),
  id: text(64).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export const issuedPapersSchema = z.strictObject({ papers: listOf(issuedPaperSchema, 10000).readonly() });
