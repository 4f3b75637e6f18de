import { z } from 'zod';
import { listOf } from './bounded-schemas.ts';
import { moneySchema } from './money.ts';
import { orderDiscountSchema, orderLineSchema, taxTotalSchema, totalsOf } from './order.ts';

/** How fractions of a yen of tax are rounded; each supplier chooses (facts, section 2). */
export const roundings = ['floor', 'half-up', 'ceil'] as const;
export const roundingSchema = z.enum(roundings);
export type Rounding = z.infer<typeof roundingSchema>;

export const discountSchema = orderDiscountSchema
  .extend({ amount: moneySchema.describe('Negative, tax excluded.') })
  .describe('Something that is taken off as a whole.');

export const calculationSchema = z
  .strictObject({
    lines: listOf(orderLineSchema, 1000).readonly().describe('In the order of their `lineNumber`.'),
    discounts: listOf(discountSchema, 1000)
      .readonly()
      .default([])
      .describe('In the order in which they are taken off: campaigns, coupon, points.'),
    shippingFee: moneySchema.describe('Tax excluded.'),
    taxTotals: listOf(taxTotalSchema, 1000)
      .readonly()
      .describe('One for each rate that occurs, the highest first.'),
    totals: totalsOf(moneySchema),
  })
  .describe(
    'Lines, discounts, tax and totals of an order or a quote: the same on page, document, CSV and at the supplier.',
  );
export type Calculation = Readonly<z.infer<typeof calculationSchema>>;
