import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from './dates.ts';
import { moneySchema } from './money.ts';

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
] as const;
export const orderStatusSchema = z.enum(orderStatuses);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

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
] as const;
export const paymentMethodSchema = z.enum(paymentMethods);
export type PaymentMethod = z.infer<typeof paymentMethodSchema>;

/** A payment term: a closing day, and the payment day so many months later. 31 stands for the month's end. */
export const paymentTermSchema = z.strictObject({
  closingDay: z.int().min(1).max(31),
  payMonthOffset: z.int().min(0).max(3),
  payDay: z.int().min(1).max(31),
});
export type PaymentTerm = Readonly<z.infer<typeof paymentTermSchema>>;

/** Consumption tax in percent; 8 is the reduced rate (軽減税率), 0 is not taxable. */
export const taxRateSchema = z.union([z.literal(10), z.literal(8), z.literal(0)]);
export type TaxRate = z.infer<typeof taxRateSchema>;
/** 軽減税率, in percent. */
export const REDUCED_RATE = 8 satisfies TaxRate;

export const orderLineSchema = z.strictObject({
  lineNumber: z.int().min(1),
  productCode: text(64),
  /** Thirteen or eight digits (JANコード); absent for what has none. */
  jan: text(60).nullable(),
  /** As it was called when it was ordered; a snapshot. */
  name: text(300),
  maker: text(200).nullable(),
  category: text(100).nullable(),
  quantity: z.int(),
  /** The sales unit, such as 箱 or 個. */
  unit: text(40),
  /** Tax excluded. */
  unitPrice: moneySchema,
  /** Tax excluded. */
  amount: moneySchema,
  taxRate: taxRateSchema,
});
export type OrderLine = Readonly<z.infer<typeof orderLineSchema>>;

export const orderDiscountSchema = z.strictObject({
  kind: z.enum(['coupon', 'points', 'campaign']),
  label: text(300),
  /** Negative. */
  amount: moneySchema,
});

export const taxTotalSchema = z.strictObject({
  rate: taxRateSchema,
  /** Tax excluded, after discounts. */
  taxable: moneySchema,
  /** Rounded once for this rate in this order. */
  tax: moneySchema,
});

const partySchema = z.strictObject({ id: text(64), name: text(300) });

export const orderSchema = z.strictObject({
  /** The supplier's key; never shown. */
  id: text(64, 1),
  /** What people call it, such as `EC20260401-0012`. */
  number: text(64, 1),
  orderedAt: instantSchema,
  /** The date in Tokyo on which it counts as ordered. */
  orderedOn: calendarDateSchema,
  status: orderStatusSchema,
  orderedBy: partySchema,
  /** Null where the supplier knows no departments. */
  department: partySchema.extend({ code: text(64) }).nullable(),
  deliverTo: z
    .strictObject({
      name: text(300),
      postalCode: text(20),
      address: text(1000),
      phone: text(40),
    })
    .nullable(),
  payment: z.strictObject({
    method: paymentMethodSchema,
    term: paymentTermSchema.nullable(),
    /** The last four digits, for cards only. */
    cardLast4: text(4).nullable(),
  }),
  /** The buyer's own reference (発注番号, 費用メモ). */
  costMemo: text(500).nullable(),
  comment: text(2000).nullable(),
  lines: listOf(orderLineSchema, 1000, 1).readonly(),
  discounts: listOf(orderDiscountSchema, 1000).readonly(),
  /** Tax excluded. */
  shippingFee: moneySchema,
  taxTotals: listOf(taxTotalSchema, 1000).readonly(),
  totals: z.strictObject({
    /** Sum of the lines, tax excluded. */
    goods: moneySchema,
    /** Zero or negative. */
    discount: moneySchema,
    /** Lines, discounts and shipping fee, tax excluded. */
    taxExcluded: moneySchema,
    tax: moneySchema,
    /** What is paid. */
    taxIncluded: moneySchema,
  }),
  shippedOn: calendarDateSchema.nullable(),
  deliveredOn: calendarDateSchema.nullable(),
  updatedAt: instantSchema,
});
export type Order = Readonly<z.infer<typeof orderSchema>>;
