import { z } from 'zod';
import { listOf, text, webAddressSchema } from './bounded-schemas.ts';
import { documentKindSchema } from './business-document.ts';
import { phoneSchema } from './common-schemas.ts';
import { bilingualSchema } from './identifiers.ts';
import { identifierKindSchema } from './member.ts';
import { paymentMethodSchema, paymentTermSchema } from './order.ts';

const loginKindSchema = z.strictObject({
  kind: identifierKindSchema,
  digits: z
    .int()
    .min(4)
    .max(20)
    .optional()
    .describe('For an `inquiry-number`: exactly so many digits; 10 if left out.'),
  label: bilingualSchema
    .optional()
    .describe(
      'What this kind alone is called, such as お客様番号; if left out, what the field is called where it takes one kind.',
    ),
});

const colourSchema = text(7)
  .regex(/^#[0-9a-f]{6}$/)
  .nullable();

export const markColoursSchema = z
  .strictObject({
    light: colourSchema.describe('On white paper, such as `#1b5e20`.'),
    dark: colourSchema.describe('On nearly black paper, such as `#a5d6a7`.'),
  })
  .describe(
    'The colour of the mark in each palette. One with a contrast below 4.5 : 1 to the paper is not taken; null leaves it to the desk.',
  );
export type MarkColours = Readonly<z.infer<typeof markColoursSchema>>;

/** A text of the supplier's that stands among those of the desk: plain, and short enough to leave them their place. */
const ownText = (most: number) =>
  z.strictObject({
    ja: text(most, 1).describe('The source, in Japanese.'),
    en: text(most, 1).describe('The same in English.'),
  });

const gateSchema = z.strictObject({
  kind: documentKindSchema,
  after: z.enum(['any-time', 'shipped']).describe('Whether it waits until the whole order was shipped.'),
  methods: listOf(paymentMethodSchema, 20)
    .nullable()
    .describe('Only for orders paid in one of these ways; null for all.'),
});

export const supplierSupportSchema = z
  .strictObject({
    phone: phoneSchema.nullable(),
    hours: ownText(200).nullable().describe('受付時間, such as 平日 9:00–18:00.'),
    formUrl: webAddressSchema.nullable().describe('A form on the supplier’s site.'),
    // PM-15
    email: z.email().max(320).nullable().describe('Where a support request can be sent.'),
    // AS-36
    chatUrl: webAddressSchema.nullable().describe('A chat on the supplier’s site.'),
    // AS-84
    faxFormUrl: webAddressSchema.nullable().describe('A form to order by FAX when nothing else works.'),
  })
  .describe('How its support is reached; null for what there is not.');

/**
 * What a desk has to know of a supplier whose system it has no profile of. Everything that is left out is not offered.
 * The desk keeps limits of its own, which a supplier can tighten and never loosen.
 */
export const supplierRulesSchema = z
  .strictObject({
    mark: text(2, 1)
      .regex(/^[\p{L}\p{N}\p{S}\p{P}]+$/u)
      .optional()
      .describe('One or two characters that stand for the supplier; no picture is ever fetched.'),
    markColours: markColoursSchema.optional(),
    signInText: ownText(200)
      .optional()
      .describe('Stands above the login ID, for what people have to know before they sign in.'),
    helpText: ownText(400).optional().describe('Stands on the help page, beside how support is reached.'),
    login: z
      .strictObject({
        kinds: listOf(loginKindSchema, 3, 1)
          .readonly()
          .describe('What members sign in with, the usual kind first.'),
        label: bilingualSchema.describe('What the field is called, such as お客様番号.'),
        example: text(60).describe('What such an ID looks like, under the field; never a real one.'),
      })
      .optional()
      .describe('What people sign in with; an e-mail address or a member ID if left out.'),
    singleSignOn: z
      .strictObject({
        issuer: text(2000)
          .regex(/^(?:https:\/\/[^\s/?#@]+|http:\/\/127\.0\.0\.1(?::\d+)?)(?:\/[^\s?#]*)?$/)
          .describe(
            'The identifier of an OpenID Connect issuer; `/.well-known/openid-configuration` below it is asked.',
          ),
        clientId: text(200, 1).describe('What desks are registered as there: a public client with PKCE.'),
      })
      .optional()
      .describe('Where members sign in on a page of the supplier’s, beside ID and password.'),
    password: z
      .strictObject({
        minLength: z
          .int()
          .min(1)
          .max(128)
          .optional()
          .describe('At least 8 in any case, as far as `maxLength` allows.'),
        maxLength: z.int().min(8).max(1024).optional().describe('No limit if left out.'),
        characters: z
          .enum(['letters-and-digits', 'half-width'])
          .optional()
          .describe('Half-width letters and digits alone, or with symbols; anything if left out.'),
        requiredClasses: listOf(z.enum(['upper', 'lower', 'letter', 'digit', 'symbol']), 5)
          .readonly()
          .optional()
          .describe('One character of each at least.'),
        longestRun: z.int().min(1).max(20).optional().describe('How often one character may follow itself.'),
      })
      .optional()
      .describe('What a new password has to be; the desk’s own limits if left out.'),
    staySignedIn: z
      .boolean()
      .optional()
      .describe('Whether members may stay signed in; never on a shared machine.'),
    account: z
      .boolean()
      .optional()
      .describe('The level Account: members look after password and sessions. No page for it if left out.'),
    historyYears: z
      .int()
      .min(1)
      .max(99)
      .optional()
      .describe('How far back the history goes; as far as there are orders if left out.'),
    departments: z.boolean().optional().describe('Whether orders belong to departments.'),
    payments: listOf(paymentMethodSchema, 20)
      .readonly()
      .optional()
      .describe('How orders can be paid, the usual way first; by bank transfer if left out or empty.'),
    buying: z
      .strictObject({
        cart: z.boolean().optional().describe('Catalogue, cart and checkout.'),
        reorder: z
          .enum(['with-quantity', 'products-only'])
          .optional()
          .describe('Whether an earlier order brings its quantities into the cart too.'),
        quotes: z.boolean().optional().describe('The level Quotes, with the kind `quote`.'),
        coupons: z.boolean().optional().describe('`benefits` and `addCoupon`.'),
        campaigns: z
          .boolean()
          .optional()
          .describe('Discounts that are taken off by themselves, in `benefits`.'),
        myCatalogues: z.boolean().optional().describe('Lists of products, a person’s or a department’s.'),
        recurring: z.boolean().optional().describe('定期注文.'),
        productRequests: z.boolean().optional().describe('商品リクエスト.'),
        terms: listOf(paymentTermSchema, 20)
          .readonly()
          .optional()
          .describe('Payment terms of orders by `np`, the usual one first.'),
        documents: listOf(gateSchema, 20)
          .readonly()
          .optional()
          .describe('When each document can be issued; a kind that is left out is not.'),
      })
      .optional()
      .describe('What can be bought, and with what; nothing if left out.'),
  })
  .describe('What a supplier offers, for a desk that has no profile of its system.');
export type SupplierRules = Readonly<z.infer<typeof supplierRulesSchema>>;
