import { z } from 'zod';
import { countSchema, listOf, text } from '../model/bounded-schemas.ts';
import { idSchema } from '../model/common-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { orderSchema } from '../model/order.ts';

/** Orders that a page holds at most. */
export const MAX_PAGE_ORDERS = 500;

export const ordersQuerySchema = z
  .strictObject({
    cursor: text(500)
      .optional()
      .describe(
        'From the page before, or the `position` where an earlier listing ended; opaque. One that the sequence does not know (any more) is refused with 400 and the field `cursor`, and the desk fetches everything again: after the orders were put back from a backup, the position of a change that was lost must not be taken for that of one that came since, although both have the same number.',
      ),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(MAX_PAGE_ORDERS)
      .default(200)
      .describe('The most orders and removals of a page together.'),
  })
  .describe(
    'Orders in the supplier’s own sequence of changes: all of them, best with the latest change first, so that a desk shows at once what is looked for most; or those since an earlier listing with its `position` as `cursor`, the oldest change first. No clock decides what comes next.',
  );

export const ordersPageSchema = z
  .strictObject({
    orders: listOf(orderSchema, MAX_PAGE_ORDERS)
      .readonly()
      .describe('Whole orders. A later state of an order comes after an earlier one.'),
    removed: listOf(idSchema, 1000)
      .readonly()
      .describe('Ids of orders that the supplier no longer has, or that this member may no longer see.'),
    nextCursor: text(500).nullable().describe('The `cursor` of the next page; null on the last one.'),
    position: text(500).describe(
      'Where this page ends; never empty, not even on an empty page. That of the last page is the `cursor` of the next synchronisation.',
    ),
    asOf: instantSchema.describe(
      'The supplier’s clock when this page was made; shown as the age of the data, and never what decides which orders come.',
    ),
    remaining: countSchema.describe(
      'How many orders and removals come after this page: 0 exactly where `nextCursor` is null.',
    ),
  })
  .describe('A page of changes, and where to go on.');
export type OrdersPage = Readonly<z.infer<typeof ordersPageSchema>>;
