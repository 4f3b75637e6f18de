import { z } from 'zod';
import { listOf, text, whole } from './bounded-schemas.ts';
import { calendarDateSchema } from './dates.ts';

const names = listOf(text(300), 1000, 1).nullable();

// AM-45, AS-54, AS-55
export const benefitTermsSchema = z
  .strictObject({
    off: z
      .discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('yen').describe('A fixed amount.'),
          yen: whole(1).describe('Tax excluded; never more than the eligible goods.'),
        }),
        z.strictObject({
          kind: z.literal('percent').describe('A share of the eligible goods, rounded down.'),
          percent: z.int().min(1).max(100).describe('Of a hundred.'),
          atMost: whole(1).nullable().describe('Yen; null for no limit.'),
        }),
      ])
      .describe('What is taken off.'),
    from: calendarDateSchema
      .nullable()
      .describe('The first and the last day on which it can be used; null for no end.'),
    until: calendarDateSchema.nullable(),
    least: whole(0).describe('Minimum amount of the eligible goods.'),
    leastQuantity: whole(0).describe('So many sales units of them at least.'),
    firstOrder: z.boolean().describe('Before the company has ordered anything here.'),
    products: names.describe('Product codes that it applies to; null for all.'),
    categories: names.describe('Categories that it applies to; null for all.'),
    makers: names.describe('Makers that it applies to; null for all.'),
    registeredOnly: z
      .boolean()
      .describe('For recommended items that the company has registered (推奨商品登録).'),
    memberDays: whole(0).nullable().describe('For members of so many days or more; null for all.'),
  })
  .describe('Discount and conditions of a coupon or campaign. Money is whole yen without tax.');
export type BenefitTerms = Readonly<z.infer<typeof benefitTermsSchema>>;
