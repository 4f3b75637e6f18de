import { z } from 'zod';
import { articleCodeSchema, articleSchema } from '../model/article.ts';
import { benefitTermsSchema } from '../model/benefit-terms.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { couponChoiceSchema } from './checkout.ts';

const named = { code: z.string(), name: z.string(), terms: benefitTermsSchema };

/** A coupon (AM-42, AS-56): what it takes off, and what stands against it for what is in the cart now. */
export const couponSchema = z.strictObject({ ...named, problem: couponChoiceSchema.shape.problem });
export type Coupon = Readonly<z.infer<typeof couponSchema>>;

export const pointKinds = ['given', 'earned', 'used', 'given-back', 'taken-back', 'lapsed'] as const;
export const pointEntrySchema = z.strictObject({
  on: calendarDateSchema,
  kind: z.enum(pointKinds),
  /** Negative for what went. */
  points: z.int(),
  orderNumber: z.string().nullable(),
});

export const benefitsSchema = z.strictObject({
  /** Null where there are none. */
  coupons: z.array(couponSchema).readonly().nullable(),
  points: z
    .strictObject({
      balance: z.int().min(0),
      /** The last day on which they can be used (AM-50); null for points that don't lapse, and for none. */
      lapseOn: calendarDateSchema.nullable(),
      /** Days after the last purchase on which they can still be used; null for points that don't lapse. */
      lapseDays: z.int().nullable(),
      /** What an order earns, in percent of its goods. */
      ratePercent: z.number(),
      /** The latest first. */
      entries: z.array(pointEntrySchema).readonly(),
    })
    .nullable(),
  /** Taken off by itself (AS-54), with the conditions (AS-55). */
  campaigns: z
    .array(z.strictObject({ ...named, state: z.enum(['on', 'not-yet', 'over']) }))
    .readonly()
    .nullable(),
  /** 推奨商品 (AS-56): registered ones earn discounts on later orders. */
  recommended: z
    .array(z.strictObject({ article: articleSchema, registered: z.boolean() }))
    .readonly()
    .nullable(),
});
export type Benefits = Readonly<z.infer<typeof benefitsSchema>>;

/** A coupon's code as it was typed; it joins the member's list (AS-56). */
export const keepCouponSchema = z.strictObject({ code: z.string().trim().min(1).max(40) });
export const registerItemSchema = z.strictObject({ code: articleCodeSchema, registered: z.boolean() });
