import { z } from 'zod';
import { listOf, passwordText, text, whole } from '../model/bounded-schemas.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { bilingualSchema } from '../model/identifiers.ts';
import { moneySchema } from '../model/money.ts';
import { refusalSchema } from '../model/refusal.ts';
import {
  advertisementSchema,
  advertisementResultSchema,
  chargeSchema,
  chargeResultSchema,
  exchangeResultSchema,
  balanceTransactionSchema,
  prepaidSchema,
} from '../supplier-api/prepaid.ts';
import { accountInput } from './forms.ts';

const typedPassword = passwordText(4096);
const confirmed = { ...accountInput, key: z.uuid() };

/** A payment method as listed on the page (QT-14). */
export const prepaidPaymentOptionSchema = z.strictObject({
  way: text(64),
  name: bilingualSchema,
  /** A note on it (QT-15, QT-16, QT-17, QT-18), or null. */
  condition: bilingualSchema.nullable(),
  /** Credited at once, after the agent's page, or when a payment elsewhere has arrived. */
  settlement: z.enum(['at-once', 'agent-page', 'when-paid']),
  /** Whether it requires the second password (QT-24). */
  requiresPassword: z.boolean(),
  /** Why it can't be taken now, whatever the amount. */
  problem: refusalSchema.nullable(),
  /** The limit of the method, and the text for a larger amount; null without a limit. */
  limit: z.strictObject({ upTo: moneySchema, refusal: refusalSchema }).nullable(),
});
export type PrepaidPaymentOption = Readonly<z.infer<typeof prepaidPaymentOptionSchema>>;

export const prepaidOverviewSchema = prepaidSchema.omit({ ways: true, advertisements: true }).extend({
  /** QT-9: exactly these, in yen; the price of each is the same (QT-10). */
  amounts: listOf(moneySchema, 1000).readonly(),
  ways: listOf(prepaidPaymentOptionSchema, 1000).readonly(),
  advertisements: listOf(
    z.strictObject({
      kind: text(64),
      name: bilingualSchema,
      price: moneySchema,
      days: whole(1),
      /** How much is missing in the balance, and the smallest amount that makes it up (QT-2); null for enough. */
      missing: z.strictObject({ amount: moneySchema, charge: moneySchema }).nullable(),
    }),
    10000,
  ).readonly(),
  /** The name of the second password, which is not the one of the sign-in. */
  passwordName: bilingualSchema,
  /** QT-25: the way to the support request form on the supplier's own pages; null where it isn't said. */
  supportRequestPath: bilingualSchema.nullable(),
  /** Whether this member may do more than look. */
  mayCharge: z.boolean(),
});
export type PrepaidOverview = Readonly<z.infer<typeof prepaidOverviewSchema>>;

export const prepaidHistoryViewSchema = z.strictObject({
  charges: listOf(chargeSchema.extend({ wayName: bilingualSchema.nullable() }), 10000).readonly(),
  movements: listOf(
    balanceTransactionSchema.extend({ subjectName: bilingualSchema.nullable() }),
    10000,
  ).readonly(),
  advertisements: listOf(advertisementSchema.extend({ name: bilingualSchema.nullable() }), 10000).readonly(),
});
export type PrepaidHistoryView = Readonly<z.infer<typeof prepaidHistoryViewSchema>>;

export const prepaidCalls = {
  'prepaid.get': { input: z.strictObject(accountInput), output: prepaidOverviewSchema },
  'prepaid.history': { input: z.strictObject(accountInput), output: prepaidHistoryViewSchema },
  /**
   * Buys one voucher. `key` is the idempotency key of this confirmation, as in `checkout.place-order`. `secondPassword`
   * is sent to the supplier only, and stored nowhere.
   */
  'prepaid.charge': {
    input: z.strictObject({
      ...confirmed,
      amount: whole(),
      values: formValuesSchema,
      secondPassword: typedPassword.nullable(),
      understood: z.boolean(),
    }),
    output: chargeResultSchema,
  },
  /** Opens the payment agent's page of a charge that waits, outside the desk. */
  'prepaid.open-payment-page': {
    input: z.strictObject({ ...accountInput, charge: text(64) }),
    output: z.null(),
  },
  'prepaid.exchange-points': {
    input: z.strictObject({ ...confirmed, points: whole() }),
    output: exchangeResultSchema,
  },
  'prepaid.apply-for-advertisement': {
    input: z.strictObject({
      ...confirmed,
      kind: text(40),
      item: text(500),
      startsOn: calendarDateSchema,
      price: whole(),
    }),
    output: advertisementResultSchema,
  },
  /** Sets the second password (QT-24). The policy is that of `passwords.check`; no other is stated. */
  'prepaid.set-password': {
    input: z.strictObject({
      ...accountInput,
      password: typedPassword,
      current: typedPassword.nullable(),
      newPassword: typedPassword,
      newPasswordAgain: typedPassword,
    }),
    output: z.null(),
  },
} as const;
