import {
  checkoutOptionsSchema,
  placedOrderSchema,
  placeOrderSchema,
  previewRequestSchema,
  previewSchema,
} from '../checkout.ts';
import { type Route } from './route.ts';

export const checkoutRoutes = {
  checkoutOptions: {
    method: 'get',
    path: '/v1/checkout',
    summary: 'What can be chosen for the cart',
    by: 'buyers',
    offered: 'cart',
    responses: { 200: checkoutOptionsSchema },
  },
  previewOrder: {
    method: 'post',
    path: '/v1/checkout/previews',
    summary: 'What ordering the cart with these choices would come to',
    details: `A desk asks at each change of a choice, long before all is chosen. So whatever stands against the order is a **problem in a good answer** (200, \`problems\`) and no refusal: something that is not chosen yet, an address that is gone, a coupon that can't be used, too many points, a product that is short or no longer sold, an empty cart. The calculation comes all the same: a coupon with a problem takes nothing off, points as many as can be used, an empty cart comes to 0.

**Refused** is only what can't be calculated at all: another \`cartVersion\` than the present one with 409 \`conflict\`, a request that is not well formed with 400 \`bad-request\`, and what can happen to every request. While no orders are taken (\`ordering-closed\`), a preview answers as always.`,
    by: 'buyers',
    offered: 'cart',
    write: 'none',
    body: previewRequestSchema,
    responses: { 200: previewSchema },
  },
  placeOrder: {
    method: 'post',
    path: '/v1/orders',
    summary: 'Order the cart',
    details: `What is looked at, in this order; the first that does not hold is the answer:

1. What is looked at before every operation: \`Idempotency-Key\`, token, offered, form of the request.
2. The key. Done before: the same answer again. Given up: 409 \`voided\`. Used for another request: 422 \`idempotency-key-reused\`.
3. The role. A viewer: 403 \`not-allowed\`.
4. Whether orders are taken now. If not: 409 \`ordering-closed\`.
5. \`cartVersion\`. Not the present one: 409 \`conflict\`.
6. The lines and the choices. What \`previewOrder\` has in \`problems\` is now 422 \`choices-refused\`, with the same \`field\`, \`code\` and \`params\` in \`errors\`: all of them, not the first alone. What went out of stock after it was confirmed is refused here.
7. The amounts. Another total or unit price than \`confirmed\`: 409 \`changed-since-confirmed\`.

Then the order is written, the cart is emptied and the key remembered, in one transaction.`,
    by: 'buyers',
    offered: 'cart',
    write: 'for-good',
    secret: false,
    body: placeOrderSchema,
    responses: { 201: placedOrderSchema },
  },
} as const satisfies Record<string, Route>;
