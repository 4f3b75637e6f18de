import { z } from 'zod';
import { listOf, passwordText, text } from '../model/bounds.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { bilingualSchema } from '../model/identifiers.ts';
import { moneySchema } from '../model/money.ts';
import { refusalSchema } from '../model/refusal.ts';
import {
  advertisementSchema,
  appliedSchema,
  chargeSchema,
  chargedSchema,
  exchangedSchema,
  movementSchema,
  qCashSchema,
} from '../supplier-api/prepaid.ts';
import { ofAccount } from './forms.ts';

const typedPassword = passwordText(4096);
const confirmed = { ...ofAccount, key: z.uuid() };

/** A way to pay as the page lists it (QT-14). */
export const qCashWaySchema = z.strictObject({
  way: text(64),
  name: bilingualSchema,
  /** What is particular to it (QT-15, QT-16, QT-17, QT-18), or null. */
  condition: bilingualSchema.nullable(),
  /** Credited at once, after the agent's own page, or once somebody paid elsewhere. */
  settles: z.enum(['at-once', 'agent-page', 'when-paid']),
  /** Whether it asks for the second password (QT-24). */
  asksPassword: z.boolean(),
  /** Why it can't be taken now, whatever the amount. */
  problem: refusalSchema.nullable(),
  /** The most that can be paid so, and what is said of more; null where there is no such limit. */
  limit: z.strictObject({ upTo: moneySchema, refusal: refusalSchema }).nullable(),
});
export type QCashWay = Readonly<z.infer<typeof qCashWaySchema>>;

export const qCashLookSchema = qCashSchema.omit({ ways: true, advertisements: true }).extend({
  /** QT-9: exactly these, in yen; the price of each is the same (QT-10). */
  amounts: listOf(moneySchema, 1000).readonly(),
  ways: listOf(qCashWaySchema, 1000).readonly(),
  advertisements: listOf(
    z.strictObject({
      kind: text(64),
      name: bilingualSchema,
      price: moneySchema,
      days: z.int().min(1),
      /** How much is missing in the balance, and the smallest amount that makes it up (QT-2); null for enough. */
      missing: z.strictObject({ amount: moneySchema, charge: moneySchema }).nullable(),
    }),
    10000,
  ).readonly(),
  /** What the second password is called, which is not the one of the sign-in. */
  passwordName: bilingualSchema,
  /** QT-25: the way to the enquiry form on the supplier's own pages; null where it isn't said. */
  enquiryPath: bilingualSchema.nullable(),
  /** Whether this member may do more than look. */
  mayCharge: z.boolean(),
});
export type QCashLook = Readonly<z.infer<typeof qCashLookSchema>>;

export const qCashPastSchema = z.strictObject({
  charges: listOf(chargeSchema.extend({ wayName: bilingualSchema.nullable() }), 10000).readonly(),
  movements: listOf(movementSchema.extend({ subjectName: bilingualSchema.nullable() }), 10000).readonly(),
  advertisements: listOf(advertisementSchema.extend({ name: bilingualSchema.nullable() }), 10000).readonly(),
});
export type QCashPast = Readonly<z.infer<typeof qCashPastSchema>>;

export const qCashCalls = {
  'q-cash.look': { input: z.strictObject(ofAccount), output: qCashLookSchema },
  'q-cash.history': { input: z.strictObject(ofAccount), output: qCashPastSchema },
  /**
   * Buys one voucher. `key` names this one confirmation, as in `checkout.order`. `secondPassword` goes to the supplier
   * alone, and is kept nowhere.
   */
  'q-cash.charge': {
    input: z.strictObject({
      ...confirmed,
      amount: z.int(),
      values: formValuesSchema,
      secondPassword: typedPassword.nullable(),
      understood: z.boolean(),
    }),
    output: chargedSchema,
  },
  /** Opens the payment agent's page of a charge that waits, outside the desk. */
  'q-cash.pay': { input: z.strictObject({ ...ofAccount, charge: text(64) }), output: z.null() },
  'q-cash.exchange': {
    input: z.strictObject({ ...confirmed, points: z.int() }),
    output: exchangedSchema,
  },
  'q-cash.advertise': {
    input: z.strictObject({
      ...confirmed,
      kind: text(40),
      item: text(500),
      startsOn: calendarDateSchema,
      price: z.int(),
    }),
    output: appliedSchema,
  },
  /** The second password (QT-24). What a new one has to be like is what `passwords.check` says: nothing else is stated. */
  'q-cash.set-password': {
    input: z.strictObject({
      ...ofAccount,
      password: typedPassword,
      current: typedPassword.nullable(),
      newPassword: typedPassword,
      newPasswordAgain: typedPassword,
    }),
    output: z.null(),
  },
} as const;
