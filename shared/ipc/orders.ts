import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { accountIdSchema } from '../model/identifiers.ts';
import { moneySchema, totalMoneySchema } from '../model/money.ts';
import { orderSchema, orderStatusSchema, paymentMethodSchema } from '../model/order.ts';

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
  payments: choice(paymentMethodSchema),
  /** Order total, tax included, whole yen, both ends included. */
  minTotal: z.int().min(0).nullable().default(null),
  maxTotal: z.int().min(0).nullable().default(null),
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

/** A search result. Its rows are read by `resultId`, a window at a time. */
export const historyResultSchema = z.strictObject({
  resultId: text(64),
  orders: z.int().min(0),
  lines: z.int().min(0),
  totals: z.strictObject({
    taxExcluded: totalMoneySchema,
    tax: totalMoneySchema,
    taxIncluded: totalMoneySchema,
  }),
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
  person: text(300),
  department: text(300),
  payment: paymentMethodSchema,
  /** The first product, and how many more lines there are. */
  firstProduct: text(300),
  moreLines: z.int().min(0),
  taxExcluded: moneySchema,
  taxIncluded: moneySchema,
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
} as const;
