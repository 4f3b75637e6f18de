import { z } from 'zod';
import { text } from './bounded-schemas.ts';
import type { ImportField } from './import.ts';
import { moneySchema } from './money.ts';

/** What laying a bill against the orders can find of a line. */
export const billFindings = [
  'matched',
  'amount-differs',
  'quantity-differs',
  'billed-twice',
  'billed-but-returned', // returned or cancelled
  'fee-not-agreed',
  'not-billed',
  'credit-missing', // of what was returned or let off
  'discount-missing', // of an order, as a whole
  'tax-differs', // the tax of a rate, of the whole bill
  'tax-not-compared', // the same, where a line has no rate that is known
  'unknown',
] as const;
export const billFindingSchema = z.enum(billFindings);
export type BillFinding = z.infer<typeof billFindingSchema>;

/** Whether the amounts of a bill are with or without tax. */
export const billTaxSchema = z.enum(['included', 'excluded']);
export type BillTax = z.infer<typeof billTaxSchema>;

/** Who bills: the supplier, or NP, which bills the orders of several suppliers that were paid by it. */
export const billIssuers = ['supplier', 'np'] as const;
export const billIssuerSchema = z.enum(billIssuers);
export type BillIssuer = z.infer<typeof billIssuerSchema>;

/** The day of an order by which it falls into the days of a bill. */
export const billDays = ['ordered', 'shipped', 'delivered'] as const;
export const billDaySchema = z.enum(billDays);
export type BillDay = z.infer<typeof billDaySchema>;

/** What a column of a bill can hold; `deliveredOn` is the day of supply. */
export const billFields = [
  'orderNumber',
  'deliveredOn',
  'productCode',
  'jan',
  'product',
  'quantity',
  'unitPrice',
  'amount',
  'currency',
] as const satisfies readonly ImportField[];

/** A line of the result: of the bill, or for `not-billed`, `credit-missing` and `discount-missing` of an order. */
export const billResultLineSchema = z.strictObject({
  finding: billFindingSchema,
  /** The row of the bill; null for what is not billed. */
  row: z.int().nullable(),
  orderNumber: text(20_000).nullable(),
  code: text(20_000).nullable(),
  name: text(20_000),
  /** As billed, and as ordered; null where it is not stated, or for a line about a whole order. */
  billedQuantity: z.number().nullable(),
  orderedQuantity: z.number().nullable(),
  billed: moneySchema.nullable(),
  expected: moneySchema.nullable(),
  /** Of an order that was due before the days of the bill: it may have been on an earlier one. */
  earlier: z.boolean(),
});
export type BillResultLine = Readonly<z.infer<typeof billResultLineSchema>>;
