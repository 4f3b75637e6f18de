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
import { byId, type Route } from './route.ts';

export const cartRoutes = {
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
} as const satisfies Record<string, Route>;
