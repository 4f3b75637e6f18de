import { z } from 'zod';
import { nonBlankText, text, whole } from './bounded-schemas.ts';
import { categorySchema, janSchema, makerSchema, nameSchema, unitSchema } from './common-schemas.ts';
import { calendarDateSchema } from './dates.ts';
import { moneySchema } from './money.ts';
import { taxRateSchema } from './tax-rate.ts';

export const productCodeSchema = text(40, 1).describe(
  'What a product is called in a supplier’s catalogue (商品番号, 申込番号).',
);

/** Sales units of a product in one line. */
export const MAX_QUANTITY = 99_999;
export const quantitySchema = z.int().min(1).max(MAX_QUANTITY).describe('Whole sales units.');

export const stockStates = [
  'in-stock', // 在庫あり
  'few', // 残りわずか
  'out-of-stock', // 在庫なし
  'to-order', // 取り寄せ・受注生産
] as const;
export const stockStateSchema = z
  .enum(stockStates)
  .describe('in-stock 在庫あり, few 残りわずか, out-of-stock 在庫なし, to-order 取り寄せ.');
export type StockState = z.infer<typeof stockStateSchema>;

export const saleStates = [
  'on-sale', // 販売中
  'discontinued', // 販売終了
  'not-for-sale', // このお客様には販売できない
] as const;
export const saleStateSchema = z
  .enum(saleStates)
  .describe('on-sale 販売中, discontinued 販売終了, not-for-sale: not to this company.');
export type SaleState = z.infer<typeof saleStateSchema>;

export const productSchema = z
  .strictObject({
    code: productCodeSchema,
    jan: janSchema.nullable(),
    name: nameSchema,
    maker: makerSchema.nullable(),
    category: categorySchema.nullable(),
    unit: unitSchema,
    packing: text(100)
      .nullable()
      .describe('What is in a sales unit, such as `10冊`; null where it is one piece.'),
    pieces: z
      .strictObject({
        count: whole(1).describe('How many pieces a sales unit holds.'),
        unit: nonBlankText(40).describe(
          'What a piece is, such as 冊; `ml` and `g` are compared by the hundred.',
        ),
      })
      .nullable()
      .describe('Pieces per sales unit, to compare prices; null if unknown.'),
    listPrice: moneySchema,
    price: moneySchema.describe('The price for this company.'),
    // AS-53
    priceKind: z
      .enum(['list', 'company', 'campaign'])
      .describe(
        'Why it pays that: the list price, a price agreed for the company (法人限定価格), or a campaign.',
      ),
    taxRate: taxRateSchema,
    sale: saleStateSchema,
    replacedBy: z
      .strictObject({ code: productCodeSchema, name: nameSchema })
      .nullable()
      .describe('Its replacement, if it is no longer sold.'),
    // AS-49
    stock: z
      .strictObject({
        state: stockStateSchema,
        left: whole(0).nullable().describe('Sales units; null where the supplier doesn’t count them.'),
        restockedOn: calendarDateSchema.nullable().describe('入荷予定日; null where none is known.'),
      })
      .describe('As it is at this moment.'),
    direct: z.boolean().default(false).describe('Sent by the maker itself (直送品).'),
    leadDays: whole(0)
      .nullable()
      .describe('Days from the order to its dispatch; null where the supplier does not say.'),
    atMost: whole(1).nullable().describe('The most that one order may have.'),
    // AS-54, AS-56
    recommended: z
      .boolean()
      .default(false)
      .describe('A recommended item (推奨商品), which may earn discounts later.'),
  })
  .describe(
    'A product as a supplier sells it to this company now. Prices are for one sales unit, tax excluded.',
  );
export type Product = Readonly<z.infer<typeof productSchema>>;
