import { z } from 'zod';
import { listOf, recordOf, text, whole } from '../model/bounded-schemas.ts';
import {
  departmentIdSchema,
  idSchema,
  lineNumberSchema,
  nameSchema,
  numberSchema,
  partySchema,
  unitSchema,
  versionSchema,
} from '../model/common-schemas.ts';
import { productCodeSchema, productSchema, MAX_QUANTITY, quantitySchema } from '../model/product.ts';
import { cartChangeSchema, cartSubtotal } from '../model/cart.ts';
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

export const cartLineSchema = z
  .strictObject({
    id: idSchema,
    product: productSchema.describe('As it is sold now.'),
    // AM-58
    quantity: quantitySchema
      .nullable()
      .describe('Null where it has to be chosen, as after a reorder that carries none.'),
    amount: moneySchema
      .nullable()
      .describe('Sales price of the line, tax excluded; null without a quantity.'),
    // AS-50
    department: partySchema
      .nullable()
      .describe(
        'The department it is bought for; null for none, as always where the supplier knows no departments.',
      ),
    from: cartSourceSchema,
    addedAt: instantSchema,
    changes: listOf(cartChangeSchema, 1000).readonly().default([]).describe('Empty while it is as it was.'),
  })
  .describe('One product in the cart, for one department.');
export type CartLine = Readonly<z.infer<typeof cartLineSchema>>;

export const cartSchema = z
  .strictObject({
    version: versionSchema,
    lines: listOf(cartLineSchema, 1000).readonly().describe('In the order in which they were added.'),
    // AS-51
    subtotals: listOf(cartSubtotal, 1000)
      .readonly()
      .default([])
      .describe(
        'Goods by department, tax excluded; where there are none, one entry without a name, or nothing.',
      ),
    // AS-50
    departments: listOf(partySchema, 10000)
      .readonly()
      .default([])
      .describe('Departments that lines can be bought for; empty where the supplier knows no departments.'),
    goods: moneySchema.describe('Tax excluded, before discounts, of the lines that have a quantity.'),
    // AM-58
    mustChooseAgain: z
      .boolean()
      .default(false)
      .describe('Address and payment have to be chosen again too; nothing may be preselected.'),
  })
  .describe('The cart of a member, kept by the supplier.');
export type Cart = Readonly<z.infer<typeof cartSchema>>;

export const cartAddSchema = z
  .strictObject({
    lines: listOf(
      z.strictObject({
        code: productCodeSchema,
        quantity: quantitySchema,
        departmentId: departmentIdSchema.describe(
          'For which department it is bought, one of `departments` of the cart; null for that of the member, where the supplier knows departments, and else for none.',
        ),
        from: cartSourceSchema
          .extract(['catalogue', 'quick-order', 'my-catalogue'])
          .describe('カタログ, クイック注文 or マイカタログ.'),
      }),
      MAX_CART_LINES,
      1,
    ).describe('A product that is in the cart for the same department already gets so many more.'),
  })
  .describe('Products to be put into the cart. All are added, or none.');
export const cartChangesSchema = z
  .strictObject({
    version: versionSchema,
    lines: listOf(
      z.strictObject({
        id: idSchema,
        quantity: quantitySchema
          .nullable()
          .describe('Whole sales units; null for one that has to be chosen still.'),
        departmentId: departmentIdSchema.describe(
          'The department that it is bought for from now on; null for none. A line that keeps its department is sent with it.',
        ),
      }),
      MAX_CART_LINES,
    ).describe('Lines that are not named stay as they are.'),
    remove: listOf(idSchema, MAX_CART_LINES).describe('Lines that are taken out.'),
  })
  .describe('Lines to be changed or taken out. All are, or none.');
/** A removal is undone (元に戻す) by adding the line again. */

export const cartFillSchema = z
  .strictObject({
    from: z.enum(['order', 'quote', 'saved-order']).describe('What `id` is the key of.'),
    id: text(64, 1).describe('The key of the order, the quote or the saved order.'),
    lines: listOf(whole(1), MAX_CART_LINES)
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
        lineNumber: lineNumberSchema,
        code: productCodeSchema,
        name: nameSchema,
        because: z
          .enum(['discontinued', 'not-for-sale', 'not-carried', 'too-many', 'returned', 'out-of-stock'])
          .describe(
            'Sold no more, not to this company, not carried, over what a cart or an order may have, sent back, or out of stock.',
          ),
      }),
      1000,
    )
      .readonly()
      .describe('Lines of the earlier order that could not be put into it.'),
  })
  .describe('The cart after it was filled, and what could not be put into it.');
export type CartFillResult = Readonly<z.infer<typeof cartFillResultSchema>>;

// AM-57, AM-58, AS-39
const quantityThenSchema = whole().describe('Sales units that were ordered then.');

export const reorderLineSchema = z
  .strictObject({
    lineNumber: lineNumberSchema,
    code: productCodeSchema,
    name: nameSchema,
    unit: unitSchema,
    quantity: quantityThenSchema,
    priceThen: moneySchema.describe('Its price then, tax excluded.'),
    now: productSchema.nullable().describe('The product as sold now; null if it is no longer carried.'),
    recent: listOf(
      z.strictObject({
        orderNumber: numberSchema,
        orderedAt: instantSchema,
        orderedBy: nameSchema,
        quantity: quantityThenSchema,
      }),
      1000,
    )
      .readonly()
      .describe('Recent orders of the same product by anybody of the company.'),
  })
  .describe('A line of an earlier order beside the product as sold now.');
export const reorderPreviewSchema = z
  .strictObject({
    orderId: idSchema,
    orderNumber: numberSchema,
    recentDays: whole().describe('How many days back `recent` looks.'),
    lines: listOf(reorderLineSchema, 1000).readonly().describe('In the order of their `lineNumber`.'),
  })
  .describe('The lines of an earlier order, each beside the product of today.');
export type ReorderPreview = Readonly<z.infer<typeof reorderPreviewSchema>>;
