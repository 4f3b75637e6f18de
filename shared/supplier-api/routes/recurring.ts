import { z } from 'zod';
import { listOf } from '../../model/bounded-schemas.ts';
import {
  recurringChangeSchema,
  recurringDecisionSchema,
  recurringOrderSchema,
  recurringSpecSchema,
} from '../lists.ts';
import { byId, type Route } from './route.ts';

/** 定期注文 (AS-52). */
export const recurringRoutes = {
  recurringOrders: {
    method: 'get',
    path: '/v1/recurring-orders',
    summary: 'Recurring orders that this member may see, with their next days and last runs',
    by: 'members',
    offered: 'recurring',
    responses: {
      200: z
        .strictObject({
          orders: listOf(recurringOrderSchema, 500).readonly().describe('Those that have ended too.'),
        })
        .describe('The recurring orders that this member may see.'),
    },
  },
  createRecurringOrder: {
    method: 'post',
    path: '/v1/recurring-orders',
    summary: 'Set up a recurring order',
    by: 'buyers',
    offered: 'recurring',
    write: 'once',
    idempotencyKey: 'persisted',
    body: recurringSpecSchema,
    responses: { 201: recurringOrderSchema },
  },
  changeRecurringOrder: {
    method: 'put',
    path: '/v1/recurring-orders/{id}',
    summary: 'Change a recurring order; what was ordered stays',
    by: 'buyers',
    offered: 'recurring',
    write: 'once',
    params: byId,
    body: recurringChangeSchema,
    responses: { 200: recurringOrderSchema },
  },
  decideRecurringOrder: {
    method: 'post',
    path: '/v1/recurring-orders/{id}/decisions',
    summary: 'Pause, resume, or skip one day',
    by: 'buyers',
    offered: 'recurring',
    write: 'once',
    idempotencyKey: 'in-memory',
    params: byId,
    body: recurringDecisionSchema,
    responses: { 200: recurringOrderSchema },
  },
  removeRecurringOrder: {
    method: 'delete',
    path: '/v1/recurring-orders/{id}',
    summary: 'Delete a recurring order; what was ordered stays',
    by: 'buyers',
    offered: 'recurring',
    write: 'once',
    params: byId,
    responses: { 204: z.null() },
  },
} as const satisfies Record<string, Route>;
