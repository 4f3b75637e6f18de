import { z } from 'zod';
import { listOf, text } from '../model/bounds.ts';
import { instantSchema } from '../model/dates.ts';
import { orderSchema } from '../model/order.ts';

/** Orders changed at or after `updatedSince`, the longest unchanged first; all of them without it. */
export const ordersQuerySchema = z.strictObject({
  updatedSince: instantSchema.optional(),
  /** From the page before; opaque. */
  cursor: text(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const ordersPageSchema = z.strictObject({
  orders: listOf(orderSchema, 500).readonly(),
  /** Ids of orders that the supplier no longer has. */
  removed: listOf(text(64), 1000).readonly(),
  /** For the next page; null on the last one. */
  nextCursor: text(500).nullable(),
  /** The supplier's clock when the first page was asked for: `updatedSince` of the next sync. */
  asOf: instantSchema,
  /** How many orders and removals are still to come after this page. */
  remaining: z.int().min(0),
});
export type OrdersPage = Readonly<z.infer<typeof ordersPageSchema>>;
