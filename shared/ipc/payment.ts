import { z } from 'zod';
import { listOf, passwordText, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { accountIdSchema, localeSchema } from '../model/identifiers.ts';
import { moneySchema, totalMoneySchema } from '../model/money.ts';
import { npStateSchema } from '../model/np.ts';
import { paymentTermSchema } from '../model/order.ts';
import { refusalSchema } from '../model/refusal.ts';
import { npOrdersSchema, paymentSchema, termCheckResultSchema } from '../supplier-api/payment.ts';
import { accountInput } from './forms.ts';

/** One order of a payment. */
export const dueOrderSchema = z.strictObject({
  id: text(64),
  number: text(64),
  orderedOn: calendarDateSchema,
  department: text(300),
  /** Tax included. */
  amount: moneySchema,
  /** As the supplier says it; null while it hasn't been heard. */
  state: npStateSchema.nullable(),
});

/** The payment to one supplier on one day for one closing day. */
export const paymentDueSchema = z.strictObject({
  account: accountIdSchema,
  closingOn: calendarDateSchema,
  term: paymentTermSchema,
  invoiceOn: calendarDateSchema.nullable(),
  /** As the term says. */
  paymentOn: calendarDateSchema,
  /** After closed banks, by the supplier's rule; null where that year's holidays aren't known. */
  dueOn: calendarDateSchema.nullable(),
  /** The last bank day not after `paymentOn`; null as above. */
  payBy: calendarDateSchema.nullable(),
  /** Whether the banks are closed on `paymentOn`; null as above. */
  banksClosed: z.boolean().nullable(),
  amount: moneySchema,
  orders: listOf(dueOrderSchema, 100000).readonly(),
  state: npStateSchema.nullable(),
});
export type PaymentDue = Readonly<z.infer<typeof paymentDueSchema>>;

/** Calendar data of one account. */
export const calendarAccountSchema = z.strictObject({
  account: accountIdSchema,
  /** Null where the supplier has no NP. */
  np: z
    .strictObject({
      basis: z.enum(['ordered', 'shipped', 'delivered']),
      /** Whether the basis is assumed, because the supplier doesn't say it. */
      basisAssumed: z.boolean(),
      invoiceBy: z.enum(['post', 'mail']).nullable(),
      onHoliday: z.enum(['next', 'previous', 'none']),
    })
    .nullable(),
  /** As of when the saved history is; null for never. */
  asOf: instantSchema.nullable(),
  /** Why the states of the orders aren't known. */
  statesRefusal: refusalSchema.nullable(),
  /** Whether there were more orders than are looked at. */
  incomplete: z.boolean(),
});
export type CalendarAccount = Readonly<z.infer<typeof calendarAccountSchema>>;

const sumSchema = z.strictObject({ amount: totalMoneySchema, orders: z.int().min(0) });
export const paymentCalendarSchema = z.strictObject({
  today: calendarDateSchema,
  accounts: listOf(calendarAccountSchema, 1000).readonly(),
  /** Everything that is still to be paid, the earliest first. */
  dues: listOf(paymentDueSchema, 200000).readonly(),
  /** By month of payment (`YYYY-MM`), over all accounts. */
  months: listOf(sumSchema.extend({ month: text(7) }), 10000).readonly(),
  /** By day of payment. */
  days: listOf(sumSchema.extend({ on: calendarDateSchema }), 10000).readonly(),
  total: sumSchema,
  /** Days in these months on which no bank is open, so that a calendar can show them; none for unknown years. */
  closedDays: listOf(calendarDateSchema, 10000).readonly(),
  /** Years of the calendar whose holidays are not known. */
  unknownYears: listOf(z.int(), 1000).readonly(),
});
export type PaymentCalendar = Readonly<z.infer<typeof paymentCalendarSchema>>;

/** When something of today would be closed and paid by a term. */
const termExampleSchema = z.strictObject({
  closingOn: calendarDateSchema,
  paymentOn: calendarDateSchema,
  /** After closed banks; null where holidays aren't known. */
  dueOn: calendarDateSchema.nullable(),
});
export type TermExample = Readonly<z.infer<typeof termExampleSchema>>;

export const paymentCalls = {
  'payment.get': { input: z.strictObject(accountInput), output: paymentSchema },
  /** Invoices of NP as the supplier has them. */
  'payment.invoices': { input: z.strictObject(accountInput), output: npOrdersSchema },
  /** Previews a change before it is confirmed. */
  'payment.check-term': {
    input: z.strictObject({ ...accountInput, term: paymentTermSchema }),
    output: termCheckResultSchema.extend({
      today: calendarDateSchema,
      before: termExampleSchema,
      after: termExampleSchema,
    }),
  },
  'payment.change-term': {
    input: z.strictObject({
      ...accountInput,
      version: z.int(),
      term: paymentTermSchema,
      locale: localeSchema,
    }),
    output: paymentSchema,
  },
  /** AM-75 */
  'payment.remove-card': {
    input: z.strictObject({
      ...accountInput,
      email: text(1024),
      password: passwordText(4096),
    }),
    output: z.null(),
  },
  /** In a trial only: as if the member had registered a card at the agent's page. */
  'payment.register-trial-card': { input: z.strictObject(accountInput), output: z.null() },
  /** From the saved histories of these accounts, with payment states from the suppliers. */
  'payment.calendar': {
    input: z.strictObject({ accounts: listOf(accountIdSchema, 50, 1).readonly() }),
    output: paymentCalendarSchema,
  },
} as const;
