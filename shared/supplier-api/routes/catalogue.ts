import { z } from 'zod';
import { listOf } from '../../model/bounds.ts';
import {
  articleByCode,
  articleDetailSchema,
  articleLookupAnswerSchema,
  articleLookupSchema,
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
    path: '/v1/catalogue/articles',
    summary: 'Articles that match, in pages',
    by: 'members',
    offered: 'cart',
    query: catalogueQuerySchema,
    answers: { 200: cataloguePageSchema },
  },
  article: {
    method: 'get',
    path: '/v1/catalogue/articles/{code}',
    summary: 'One article with what could be bought instead',
    by: 'members',
    offered: 'cart',
    params: articleByCode,
    answers: { 200: articleDetailSchema },
  },
  lookUpArticles: {
    method: 'post',
    path: '/v1/catalogue/lookups',
    summary: 'Articles by number or JAN code',
    by: 'members',
    offered: 'cart',
    write: 'none',
    body: articleLookupSchema,
    answers: { 200: articleLookupAnswerSchema },
  },
  productRequests: {
    method: 'get',
    path: '/v1/product-requests',
    summary: 'Products that the company asked for',
    by: 'members',
    offered: 'product-requests',
    answers: { 200: z.strictObject({ requests: listOf(productRequestSchema, 10000).readonly() }) },
  },
  requestProduct: {
    method: 'post',
    path: '/v1/product-requests',
    summary: 'Ask for a product that is not carried',
    by: 'buyers',
    offered: 'product-requests',
    write: 'once',
    body: productRequestAddSchema,
    answers: { 201: productRequestSchema },
  },
} as const satisfies Record<string, Route>;
