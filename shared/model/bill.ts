import { z } from 'zod';
import { text } from './bounded-schemas.ts';
import { moneySchema } from './money.ts';

/** What laying a bill against the orders can find of a line. */
export const billFindings = [
  'matched',
  'amount-differs',
  'quantity-differs',
  'billed-twice',
  'billed-but-returned', // returned or cancelled
  'not-billed',
  'unknown',
] as const;
export const billFindingSchema = z.enum(billFindings);
export type BillFinding = z.infer<typeof billFindingSchema>;

/** A line of the result: of the bill, or for `not-billed` of an order. */
export const billResultLineSchema = z.strictObject({
  finding: billFindingSchema,
  /** The row of the bill; null for what is not billed. */
  row: z.int().nullable(),
  orderNumber: text(20_000).nullable(),
  code: text(20_000).nullable(),
  name: text(20_000),
  /** As billed, and as ordered; null where it is not stated, or for a line about a whole order. */
  billedQuantity: z.int().nullable(),
  orderedQuantity: z.int().nullable(),
  billed: moneySchema.nullable(),
  expected: moneySchema.nullable(),
});
export type BillResultLine = Readonly<z.infer<typeof billResultLineSchema>>;
