import { z } from 'zod';
import { listOf, recordOf, text } from '../model/bounded-schemas.ts';
import {
  productCodeSchema,
  productSchema,
  MAX_QUANTITY,
  saleStateSchema,
  stockStateSchema,
} from '../model/product.ts';
import { instantSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';

/** Where a line of the cart came from. */
export const cartSources = [
  'catalogue',
  'quick-order',
  'my-catalogue',
  'reorder',
  'quote',
  'saved-order',
] as const;
export const cartSourceSchema = z.enum(cartSources);

export const MAX_CART_LINES = 500;
export { MAX_QUANTITY };
const quantity = z.int().min(1).max(MAX_QUANTITY);

/** Changes of a product since its line was added. */
export const cartChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('price'), was: moneySchema, is: moneySchema }),
  z.strictObject({ kind: z.literal('stock'), was: stockStateSchema, is: stockStateSchema }),
  z.strictObject({ kind: z.literal('sale'), was: saleStateSchema, is: saleStateSchema }),
]);
export type CartChange = Readonly<z.infer<typeof cartChangeSchema>>;

export const cartLineSchema = z.strictObject({
  id: text(64),
  /** As it is sold now. */
  product: productSchema,
  /** Null where it has to be chosen, as after a reorder that carries none (AM-58). */
  quantity: quantity.nullable(),
  /** Sales price of the line, tax excluded; null without a quantity. */
  amount: moneySchema.nullable(),
  /** The department it is bought for (AS-50); null where the supplier knows no departments. */
  department: z.strictObject({ id: text(64), name: text(300) }).nullable(),
  from: cartSourceSchema,
  addedAt: instantSchema,
  changes: listOf(cartChangeSchema, 1000).readonly(),
});
export type CartLine = Readonly<z.infer<typeof cartLineSchema>>;

export const cartSchema = z.strictObject({
  /** Incremented by every change; a change with an older version is refused as `conflict`. */
  version: z.int(),
  lines: listOf(cartLineSchema, 1000).readonly(),
  /** AS-51: goods by department, tax excluded; one entry without a name where there are none. */
  subtotals: listOf(
    z.strictObject({
      department: z.strictObject({ id: text(64), name: text(300) }).nullable(),
      lines: z.int(),
      goods: moneySchema,
    }),
    1000,
  ).readonly(),
  /** AS-50: departments that lines can be bought for; empty where the supplier knows no departments. */
  departments: listOf(z.strictObject({ id: text(64), name: text(300) }), 10000).readonly(),
  /** Tax excluded, before discounts, of the lines that have a quantity. */
  goods: moneySchema,
  /** AM-58: address and payment have to be chosen again too; nothing may be preselected. */
  mustChooseAgain: z.boolean(),
});
export type Cart = Readonly<z.infer<typeof cartSchema>>;

export const cartAddSchema = z.strictObject({
  lines: listOf(
    z.strictObject({
      code: productCodeSchema,
      quantity,
      departmentId: text(64).nullable(),
      from: z.enum(['catalogue', 'quick-order', 'my-catalogue']),
    }),
    MAX_CART_LINES,
    1,
  ),
});
export const cartChangesSchema = z.strictObject({
  version: z.int(),
  /** Lines that are not named stay as they are. */
  lines: listOf(
    z.strictObject({
      id: text(64),
      quantity: quantity.nullable(),
      departmentId: text(64).nullable(),
    }),
    MAX_CART_LINES,
  ),
  remove: listOf(text(64), MAX_CART_LINES),
});
/** A removal is undone (元に戻す) by adding the line again. */

/** Puts the products of an earlier order, quote or saved order into the cart. */
export const cartFillSchema = z.strictObject({
  from: z.enum(['order', 'quote', 'saved-order']),
  id: text(64, 1),
  /** Line numbers; all that can be bought without it. */
  lines: listOf(z.int().min(1), MAX_CART_LINES).optional(),
  /** Products that take the place of others: line number to product number. */
  instead: recordOf(text(64).regex(/^\d{1,5}$/), productCodeSchema, 100).optional(),
  /** What happens to lines already in the cart. */
  existing: z.enum(['keep', 'replace']),
});
export const cartFillResultSchema = z.strictObject({
  cart: cartSchema,
  /** Lines of the earlier order that could not be put into it. */
  left: listOf(
    z.strictObject({
      lineNumber: z.int(),
      code: productCodeSchema,
      name: text(300),
      because: z.enum(['discontinued', 'not-for-sale', 'not-carried', 'too-many']),
    }),
    1000,
  ).readonly(),
});
export type CartFillResult = Readonly<z.infer<typeof cartFillResultSchema>>;

/** A line of an earlier order beside the product as sold now (AM-57, AM-58, AS-39). */
export const reorderLineSchema = z.strictObject({
  lineNumber: z.int(),
  code: productCodeSchema,
  name: text(300),
  unit: text(40),
  quantity: z.int(),
  /** Its price then, tax excluded. */
  priceThen: moneySchema,
  /** The product as sold now; null if it is no longer carried. */
  now: productSchema.nullable(),
  /** Recent orders of the same product by anybody of the company. */
  recent: listOf(
    z.strictObject({
      orderNumber: text(64),
      orderedAt: instantSchema,
      orderedBy: text(300),
      quantity: z.int(),
    }),
    1000,
  ).readonly(),
});
export const reorderPreviewSchema = z.strictObject({
  orderId: text(64),
  orderNumber: text(64),
  /** How many days back `recent` looks. */
  recentDays: z.int(),
  lines: listOf(reorderLineSchema, 1000).readonly(),
});
export type ReorderPreview = Readonly<z.infer<typeof reorderPreviewSchema>>;
