import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from './dates.ts';
import { MAX_YEN, moneySchema } from './money.ts';

/** Status of an order. Removed orders are listed by `removed` in the page of changes, not by a status. */
export const orderStatuses = [
  'waiting-approval', // 承認待ち
  'received', // 受付
  'preparing', // 出荷準備中
  'backordered', // 入荷待ち
  'partly-shipped', // 一部出荷
  'shipped', // 出荷済
  'delivered', // 配達完了
  'cancelled', // キャンセル
  'returned', // 返品
  'other', // the supplier's own, with its word in `statusWord`
] as const;
export const orderStatusSchema = z
  .enum(orderStatuses)
  .describe(
    'waiting-approval 承認待ち (inside the company), received 受付, preparing 出荷準備中, backordered 入荷待ち, partly-shipped 一部出荷, shipped 出荷済, delivered 配達完了, cancelled キャンセル, returned 返品. The amounts of a cancelled or returned order stay what they were. An order that is gone altogether is in `removed`. other: a status of the supplier’s own, whose word is in `statusWord`.',
  );
export type OrderStatus = z.infer<typeof orderStatusSchema>;
/** Orders that nothing is owed for any more: no sum counts them. */
export const endedStatuses = ['cancelled', 'returned'] as const satisfies readonly OrderStatus[];

export const paymentMethods = [
  'np', // NP掛け払い
  'card', // クレジットカード
  'bank-transfer', // 銀行振込
  'cash-on-delivery', // 代金引換
  'convenience-store', // コンビニ
  'carrier', // 携帯キャリア
  'paypal',
  'proceeds', // 精算金・精算予定金
  'points', // 全額ポイント
  'pay-later', // あと払い(ペイディ)、翌月払い(atone)
  'wallet', // スマホ決済(LINE Pay)
  'unstated', // 記載なし: only in orders brought in from files
] as const;
export const paymentMethodSchema = z
  .enum(paymentMethods)
  .describe(
    'np NP掛け払い (on account through an agent), card クレジットカード, bank-transfer 銀行振込, cash-on-delivery 代金引換, convenience-store コンビニ, carrier 携帯キャリア, paypal, proceeds 精算金, points 全額ポイント, pay-later あと払い, wallet スマホ決済.',
  );
export type PaymentMethod = z.infer<typeof paymentMethodSchema>;

/** How an order was paid: also in a way that only the supplier has a word for, in `methodWord`. */
export const orderPaymentMethods = [...paymentMethods, 'other'] as const;
export const orderPaymentMethodSchema = z
  .enum(orderPaymentMethods)
  .describe(
    'How it was paid: one of the payment methods, or `other` with the supplier’s own word in `methodWord`.',
  );
export type OrderPaymentMethod = z.infer<typeof orderPaymentMethodSchema>;
const ownWordSchema = text(60, 1);

export const paymentTermSchema = z
  .strictObject({
    closingDay: z
      .int()
      .min(1)
      .max(31)
      .describe('The day of the month on which orders are added up (締め日).'),
    payMonthOffset: z.int().min(0).max(3).describe('0 for the same month, 1 for the next (翌月).'),
    payDay: z.int().min(1).max(31).describe('The day on which it is paid.'),
  })
  .describe(
    'A payment term: a closing day, and the payment day so many months later. 31 stands for the month’s end.',
  );
export type PaymentTerm = Readonly<z.infer<typeof paymentTermSchema>>;

export const taxRateSchema = z
  .union([z.literal(10), z.literal(8), z.literal(0)])
  .describe('Consumption tax in percent; 8 is the reduced rate (軽減税率), 0 is not taxable.');
export type TaxRate = z.infer<typeof taxRateSchema>;
/** 軽減税率, in percent. */
export const REDUCED_RATE = 8 satisfies TaxRate;

const partySchema = z.strictObject({ id: text(64), name: text(300) });

export const orderLineSchema = z
  .strictObject({
    lineNumber: z
      .int()
      .min(1)
      .describe('Different on every line of the order; the lines come in this order.'),
    // AS-50
    department: partySchema
      .nullable()
      .optional()
      .describe(
        'The department that pays for it: on every line of an order that is not for its own department alone, else absent.',
      ),
    productCode: text(64).describe('The supplier’s product code at the time of the order.'),
    jan: text(60).nullable().describe('Thirteen or eight digits (JANコード); null for what has none.'),
    name: text(300).describe('As it was called when it was ordered; a snapshot.'),
    maker: text(200).nullable(),
    category: text(100).nullable(),
    quantity: z.int().describe('Sales units; whole, 1 or more.'),
    unit: text(40).describe('The sales unit, such as 箱 or 個.'),
    unitPrice: moneySchema.describe('Of one sales unit, tax excluded.'),
    amount: moneySchema.describe('`unitPrice` × `quantity`, tax excluded, before any discount.'),
    taxRate: taxRateSchema,
    stated: z
      .strictObject({
        currency: text(8, 1).describe('As the source writes it, such as USD.'),
        unitPrice: text(24).nullable().describe('Decimal text.'),
        amount: text(24).nullable().describe('Decimal text.'),
      })
      .optional()
      .describe(
        'What the source states where whole yen without tax cannot hold it: another currency, a fraction of a yen. A supplier leaves it out.',
      ),
  })
  .describe('One product of an order.');
export type OrderLine = Readonly<z.infer<typeof orderLineSchema>>;

export const orderTaxRateSchema = z
  .number()
  .min(0)
  .max(100)
  .describe(
    'The tax rate of an order of any year, in percent: 5 until March 2014, or one that is still to come.',
  );

export const orderedLineSchema = orderLineSchema
  .extend({
    unitPrice: moneySchema
      .extend({ amount: z.number().min(-MAX_YEN).max(MAX_YEN) })
      .describe(
        'Tax excluded; with a fraction of a yen (銭) where a unit costs one. `amount` is in whole yen.',
      ),
    quantity: z.number().describe('It may be a part of a unit, such as 2.5 m.'),
    taxRate: orderTaxRateSchema,
  })
  .describe('One product of an order, as it was ordered.');
export type OrderedLine = Readonly<z.infer<typeof orderedLineSchema>>;

export const orderDiscountSchema = z
  .strictObject({
    kind: z.enum(['coupon', 'points', 'campaign']),
    label: text(300).describe('As people read it, such as the name of the coupon.'),
    amount: moneySchema.describe('Negative, tax excluded.'),
  })
  .describe('Something that was taken off the order as a whole.');

export const taxTotalSchema = z
  .strictObject({
    rate: taxRateSchema,
    taxable: moneySchema.describe(
      'What is taxed at this rate: tax excluded, after discounts, at 10 % with the shipping fee.',
    ),
    tax: moneySchema.describe(
      '`taxable` × `rate`, rounded once to a yen for this rate in this order, never by line.',
    ),
  })
  .describe('What an order holds at one tax rate.');

export const orderTaxTotalSchema = taxTotalSchema
  .extend({ rate: orderTaxRateSchema })
  .describe('What an order of any year holds at one tax rate.');

export const orderSchema = z
  .strictObject({
    id: text(64, 1).describe('The supplier’s key; never shown.'),
    number: text(64, 1).describe('What people call it, such as `EC20260401-0012`.'),
    orderedAt: instantSchema.describe('When it was ordered.'),
    orderedOn: calendarDateSchema.describe('The date of `orderedAt` in Tokyo.'),
    status: orderStatusSchema,
    statusWord: ownWordSchema
      .optional()
      .describe('With the status `other`: what the supplier calls it. It is shown as it is.'),
    orderedBy: partySchema.describe('The member who ordered, with the name of that time.'),
    department: partySchema
      .extend({ code: text(64) })
      .nullable()
      .describe('Null where the supplier knows no departments.'),
    deliverTo: z
      .strictObject({
        name: text(300),
        postalCode: text(20).describe('Seven digits with a hyphen, `123-4567`.'),
        address: text(1000).describe('In one line, from the prefecture on.'),
        phone: text(40).describe('As people write it; empty for none.'),
      })
      .nullable()
      .describe('Where it goes; null where nothing is delivered.'),
    payment: z.strictObject({
      method: orderPaymentMethodSchema,
      methodWord: ownWordSchema
        .optional()
        .describe('With the method `other`: what the supplier calls it. It is shown as it is.'),
      term: paymentTermSchema.nullable().describe('With `np`: the term that applies; otherwise null.'),
      cardLast4: text(4).nullable().describe('The last four digits, for cards only.'),
    }),
    costMemo: text(500).nullable().describe('The buyer’s own reference (発注番号, 費用メモ).'),
    comment: text(2000).nullable().describe('What the buyer wrote to the supplier.'),
    lines: listOf(orderedLineSchema, 1000)
      .readonly()
      .describe('Empty where nothing is left of it, or for what has no lines, such as a charge.'),
    discounts: listOf(orderDiscountSchema, 1000)
      .readonly()
      .describe('In the order in which they are taken off; empty for none.'),
    shippingFee: moneySchema.describe('Tax excluded; zero or more.'),
    taxTotals: listOf(orderTaxTotalSchema, 1000)
      .readonly()
      .describe('One for each rate that occurs, the highest first.'),
    totals: z.strictObject({
      goods: moneySchema.describe('Sum of the lines, tax excluded.'),
      discount: moneySchema.describe('Sum of `discounts`: zero or negative, tax excluded.'),
      taxExcluded: moneySchema.describe('`goods` + `discount` + `shippingFee`, tax excluded.'),
      tax: moneySchema.describe('Sum of `taxTotals[].tax`.'),
      taxIncluded: moneySchema.describe('`taxExcluded` + `tax`: what is paid, tax included.'),
    }),
    shippedOn: calendarDateSchema.nullable().describe('The day of (the first) dispatch; null before it.'),
    deliveredOn: calendarDateSchema.nullable().describe('The day of the last delivery; null before it.'),
    updatedAt: instantSchema.describe('The last change of anything in it, by the supplier’s clock.'),
  })
  .describe('An order in its present state. Products, names and prices are those of the time of the order.');
export type Order = Readonly<z.infer<typeof orderSchema>>;
