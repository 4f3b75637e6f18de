import { z } from 'zod';
import { listOf, recordOf, partialRecordOf, text, trimmedText } from './bounded-schemas.ts';
import { calendarDateSchema } from './dates.ts';
import { supplierIdSchema } from './identifiers.ts';
import { orderPaymentMethods } from './order.ts';

/** Accounting programs that the desk writes import files for. */
export const accountingPrograms = ['yayoi', 'freee', 'moneyforward'] as const;
export type AccountingProgram = (typeof accountingPrograms)[number];
export const accountingProgramSchema = z.enum(accountingPrograms);

export const accountingEncodings = ['cp932', 'utf8'] as const;
export type AccountingEncoding = (typeof accountingEncodings)[number];

/**
 * What of an earlier file for the same program gets an entry again: nothing (of what is reversed: only that), also what
 * has changed since, or everything.
 */
export const accountingScopes = ['new', 'changed', 'all'] as const;
export type AccountingScope = (typeof accountingScopes)[number];

/** The day of an order that its journal entry bears. */
export const journalDates = ['ordered', 'shipped', 'delivered'] as const;
export type JournalDate = (typeof journalDates)[number];

/** What is taxed how: at which rate, or not at all. `standard8` and `standard5` are those of earlier years. */
export const taxKinds = ['standard10', 'reduced8', 'standard8', 'standard5'] as const;
export type TaxKind = (typeof taxKinds)[number];
/** What a rate of 0 % stands for: 非課税 (stamps, gift certificates), 不課税 (not in the scope of the tax), 免税 (export). */
export const zeroRateKinds = ['exempt', 'untaxed', 'export-free'] as const;
export type ZeroRateKind = (typeof zeroRateKinds)[number];
/**
 * How much of the tax of a purchase can be deducted: all of it with a qualified invoice, a part of it for some years
 * from a seller without registration, or none. `before` is before the system began on 2023-10-01.
 */
export const deductions = ['before', 'qualified', '80', '70', '50', '30', 'none'] as const;
export type Deduction = (typeof deductions)[number];
/** Rates of earlier years were gone before anything but the whole could be deducted. */
const keysOf = <K extends TaxKind>(kind: K) => deductions.map((deduction) => `${kind}/${deduction}` as const);
export const taxCategoryKeys = [
  ...keysOf('standard10'),
  ...keysOf('reduced8'),
  'standard8/before',
  'standard5/before',
  ...zeroRateKinds,
  'outside',
] as const;
export type TaxCategoryKey = (typeof taxCategoryKeys)[number];
export const taxCategoryKeySchema = z.enum(taxCategoryKeys);

/** A name as it is registered in the books. */
const nameSchema = trimmedText(100);
export const bookAccountSchema = z.strictObject({ account: trimmedText(100, 1), subAccount: nameSchema });
export type BookAccount = Readonly<z.infer<typeof bookAccountSchema>>;

/** An account of the books for a category, of one department or of any. */
export const accountRuleSchema = bookAccountSchema.extend({
  /** Null for products without a category. */
  category: trimmedText(100).nullable(),
  /** Null for any department. */
  department: trimmedText(300).nullable(),
});
export type AccountRule = Readonly<z.infer<typeof accountRuleSchema>>;

/** How a company keeps its books. What is not set is asked for before anything is written. */
export const accountingSchema = z.strictObject({
  date: z.enum(journalDates),
  /** Whether amounts are booked with tax (税込経理) or without (税抜経理). */
  bookkeeping: z.enum(['inclusive', 'exclusive']).nullable(),
  /** Whether the department stands in its column, by the name that the orders have. */
  departments: z.boolean(),
  rules: listOf(accountRuleSchema, 2000).readonly(),
  /** For whatever has no rule; null asks. */
  otherwise: bookAccountSchema.nullable(),
  shipping: bookAccountSchema.nullable(),
  /** What a purchase is owed or paid from, by how it was paid. */
  counters: partialRecordOf(z.enum(orderPaymentMethods), bookAccountSchema),
  /** Whether a supplier issues qualified invoices. */
  sellers: recordOf(supplierIdSchema, z.enum(['qualified', 'unregistered']), 200),
  /** The same for sellers on its marketplace of whom no number is stated; those with one issue them. */
  unnumberedSellers: recordOf(supplierIdSchema, z.enum(['qualified', 'unregistered']), 200).default({}),
  /** The same for sellers without a number whose name is known, each by it. */
  namedSellers: recordOf(
    supplierIdSchema,
    recordOf(trimmedText(300, 1), z.enum(['qualified', 'unregistered']), 5000),
    200,
  ).default({}),
  /** How sellers are booked whose number the tax agency's file has no registration for, by `registrationAnswerKey`. */
  lapsedNumbers: recordOf(
    text(25, 15).regex(/^T\d{13}\/(?:\d{4}-\d\d-\d\d)?$/),
    z.enum(['qualified', 'unregistered']),
    5000,
  ).default({}),
  /** What 0 % stands for, by supplier and category; the category is empty for products without one. */
  zeroRates: recordOf(supplierIdSchema, recordOf(trimmedText(100), z.enum(zeroRateKinds), 2000), 200).default(
    {},
  ),
  /** Tax categories of the books that differ from those that the program comes with. */
  words: partialRecordOf(accountingProgramSchema, partialRecordOf(taxCategoryKeySchema, trimmedText(60, 1))),
});
export type Accounting = Readonly<z.infer<typeof accountingSchema>>;

/** Nothing is invented: only the day has a default, that of the shipment. */
export const defaultAccounting: Accounting = {
  date: 'shipped',
  bookkeeping: null,
  departments: false,
  rules: [],
  otherwise: null,
  shipping: null,
  counters: {},
  sellers: {},
  unnumberedSellers: {},
  namedSellers: {},
  lapsedNumbers: {},
  zeroRates: {},
  words: {},
};

/** An answer is of one number and one end of its registration: a later end is asked about again. */
export const registrationAnswerKey = (question: {
  readonly number: string;
  readonly until: string | null;
}): string => `${question.number}/${question.until ?? ''}`;

/** What has to be known before an order can be booked. */
export const accountingQuestionSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('bookkeeping') }),
  z.strictObject({
    of: z.literal('category'),
    category: trimmedText(100).nullable(),
    department: trimmedText(300).nullable(),
  }),
  z.strictObject({ of: z.literal('shipping') }),
  z.strictObject({ of: z.literal('counter'), method: z.enum(orderPaymentMethods) }),
  z.strictObject({ of: z.literal('seller'), supplier: supplierIdSchema, name: trimmedText(300) }),
  z.strictObject({ of: z.literal('unnumbered-sellers'), supplier: supplierIdSchema, name: trimmedText(300) }),
  z.strictObject({
    of: z.literal('named-seller'),
    supplier: supplierIdSchema,
    name: trimmedText(300),
    seller: trimmedText(300),
  }),
  /** A number that held until a day, or, as far as the agency's file says, never: what was bought since. */
  z.strictObject({
    of: z.literal('lapsed-number'),
    supplier: supplierIdSchema,
    name: trimmedText(300),
    seller: trimmedText(300).nullable(),
    number: text(14, 14),
    until: calendarDateSchema.nullable(),
  }),
  z.strictObject({
    of: z.literal('zero-rate'),
    supplier: supplierIdSchema,
    name: trimmedText(300),
    category: trimmedText(100).nullable(),
  }),
  z.strictObject({ of: z.literal('tax-category'), key: taxCategoryKeySchema }),
  /** A name that the program would cut. */
  z.strictObject({ of: z.literal('too-long'), name: trimmedText(100), width: z.int() }),
]);
export type AccountingQuestion = Readonly<z.infer<typeof accountingQuestionSchema>>;

/** Why an order cannot be booked, whatever is answered. */
export const accountingFaults = [
  'sums',
  'no-lines',
  'rate',
  'mixed',
  'ended-negative',
  'entry-unknown',
] as const;
export type AccountingFault = (typeof accountingFaults)[number];
