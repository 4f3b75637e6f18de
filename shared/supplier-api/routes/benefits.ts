import { benefitsSchema, addCouponSchema, registerItemSchema } from '../benefits.ts';
import type { Route } from './route.ts';

/** Coupons, points, campaigns and recommended items (AM-41 to AM-53, AS-54 to AS-56). */
export const benefitRoutes = {
  benefits: {
    method: 'get',
    path: '/v1/benefits',
    summary: 'Coupons, points, campaigns and recommended items of this member',
    by: 'members',
    offered: 'benefits',
    responses: { 200: benefitsSchema },
  },
  addCoupon: {
    method: 'post',
    path: '/v1/benefits/coupons',
    summary: 'Put a coupon into the list, by its code',
    by: 'buyers',
    offered: 'benefits',
    write: 'once',
    idempotencyKey: 'in-memory',
    body: addCouponSchema,
    responses: { 200: benefitsSchema },
  },
  registerItem: {
    method: 'post',
    path: '/v1/benefits/recommended-items',
    summary: 'Register a recommended item for the company, or take it back',
    by: 'buyers',
    offered: 'benefits',
    write: 'once',
    idempotencyKey: 'in-memory',
    body: registerItemSchema,
    responses: { 200: benefitsSchema },
  },
} as const satisfies Record<string, Route>;
