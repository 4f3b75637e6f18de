import { z } from 'zod';
import { listOf, text, trimmedText } from '../model/bounded-schemas.ts';
import { productCodeSchema, productSchema } from '../model/product.ts';
import { benefitTermsSchema } from '../model/benefit-terms.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { couponChoiceSchema } from './checkout.ts';

const named = { code: text(64), name: text(300), terms: benefitTermsSchema };

// AM-42, AS-56
export const couponSchema = z
  .strictObject({ ...named, problem: couponChoiceSchema.shape.problem })
  .describe('A coupon: its terms, and why it can’t be used for the current cart.');
export type Coupon = Readonly<z.infer<typeof couponSchema>>;

export const pointKinds = ['given', 'earned', 'used', 'given-back', 'taken-back', 'lapsed'] as const;
export const pointEntrySchema = z
  .strictObject({
    on: calendarDateSchema,
    kind: z.enum(pointKinds),
    points: z.int().describe('Negative for used points.'),
    orderNumber: text(64).nullable(),
  })
  .describe('One change of the points.');

export const benefitsSchema = z
  .strictObject({
    coupons: listOf(couponSchema, 1000).readonly().nullable().describe('Null where there are none.'),
    // AS-96
    offered: listOf(couponSchema, 1000)
      .readonly()
      .describe('Meant for this company and not yet received: nobody has to type their code.'),
    points: z
      .strictObject({
        balance: z.int().min(0),
        // AM-50
        lapseOn: calendarDateSchema
          .nullable()
          .describe(
            'The last day on which they can be used; null for points that don’t lapse, and for none.',
          ),
        lapseDays: z
          .int()
          .nullable()
          .describe(
            'Days after the last purchase on which they can still be used; null for points that don’t lapse.',
          ),
        ratePercent: z.number().describe('Points earned, in percent of the goods.'),
        entries: listOf(pointEntrySchema, 10000).readonly().describe('The latest first.'),
      })
      .nullable(),
    // AS-54, AS-55
    campaigns: listOf(z.strictObject({ ...named, state: z.enum(['on', 'not-yet', 'over']) }), 1000)
      .readonly()
      .nullable()
      .describe('Taken off by itself, with the conditions.'),
    // AS-56
    recommended: listOf(z.strictObject({ product: productSchema, registered: z.boolean() }), 1000)
      .readonly()
      .nullable()
      .describe('推奨商品: registered ones earn discounts on later orders.'),
  })
  .describe('What takes something off an order: coupons, points, campaigns and recommended items.');
export type Benefits = Readonly<z.infer<typeof benefitsSchema>>;

// AS-56
export const addCouponSchema = z
  .strictObject({ code: trimmedText(40, 1) })
  .describe('A coupon’s code as it was typed; it joins the member’s list.');
export const registerItemSchema = z
  .strictObject({ code: productCodeSchema, registered: z.boolean() })
  .describe('A recommended item, and whether the company has it registered.');
