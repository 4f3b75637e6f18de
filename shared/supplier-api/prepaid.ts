import { z } from 'zod';
import { fraction, listOf, nonBlankText, text, webAddressSchema, whole } from '../model/bounded-schemas.ts';
import { idSchema, numberSchema, refusalCodeSchema } from '../model/common-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { moneySchema } from '../model/money.ts';
import { paymentMethodSchema } from '../model/order.ts';
import { pointBalanceSchema } from './checkout.ts';
import { passwordSchema } from './passwords.ts';

export const wayToPaySchema = text(40, 1).describe(
  '支払方法, by the name that the form of the payment gives it.',
);
export const advertisementKindSchema = text(40, 1).describe('広告の種類, by the supplier’s name for it.');

export const chargeInstructionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('agent-page').describe('Paid on a page of the payment agent.'),
      url: webAddressSchema.describe('Opened in the system’s browser.'),
    }),
    z.strictObject({
      kind: z.literal('bank-transfer').describe('Paid into an account.'),
      bank: text(300).describe('銀行名.'),
      branch: text(300).describe('支店名.'),
      account: text(64).describe('口座種別 and 口座番号.'),
      holder: text(300).describe('口座名義.'),
      reference: text(64).describe('What stands before the sender’s name, so that the payment is found.'),
    }),
    z.strictObject({
      kind: z.literal('number').describe('Paid at a till or a cash machine.'),
      number: nonBlankText(64).describe('お支払い番号.'),
      confirmation: text(64).describe('確認番号; empty where none is asked for.'),
    }),
  ])
  .describe(
    'What is left to do before a charge is credited. Card numbers and the like are typed on the agent’s page, which opens outside the desk; they never come near it.',
  );
export type ChargeInstruction = Readonly<z.infer<typeof chargeInstructionSchema>>;

export const chargeSchema = z
  .strictObject({
    id: idSchema,
    number: numberSchema.describe('The number of the order that it is in the history.'),
    orderedAt: instantSchema,
    // QT-10
    amount: moneySchema.describe('Price and value are equal.'),
    // QT-14
    way: wayToPaySchema
      .nullable()
      .describe('The way to pay; null for vouchers from before payment methods were recorded.'),
    method: paymentMethodSchema,
    // QT-16
    instalments: whole(1).nullable().describe('QT-16; null where the way has none.'),
    // QT-21
    state: z
      .enum(['waiting', 'charged', 'lapsed'])
      .describe(
        '`waiting` until it is paid; `lapsed` if it was not paid in time. `charged` is never reversed.',
      ),
    chargedAt: instantSchema.nullable(),
    payUntil: instantSchema.nullable().describe('With `waiting`: until when it can be paid, and how.'),
    instruction: chargeInstructionSchema.nullable(),
  })
  .describe('One voucher that was bought (チャージ券).');
export type Charge = Readonly<z.infer<typeof chargeSchema>>;

// QT-5
export const advertisementSchema = z
  .strictObject({
    id: idSchema,
    kind: advertisementKindSchema,
    item: text(500).describe('What is advertised: a product number, a keyword, a category.'),
    price: moneySchema,
    startsOn: calendarDateSchema,
    endsOn: calendarDateSchema.describe('The last day.'),
    appliedAt: instantSchema,
  })
  .describe('An advertisement that the prepaid balance was spent on.');
export type Advertisement = Readonly<z.infer<typeof advertisementSchema>>;

export const balanceTransactionSchema = z
  .strictObject({
    at: instantSchema,
    kind: z
      .enum(['opening', 'charge', 'exchange', 'advertisement'])
      .describe('前から, チャージ, ポイント交換, 広告.'),
    amount: moneySchema.describe('Positive for incoming amounts.'),
    balance: moneySchema.describe('The balance after it.'),
    subject: text(500).describe('The number of the order, or the kind of advertisement.'),
  })
  .describe('A change of the balance.');
export type BalanceTransaction = Readonly<z.infer<typeof balanceTransactionSchema>>;

// QT-4, QT-22
export const prepaidSchema = z
  .strictObject({
    balance: moneySchema,
    ways: listOf(
      z.strictObject({
        way: wayToPaySchema,
        problem: refusalCodeSchema.shape.code.nullable(),
        upTo: moneySchema
          .nullable()
          .describe('The most that can be paid so; null where nothing but the amounts limits it.'),
      }),
      1000,
    )
      .readonly()
      .describe('Payment methods that can’t be used now, with a refusal code.'),
    proceeds: z
      .strictObject({
        // QT-17
        settled: moneySchema.describe('精算金 in the seller’s Q account.'),
        // QT-18
        due: moneySchema.describe('精算予定金.'),
        dueOn: calendarDateSchema.nullable(),
      })
      .describe('Takings that a charge can be paid from.'),
    // QT-24
    passwordSet: z.boolean().describe('Whether the second password was set.'),
    // QT-20
    points: z
      .strictObject({
        balance: pointBalanceSchema,
        forOne: whole(1).describe('How many points make 1 yen of balance.'),
      })
      .describe('Service points that can become balance.'),
    // QT-5
    advertisements: listOf(
      z.strictObject({
        kind: advertisementKindSchema,
        price: moneySchema,
        days: whole(1).describe('How long it is shown.'),
      }),
      10000,
    )
      .readonly()
      .describe('What can be applied for.'),
    advertisementsUntil: calendarDateSchema.describe('The last day on which an advertisement can start.'),
    trialPaysAfterMinutes: fraction(0)
      .nullable()
      .describe(
        'Minutes after which the trial counts a waiting charge as paid; null where people really pay.',
      ),
  })
  .describe('Prepaid balance of this member (Qキャッシュ), in yen. It never expires.');
export type Prepaid = Readonly<z.infer<typeof prepaidSchema>>;

const newestFirst = <T extends z.ZodType>(item: T) =>
  listOf(item, 10000).readonly().describe('The newest first.');
export const prepaidHistorySchema = z
  .strictObject({
    charges: newestFirst(chargeSchema),
    movements: newestFirst(balanceTransactionSchema),
    advertisements: newestFirst(advertisementSchema),
  })
  .describe('Charges and balance transactions, the newest first.');
export type PrepaidHistory = Readonly<z.infer<typeof prepaidHistorySchema>>;

export const chargePrepaidSchema = z
  .strictObject({
    // QT-9, QT-11
    amount: whole().describe('One of the amounts, in yen.'),
    // QT-19
    values: formValuesSchema.describe('The payment method with its fields; never card data.'),
    // QT-24
    proof: text(100).nullable().describe('The proof of the second password, if the method requires it.'),
    // QT-21, QT-23
    understood: z.literal(true).describe('That nothing comes back, was read and ticked.'),
  })
  .describe('One charge that the person confirmed.');
export const chargeResultSchema = z
  .strictObject({ charge: chargeSchema, balance: moneySchema })
  .describe('The charge, and the balance now: unchanged while it waits to be paid.');
export type ChargeResult = Readonly<z.infer<typeof chargeResultSchema>>;

const exchangedPointsSchema = whole().describe('How many are exchanged: a multiple of `points.forOne`.');
export const exchangePointsSchema = z
  .strictObject({ points: exchangedPointsSchema })
  .describe('Service points to be exchanged for balance.');
export const exchangeResultSchema = z
  .strictObject({
    points: exchangedPointsSchema,
    amount: moneySchema,
    balance: moneySchema,
    pointsLeft: pointBalanceSchema,
  })
  .describe('Points and balance after the exchange.');
export type ExchangeResult = Readonly<z.infer<typeof exchangeResultSchema>>;

export const applyForAdvertisementSchema = z
  .strictObject({
    kind: advertisementKindSchema,
    item: text(100).describe('A product number, a keyword or a category.'),
    startsOn: calendarDateSchema,
    price: whole().describe('The price that was seen, in yen.'),
  })
  .describe('What to advertise, and the price that the person saw.');
export const advertisementResultSchema = z
  .strictObject({
    advertisement: advertisementSchema,
    balance: moneySchema,
  })
  .describe('What was applied for, and the balance after it.');
export type AdvertisementResult = Readonly<z.infer<typeof advertisementResultSchema>>;

export const verifyPrepaidPasswordSchema = z
  .strictObject({ password: passwordSchema.describe('The second password.') })
  .describe('Proves the second password for one payment; valid for a few minutes.');
export const prepaidPasswordProofSchema = z
  .strictObject({ proof: text(500).describe('Good for one payment.'), expiresAt: instantSchema })
  .describe('What stands for the second password in one payment.');

export const setPrepaidPasswordSchema = z
  .strictObject({
    password: passwordSchema.describe('That of the sign-in, which shows who it is.'),
    current: passwordSchema.nullable().describe('The present second password; null for the first one.'),
    newPassword: passwordSchema,
  })
  .describe('The second password as it shall be.');
