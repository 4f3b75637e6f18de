import { z } from 'zod';
import { memberSchema } from '../model/member.ts';
import { orderSchema } from '../model/order.ts';
import { ordersPageSchema, ordersQuerySchema } from './orders.ts';
import {
  refreshRequestSchema,
  signInAnswerSchema,
  signInRequestSchema,
  supplierDescriptionSchema,
  tokensSchema,
} from './session.ts';

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the supplier's base address; `{name}` is a path parameter. */
  readonly path: string;
  readonly summary: string;
  /** `bearer` needs an access token. */
  readonly auth: 'none' | 'bearer';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Good answers by status. An empty answer is `z.null()`. */
  readonly answers: Readonly<Record<number, z.ZodType>>;
}

/**
 * The Supplier API: everything a desk may ask of a supplier. The OpenAPI document is made from this map.
 * Every write carries `Idempotency-Key`; every refusal is problem details (RFC 9457).
 */
export const routes = {
  describe: {
    method: 'get',
    path: '/v1/supplier',
    summary: 'Who this supplier is, which profile it follows, and its service notice',
    auth: 'none',
    answers: { 200: supplierDescriptionSchema },
  },
  signIn: {
    method: 'post',
    path: '/v1/sessions',
    summary: 'Sign in with a login ID and a password',
    auth: 'none',
    body: signInRequestSchema,
    answers: { 201: signInAnswerSchema, 202: signInAnswerSchema },
  },
  refresh: {
    method: 'post',
    path: '/v1/sessions/refresh',
    summary: 'Exchange a refresh token, once, for new tokens',
    auth: 'none',
    body: refreshRequestSchema,
    answers: { 200: tokensSchema },
  },
  signOut: {
    method: 'delete',
    path: '/v1/sessions/current',
    summary: 'End this session and its tokens',
    auth: 'bearer',
    answers: { 204: z.null() },
  },
  me: {
    method: 'get',
    path: '/v1/me',
    summary: 'The signed-in member',
    auth: 'bearer',
    answers: { 200: memberSchema },
  },
  orders: {
    method: 'get',
    path: '/v1/orders',
    summary: 'Orders this member may see, in pages, oldest change first',
    auth: 'bearer',
    query: ordersQuerySchema,
    answers: { 200: ordersPageSchema },
  },
  order: {
    method: 'get',
    path: '/v1/orders/{id}',
    summary: 'One order',
    auth: 'bearer',
    params: z.strictObject({ id: z.string().min(1).max(64) }),
    answers: { 200: orderSchema },
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
