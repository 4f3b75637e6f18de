import { z } from 'zod';
import { placedOrderSchema } from '../checkout.ts';
import {
  makeQuoteSchema,
  orderFromQuoteSchema,
  quoteOrderPreviewSchema,
  quoteSchema,
  quotesSchema,
} from '../quotes.ts';
import { byId, type Route } from './route.ts';

export const quoteRoutes = {
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
} as const satisfies Record<string, Route>;
