import {
  cartAddSchema,
  cartChangesSchema,
  cartFilledSchema,
  cartFillSchema,
  cartSchema,
  reorderLookSchema,
} from '../cart.ts';
import {
  checkoutOptionsSchema,
  placedOrderSchema,
  placeOrderSchema,
  previewAskSchema,
  previewSchema,
  settledWriteSchema,
  settleWriteSchema,
} from '../checkout.ts';
import {
  makeQuoteSchema,
  orderFromQuoteSchema,
  quoteOrderLookSchema,
  quoteSchema,
  quotesSchema,
} from '../quotes.ts';
import { byId, type Route } from './route.ts';

/**
 * From the cart to the order. `placeOrder`, `makeQuote` and `orderFromQuote` are done once for their
 * `Idempotency-Key` and member for good, whatever token a repeat comes with.
 */
export const buyingRoutes = {
  cart: {
    method: 'get',
    path: '/v1/cart',
    summary: 'The cart of this member',
    auth: 'bearer',
    answers: { 200: cartSchema },
  },
  addToCart: {
    method: 'post',
    path: '/v1/cart/lines',
    summary: 'Put articles into the cart; the same article for the same department adds to its line',
    auth: 'bearer',
    body: cartAddSchema,
    answers: { 200: cartSchema },
  },
  changeCart: {
    method: 'patch',
    path: '/v1/cart',
    summary: 'Change or take out lines',
    auth: 'bearer',
    body: cartChangesSchema,
    answers: { 200: cartSchema },
  },
  fillCart: {
    method: 'post',
    path: '/v1/cart/fillings',
    summary: 'Put the articles of an earlier order, quote or saved order into the cart',
    auth: 'bearer',
    body: cartFillSchema,
    answers: { 200: cartFilledSchema },
  },
  reorderLook: {
    method: 'get',
    path: '/v1/orders/{id}/reorder',
    summary: 'What an earlier order would be now',
    auth: 'bearer',
    params: byId,
    answers: { 200: reorderLookSchema },
  },
  checkoutOptions: {
    method: 'get',
    path: '/v1/checkout',
    summary: 'What can be chosen for the cart',
    auth: 'bearer',
    answers: { 200: checkoutOptionsSchema },
  },
  previewOrder: {
    method: 'post',
    path: '/v1/checkout/previews',
    summary: 'What ordering the cart with these choices would come to',
    auth: 'bearer',
    body: previewAskSchema,
    answers: { 200: previewSchema },
  },
  placeOrder: {
    method: 'post',
    path: '/v1/orders',
    summary: 'Order the cart',
    auth: 'bearer',
    body: placeOrderSchema,
    answers: { 201: placedOrderSchema },
  },
  quotes: {
    method: 'get',
    path: '/v1/quotes',
    summary: 'Quotes or saved orders of the company that this member may see, the newest first',
    auth: 'bearer',
    answers: { 200: quotesSchema },
  },
  quote: {
    method: 'get',
    path: '/v1/quotes/{id}',
    summary: 'One quote or saved order',
    auth: 'bearer',
    params: byId,
    answers: { 200: quoteSchema },
  },
  makeQuote: {
    method: 'post',
    path: '/v1/quotes',
    summary: 'Have a quote made of the cart, or save it as an order to be resumed',
    auth: 'bearer',
    body: makeQuoteSchema,
    answers: { 201: quoteSchema },
  },
  quoteOrderLook: {
    method: 'get',
    path: '/v1/quotes/{id}/order',
    summary: 'What ordering from a quote would come to now',
    auth: 'bearer',
    params: byId,
    answers: { 200: quoteOrderLookSchema },
  },
  orderFromQuote: {
    method: 'post',
    path: '/v1/quotes/{id}/order',
    summary: 'Order exactly what was quoted',
    auth: 'bearer',
    params: byId,
    body: orderFromQuoteSchema,
    answers: { 201: placedOrderSchema },
  },
  settleWrite: {
    method: 'post',
    path: '/v1/writes/settlements',
    summary: 'What became of a write of this member, by its Idempotency-Key',
    auth: 'bearer',
    body: settleWriteSchema,
    answers: { 200: settledWriteSchema },
  },
} as const satisfies Record<string, Route>;
