import { z } from 'zod';
import { lineSellerFields } from './line-seller.ts';
import { fraction, listOf, nonBlankText, text, whole } from './bounded-schemas.ts';
import {
  cardLast4Schema,
  categorySchema,
  janSchema,
  makerSchema,
  partySchema,
  placeSchema,
  unitSchema,
} from './common-schemas.ts';
import { calendarDateSchema, instantSchema } from './dates.ts';
import { anyMoneySchema, isInMinorUnits, isWholeYen, moneySchema, type AnyMoney } from './money.ts';
import { taxRateSchema } from './tax-rate.ts';

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
export const isEnded = (status: OrderStatus): boolean =>
  (endedStatuses as readonly OrderStatus[]).includes(status);

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

export const orderLineSchema = z
  .strictObject({
    lineNumber: whole(1).describe('Different on every line of the order; the lines come in this order.'),
    // AS-50
    department: partySchema
      .nullable()
      .optional()
      .describe(
        'The department that pays for it: on every line of an order that is not for its own department alone, else absent.',
      ),
    productCode: nonBlankText(64).describe('The supplier’s product code at the time of the order.'),
    jan: janSchema.nullable(),
    name: nonBlankText(300).describe('As it was called when it was ordered; a snapshot.'),
    maker: makerSchema.nullable(),
    category: categorySchema.nullable(),
    quantity: whole().describe('Sales units; whole, 1 or more.'),
    unit: unitSchema,
    unitPrice: moneySchema.describe('Of one sales unit, tax excluded.'),
    amount: moneySchema.describe('`unitPrice` × `quantity`, tax excluded, before any discount.'),
    taxRate: taxRateSchema,
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
    unitPrice: anyMoneySchema.describe(
      'Of one sales unit, tax excluded; with any fraction of the minor unit where a unit costs one.',
    ),
    amount: anyMoneySchema.describe(
      '`unitPrice` × `quantity`, tax excluded, before any discount; rounded as the supplier does where that is no whole minor unit.',
    ),
    quantity: fraction().describe('More than 0; it may be a part of a unit, such as 2.5 m.'),
    taxRate: orderTaxRateSchema,
    ...lineSellerFields,
    shipped: fraction(0)
      .optional()
      .describe('How much of `quantity` has been sent so far, where the supplier says so (一部出荷).'),
  })
  .describe('One product of an order, as it was ordered.');
export type OrderedLine = Readonly<z.infer<typeof orderedLineSchema>>;

export const orderDiscountSchema = z
  .strictObject({
    kind: z.enum(['coupon', 'points', 'campaign']).describe('クーポン, ポイント or キャンペーン値引.'),
    label: nonBlankText(300).describe('As people read it, such as the name of the coupon.'),
    amount: anyMoneySchema.describe('Negative, tax excluded.'),
  })
  .describe('Something that was taken off the order as a whole.');

const taxableMeaning =
  'What is taxed at this rate: tax excluded, after discounts, at the standard rate with the shipping fee.';
export const taxTotalSchema = z
  .strictObject({
    rate: taxRateSchema,
    taxable: moneySchema.describe(taxableMeaning),
    tax: moneySchema.describe(
      '`taxable` × `rate`, rounded once to a yen for this rate in this order, never by line.',
    ),
  })
  .describe('What an order holds at one tax rate.');

export const orderTaxTotalSchema = z
  .strictObject({
    rate: orderTaxRateSchema,
    taxable: anyMoneySchema.describe(taxableMeaning),
    tax: anyMoneySchema.describe(
      '`taxable` × `rate`, rounded once for this rate in this order, never by line.',
    ),
  })
  .describe('What an order of any year holds at one tax rate.');

export const costMemoSchema = text(500).describe('The buyer’s own reference (発注番号, 費用メモ).');
export const commentSchema = text(2000).describe('What the buyer wrote to the supplier.');
export const departmentCodeSchema = text(64).describe(
  '部門コード, as the company has it; empty for a department without one.',
);

/** How an order is to be paid. */
export const chosenPaymentSchema = z
  .strictObject({
    method: paymentMethodSchema,
    term: paymentTermSchema.nullable().describe('With `np`: the term that applies; otherwise null.'),
  })
  .describe('A way to pay, with its term.');

/** The sums of an order, or of a calculation in yen. */
export const totalsOf = <M extends z.ZodType>(money: M) =>
  z
    .strictObject({
      goods: money.describe('Sum of the lines, tax excluded.'),
      discount: money.describe('Sum of `discounts`: zero or negative, tax excluded.'),
      taxExcluded: money.describe('`goods` + `discount` + `shippingFee`, tax excluded.'),
      tax: money.describe('Sum of `taxTotals[].tax`.'),
      taxIncluded: money.describe('`taxExcluded` + `tax`: what is paid, tax included.'),
    })
    .describe('The sums that people see.');

const anyAmountsSchema = z.strictObject({
  // Without them an order can't be found again, so that they are looked at here too.
  id: nonBlankText(64).min(1).describe('The supplier’s key; never shown.'),
  number: nonBlankText(64).min(1).describe('What people call it, such as `EC20260401-0012`.'),
  orderedAt: instantSchema.describe('When it was ordered.'),
  orderedOn: calendarDateSchema.describe('The date of `orderedAt` in Tokyo.'),
  status: orderStatusSchema,
  statusWord: ownWordSchema
    .optional()
    .describe(
      'With the status `other`: what the supplier calls it. It is shown as it is; without it the desk says その他 (Other).',
    ),
  orderedBy: partySchema.describe('The member who ordered, with the name of that time.'),
  department: partySchema
    .extend({ code: departmentCodeSchema })
    .nullable()
    .describe(
      'The department that the order belongs to, with the name of that time. Null where it belongs to none, as always at a supplier that knows no departments.',
    ),
  deliverTo: placeSchema
    .nullable()
    .describe('Where it goes; null where nothing is delivered, or where its address is no longer known.'),
  payment: z
    .strictObject({
      method: orderPaymentMethodSchema,
      methodWord: ownWordSchema
        .optional()
        .describe(
          'With the method `other`: what the supplier calls it. It is shown as it is; without it the desk says その他 (Other).',
        ),
      term: paymentTermSchema.nullable().describe('With `np`: the term that applies; otherwise null.'),
      cardLast4: cardLast4Schema,
    })
    .describe('How it was paid, or will be.'),
  costMemo: costMemoSchema.nullable(),
  comment: commentSchema.nullable(),
  lines: listOf(orderedLineSchema, 1000)
    .readonly()
    .describe('Empty where nothing is left of it, or for what has no lines, such as a charge.'),
  discounts: listOf(orderDiscountSchema, 1000)
    .readonly()
    .default([])
    .describe('In the order in which they are taken off; empty for none.'),
  shippingFee: anyMoneySchema.describe('Tax excluded; zero or more.'),
  taxTotals: listOf(orderTaxTotalSchema, 1000)
    .readonly()
    .describe('One for each rate that occurs, the highest first.'),
  totals: totalsOf(anyMoneySchema),
  deliverOn: calendarDateSchema
    .optional()
    .describe(
      'The day on which the buyer asks to have it (お届け希望日); absent where no day was asked for.',
    ),
  shippedOn: calendarDateSchema.nullable().describe('The day of (the first) dispatch; null before it.'),
  deliveredOn: calendarDateSchema.nullable().describe('The day of the last delivery; null before it.'),
  updatedAt: instantSchema.describe('The last change of anything in it, by the supplier’s clock.'),
});
export type Order = Readonly<z.infer<typeof anyAmountsSchema>>;

type Amounts = Pick<Order, 'lines' | 'discounts' | 'shippingFee' | 'taxTotals' | 'totals'>;

/** Every amount of an order with its path, but the prices of units, which may be any fraction. */
function* amountsOf(order: Amounts): Generator<readonly [path: readonly (string | number)[], AnyMoney]> {
  const { lines, discounts, shippingFee, taxTotals, totals } = order;
  for (const [name, money] of Object.entries(totals)) yield [['totals', name], money];
  for (const [index, { amount }] of lines.entries()) yield [['lines', index, 'amount'], amount];
  for (const [index, { amount }] of discounts.entries()) yield [['discounts', index, 'amount'], amount];
  yield [['shippingFee'], shippingFee];
  for (const [index, total] of taxTotals.entries()) {
    yield [['taxTotals', index, 'taxable'], total.taxable];
    yield [['taxTotals', index, 'tax'], total.tax];
  }
}

/** The currency that an order is in. */
export const currencyOf = ({ totals }: Pick<Order, 'totals'>): string => totals.taxIncluded.currency;

/** Whether the desk can calculate with an order: all of it is in whole yen, but for prices of units. Asked of every order. */
export const isYenOrder = ({ lines, discounts, shippingFee, taxTotals, totals }: Amounts): boolean =>
  isWholeYen(shippingFee) &&
  lines.every(({ amount }) => isWholeYen(amount)) &&
  discounts.every(({ amount }) => isWholeYen(amount)) &&
  taxTotals.every(({ taxable, tax }) => isWholeYen(taxable) && isWholeYen(tax)) &&
  Object.values(totals).every(isWholeYen);

export const orderSchema = anyAmountsSchema
  .superRefine((order, { addIssue }) => {
    const currency = currencyOf(order);
    if (isYenOrder(order) && order.lines.every(({ unitPrice }) => unitPrice.currency === currency)) return;
    const expect = (isRight: boolean, path: readonly (string | number)[], message: string): void => {
      if (!isRight) addIssue({ code: 'custom', path: [...path], message });
    };
    for (const [path, money] of amountsOf(order)) {
      expect(money.currency === currency, [...path, 'currency'], `${currency} like totals.taxIncluded`);
      expect(isInMinorUnits(money), [...path, 'amount'], `whole minor units of ${money.currency}`);
    }
    for (const [index, { unitPrice }] of order.lines.entries())
      expect(unitPrice.currency === currency, ['lines', index, 'unitPrice', 'currency'], currency);
  })
  .describe(
    'An order in its present state. Products, names and prices are those of the time of the order. All its amounts are in one currency.',
  );
