import { z } from 'zod';
import { listOf, passwordText, text, webAddressSchema } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { moneySchema } from '../model/money.ts';
import { paymentMethodSchema } from '../model/order.ts';

const key = text(40, 1);

/**
 * What is left to do before a charge is credited. Card numbers and the like are typed on the agent's page, which opens
 * outside the desk; they never come near it.
 */
export const chargeInstructionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agent-page'), url: webAddressSchema }),
  z.strictObject({
    kind: z.literal('bank-transfer'),
    /** Bank, branch, kind and number of the account, and its holder, as the supplier writes them. */
    bank: text(300),
    branch: text(300),
    account: text(64),
    holder: text(300),
    /** What stands before the sender's name, so that the payment is found. */
    reference: text(64),
  }),
  z.strictObject({ kind: z.literal('number'), number: text(64), confirmation: text(64) }),
]);
export type ChargeInstruction = Readonly<z.infer<typeof chargeInstructionSchema>>;

/** One voucher that was bought (チャージ券). */
export const chargeSchema = z.strictObject({
  id: text(64),
  /** The number of the order that it is in the history. */
  number: text(64),
  orderedAt: instantSchema,
  /** QT-10: price and value are equal. */
  amount: moneySchema,
  /** The way to pay (QT-14); null for vouchers from before payment methods were recorded. */
  way: key.nullable(),
  method: paymentMethodSchema,
  /** QT-16; null where the way has none. */
  instalments: z.int().min(1).nullable(),
  /** `waiting` until it is paid; `lapsed` if it was not paid in time. `charged` is never reversed (QT-21). */
  state: z.enum(['waiting', 'charged', 'lapsed']),
  chargedAt: instantSchema.nullable(),
  /** With `waiting`: until when it can be paid, and how. */
  payUntil: instantSchema.nullable(),
  instruction: chargeInstructionSchema.nullable(),
});
export type Charge = Readonly<z.infer<typeof chargeSchema>>;

/** An advertisement that the prepaid balance was spent on (QT-5). */
export const advertisementSchema = z.strictObject({
  id: text(64),
  kind: key,
  /** What is advertised: a product number, a keyword, a category. */
  item: text(500),
  price: moneySchema,
  startsOn: calendarDateSchema,
  /** The last day. */
  endsOn: calendarDateSchema,
  appliedAt: instantSchema,
});
export type Advertisement = Readonly<z.infer<typeof advertisementSchema>>;

/** A change of the balance. */
export const balanceTransactionSchema = z.strictObject({
  at: instantSchema,
  kind: z.enum(['opening', 'charge', 'exchange', 'advertisement']),
  /** Positive for incoming amounts. */
  amount: moneySchema,
  /** The balance after it. */
  balance: moneySchema,
  /** The number of the order, or the kind of advertisement. */
  subject: text(500),
});
export type BalanceTransaction = Readonly<z.infer<typeof balanceTransactionSchema>>;

/** Prepaid balance of this member (Qキャッシュ), in yen (QT-4). It never expires (QT-22). */
export const prepaidSchema = z.strictObject({
  balance: moneySchema,
  /** Payment methods that can't be used now, with a refusal code. */
  ways: listOf(
    z.strictObject({
      way: key,
      problem: text(64).nullable(),
      /** The most that can be paid so; null where nothing but the amounts limits it. */
      upTo: moneySchema.nullable(),
    }),
    1000,
  ).readonly(),
  proceeds: z.strictObject({
    /** 精算金 in the seller's Q account (QT-17). */
    settled: moneySchema,
    /** 精算予定金, and when it comes (QT-18). */
    due: moneySchema,
    dueOn: calendarDateSchema.nullable(),
  }),
  /** Whether the second password was set (QT-24). */
  passwordSet: z.boolean(),
  /** QT-20 */
  points: z.strictObject({
    balance: z.int().min(0),
    /** How many points make 1 yen of balance. */
    forOne: z.int().min(1),
  }),
  /** QT-5: price and duration of each kind, in days. */
  advertisements: listOf(
    z.strictObject({ kind: key, price: moneySchema, days: z.int().min(1) }),
    10000,
  ).readonly(),
  /** The last day on which an advertisement can start. */
  advertisementsUntil: calendarDateSchema,
  /** Minutes after which the trial counts a waiting charge as paid; null where people really pay. */
  trialPaysAfterMinutes: z.number().min(0).nullable(),
});
export type Prepaid = Readonly<z.infer<typeof prepaidSchema>>;

/** Charges and balance transactions, the newest first. */
export const prepaidHistorySchema = z.strictObject({
  charges: listOf(chargeSchema, 10000).readonly(),
  movements: listOf(balanceTransactionSchema, 10000).readonly(),
  advertisements: listOf(advertisementSchema, 10000).readonly(),
});
export type PrepaidHistory = Readonly<z.infer<typeof prepaidHistorySchema>>;

export const chargePrepaidSchema = z.strictObject({
  /** One of the amounts (QT-9, QT-11), in yen. */
  amount: z.int(),
  /** The payment method with its fields (QT-19); never card data. */
  values: formValuesSchema,
  /** The proof of the second password, if the method requires it (QT-24). */
  proof: text(100).nullable(),
  /** That nothing comes back, was read and ticked (QT-21, QT-23). */
  understood: z.literal(true),
});
export const chargeResultSchema = z.strictObject({ charge: chargeSchema, balance: moneySchema });
export type ChargeResult = Readonly<z.infer<typeof chargeResultSchema>>;

export const exchangePointsSchema = z.strictObject({ points: z.int() });
export const exchangeResultSchema = z.strictObject({
  points: z.int(),
  amount: moneySchema,
  balance: moneySchema,
  pointsLeft: z.int().min(0),
});
export type ExchangeResult = Readonly<z.infer<typeof exchangeResultSchema>>;

export const applyForAdvertisementSchema = z.strictObject({
  kind: key,
  item: text(100),
  startsOn: calendarDateSchema,
  /** The price that was seen, in yen. */
  price: z.int(),
});
export const advertisementResultSchema = z.strictObject({
  advertisement: advertisementSchema,
  balance: moneySchema,
});
export type AdvertisementResult = Readonly<z.infer<typeof advertisementResultSchema>>;

const typed = passwordText(1024, 1);
/** Proves the second password for one payment; valid for a few minutes. */
export const verifyPrepaidPasswordSchema = z.strictObject({ password: typed });
export const prepaidPasswordProofSchema = z.strictObject({ proof: text(500), expiresAt: instantSchema });

export const setPrepaidPasswordSchema = z.strictObject({
  /** The password of the sign-in, which shows that it is the seller. */
  password: typed,
  /** The present second password; null for the first one. */
  current: typed.nullable(),
  newPassword: typed,
});
