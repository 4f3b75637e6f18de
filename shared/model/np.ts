import { z } from 'zod';
import { listOf, whole } from './bounded-schemas.ts';
import { numberSchema } from './common-schemas.ts';
import { calendarDateSchema } from './dates.ts';
import { moneySchema } from './money.ts';
import { paymentTermSchema } from './order.ts';

/** State of NP掛け払い as the buyer sees it, of a company or of one order (facts, section 1.3). */
export const npStates = [
  'reviewing', // 審査中
  'ok', // 審査OK
  'refused', // 審査NG; the reason is never returned
  'on-hold', // 保留
  'cancelled', // 取消
  'shipped', // 出荷済
  'closed', // 締め
  'billed', // 請求済
  'confirming', // 入金確認中
  'paid', // 入金済
  'overdue', // 期限超過 (ALRT)
  'stopped', // 利用停止 (NG)
] as const;
export const npStateSchema = z
  .enum(npStates)
  .describe(
    'Where payment on account through NP stands: reviewing 審査中, ok 審査OK, refused 審査NG, on-hold 保留, cancelled 取消, shipped 出荷済, closed 締め, billed 請求済, confirming 入金確認中, paid 入金済, overdue 期限超過, stopped 利用停止.',
  );
export type NpState = z.infer<typeof npStateSchema>;

/** What can be found out about a company or an order by looking at it, before anything is shipped. */
export const npReviewStates = ['reviewing', 'ok', 'refused', 'on-hold', 'cancelled'] as const;
export type NpReviewState = (typeof npReviewStates)[number];

export const npInvoiceEventSchema = z
  .strictObject({
    kind: z
      .enum([
        'issued', // 請求
        'taken-off', // 取消による減額; the invoice is not issued again
        'paid', // お支払い
        'recognised', // 入金確認
      ])
      .describe(
        'issued 請求; taken-off 取消による減額, after which it is not issued again; paid お支払い; recognised 入金確認.',
      ),
    on: calendarDateSchema,
    amount: moneySchema,
    orderNumber: numberSchema.nullable().describe('The order that was taken off.'),
  })
  .describe(
    'What happened to an invoice, with its day: an order may leave it without changing itself (facts, section 1.4).',
  );
export type NpInvoiceEvent = Readonly<z.infer<typeof npInvoiceEventSchema>>;

export const npInvoiceSchema = z
  .strictObject({
    closingOn: calendarDateSchema,
    term: paymentTermSchema,
    // AM-61
    invoiceOn: calendarDateSchema
      .nullable()
      .describe('AM-61; null where the supplier doesn’t say, or holidays aren’t known.'),
    paymentOn: calendarDateSchema.describe(
      'The payment day as the term says, and after closed banks; null where holidays aren’t known.',
    ),
    dueOn: calendarDateSchema.nullable(),
    state: npStateSchema,
    amount: moneySchema.describe('The amount due or paid, tax included, of the orders the member may see.'),
    orders: whole(0).describe('How many of the member’s orders are on it.'),
    facts: listOf(npInvoiceEventSchema, 1000).readonly().describe('The oldest first.'),
  })
  .describe('An invoice: everything of one closing day with one payment day.');
export type NpInvoice = Readonly<z.infer<typeof npInvoiceSchema>>;
