import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';
import { calendarDateSchema } from './dates.ts';

const days = z.int().min(0).nullable();
const names = listOf(text(300), 1000, 1).nullable();

// AM-45, AS-54, AS-55
export const benefitTermsSchema = z
  .strictObject({
    off: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('yen'), yen: z.int().min(1) }),
      /** Of the eligible goods, rounded down; `atMost` yen. */
      z.strictObject({
        kind: z.literal('percent'),
        percent: z.int().min(1).max(100),
        atMost: z.int().min(1).nullable(),
      }),
    ]),
    from: calendarDateSchema
      .nullable()
      .describe('The first and the last day on which it can be used; null for no end.'),
    until: calendarDateSchema.nullable(),
    least: z.int().min(0).describe('Minimum amount of the eligible goods.'),
    leastQuantity: z.int().min(0).describe('So many sales units of them at least.'),
    firstOrder: z.boolean().describe('Before the company has ordered anything here.'),
    /** What it applies to; null for everything. */
    products: names,
    categories: names,
    makers: names,
    registeredOnly: z
      .boolean()
      .describe('For recommended items that the company has registered (推奨商品登録).'),
    /** For members of so many days or more. */
    memberDays: days,
  })
  .describe('Discount and conditions of a coupon or campaign. Money is whole yen without tax.');
export type BenefitTerms = Readonly<z.infer<typeof benefitTermsSchema>>;
