import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { numberedSchema, typedEmailSchema, versionSchema } from '../model/common-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { localeSchema } from '../model/identifiers.ts';
import { npInvoiceSchema, npStateSchema } from '../model/np.ts';
import { paymentMethodSchema, paymentTermSchema } from '../model/order.ts';
import { passwordSchema } from './passwords.ts';

export const paymentProblems = ['no-card', 'np-review', 'np-refused', 'np-stopped'] as const;
export type PaymentProblem = (typeof paymentProblems)[number];

// AM-69
export const termChangeSchema = z
  .strictObject({
    at: instantSchema,
    from: paymentTermSchema,
    to: paymentTermSchema,
    appliesFrom: calendarDateSchema.nullable().describe('適用日; null while the supplier has not said it.'),
  })
  .describe('A change of the payment term, with the day from which it applies.');
export type TermChange = Readonly<z.infer<typeof termChangeSchema>>;

export const paymentSchema = z
  .strictObject({
    methods: listOf(
      z.strictObject({
        method: paymentMethodSchema,
        problem: z.enum(paymentProblems).nullable().describe('Why it can’t be chosen for an order now.'),
      }),
      1000,
    )
      .readonly()
      .describe('Every way to pay that the company has, the usual one first.'),
    np: z
      .strictObject({
        state: npStateSchema
          .nullable()
          .describe('Of the company; null before its first order by NP, with which the review begins.'),
        since: calendarDateSchema.nullable(),
        // AM-69
        applies: paymentTermSchema.describe('The term of an order made now.'),
        registered: paymentTermSchema.describe('It differs from `applies` until a change applies.'),
        // AM-67
        terms: listOf(paymentTermSchema, 1000).readonly().describe('Exactly these; the usual one first.'),
        changeable: z.boolean().describe('Whether the member may choose another of `terms`.'),
        // AM-72
        version: z.int().describe('Of the customer information, in which the term is registered.'),
        changes: listOf(termChangeSchema, 1000).readonly().describe('The latest first.'),
      })
      .nullable()
      .describe('NP掛け払い; null where the supplier has none.'),
    // AM-73
    card: z
      .strictObject({
        // AM-74
        registered: z
          .strictObject({
            last4: text(64)
              .regex(/^\d{4}$/)
              .describe('The last four digits; the agent keeps the rest.'),
            registeredAt: instantSchema,
          })
          .nullable()
          .describe('Null where none is registered.'),
        trial: z.boolean().describe('Whether the trial can play the agent’s page.'),
      })
      .nullable()
      .describe('Null where no cards can be registered.'),
  })
  .describe('お支払い情報: how a member can pay, and what is registered for it.');
export type Payment = Readonly<z.infer<typeof paymentSchema>>;

export const paymentTermRequestSchema = z
  .strictObject({ term: paymentTermSchema })
  .describe('The payment term that is asked about.');
// AM-23
export const termCheckResultSchema = z
  .strictObject({
    version: versionSchema,
    from: paymentTermSchema,
    to: paymentTermSchema,
    // AM-69
    appliesFrom: calendarDateSchema.nullable().describe('AM-69; null where the supplier says it later.'),
  })
  .describe('Preview of a change (AM-23: edit, confirm, register).');
export type TermCheckResult = Readonly<z.infer<typeof termCheckResultSchema>>;
export const changeTermSchema = paymentTermRequestSchema
  .extend({ version: versionSchema, locale: localeSchema })
  .describe('The payment term that the person chose and confirmed.');

// AM-75
export const removeCardSchema = z
  .strictObject({
    email: typedEmailSchema,
    password: passwordSchema,
  })
  .describe('The registered e-mail address and the login password.');

export const npOrdersSchema = z
  .strictObject({
    orders: listOf(numberedSchema.extend({ state: npStateSchema }), 500)
      .readonly()
      .describe('The earliest first.'),
    invoices: listOf(npInvoiceSchema, 10000).readonly().describe('The earliest payment day first.'),
  })
  .describe('Orders by NP that are in progress or ended recently, and the invoices they are on.');
export type NpOrders = Readonly<z.infer<typeof npOrdersSchema>>;
