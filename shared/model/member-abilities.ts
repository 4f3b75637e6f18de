import { z } from 'zod';
import { memberAreaSchema } from './areas.ts';
import { listOf } from './bounded-schemas.ts';
import { quoteKinds } from './quote-kind.ts';

/** Who ends a membership. */
export const withdrawnBySchema = z.enum(['self', 'administrator', 'support', 'supplier-site', 'payment']);

/** What this member can use, by role and by what the supplier offers. */
export const abilitiesSchema = z.strictObject({
  /** How a password is changed here: AM-6 requires the current e-mail address too. Null if it can't be. */
  passwordChange: z.strictObject({ requiresEmail: z.boolean() }).nullable(),
  /** How an e-mail address is changed here, or null (C-6); AM-14 asks for the current one. */
  emailChange: z
    .strictObject({
      kind: z.enum(['two-confirmations', 'password-and-repeat']),
      requiresEmail: z.boolean(),
    })
    .nullable(),
  /** Whether there are pages of password, sign-ins and withdrawal, which say at least where each is done. */
  security: z.boolean(),
  twoStep: z.boolean(),
  customer: z.boolean(),
  addresses: z.boolean(),
  /** Whether this member sees and looks after the people of the company (AS-69). */
  members: z.boolean(),
  withdrawal: withdrawnBySchema,
  /** Whether this member may order (AS-69). */
  order: z.boolean(),
  /** The areas that the supplier's own pages have, in its order, and where each is looked after (AM-1); often none. */
  areas: listOf(memberAreaSchema, 1000).readonly(),
});
export type Abilities = Readonly<z.infer<typeof abilitiesSchema>>;

/** What a member can use for buying, so that the page offers no more (C-11, C-12, C-13). */
export const buyingAbilitiesSchema = z.strictObject({
  /** Whether there is a catalogue and a cart at all. */
  catalogue: z.boolean(),
  /** Whether this member may add to the cart and order. */
  order: z.boolean(),
  /** What a cart can become besides an order. */
  quotes: z.enum(quoteKinds).nullable(),
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
  /** Whether what is bought are value codes to be downloaded (QC-41). */
  valueCodes: z.boolean(),
});
export type BuyingAbilities = Readonly<z.infer<typeof buyingAbilitiesSchema>>;
