import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { orderSchema } from '../model/order.ts';

/**
 * Orders in the supplier's own sequence of changes, the oldest change first: all of them, or those since an earlier
 * listing with its `position` as `cursor`. No clock decides what comes next.
 */
export const ordersQuerySchema = z.strictObject({
  /** For a desk that has no position: changed at or after this moment of the supplier's clock, which may be set back. */
  updatedSince: instantSchema.optional(),
  /** From the page before, or the `position` where an earlier listing ended; opaque. It counts before `updatedSince`. */
  cursor: text(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const ordersPageSchema = z.strictObject({
  orders: listOf(orderSchema, 500).readonly(),
  /** Ids of orders that the supplier no longer has. */
  removed: listOf(text(64), 1000).readonly(),
  /** For the next page; null on the last one. */
  nextCursor: text(500).nullable(),
  /** Where this page ends: from the last page, the `cursor` of the next sync. */
  position: text(500),
  /** The supplier's clock at this page. */
  asOf: instantSchema,
  /** How many orders and removals are still to come after this page. */
  remaining: z.int().min(0),
});
export type OrdersPage = Readonly<z.infer<typeof ordersPageSchema>>;
