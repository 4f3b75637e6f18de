import { z } from 'zod';
import { listOf, passwordText, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { localeSchema } from '../model/identifiers.ts';
import { npInvoiceSchema, npStateSchema } from '../model/np.ts';
import { paymentMethodSchema, paymentTermSchema } from '../model/order.ts';

export const paymentProblems = ['no-card', 'np-review', 'np-refused', 'np-stopped'] as const;
export type PaymentProblem = (typeof paymentProblems)[number];

/** A change of the payment term, with the day from which it applies (AM-69). */
export const termChangeSchema = z.strictObject({
  at: instantSchema,
  from: paymentTermSchema,
  to: paymentTermSchema,
  /** 適用日; null while the supplier has not said it. */
  appliesFrom: calendarDateSchema.nullable(),
});
export type TermChange = Readonly<z.infer<typeof termChangeSchema>>;

/** お支払い情報: how a member can pay, and what is registered for it. */
export const paymentSchema = z.strictObject({
  methods: listOf(
    z.strictObject({
      method: paymentMethodSchema,
      /** Why it can't be chosen for an order now. */
      problem: z.enum(paymentProblems).nullable(),
    }),
    1000,
  ).readonly(),
  np: z
    .strictObject({
      /** Of the company; null before its first order by NP, with which the review begins. */
      state: npStateSchema.nullable(),
      since: calendarDateSchema.nullable(),
      /** The term of an order made now, and the registered one; they differ until a change applies (AM-69). */
      applies: paymentTermSchema,
      registered: paymentTermSchema,
      /** AM-67: exactly these; the usual one first. */
      terms: listOf(paymentTermSchema, 1000).readonly(),
      changeable: z.boolean(),
      /** Of the customer information, in which the term is registered (AM-72). */
      version: z.int(),
      /** The latest first. */
      changes: listOf(termChangeSchema, 1000).readonly(),
    })
    .nullable(),
  /** Null where no cards are registered. AM-73: the agent keeps the card; here are only its last four digits. */
  card: z
    .strictObject({
      /** AM-74: null where none is registered. */
      registered: z
        .strictObject({ last4: text(64).regex(/^\d{4}$/), registeredAt: instantSchema })
        .nullable(),
      /** Whether the trial can play the agent's page. */
      trial: z.boolean(),
    })
    .nullable(),
});
export type Payment = Readonly<z.infer<typeof paymentSchema>>;

export const paymentTermRequestSchema = z.strictObject({ term: paymentTermSchema });
/** Preview of a change (AM-23: edit, confirm, register). */
export const termCheckResultSchema = z.strictObject({
  version: z.int(),
  from: paymentTermSchema,
  to: paymentTermSchema,
  /** AM-69; null where the supplier says it later. */
  appliesFrom: calendarDateSchema.nullable(),
});
export type TermCheckResult = Readonly<z.infer<typeof termCheckResultSchema>>;
export const changeTermSchema = paymentTermRequestSchema.extend({ version: z.int(), locale: localeSchema });

/** AM-75: the registered e-mail address and the login password. */
export const removeCardSchema = z.strictObject({
  email: text(320, 1),
  password: passwordText(1024, 1),
});

/** Orders by NP that are in progress or ended recently, and the invoices they are on. */
export const npOrdersSchema = z.strictObject({
  orders: listOf(z.strictObject({ id: text(64), number: text(64), state: npStateSchema }), 500).readonly(),
  /** The earliest payment day first. */
  invoices: listOf(npInvoiceSchema, 10000).readonly(),
});
export type NpOrders = Readonly<z.infer<typeof npOrdersSchema>>;
