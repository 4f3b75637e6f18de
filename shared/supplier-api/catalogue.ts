import { z } from 'zod';
import { countSchema, listOf, text, whole } from '../model/bounded-schemas.ts';
import { categorySchema, idSchema, janSchema, makerSchema, nameSchema } from '../model/common-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { productCodeSchema, productSchema, quantitySchema } from '../model/product.ts';

export const catalogueSorts = ['relevance', 'price', 'price-descending', 'name', 'code'] as const;

export const catalogueQuerySchema = z.strictObject({
  text: text(200)
    .default('')
    .describe(
      'Words, with spaces between them (full-width ones too); empty for the whole catalogue. A product is found where each word is a part of its name, maker, code, JAN or category, in any order, whatever the letter case and the width. A supplier may find more, such as other spellings, and may show what is no longer sold only to who gives the whole code or JAN.',
    ),
  category: categorySchema.optional().describe('Only products of this category, whole and as it is written.'),
  inStock: z.enum(['yes', 'no']).default('no').describe('Only products in stock.'),
  sort: z
    .enum(catalogueSorts)
    .default('relevance')
    .describe(
      'relevance: the best match first, as the supplier sees it; the product whose whole code or JAN was given comes first. price: the lowest `price` (that for this company) first; price-descending: the highest. name: as Japanese dictionaries order. code: by code. What is equal is ordered by code, so that the same question gets the same order, and pages neither overlap nor have gaps.',
    ),
  offset: z.coerce.number().int().min(0).max(100_000).default(0).describe('How many products to leave out.'),
  limit: z.coerce.number().int().min(1).max(100).default(40).describe('The most products of an answer.'),
});
export type CatalogueQuery = z.infer<typeof catalogueQuerySchema>;

export const cataloguePageSchema = z
  .strictObject({
    products: listOf(productSchema, 1000).readonly().describe('In the order of `sort`.'),
    total: countSchema.describe('How many match in all.'),
    categories: listOf(
      z.strictObject({ name: nameSchema, products: countSchema.describe('How many of them match.') }),
      1000,
    )
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
      .default([])
      .describe('Products that do the same, the cheapest for a piece first, without the product itself.'),
  })
  .describe('A product as it is sold now.');
export type ProductDetail = Readonly<z.infer<typeof productDetailSchema>>;

export const productLookupSchema = z
  .strictObject({
    wanted: listOf(
      z.strictObject({
        by: z.enum(['code', 'jan']).describe('By product code, or by JAN.'),
        value: text(60, 1).describe('As it was typed or read by a scanner, in half width.'),
      }),
      500,
      1,
    ).describe('The same may come twice.'),
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
    id: idSchema,
    name: nameSchema,
    maker: makerSchema,
    jan: janSchema,
    note: text(1000).describe('What else was written; empty for nothing.'),
    quantity: whole(1).nullable().describe('How many are wanted; null where nobody said.'),
    at: instantSchema,
    state: z
      .enum(productRequestStates)
      .describe('received 受付, looked-into 検討中, carried 取扱開始, declined 取扱なし.'),
    code: productCodeSchema.nullable().describe('The product code, once it is carried.'),
  })
  .describe('A product that the company asked for, and what became of it.');
export type ProductRequest = Readonly<z.infer<typeof productRequestSchema>>;
export const productRequestAddSchema = z
  .strictObject({
    name: text(200, 1).describe('As the person calls it.'),
    maker: text(100).describe('Empty where it is not known.'),
    jan: text(20).describe('JANコード; empty where it is not known.'),
    note: text(500).describe('Anything else; empty for nothing.'),
    quantity: quantitySchema.nullable(),
  })
  .describe('A product that the company would buy.');
