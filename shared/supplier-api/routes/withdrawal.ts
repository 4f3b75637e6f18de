import { z } from 'zod';
import { valueCodesSchema, withdrawalSchema, withdrawSchema } from '../withdrawal.ts';
import { byId, type Route } from './route.ts';

/** Withdrawing, and the value codes to be downloaded before it (QC-40 to QC-42). */
export const withdrawalRoutes = {
  withdrawal: {
    method: 'get',
    path: '/v1/me/withdrawal',
    summary: 'What stands before a withdrawal, and what it takes away',
    by: 'members',
    offered: null,
    responses: { 200: withdrawalSchema },
  },
  withdraw: {
    method: 'post',
    path: '/v1/me/withdrawal',
    summary: 'Withdraw for good',
    by: 'members',
    offered: 'withdrawal',
    write: 'once',
    idempotencyKey: 'in-memory',
    body: withdrawSchema,
    responses: { 204: z.null() },
  },
  valueCodes: {
    method: 'post',
    path: '/v1/orders/{id}/value-codes',
    summary: 'Download the value codes of an order, which marks them as downloaded',
    by: 'buyers',
    offered: 'value-codes',
    write: 'once',
    idempotencyKey: 'in-memory',
    params: byId,
    responses: { 200: valueCodesSchema },
  },
} as const satisfies Record<string, Route>;
