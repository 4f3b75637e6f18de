import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';
import { calendarDateSchema } from './dates.ts';

const days = z.int().min(0).nullable();
const names = listOf(text(300), 1000, 1).nullable();

/** Discount and conditions of a coupon or campaign (AM-45, AS-54, AS-55). Money is whole yen without tax. */
export const benefitTermsSchema = z.strictObject({
  off: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('yen'), yen: z.int().min(1) }),
    /** Of the eligible goods, rounded down; `atMost` yen. */
    z.strictObject({
      kind: z.literal('percent'),
      percent: z.int().min(1).max(100),
      atMost: z.int().min(1).nullable(),
    }),
  ]),
  /** The first and the last day on which it can be used; null for no end. */
  from: calendarDateSchema.nullable(),
  until: calendarDateSchema.nullable(),
  /** Minimum amount of the eligible goods. */
  least: z.int().min(0),
  /** So many sales units of them at least. */
  leastQuantity: z.int().min(0),
  /** Before the company has ordered anything here. */
  firstOrder: z.boolean(),
  /** What it applies to; null for everything. */
  products: names,
  categories: names,
  makers: names,
  /** For recommended items that the company has registered (推奨商品登録). */
  registeredOnly: z.boolean(),
  /** For members of so many days or more. */
  memberDays: days,
});
export type BenefitTerms = Readonly<z.infer<typeof benefitTermsSchema>>;
