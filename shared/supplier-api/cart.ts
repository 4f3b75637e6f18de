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
export const cartSourceSchema = z.enum(cartSources).describe('Where a line came from.');

export const MAX_CART_LINES = 500;
export { MAX_QUANTITY };
const quantity = z.int().min(1).max(MAX_QUANTITY);

export const cartChangeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('price'), was: moneySchema, is: moneySchema }),
    z.strictObject({ kind: z.literal('stock'), was: stockStateSchema, is: stockStateSchema }),
    z.strictObject({ kind: z.literal('sale'), was: saleStateSchema, is: saleStateSchema }),
  ])
  .describe('Changes of a product since its line was added.');
export type CartChange = Readonly<z.infer<typeof cartChangeSchema>>;

export const cartLineSchema = z
  .strictObject({
    id: text(64),
    product: productSchema.describe('As it is sold now.'),
    // AM-58
    quantity: quantity
      .nullable()
      .describe('Null where it has to be chosen, as after a reorder that carries none.'),
    amount: moneySchema
      .nullable()
      .describe('Sales price of the line, tax excluded; null without a quantity.'),
    // AS-50
    department: z
      .strictObject({ id: text(64), name: text(300) })
      .nullable()
      .describe('The department it is bought for; null where the supplier knows no departments.'),
    from: cartSourceSchema,
    addedAt: instantSchema,
    changes: listOf(cartChangeSchema, 1000).readonly(),
  })
  .describe('One product in the cart, for one department.');
export type CartLine = Readonly<z.infer<typeof cartLineSchema>>;

export const cartSchema = z
  .strictObject({
    version: z
      .int()
      .describe('Incremented by every change; a change with an older version is refused as `conflict`.'),
    lines: listOf(cartLineSchema, 1000).readonly(),
    // AS-51
    subtotals: listOf(
      z.strictObject({
        department: z.strictObject({ id: text(64), name: text(300) }).nullable(),
        lines: z.int(),
        goods: moneySchema,
      }),
      1000,
    )
      .readonly()
      .describe('Goods by department, tax excluded; one entry without a name where there are none.'),
    // AS-50
    departments: listOf(z.strictObject({ id: text(64), name: text(300) }), 10000)
      .readonly()
      .describe('Departments that lines can be bought for; empty where the supplier knows no departments.'),
    goods: moneySchema.describe('Tax excluded, before discounts, of the lines that have a quantity.'),
    // AM-58
    mustChooseAgain: z
      .boolean()
      .describe('Address and payment have to be chosen again too; nothing may be preselected.'),
  })
  .describe('The cart of a member, kept by the supplier.');
export type Cart = Readonly<z.infer<typeof cartSchema>>;

export const cartAddSchema = z
  .strictObject({
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
  })
  .describe('Products to be put into the cart. All are added, or none.');
export const cartChangesSchema = z
  .strictObject({
    version: z.int(),
    lines: listOf(
      z.strictObject({
        id: text(64),
        quantity: quantity.nullable(),
        departmentId: text(64).nullable(),
      }),
      MAX_CART_LINES,
    ).describe('Lines that are not named stay as they are.'),
    remove: listOf(text(64), MAX_CART_LINES),
  })
  .describe('Lines to be changed or taken out. All are, or none.');
/** A removal is undone (元に戻す) by adding the line again. */

export const cartFillSchema = z
  .strictObject({
    from: z.enum(['order', 'quote', 'saved-order']),
    id: text(64, 1),
    lines: listOf(z.int().min(1), MAX_CART_LINES)
      .optional()
      .describe('Line numbers; all that can be bought without it.'),
    instead: recordOf(text(64).regex(/^\d{1,5}$/), productCodeSchema, 100)
      .optional()
      .describe('Products that take the place of others: line number to product number.'),
    existing: z.enum(['keep', 'replace']).describe('What happens to lines already in the cart.'),
  })
  .describe('Puts the products of an earlier order, quote or saved order into the cart.');
export const cartFillResultSchema = z
  .strictObject({
    cart: cartSchema,
    left: listOf(
      z.strictObject({
        lineNumber: z.int(),
        code: productCodeSchema,
        name: text(300),
        because: z.enum([
          'discontinued',
          'not-for-sale',
          'not-carried',
          'too-many',
          'returned',
          'out-of-stock',
        ]),
      }),
      1000,
    )
      .readonly()
      .describe('Lines of the earlier order that could not be put into it.'),
  })
  .describe('The cart after it was filled, and what could not be put into it.');
export type CartFillResult = Readonly<z.infer<typeof cartFillResultSchema>>;

// AM-57, AM-58, AS-39
export const reorderLineSchema = z
  .strictObject({
    lineNumber: z.int(),
    code: productCodeSchema,
    name: text(300),
    unit: text(40),
    quantity: z.int(),
    priceThen: moneySchema.describe('Its price then, tax excluded.'),
    now: productSchema.nullable().describe('The product as sold now; null if it is no longer carried.'),
    recent: listOf(
      z.strictObject({
        orderNumber: text(64),
        orderedAt: instantSchema,
        orderedBy: text(300),
        quantity: z.int(),
      }),
      1000,
    )
      .readonly()
      .describe('Recent orders of the same product by anybody of the company.'),
  })
  .describe('A line of an earlier order beside the product as sold now.');
export const reorderPreviewSchema = z
  .strictObject({
    orderId: text(64),
    orderNumber: text(64),
    recentDays: z.int().describe('How many days back `recent` looks.'),
    lines: listOf(reorderLineSchema, 1000).readonly(),
  })
  .describe('The lines of an earlier order, each beside the product of today.');
export type ReorderPreview = Readonly<z.infer<typeof reorderPreviewSchema>>;
