import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { productCodeSchema, productSchema } from '../model/product.ts';

export const catalogueSorts = ['relevance', 'price', 'price-descending', 'name', 'code'] as const;

export const catalogueQuerySchema = z.strictObject({
  text: text(200)
    .default('')
    .describe('Words that must all be found, as in the history; empty for the whole catalogue.'),
  category: text(100).optional(),
  inStock: z.enum(['yes', 'no']).default('no').describe('Only products in stock.'),
  sort: z.enum(catalogueSorts).default('relevance'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});
export type CatalogueQuery = z.infer<typeof catalogueQuerySchema>;

export const cataloguePageSchema = z
  .strictObject({
    products: listOf(productSchema, 1000).readonly(),
    total: z.int().min(0),
    categories: listOf(z.strictObject({ name: text(300), products: z.int() }), 1000)
      .readonly()
      .describe('Categories of everything that the words find, whatever category is chosen.'),
    didYouMean: text(300)
      .nullable()
      .describe('もしかして: what was probably meant where nothing was found; null where that is not known.'),
  })
  .describe('Products that match, from `offset` on, at most `limit`.');
export type CataloguePage = Readonly<z.infer<typeof cataloguePageSchema>>;

export const productDetailSchema = z
  .strictObject({
    product: productSchema,
    // AS-50
    alternatives: listOf(productSchema, 1000)
      .readonly()
      .describe('Products that do the same, the cheapest for a piece first, without the product itself.'),
  })
  .describe('A product as it is sold now.');
export type ProductDetail = Readonly<z.infer<typeof productDetailSchema>>;

export const productLookupSchema = z
  .strictObject({
    wanted: listOf(z.strictObject({ by: z.enum(['code', 'jan']), value: text(60, 1) }), 500, 1),
  })
  .describe('Products by code or JAN, for quick orders, comparison and lists.');
export const productLookupResponseSchema = z
  .strictObject({
    products: listOf(productSchema.nullable(), 1000)
      .readonly()
      .describe('One for each requested code, in the same order; null if it is not carried.'),
  })
  .describe('What was looked up.');

export const productByCode = z.strictObject({ code: productCodeSchema });

/** 商品リクエスト (AS-48): a product that is not carried. */
export const productRequestStates = ['received', 'looked-into', 'carried', 'declined'] as const;
export const productRequestSchema = z
  .strictObject({
    id: text(64),
    name: text(300),
    maker: text(200),
    jan: text(60),
    note: text(1000),
    quantity: z.int().min(1).nullable(),
    at: instantSchema,
    state: z.enum(productRequestStates),
    code: productCodeSchema.nullable().describe('The product code, once it is carried.'),
  })
  .describe('A product that the company asked for, and what became of it.');
export type ProductRequest = Readonly<z.infer<typeof productRequestSchema>>;
export const productRequestAddSchema = z
  .strictObject({
    name: text(200, 1),
    maker: text(100),
    jan: text(20),
    note: text(500),
    quantity: z.int().min(1).max(99_999).nullable(),
  })
  .describe('A product that the company would buy.');
