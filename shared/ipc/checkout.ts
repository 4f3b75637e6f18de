import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { orderSchema } from '../model/order.ts';
import { refusalSchema } from '../model/refusal.ts';
import {
  checkoutOptionsSchema,
  choicesSchema,
  confirmedSchema,
  previewSchema,
} from '../supplier-api/checkout.ts';
import { quoteSchema } from '../supplier-api/quotes.ts';
import { accountInput } from './forms.ts';

const confirmedCart = {
  ...accountInput,
  cartVersion: z.int(),
  choices: choicesSchema,
  confirmed: confirmedSchema,
};

/** Number and total of an order or a quote. */
export const placedSchema = z.strictObject({
  order: orderSchema,
  pointsEarned: z.int().min(0),
});

export const checkoutCalls = {
  'checkout.options': { input: z.strictObject(accountInput), output: checkoutOptionsSchema },
  'checkout.preview': {
    input: z.strictObject({ ...accountInput, cartVersion: z.int(), choices: choicesSchema }),
    output: previewSchema.extend({
      /** The problems in words, by field. */
      refusals: listOf(z.strictObject({ field: text(200), refusal: refusalSchema }), 1000).readonly(),
    }),
  },
  /**
   * Orders the cart. `key` names this one confirmation: the page makes it when the confirmation is shown, so that a
   * double click, or a try again after a cut line, is the same order.
   */
  'checkout.place-order': {
    input: z.strictObject({ ...confirmedCart, key: z.uuid() }),
    output: placedSchema,
  },
  'checkout.create-quote': {
    input: z.strictObject({ ...confirmedCart, key: z.uuid(), emptyCart: z.boolean() }),
    output: quoteSchema,
  },
} as const;
