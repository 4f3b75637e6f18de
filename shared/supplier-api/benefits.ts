import { z } from 'zod';
import { fraction, listOf, trimmedText, whole } from '../model/bounded-schemas.ts';
import { nameSchema, numberSchema } from '../model/common-schemas.ts';
import { productCodeSchema, productSchema } from '../model/product.ts';
import { benefitTermsSchema } from '../model/benefit-terms.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { couponChoiceSchema, couponCodeSchema, pointBalanceSchema } from './checkout.ts';

const named = { code: couponCodeSchema, name: nameSchema, terms: benefitTermsSchema };

// AM-42, AS-56
export const couponSchema = z
  .strictObject({ ...named, ...couponChoiceSchema.pick({ problem: true, lacks: true }).shape })
  .describe('A coupon: its terms, and why it can’t be used for the current cart.');
export type Coupon = Readonly<z.infer<typeof couponSchema>>;

export const pointKinds = ['given', 'earned', 'used', 'given-back', 'taken-back', 'lapsed'] as const;
export const pointEntrySchema = z
  .strictObject({
    on: calendarDateSchema,
    kind: z
      .enum(pointKinds)
      .describe(
        'given 付与, earned 購入, used 利用, given-back 返還 (of a cancelled order’s used ones), taken-back 取消 (of its earned ones), lapsed 失効.',
      ),
    points: whole().describe('Negative for used points.'),
    orderNumber: numberSchema.nullable(),
  })
  .describe('One change of the points.');

const registeredSchema = z.boolean().describe('Whether the company has registered it (推奨商品登録).');

export const benefitsSchema = z
  .strictObject({
    coupons: listOf(couponSchema, 1000).readonly().nullable().describe('Null where there are none.'),
    // AS-96
    offered: listOf(couponSchema, 1000)
      .readonly()
      .describe('Meant for this company and not yet received: nobody has to type their code.'),
    points: z
      .strictObject({
        balance: pointBalanceSchema,
        // AM-50
        lapseOn: calendarDateSchema
          .nullable()
          .describe(
            'The last day on which they can be used; null for points that don’t lapse, and for none.',
          ),
        lapseDays: whole()
          .nullable()
          .describe(
            'Days after the last purchase on which they can still be used; null for points that don’t lapse.',
          ),
        ratePercent: fraction().describe('Points earned, in percent of the goods.'),
        entries: listOf(pointEntrySchema, 10000).readonly().describe('The latest first.'),
      })
      .nullable()
      .describe('Null where there are none.'),
    // AS-54, AS-55
    campaigns: listOf(
      z.strictObject({
        ...named,
        state: z.enum(['on', 'not-yet', 'over']).describe('By today’s date in Tokyo.'),
      }),
      1000,
    )
      .readonly()
      .nullable()
      .describe('Taken off by itself, with the conditions.'),
    // AS-56
    recommended: listOf(z.strictObject({ product: productSchema, registered: registeredSchema }), 1000)
      .readonly()
      .nullable()
      .describe('推奨商品: registered ones earn discounts on later orders.'),
  })
  .describe('What takes something off an order: coupons, points, campaigns and recommended items.');
export type Benefits = Readonly<z.infer<typeof benefitsSchema>>;

// AS-56
export const addCouponSchema = z
  .strictObject({
    code: trimmedText(40, 1).describe('In any letter case and width, as a person types it.'),
  })
  .describe('A coupon’s code as it was typed; it joins the member’s list.');
export const registerItemSchema = z
  .strictObject({ code: productCodeSchema, registered: registeredSchema })
  .describe('A recommended item, and whether the company has it registered.');
