import { z } from 'zod';
import { listOf, partialRecordOf, text, whole } from './bounded-schemas.ts';
import { roundingSchema } from './calculation.ts';
import { instantSchema } from './dates.ts';
import { taxRateSchema } from './tax-rate.ts';

/** How the text of a file is stored. */
export const textEncodings = ['utf-8', 'cp932', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof textEncodings)[number];
export const delimiters = ['comma', 'tab', 'semicolon', 'pipe'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How a file is split into rows of cells. Of a workbook only the sheet is stated, of text only the others. */
export const tableReadingSchema = z.strictObject({
  encoding: z.enum(textEncodings).nullable(),
  delimiter: z.enum(delimiters).nullable(),
  sheet: text(200).nullable(),
});
export type TableReading = Readonly<z.infer<typeof tableReadingSchema>>;

/** What a column of a file can hold. Those of an order come first. */
export const importFields = [
  'orderNumber',
  'orderedOn',
  'status',
  'person',
  'department',
  'deliverTo',
  'payment',
  'costMemo',
  'comment',
  'shippedOn',
  'deliveredOn',
  'shippingFee',
  'discount',
  'orderTotal',
  'lineNumber',
  'productCode',
  'jan',
  'product',
  'maker',
  'category',
  'quantity',
  'cancelledQuantity',
  'returnedQuantity',
  'shippedQuantity',
  'unit',
  'unitPrice',
  'amount',
  'tax',
  'taxRate',
  'currency',
  'sellerNumber',
  'sellerName',
] as const;
export type ImportField = (typeof importFields)[number];

/** Fields whose amounts are with or without tax, which only the file's owner may know. */
export const amountFields = ['unitPrice', 'amount', 'shippingFee', 'discount'] as const;
export type AmountField = (typeof amountFields)[number];

/** In which order `4/5/26` has its parts. */
export const dateOrders = ['ymd', 'mdy', 'dmy', 'era'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What a line behind a number means, as in `3,980-`: business systems write minus so, price lists the end of a sum. */
export const linesBehind = ['minus', 'nothing'] as const;
export type LineBehind = (typeof linesBehind)[number];

/**
 * What the column of the quantity has, beside others of pieces that were cancelled, returned or sent: what was ordered, what
 * was sent, or what is left of it.
 */
export const quantityMeanings = ['ordered', 'shipped', 'left'] as const;

/** At which rate a shipping fee is taxed, on the day of its order. */
export const feeRates = ['standard', 'reduced', 'untaxed'] as const;

/** Which column is what, and how its cells are read. Columns go by heading, because files change their order. */
export const importMappingSchema = z.strictObject({
  /** The row of the headings; null where the file has none. */
  headerRow: whole(1).nullable(),
  /** Keys of headings (`headingKeys`) by field. */
  columns: partialRecordOf(z.enum(importFields), text(300)).readonly(),
  /** Null where nobody has said it yet. */
  tax: partialRecordOf(z.enum(amountFields), z.enum(['included', 'excluded'])).readonly(),
  /** The rate of lines without one of their own, on older days the one of the day; null where each line states it. */
  defaultRate: taxRateSchema.nullable(),
  /** Absent where nobody has said it: then the file's totals count, else it is the standard rate. */
  feeRate: z.enum(feeRates).optional(),
  /** How a yen of tax is rounded where the file states no tax. */
  rounding: roundingSchema,
  dateOrder: z.enum(dateOrders).nullable(),
  /** Absent where nobody has said it yet. */
  lineBehind: z.enum(linesBehind).optional(),
  /** Absent where nobody has said it yet. */
  quantityIs: z.enum(quantityMeanings).optional(),
  /** Whether blank cells of an order mean the same as in the row before, as from Shopify or merged cells. */
  inheritsOrder: z.boolean(),
  /** What the number of a cancelled order begins with. */
  cancelledPrefix: text(8).nullable(),
  /** The currency of amounts that state none; null for yen where nobody has said it. */
  currency: text(8).nullable(),
});
export type ImportMapping = Readonly<z.infer<typeof importMappingSchema>>;

/** What a row, or a cell of it, was found to be. The second group is imported all the same. */
export const rowProblemCodes = [
  'stray-quote',
  'unclosed-quote',
  'undecodable',
  'formula-without-value',
  'too-few-cells',
  'too-many-cells',
  'split-number',
  'missing',
  'bad-date',
  'no-such-day',
  'era-date',
  'wrong-weekday',
  'date-order',
  'serial-date',
  'far-date',
  'bad-amount',
  'two-signs',
  'ambiguous-number',
  'not-whole-yen',
  'too-many-digits',
  'other-currency',
  'unknown-currency',
  'bad-quantity',
  'pieces-unclear',
  'bad-rate',
  'no-rate',
  'no-amount',
  'too-large',
  'too-long',
  'too-many-lines',
  'order-differs',
  'discount-too-large',
  'sign-differs',
  'merged-amount',
  'not-a-product',
  'digits-lost',
  'currency-differs',
] as const;
export const rowNoteCodes = [
  'jan-damaged',
  'total-differs',
  'partly-ended',
  'another-parcel',
  'status-unknown',
  'negative-amount',
  'price-differs',
  'file-total-differs',
  'summary-row',
  'seller-unregistered',
  'negative-fee',
  'pieces-taken-off',
  'rate-of-other-days',
  'fee-rate-assumed',
  'tax-differs',
] as const;
export const rowProblemSchema = z.strictObject({
  /** Line of the file, or row of the sheet. */
  row: z.int().min(1),
  code: z.enum([...rowProblemCodes, ...rowNoteCodes]),
  field: z.enum(importFields).nullable(),
  /** What stands in the cell. */
  text: text(200),
});
export type RowProblem = Readonly<z.infer<typeof rowProblemSchema>>;
export type RowProblemCode = RowProblem['code'];

/** A problem that leaves its order out, unlike a note. */
export const isError = ({ code }: Pick<RowProblem, 'code'>): boolean =>
  (rowProblemCodes as readonly string[]).includes(code);

export const rowProblemsSchema = listOf(rowProblemSchema, 1000).readonly();

/** What only a person can answer about a file. */
export const importQuestionSchema = z.strictObject({
  kind: z.enum([
    'encoding',
    'column',
    'tax',
    'rate',
    'date-order',
    'line-behind',
    'currency',
    'quantity',
    'fee-rate',
  ]),
  field: z.enum(importFields).nullable(),
});
export type ImportQuestion = Readonly<z.infer<typeof importQuestionSchema>>;

/** A file that was brought in. */
export const pastImportSchema = z.strictObject({
  id: z.int().min(1),
  name: text(300),
  importedAt: instantSchema,
  /** Rows of the file that became lines. */
  rows: z.int().min(0),
  /** Rows that could not be read, or whose order could not. */
  leftOut: z.int().min(0),
});
export type PastImport = Readonly<z.infer<typeof pastImportSchema>>;
