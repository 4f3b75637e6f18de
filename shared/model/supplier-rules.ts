import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';
import { documentKindSchema } from './business-document.ts';
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
});

const gateSchema = z.strictObject({
  kind: documentKindSchema,
  after: z.enum(['any-time', 'shipped']).describe('Whether it waits until the whole order was shipped.'),
  methods: listOf(paymentMethodSchema, 20)
    .nullable()
    .describe('Only for orders paid in one of these ways; null for all.'),
});

/**
 * What a desk has to know of a supplier whose system it has no profile of. Everything that is left out is not offered.
 * The desk keeps limits of its own, which a supplier can tighten and never loosen.
 */
export const supplierRulesSchema = z
  .strictObject({
    mark: text(2, 1).optional().describe('One or two characters that stand for the supplier.'),
    login: z
      .strictObject({
        kinds: listOf(loginKindSchema, 3, 1)
          .readonly()
          .describe('What members sign in with, the usual kind first.'),
        label: bilingualSchema.describe('What the field is called, such as お客様番号.'),
        example: text(60),
      })
      .optional(),
    password: z
      .strictObject({
        minLength: z
          .int()
          .min(1)
          .max(128)
          .optional()
          .describe('At least 8 in any case, as far as `maxLength` allows.'),
        maxLength: z.int().min(8).max(1024).optional(),
        characters: z.enum(['letters-and-digits', 'half-width']).optional(),
        requiredClasses: listOf(z.enum(['upper', 'lower', 'letter', 'digit', 'symbol']), 5)
          .readonly()
          .optional(),
        longestRun: z.int().min(1).max(20).optional().describe('How often one character may follow itself.'),
      })
      .optional(),
    staySignedIn: z
      .boolean()
      .optional()
      .describe('Whether members may stay signed in; never on a shared machine.'),
    historyYears: z.int().min(1).max(99).optional(),
    departments: z.boolean().optional().describe('Whether orders belong to departments.'),
    payments: listOf(paymentMethodSchema, 20)
      .readonly()
      .optional()
      .describe('How orders can be paid, the usual way first.'),
    buying: z
      .strictObject({
        cart: z.boolean().optional().describe('Catalogue, cart and checkout.'),
        reorder: z.enum(['with-quantity', 'products-only']).optional(),
        quotes: z.boolean().optional(),
        coupons: z.boolean().optional(),
        campaigns: z.boolean().optional(),
        myCatalogues: z.boolean().optional(),
        recurring: z.boolean().optional(),
        productRequests: z.boolean().optional(),
        terms: listOf(paymentTermSchema, 20)
          .readonly()
          .optional()
          .describe('Payment terms of orders by `np`, the usual one first.'),
        documents: listOf(gateSchema, 20)
          .readonly()
          .optional()
          .describe('When each document can be issued; a kind that is left out is not.'),
      })
      .optional(),
  })
  .describe('What a supplier offers, for a desk that has no profile of its system.');
export type SupplierRules = Readonly<z.infer<typeof supplierRulesSchema>>;
