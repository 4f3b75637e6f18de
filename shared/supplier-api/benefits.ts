import { z } from 'zod';
import { listOf, text, trimmedText } from '../model/bounded-schemas.ts';
import { productCodeSchema, productSchema } from '../model/product.ts';
import { benefitTermsSchema } from '../model/benefit-terms.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { couponChoiceSchema } from './checkout.ts';

const named = { code: text(64), name: text(300), terms: benefitTermsSchema };

/** A coupon (AM-42, AS-56): its terms, and why it can't be used for the current cart. */
export const couponSchema = z.strictObject({ ...named, problem: couponChoiceSchema.shape.problem });
export type Coupon = Readonly<z.infer<typeof couponSchema>>;

export const pointKinds = ['given', 'earned', 'used', 'given-back', 'taken-back', 'lapsed'] as const;
export const pointEntrySchema = z.strictObject({
  on: calendarDateSchema,
  kind: z.enum(pointKinds),
  /** Negative for used points. */
  points: z.int(),
  orderNumber: text(64).nullable(),
});

export const benefitsSchema = z.strictObject({
  /** Null where there are none. */
  coupons: listOf(couponSchema, 1000).readonly().nullable(),
  points: z
    .strictObject({
      balance: z.int().min(0),
      /** The last day on which they can be used (AM-50); null for points that don't lapse, and for none. */
      lapseOn: calendarDateSchema.nullable(),
      /** Days after the last purchase on which they can still be used; null for points that don't lapse. */
      lapseDays: z.int().nullable(),
      /** Points earned, in percent of the goods. */
      ratePercent: z.number(),
      /** The latest first. */
      entries: listOf(pointEntrySchema, 10000).readonly(),
    })
    .nullable(),
  /** Taken off by itself (AS-54), with the conditions (AS-55). */
  campaigns: listOf(z.strictObject({ ...named, state: z.enum(['on', 'not-yet', 'over']) }), 1000)
    .readonly()
    .nullable(),
  /** 推奨商品 (AS-56): registered ones earn discounts on later orders. */
  recommended: listOf(z.strictObject({ product: productSchema, registered: z.boolean() }), 1000)
    .readonly()
    .nullable(),
});
export type Benefits = Readonly<z.infer<typeof benefitsSchema>>;

/** A coupon's code as it was typed; it joins the member's list (AS-56). */
export const addCouponSchema = z.strictObject({ code: trimmedText(40, 1) });
export const registerItemSchema = z.strictObject({ code: productCodeSchema, registered: z.boolean() });
