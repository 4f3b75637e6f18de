import { z } from 'zod';
import { listOf } from '../../model/bounded-schemas.ts';
import {
  productByCode,
  productDetailSchema,
  productLookupResponseSchema,
  productLookupSchema,
  cataloguePageSchema,
  catalogueQuerySchema,
  productRequestAddSchema,
  productRequestSchema,
} from '../catalogue.ts';
import type { Route } from './route.ts';

/** What a supplier sells to this company. */
export const catalogueRoutes = {
  catalogue: {
    method: 'get',
    path: '/v1/catalogue/products',
    summary: 'Products that match, in pages',
    by: 'members',
    offered: 'cart',
    query: catalogueQuerySchema,
    responses: { 200: cataloguePageSchema },
  },
  product: {
    method: 'get',
    path: '/v1/catalogue/products/{code}',
    summary: 'One product with its alternatives',
    by: 'members',
    offered: 'cart',
    params: productByCode,
    responses: { 200: productDetailSchema },
  },
  lookUpProducts: {
    method: 'post',
    path: '/v1/catalogue/lookups',
    summary: 'Products by product code or JAN code',
    by: 'members',
    offered: 'cart',
    write: 'none',
    body: productLookupSchema,
    responses: { 200: productLookupResponseSchema },
  },
  productRequests: {
    method: 'get',
    path: '/v1/product-requests',
    summary: 'Products that the company asked for',
    by: 'members',
    offered: 'product-requests',
    responses: {
      200: z
        .strictObject({
          requests: listOf(productRequestSchema, 10000).readonly().describe('The latest first.'),
        })
        .describe('What the company asked for, the latest first.'),
    },
  },
  requestProduct: {
    method: 'post',
    path: '/v1/product-requests',
    summary: 'Ask for a product that is not carried',
    by: 'buyers',
    offered: 'product-requests',
    write: 'once',
    idempotencyKey: 'persisted',
    body: productRequestAddSchema,
    responses: { 201: productRequestSchema },
  },
} as const satisfies Record<string, Route>;
