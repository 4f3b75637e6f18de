import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { accountIdSchema, localeSchema } from '../model/identifiers.ts';
import { anyMoneySchema, anyTotalSchema } from '../model/money.ts';
import { orderSchema, orderPaymentMethodSchema, orderStatusSchema } from '../model/order.ts';
import { unreadableOrderSchema } from '../model/unreadable-order.ts';

export const sortKeys = [
  'orderedAt',
  'number',
  'person',
  'department',
  'status',
  'payment',
  'total',
] as const;

/** A choice from a list; an empty list chooses everything. */
const choice = <T extends z.ZodType>(of: T) => listOf(of, 1000).readonly().default([]);

/** Of a range: as many digits as the address of the page takes. */
const endOfRange = z.int().min(0).max(999_999_999_999_999);

export const historyFilterSchema = z.strictObject({
  /** Words that must all be found in an order: number, products, codes, makers, people, departments, memo. */
  text: text(200).default(''),
  /** First and last day, both included, by the day on which it was ordered. */
  from: calendarDateSchema.nullable().default(null),
  to: calendarDateSchema.nullable().default(null),
  /** Names as the facets give them. `''` chooses orders without a department. */
  departments: choice(text(300)),
  people: choice(text(300)),
  statuses: choice(orderStatusSchema),
  payments: choice(orderPaymentMethodSchema),
  /** Order total, tax included, whole yen, both ends included; with either, orders in other currencies are not found. */
  minTotal: endOfRange.nullable().default(null),
  maxTotal: endOfRange.nullable().default(null),
  /** Of one line at least, both ends included (AS-38). */
  minQuantity: endOfRange.nullable().default(null),
  maxQuantity: endOfRange.nullable().default(null),
});
export type HistoryFilter = z.infer<typeof historyFilterSchema>;

export const historySortSchema = z.strictObject({
  by: z.enum(sortKeys),
  direction: z.enum(['ascending', 'descending']),
});
export type HistorySort = z.infer<typeof historySortSchema>;

export const historySearchSchema = z.strictObject({
  /** Accounts whose histories are searched together; at least one. */
  accounts: listOf(accountIdSchema, 50, 1).readonly(),
  filter: historyFilterSchema,
  sort: historySortSchema.default({ by: 'orderedAt', direction: 'descending' }),
});
export type HistorySearch = z.infer<typeof historySearchSchema>;

/** Sums of what was found in one currency. */
export const currencySumsSchema = z.strictObject({
  /** Of the orders that count: not of those that were cancelled or returned, which `notCounted` adds up apart. */
  totals: z.strictObject({
    taxExcluded: anyTotalSchema,
    tax: anyTotalSchema,
    taxIncluded: anyTotalSchema,
  }),
  notCounted: z.strictObject({ orders: z.int().min(0), taxIncluded: anyTotalSchema }),
});
export type CurrencySums = Readonly<z.infer<typeof currencySumsSchema>>;

/** A search result, with its sums in yen. Its rows are read by `resultId`, a window at a time. */
export const historyResultSchema = currencySumsSchema.extend({
  resultId: text(64),
  orders: z.int().min(0),
  lines: z.int().min(0),
  /** The same in each other currency that was found, by its code. */
  others: listOf(currencySumsSchema, 200).readonly(),
  /** Orders of these accounts that could not be read, so that no filter finds them and no sum has them. */
  unreadable: z.int().min(0),
});
export type HistoryResult = Readonly<z.infer<typeof historyResultSchema>>;

/** An order as a row of the list. */
export const orderRowSchema = z.strictObject({
  account: accountIdSchema,
  id: text(64),
  number: text(64),
  orderedAt: instantSchema,
  orderedOn: calendarDateSchema,
  status: orderStatusSchema,
  statusWord: orderSchema.shape.statusWord,
  person: text(300),
  department: text(300),
  payment: orderPaymentMethodSchema,
  methodWord: orderSchema.shape.payment.shape.methodWord,
  /** The first product, and how many more lines there are. */
  firstProduct: text(300),
  moreLines: z.int().min(0),
  taxExcluded: anyMoneySchema,
  taxIncluded: anyMoneySchema,
});
export type OrderRow = Readonly<z.infer<typeof orderRowSchema>>;

export const facetSchema = z.strictObject({ value: text(1024), orders: z.int() });

/** Values to filter by, over the complete histories, the most frequent first. */
export const historyFacetsSchema = z.strictObject({
  departments: listOf(facetSchema, 10000),
  people: listOf(facetSchema, 100000),
  statuses: listOf(facetSchema, 1000),
  payments: listOf(facetSchema, 1000),
  firstDay: calendarDateSchema.nullable(),
  lastDay: calendarDateSchema.nullable(),
  orders: z.int(),
  lines: z.int(),
});
export type HistoryFacets = Readonly<z.infer<typeof historyFacetsSchema>>;

/** Unreadable orders that are listed; beyond that they are only counted. */
export const MAX_UNREADABLE_LISTED = 1_000;

export const historyCalls = {
  'orders.search': { input: historySearchSchema, output: historyResultSchema },
  'orders.rows': {
    input: z.strictObject({
      resultId: text(64),
      offset: z.int().min(0).max(100_000_000),
      limit: z.int().min(1).max(500),
    }),
    output: listOf(orderRowSchema, 10000),
  },
  'orders.facets': {
    input: z.strictObject({ accounts: listOf(accountIdSchema, 50, 1).readonly() }),
    output: historyFacetsSchema,
  },
  'orders.get': {
    input: z.strictObject({ account: accountIdSchema, id: text(64, 1) }),
    output: orderSchema,
  },
  /** The orders that could not be read, the latest first; at most 1,000. */
  'orders.unreadable': {
    input: z.strictObject({ account: accountIdSchema }),
    output: listOf(unreadableOrderSchema, MAX_UNREADABLE_LISTED),
  },
  /** Saves that list as a text for the supplier's engineer; null where the person closed the dialog. */
  'orders.save-unreadable': {
    input: z.strictObject({ account: accountIdSchema, locale: localeSchema }),
    output: z.strictObject({ fileId: text(200), name: text(300) }).nullable(),
  },
} as const;
