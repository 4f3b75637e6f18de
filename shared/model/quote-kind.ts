import { z } from 'zod';

/**
 * `quote`: 見積 with a number of its own, a validity, ordered exactly as it is (AM-34, AM-36, AM-39).
 * `saved-order`: 保存注文, of which a quote can be printed and which is resumed into the cart (QC-27, QC-28).
 */
export const quoteKinds = ['quote', 'saved-order'] as const;
export const quoteKindSchema = z
  .enum(quoteKinds)
  .describe(
    'quote 見積: holds until a day and is ordered as it is. saved-order 保存した注文: goes back into the cart.',
  );
export type QuoteKind = z.infer<typeof quoteKindSchema>;

/** `ended`: a campaign, coupon or points behind the price are over (AM-30). */
export const quoteStates = ['valid', 'expired', 'validity-unknown', 'ordered', 'ended', 'saved'] as const;
export const quoteStateSchema = z.enum(quoteStates).describe('Whether it can be ordered, and if not, why.');
export type QuoteState = z.infer<typeof quoteStateSchema>;
