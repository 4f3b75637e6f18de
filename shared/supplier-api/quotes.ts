import { z } from 'zod';
import { listOf, nonBlankText } from '../model/bounded-schemas.ts';
import {
  idSchema,
  numberedSchema,
  partySchema,
  refusalCodeSchema,
  versionSchema,
} from '../model/common-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import { chosenPaymentSchema, commentSchema, costMemoSchema, orderSchema } from '../model/order.ts';
import { calculationSchema } from '../model/calculation.ts';
import { choicesSchema, confirmedSchema } from './checkout.ts';
import { quoteStateSchema, quoteKindSchema } from '../model/quote-kind.ts';

export const quoteSchema = z
  .strictObject({
    id: idSchema,
    kind: quoteKindSchema,
    // AM-34
    number: nonBlankText(64).describe(
      'Begins with EC at Amano, like its order numbers: the kind tells them apart.',
    ),
    madeAt: instantSchema,
    madeOn: calendarDateSchema,
    madeBy: partySchema,
    // AM-37
    validUntil: calendarDateSchema
      .nullable()
      .describe('The last day on which it holds; null where the supplier gives none.'),
    state: quoteStateSchema,
    calculation: calculationSchema.describe('The quoted calculation, with prices and tax as of then.'),
    department: partySchema.nullable(),
    deliverTo: orderSchema.shape.deliverTo,
    payment: chosenPaymentSchema.nullable(),
    costMemo: costMemoSchema.nullable(),
    comment: commentSchema.nullable(),
    orderedAs: numberedSchema.nullable().describe('The order that it became.'),
  })
  .describe('A quote, or a saved order, with the amounts of the time it was made.');
export type Quote = Readonly<z.infer<typeof quoteSchema>>;

export const quotesSchema = z
  .strictObject({ quotes: listOf(quoteSchema, 10000).readonly().describe('The newest first.') })
  .describe('Quotes or saved orders that this member may see.');

// AM-33
export const makeQuoteSchema = z
  .strictObject({
    cartVersion: versionSchema,
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
    problem: refusalCodeSchema.nullable().describe('Null when it can be ordered.'),
    today: z
      .strictObject({ taxExcluded: moneySchema, taxIncluded: moneySchema })
      .nullable()
      .describe(
        'The price of the same products today, without coupon and points, if the quoted price no longer applies.',
      ),
  })
  .describe('Preview of an order from a quote.');
export type QuoteOrderPreview = Readonly<z.infer<typeof quoteOrderPreviewSchema>>;
export const orderFromQuoteSchema = confirmedSchema
  .pick({ taxIncluded: true })
  .describe('What the person saw. Another total is refused as `changed-since-confirmed`.');
