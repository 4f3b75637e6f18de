import { z } from 'zod';
import { listOf, recordOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import { orderSchema, paymentMethodSchema, paymentTermSchema } from '../model/order.ts';
import { quoteKindSchema } from '../model/quote-kind.ts';
import { calculationSchema } from '../model/calculation.ts';
import { choicesSchema, confirmedSchema } from './checkout.ts';

/** `ended`: a campaign, coupon or points behind the price are over (AM-30). */
export const quoteStates = ['valid', 'expired', 'validity-unknown', 'ordered', 'ended', 'saved'] as const;
export const quoteStateSchema = z.enum(quoteStates).describe('Whether it can be ordered, and if not, why.');
export type QuoteState = z.infer<typeof quoteStateSchema>;

export const quoteSchema = z
  .strictObject({
    id: text(64),
    kind: quoteKindSchema,
    // AM-34
    number: text(64).describe('Begins with EC at Amano, like its order numbers: the kind tells them apart.'),
    madeAt: instantSchema,
    madeOn: calendarDateSchema,
    madeBy: z.strictObject({ id: text(64), name: text(300) }),
    // AM-37
    validUntil: calendarDateSchema
      .nullable()
      .describe('The last day on which it holds; null where the supplier gives none.'),
    state: quoteStateSchema,
    calculation: calculationSchema.describe('The quoted calculation, with prices and tax as of then.'),
    department: z.strictObject({ id: text(64), name: text(300) }).nullable(),
    deliverTo: orderSchema.shape.deliverTo,
    payment: z.strictObject({ method: paymentMethodSchema, term: paymentTermSchema.nullable() }).nullable(),
    costMemo: text(500).nullable(),
    comment: text(2000).nullable(),
    orderedAs: z
      .strictObject({ id: text(64), number: text(64) })
      .nullable()
      .describe('The order that it became.'),
  })
  .describe('A quote, or a saved order, with the amounts of the time it was made.');
export type Quote = Readonly<z.infer<typeof quoteSchema>>;

export const quotesSchema = z
  .strictObject({ quotes: listOf(quoteSchema, 10000).readonly() })
  .describe('Quotes or saved orders, the newest first.');

// AM-33
export const makeQuoteSchema = z
  .strictObject({
    cartVersion: z.int(),
    choices: choicesSchema,
    confirmed: confirmedSchema,
    emptyCart: z.boolean().describe('Whether the cart is empty afterwards.'),
  })
  .describe('A saved order may leave open what a quote must have.');

// AM-30, AM-32, AM-39, AM-40
export const quoteOrderPreviewSchema = z
  .strictObject({
    quote: quoteSchema,
    // AM-32
    calculation: calculationSchema.describe('As it would be ordered: quoted prices, tax at today’s rate.'),
    taxChanged: z
      .boolean()
      .describe('The tax-included total differs from the quoted one because a rate changed.'),
    /** Why it can't be ordered; null when it can. A code of the desk's catalogue. */
    problem: z
      .strictObject({
        code: text(64),
        params: recordOf(text(300), z.union([text(300), z.number()]), 100).optional(),
      })
      .nullable(),
    today: z
      .strictObject({ taxExcluded: moneySchema, taxIncluded: moneySchema })
      .nullable()
      .describe(
        'The price of the same products today, without coupon and points, if the quoted price no longer applies.',
      ),
  })
  .describe('Preview of an order from a quote.');
export type QuoteOrderPreview = Readonly<z.infer<typeof quoteOrderPreviewSchema>>;
export const orderFromQuoteSchema = z
  .strictObject({ taxIncluded: z.int() })
  .describe(
    'The total that the person saw, in yen, tax included. Another one is refused as `changed-since-confirmed`.',
  );
