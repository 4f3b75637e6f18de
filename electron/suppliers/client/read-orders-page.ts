import type { ReadOrdersPage } from '#electron/desk/ports/supplier-client.ts';
import { listOf } from '#shared/model/bounded-schemas.ts';
import { orderSchema, type Order } from '#shared/model/order.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { FieldFault, UnreadableOrder } from '#shared/model/unreadable-order.ts';
import { MAX_PAGE_ORDERS, ordersPageSchema } from '#shared/supplier-api/orders.ts';
import { readAs } from '#shared/supplier-api/read-as.ts';
import { z } from 'zod';

const envelopeSchema = ordersPageSchema.extend({ orders: listOf(z.unknown(), MAX_PAGE_ORDERS) });

const identifierOf = (value: unknown, key: 'id' | 'number'): string | null => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
  const read = readAs(orderSchema.shape[key], (value as Record<string, unknown>)[key]);
  return read.ok ? read.value : null;
};

/**
 * Reads a page of orders. An order that can't be understood is named in `unreadable`, and the others are read; a page
 * whose frame can't be understood is refused, because nobody knows then what follows it.
 */
export function readOrdersPage(value: unknown): Result<ReadOrdersPage, readonly FieldFault[]> {
  const exact = ordersPageSchema.safeParse(value);
  if (exact.success) return ok(exact.data);
  const envelope = readAs(envelopeSchema, value);
  if (!envelope.ok) return envelope;
  const orders: Order[] = [];
  const unreadable: UnreadableOrder[] = [];
  for (const each of envelope.value.orders) {
    const order = readAs(orderSchema, each);
    if (order.ok) orders.push(order.value);
    else {
      const [id, number] = [identifierOf(each, 'id'), identifierOf(each, 'number')];
      unreadable.push({ id, number, fields: order.error, at: envelope.value.asOf });
    }
  }
  return ok({ ...envelope.value, orders, ...(unreadable.length > 0 && { unreadable }) });
}
