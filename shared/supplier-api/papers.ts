import { z } from 'zod';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import { addresseeChoiceSchema, honorificSchema, paperKindSchema, paperOfferSchema } from '../model/paper.ts';

/** Papers of an order, or of a quote. */
export const paperOfSchema = z.enum(['order', 'quote']);
export const paperOffersQuerySchema = z.strictObject({ of: paperOfSchema, id: z.string().min(1).max(64) });
export const paperOffersSchema = z.strictObject({
  offers: z.array(paperOfferSchema).readonly(),
  addressees: z.array(addresseeChoiceSchema).min(1).readonly(),
});
export type PaperOffers = Readonly<z.infer<typeof paperOffersSchema>>;

export const issuePaperSchema = z.strictObject({
  of: paperOfSchema,
  id: z.string().min(1).max(64),
  kind: paperKindSchema,
  addressee: z.strictObject({ key: addresseeChoiceSchema.shape.key, honorific: honorificSchema }),
  /** A look before it is issued: no number, no entry in the history. */
  preview: z.boolean(),
});

/** 発行履歴 (AS-44): what was issued, by whom, when. */
export const issuedPaperSchema = z.strictObject({
  number: z.string(),
  kind: paperKindSchema,
  of: z.strictObject({ kind: paperOfSchema, id: z.string(), number: z.string() }),
  issuedAt: instantSchema,
  issuedOn: calendarDateSchema,
  issue: z.int().min(1),
  issuedBy: z.string(),
  addressee: z.string(),
  amount: moneySchema,
});
export type IssuedPaper = Readonly<z.infer<typeof issuedPaperSchema>>;
export const issuedPapersQuerySchema = z.strictObject({
  of: paperOfSchema.optional(),
  id: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export const issuedPapersSchema = z.strictObject({ papers: z.array(issuedPaperSchema).readonly() });
