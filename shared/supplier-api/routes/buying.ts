import { z } from 'zod';
import {
  MAX_CART_LINES,
  MAX_QUANTITY,
  cartAddSchema,
  cartChangesSchema,
  cartFillResultSchema,
  cartFillSchema,
  cartSchema,
  reorderPreviewSchema,
} from '../cart.ts';
import {
  checkoutOptionsSchema,
  placedOrderSchema,
  placeOrderSchema,
  previewRequestSchema,
  previewSchema,
  resolvedWriteSchema,
  recentWritesQuerySchema,
  recentWritesSchema,
  resolveWriteSchema,
} from '../checkout.ts';
import {
  makeQuoteSchema,
  orderFromQuoteSchema,
  quoteOrderPreviewSchema,
  quoteSchema,
  quotesSchema,
} from '../quotes.ts';
import { byId, type Route } from './route.ts';

/**
 * From the cart to the order.
 */
export const buyingRoutes = {
  cart: {
    method: 'get',
    path: '/v1/cart',
    summary: 'The cart of this member',
    by: 'buyers',
    offered: 'cart',
    responses: { 200: cartSchema },
  },
  addToCart: {
    method: 'post',
    path: '/v1/cart/lines',
    summary: 'Add products to the cart; the same product for the same department adds to its line',
    details: `All lines are added, or none. What stands against a line is 422 \`choices-refused\`: each entry of \`errors\` has as \`field\` the place of the line in the request, such as \`lines.0\`, and a \`code\` of the table "Problems of a cart and an order".

- A product that there is not: \`catalogue.product-not-found\`. One that is not sold: \`cart.discontinued\` or \`cart.not-for-sale\`.
- Too much of it, with what is in the cart already: \`cart.at-most\`, \`cart.out-of-stock\` or \`cart.bad-quantity\`.
- More lines than a cart holds: \`cart.full\`, with the \`field\` \`lines\`. A supplier may set the number, up to ${MAX_CART_LINES}.

A request with no line, with more than ${MAX_CART_LINES}, or with a quantity below 1 or over ${MAX_QUANTITY} is not well formed: 400 \`bad-request\`.`,
    by: 'buyers',
    offered: 'cart',
    write: 'once',
    idempotencyKey: 'in-memory',
    body: cartAddSchema,
    responses: { 200: cartSchema },
  },
  changeCart: {
    method: 'patch',
    path: '/v1/cart',
    summary: 'Change or take out lines',
    details:
      'All changes are made, or none. Another `version` than the present one is 409 `conflict`, an id that is no line of the cart 404 `not-found`. What stands against a line is 422 `choices-refused` as with `addToCart`, with `lines.` and the id of the line as `field`. A line with less than before is accepted, whatever the stock.',
    by: 'buyers',
    offered: 'cart',
    write: 'once',
    body: cartChangesSchema,
    responses: { 200: cartSchema },
  },
  fillCart: {
    method: 'post',
    path: '/v1/cart/fillings',
    summary: 'Add the products of an earlier order, quote or saved order to the cart',
    by: 'buyers',
    offered: 'cart',
    write: 'once',
    idempotencyKey: 'in-memory',
    body: cartFillSchema,
    responses: { 200: cartFillResultSchema },
  },
  reorderPreview: {
    method: 'get',
    path: '/v1/orders/{id}/reorder',
    summary: 'What an earlier order would be now',
    by: 'buyers',
    offered: 'reorder',
    params: byId,
    responses: { 200: reorderPreviewSchema },
  },
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
  quotes: {
    method: 'get',
    path: '/v1/quotes',
    summary: 'Quotes or saved orders of the company that this member may see, the newest first',
    by: 'members',
    offered: 'quotes',
    responses: { 200: quotesSchema },
  },
  quote: {
    method: 'get',
    path: '/v1/quotes/{id}',
    summary: 'One quote or saved order',
    by: 'members',
    offered: 'quotes',
    params: byId,
    responses: { 200: quoteSchema },
  },
  makeQuote: {
    method: 'post',
    path: '/v1/quotes',
    summary: 'Have a quote made of the cart, or save it as an order to be resumed',
    by: 'buyers',
    offered: 'quotes',
    write: 'for-good',
    secret: false,
    body: makeQuoteSchema,
    responses: { 201: quoteSchema },
  },
  quoteOrderPreview: {
    method: 'get',
    path: '/v1/quotes/{id}/order',
    summary: 'What ordering from a quote would come to now',
    by: 'members',
    offered: 'quotes',
    params: byId,
    responses: { 200: quoteOrderPreviewSchema },
  },
  orderFromQuote: {
    method: 'post',
    path: '/v1/quotes/{id}/order',
    summary: 'Order exactly what was quoted',
    by: 'buyers',
    offered: 'quotes',
    write: 'for-good',
    secret: false,
    params: byId,
    body: orderFromQuoteSchema,
    responses: { 201: placedOrderSchema },
  },
  removeQuote: {
    method: 'delete',
    path: '/v1/quotes/{id}',
    summary:
      'Delete a saved order that nobody resumed into an order; documents issued of it stay in their history',
    by: 'buyers',
    offered: 'quotes',
    write: 'once',
    params: byId,
    responses: { 204: z.null() },
  },
  resolveWrite: {
    method: 'post',
    path: '/v1/writes/outcomes',
    summary: 'What became of a write of this member, by its Idempotency-Key',
    details: `It finds every write of this member that is remembered, whatever the operation. \`for-good\` ones (orders, quotes, charges) always; \`once\` ones for a week, afterwards they are \`unknown\`. A desk asks about \`for-good\` writes alone. About a \`once\` write it need not: it sends the request again under its key.

\`answer\` of a \`once\` write may be null, since an answer with secrets is kept in a form that only the request opens.

\`void: true\` gives up any key without a record, for good: whatever write comes with it later, \`once\` or \`for-good\`, is refused with 409 \`voided\`. It never undoes: what is \`done\` stays \`done\`.`,
    by: 'members',
    offered: 'buying',
    write: 'none',
    body: resolveWriteSchema,
    responses: { 200: resolvedWriteSchema },
  },
  recentWrites: {
    method: 'get',
    path: '/v1/writes',
    summary: 'Recent permanent writes of this member from this desk, by Idempotency-Key',
    by: 'members',
    offered: 'buying',
    query: recentWritesQuerySchema,
    responses: { 200: recentWritesSchema },
  },
} as const satisfies Record<string, Route>;
