import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { accountIdSchema } from '../model/identifiers.ts';
import { moneySchema } from '../model/money.ts';
import { orderSchema } from '../model/order.ts';
import { refusalSchema } from '../model/refusal.ts';
import {
  cartAddSchema,
  cartChangesSchema,
  cartFillResultSchema,
  cartFillSchema,
  cartSchema,
  reorderPreviewSchema,
} from '../supplier-api/cart.ts';
import {
  checkoutOptionsSchema,
  choicesSchema,
  confirmedSchema,
  previewSchema,
} from '../supplier-api/checkout.ts';
import { quoteOrderPreviewSchema, quoteSchema } from '../supplier-api/quotes.ts';
import { accountInput } from './forms.ts';

/** What a member may buy with here, so that the page offers no more (C-11, C-12, C-13). */
export const buyingAbilitiesSchema = z.strictObject({
  /** Whether there is a catalogue and a cart at all, and this member may order. */
  catalogue: z.boolean(),
  order: z.boolean(),
  /** What a cart can become besides an order. */
  quotes: z.enum(['quote', 'saved-order']).nullable(),
  reorder: z.strictObject({ quantity: z.boolean() }).nullable(),
  departments: z.boolean(),
  coupons: z.boolean(),
  points: z.boolean(),
  campaigns: z.boolean(),
  myCatalogues: z.boolean(),
  recurring: z.boolean(),
  productRequests: z.boolean(),
  payment: z.boolean(),
  documents: z.boolean(),
  prepaid: z.boolean(),
});
export type BuyingAbilities = Readonly<z.infer<typeof buyingAbilitiesSchema>>;

/** What was sent, and no answer came: it may have happened or not. The desk keeps it until that is known. */
export const unresolvedWriteSchema = z.strictObject({
  key: text(255),
  account: accountIdSchema,
  what: z.enum(['order', 'quote', 'order-from-quote', 'charge', 'exchange', 'advertisement']),
  /** When it was sent first. */
  at: instantSchema,
  /** For a person to recognise it: what it comes to, and its first product. */
  taxIncluded: moneySchema.nullable(),
  title: text(1000),
  lines: z.int().min(0),
  /**
   * `unknown`: nobody could be asked yet, or the request may still be on its way. `not-there`: the supplier has no
   * record of it so far, minutes after it was sent; it can be sent again or given up, and only giving it up makes sure
   * that it never happens. `done`: it had happened; shown once.
   */
  state: z.enum(['unknown', 'not-there', 'done']),
  /** Whether it can be sent once more: not where no more than its name is left of it. */
  canSend: z.boolean(),
  /** With `done`: the order's or quote's number. */
  number: text(64).nullable(),
  refusal: refusalSchema.nullable(),
});
export type UnresolvedWrite = Readonly<z.infer<typeof unresolvedWriteSchema>>;

/** Something happened to the record of what was sent from this desk; told until somebody has seen it. */
export const journalDamageSchema = z.strictObject({
  account: accountIdSchema,
  /** When it was found; null for what is so now. */
  at: instantSchema.nullable(),
  /**
   * `nothing`: it was set aside, and all that was open is known. `content`: of what was open no more is known than
   * that it was sent. `names`: the supplier is asked for what was sent lately. `owner`: it belongs to somebody whom
   * this machine does not know any more, and is asked about when they sign in. `unreadable`: it can't be used now, for
   * the reason in `refusal`.
   */
  lost: z.enum(['nothing', 'content', 'names', 'owner', 'unreadable']),
  /** With `names`: how many the supplier knew of, null where it could not be asked yet. With `owner`: how many. */
  found: z.int().nullable(),
  refusal: refusalSchema.nullable(),
});
export type JournalDamage = Readonly<z.infer<typeof journalDamageSchema>>;

const accountCartSchema = z.strictObject({
  account: accountIdSchema,
  cart: cartSchema.nullable(),
  refusal: refusalSchema.nullable(),
});
const confirmedCart = {
  ...accountInput,
  cartVersion: z.int(),
  choices: choicesSchema,
  confirmed: confirmedSchema,
};

/** What an order or a quote came to. */
export const placedSchema = z.strictObject({
  order: orderSchema,
  pointsEarned: z.int().min(0),
});

export const buyingCalls = {
  'buying.abilities': { input: z.strictObject(accountInput), output: buyingAbilitiesSchema },

  'cart.get': { input: z.strictObject(accountInput), output: cartSchema },
  /** The carts of everybody who is signed in here and can order. */
  'cart.all': { input: z.strictObject({}), output: listOf(accountCartSchema, 10000) },
  'cart.add': { input: cartAddSchema.extend(accountInput), output: cartSchema },
  'cart.change': { input: cartChangesSchema.extend(accountInput), output: cartSchema },
  'cart.fill': { input: cartFillSchema.extend(accountInput), output: cartFillResultSchema },

  'reorder.preview': {
    input: z.strictObject({ ...accountInput, order: text(64, 1) }),
    output: reorderPreviewSchema,
  },

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

  'quotes.list': { input: z.strictObject(accountInput), output: listOf(quoteSchema, 10000) },
  'quotes.get': {
    input: z.strictObject({ ...accountInput, quote: text(64, 1) }),
    output: quoteSchema,
  },
  'quotes.preview-order': {
    input: z.strictObject({ ...accountInput, quote: text(64, 1) }),
    output: quoteOrderPreviewSchema.extend({ refusal: refusalSchema.nullable() }),
  },
  'quotes.place-order': {
    input: z.strictObject({
      ...accountInput,
      quote: text(64, 1),
      taxIncluded: z.int(),
      key: z.uuid(),
    }),
    output: placedSchema,
  },

  /** What was sent from this machine and is not known to have happened. */
  'unresolved-writes.list': { input: z.strictObject({}), output: listOf(unresolvedWriteSchema, 10000) },
  'journal.list-damage': { input: z.strictObject({}), output: listOf(journalDamageSchema, 1000) },
  'journal.dismiss-damage': { input: z.strictObject(accountInput), output: z.null() },
  /** `ask`: asks the supplier now. `send`: sends it once more under the same key. `drop`: makes sure it never happens. */
  'unresolved-writes.resolve': {
    input: z.strictObject({
      ...accountInput,
      key: text(255),
      how: z.enum(['ask', 'send', 'drop', 'seen']),
    }),
    output: unresolvedWriteSchema.nullable(),
  },
} as const;
