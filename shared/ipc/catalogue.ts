import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { productCodeSchema, productSchema } from '../model/product.ts';
import { accountIdSchema } from '../model/identifiers.ts';
import { refusalSchema } from '../model/refusal.ts';
import { MAX_QUANTITY } from '../supplier-api/cart.ts';
import {
  productDetailSchema,
  cataloguePageSchema,
  catalogueSorts,
  productRequestSchema,
} from '../supplier-api/catalogue.ts';
import { accountInput } from './forms.ts';

const quickReadingFields = {
  by: z.enum(['code', 'jan']),
  value: text(1024),
  /** The quantity as it was typed; empty where none was. */
  typedQuantity: text(60000),
  /** Null where it can't be read. */
  quantity: z.int().min(1).max(MAX_QUANTITY).nullable(),
  product: productSchema.nullable(),
  /** Why it can't be bought like this. */
  problem: refusalSchema.nullable(),
} as const;
/** One way to read a row of a quick order. */
export const quickReadingSchema = z.strictObject(quickReadingFields);
export type QuickReading = Readonly<z.infer<typeof quickReadingSchema>>;

/** A row of a quick order as the desk understood it. */
export const quickRowSchema = z.strictObject({
  /** From 1, as it was pasted. */
  row: z.int().min(1),
  typed: text(60000),
  ...quickReadingFields,
  /** Both ways to read the row where that has to be asked (`quick-order.ambiguous`); else empty. */
  readings: listOf(quickReadingSchema, 2),
});
export type QuickRow = Readonly<z.infer<typeof quickRowSchema>>;

export const catalogueCalls = {
  'catalogue.search': {
    input: z.strictObject({
      ...accountInput,
      text: text(200).default(''),
      category: text(100).nullable().default(null),
      inStock: z.boolean().default(false),
      sort: z.enum(catalogueSorts).default('relevance'),
      offset: z.int().min(0).max(100_000).default(0),
      limit: z.int().min(1).max(100).default(40),
    }),
    output: cataloguePageSchema,
  },
  'catalogue.product': {
    input: z.strictObject({ ...accountInput, code: productCodeSchema }),
    output: productDetailSchema,
  },
  /** The same JAN code at every supplier with a signed-in account, once each: by `account`, or the first at a supplier. */
  'catalogue.compare': {
    input: z.strictObject({ jan: text(40), account: accountIdSchema.optional() }),
    output: listOf(
      z.strictObject({
        account: accountIdSchema,
        product: productSchema.nullable(),
        refusal: refusalSchema.nullable(),
      }),
      10000,
    ),
  },
  /** Parses typed, scanned or pasted rows (product code or JAN, then quantity) and looks them up. */
  'quick-order.parse': {
    input: z.strictObject({ ...accountInput, text: text(60_000) }),
    output: listOf(quickRowSchema, 10000),
  },
  'product-requests.list': {
    input: z.strictObject(accountInput),
    output: listOf(productRequestSchema, 10000),
  },
  'product-requests.add': {
    input: z.strictObject({
      ...accountInput,
      name: text(1000),
      maker: text(1000),
      jan: text(100),
      note: text(2000),
      /** As it was typed. */
      quantity: text(40),
    }),
    output: productRequestSchema,
  },
} as const;
