import { nonBlankText, text } from './bounded-schemas.ts';

/** 登録番号 of a qualified invoice. */
const registrationNumberSchema = text(14, 14).regex(/^T\d{13}$/);

/** Who sold a line on a marketplace. */
export const lineSellerFields = {
  sellerNumber: registrationNumberSchema
    .nullable()
    .optional()
    .describe(
      'Of a marketplace: the registration number (登録番号) of the seller, null for one without; absent where the supplier itself sells.',
    ),
  sellerName: nonBlankText(300)
    .optional()
    .describe('Of a marketplace: what the seller (出品者) is called; absent where that is not known.'),
} as const;
