import { orderSchema } from '../../model/order.ts';
import { ordersPageSchema, ordersQuerySchema } from '../orders.ts';
import { byId, type Route } from './route.ts';

/** What was ordered. */
export const orderRoutes = {
  orders: {
    method: 'get',
    path: '/v1/orders',
    summary:
      'Orders this member may see, in pages: all, best with the latest change first, or what changed since',
    by: 'members',
    offered: null,
    query: ordersQuerySchema,
    responses: { 200: ordersPageSchema },
  },
  order: {
    method: 'get',
    path: '/v1/orders/{id}',
    summary: 'One order',
    by: 'members',
    offered: null,
    params: byId,
    responses: { 200: orderSchema },
  },
} as const satisfies Record<string, Route>;
