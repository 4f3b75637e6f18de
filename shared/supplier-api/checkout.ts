import { z } from 'zod';
import { listOf, nonBlankText, text, whole } from '../model/bounded-schemas.ts';
import {
  cardLast4Schema,
  departmentIdSchema,
  idSchema,
  nameSchema,
  partySchema,
  placeSchema,
  refusalCodeSchema,
  versionSchema,
} from '../model/common-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import { chosenPaymentSchema, orderSchema, paymentMethodSchema, paymentTermSchema } from '../model/order.ts';
import { calculationSchema } from '../model/calculation.ts';
import { cartChangeSchema } from '../model/cart.ts';

// AM-33, AM-44, AM-51
export const chosenCostMemoSchema = text(200).describe(
  'The buyer’s own reference (費用メモ); empty for none.',
);
export const pointBalanceSchema = whole(0).describe('Points that can be used now.');
export const couponCodeSchema = text(64).describe('What the coupon or campaign is chosen by.');

export const choicesSchema = z
  .strictObject({
    addressId: text(64)
      .nullable()
      .describe('A place of the address book; null also where nothing is delivered.'),
    payment: paymentMethodSchema.nullable(),
    // AM-44
    coupon: text(40).nullable().describe('A coupon’s code.'),
    // AM-52
    points: z.int().min(0).max(99_999_999).describe('Any number up to the balance.'),
    departmentId: departmentIdSchema.describe(
      'The department that the order belongs to, one of `departments`. Null: not chosen, which is the problem `checkout.department` where `departments` has any, and right where it is empty.',
    ),
    costMemo: chosenCostMemoSchema,
    comment: text(500).describe('What the buyer writes to the supplier; empty for nothing.'),
    deliverOn: calendarDateSchema
      .nullable()
      .optional()
      .describe('The day on which it shall come (お届け希望日), one of `deliveryDays`; null for none.'),
  })
  .describe('Choices before an order or a quote. Null for not chosen yet.');
export type Choices = Readonly<z.infer<typeof choicesSchema>>;

export const couponChoiceSchema = z
  .strictObject({
    code: couponCodeSchema,
    name: nameSchema,
    problem: z
      .enum([
        'not-yet',
        'over',
        'used',
        'no-eligible-product',
        'too-little',
        'not-first-order',
        'not-for-members',
      ])
      .nullable()
      .describe('Why it can’t be used for this cart; null where it can.'),
    lacks: z
      .strictObject({ quantity: whole(0).describe('Sales units.'), goods: moneySchema })
      .nullable()
      .describe(
        'What the cart lacks where it is `too-little`: sales units, and goods without tax; 0 for neither.',
      ),
    amount: moneySchema.describe('Its discount, zero or negative.'),
    usableUntil: calendarDateSchema.nullable().describe('The last day; null for no end.'),
  })
  .describe('A coupon, evaluated for the cart.');

export const checkoutOptionsSchema = z
  .strictObject({
    addresses: listOf(
      placeSchema.extend({
        id: idSchema,
        isDefault: z.boolean().describe('Chosen where nobody has chosen another.'),
      }),
      1000,
    )
      .readonly()
      .describe('Places that this member may have it delivered to, the usual one first.'),
    needsAddress: z.boolean().describe('Whether something has to be delivered somewhere.'),
    deliveryDays: z
      .strictObject({
        from: calendarDateSchema.describe('The first day.'),
        until: calendarDateSchema.describe('The last day.'),
      })
      .nullable()
      .optional()
      .describe(
        'Days that can be asked for delivery, the first and the last; null or absent where none can.',
      ),
    payments: listOf(
      z.strictObject({
        method: paymentMethodSchema,
        problem: z
          .enum(['no-card', 'np-review', 'np-refused', 'np-stopped', 'not-all-by-points'])
          .nullable()
          .describe('Why it can’t be chosen now.'),
        term: paymentTermSchema
          .nullable()
          .describe('For NP: the term that would apply to an order made now.'),
        cardLast4: cardLast4Schema,
      }),
      1000,
    )
      .readonly()
      .describe('Every way to pay, the usual one first; those that can’t be chosen too, with why.'),
    departments: listOf(partySchema, 10000)
      .readonly()
      .default([])
      .describe('Departments that the order can belong to: those whose orders the member can see.'),
    coupons: listOf(couponChoiceSchema, 1000)
      .readonly()
      .default([])
      .describe('Every coupon of the member; those that can’t be used too, with why.'),
    // AM-50
    points: z
      .strictObject({
        balance: pointBalanceSchema,
        lapseOn: calendarDateSchema
          .nullable()
          .describe('The last day on which they can be used; null for none that lapse.'),
      })
      .nullable()
      .describe('Null where there are no points.'),
    // AM-58
    proposed: choicesSchema.describe('Initial choices; none after a reorder that carries products only.'),
  })
  .describe('What can be chosen for an order of the cart as it is.');
export type CheckoutOptions = Readonly<z.infer<typeof checkoutOptionsSchema>>;

export const checkoutProblemSchema = refusalCodeSchema
  .extend({
    code: text(64).describe(
      'One of the table “Problems of a cart and an order”, or a code of the supplier’s own, whose words are in `message`.',
    ),
    params: refusalCodeSchema.shape.params.describe(
      'What the table names beside the code, such as `most`. Without them the desk has no words of its own, and `message` is shown.',
    ),
    field: text(200).describe(
      'The key of the choice, such as `addressId`, `payment`, `coupon` or `points`, or `lines.` and the id of the line.',
    ),
    message: nonBlankText(4000)
      .optional()
      .describe('For people: shown where the desk has no words for the code.'),
  })
  .describe('A problem of a choice or a line of the cart.');
export type CheckoutProblem = Readonly<z.infer<typeof checkoutProblemSchema>>;

export const previewRequestSchema = z
  .strictObject({ cartVersion: versionSchema, choices: choicesSchema })
  .describe('The cart and the choices to calculate for.');
// AM-46, AM-53
export const previewSchema = z
  .strictObject({
    calculation: calculationSchema,
    problems: listOf(checkoutProblemSchema, 1000)
      .readonly()
      .describe('Problems that block the order; empty if it can be placed.'),
    changes: listOf(z.strictObject({ lineId: idSchema, name: nameSchema, change: cartChangeSchema }), 1000)
      .readonly()
      .default([])
      .describe('Changes since the lines were added to the cart.'),
    earns: whole(0).default(0).describe('Points that the order would earn.'),
    payment: chosenPaymentSchema.nullable(),
  })
  .describe('The calculation of an order now; nothing is written.');
export type Preview = Readonly<z.infer<typeof previewSchema>>;

export const confirmedSchema = z
  .strictObject({
    taxIncluded: whole().describe('The total that was seen, in yen, tax included.'),
    unitPrices: listOf(whole(), 500)
      .readonly()
      .describe('Tax-excluded unit prices by line, in the order of the lines.'),
  })
  .describe(
    'What the person saw and confirmed. The supplier calculates again; any difference is refused as `changed-since-confirmed`, and nothing is ordered.',
  );

export const placeOrderSchema = z
  .strictObject({
    cartVersion: versionSchema,
    choices: choicesSchema,
    confirmed: confirmedSchema,
  })
  .describe('The order of the cart as the person saw and confirmed it.');
export const placedOrderSchema = z
  .strictObject({
    order: orderSchema,
    pointsEarned: whole(0)
      .default(0)
      .describe('Given once the order was delivered; 0 where there are no points.'),
  })
  .describe('The order that was placed.');
export type PlacedOrder = Readonly<z.infer<typeof placedOrderSchema>>;

export const writeKeySchema = text(255, 1).describe('The `Idempotency-Key` of the write.');
export const resolveWriteSchema = z
  .strictObject({
    key: writeKeySchema,
    void: z.boolean().describe('Whether it is given up, unless it has happened already.'),
  })
  .describe(
    'Returns the outcome of a write by its `Idempotency-Key`, for a desk that never got the response. `void: true` cancels the write if it has not happened: a request that is still on its way is refused when it arrives.',
  );
export const resolvedWriteSchema = z
  .strictObject({
    state: z
      .enum(['done', 'unknown', 'voided'])
      .describe(
        '`unknown`: no record yet; the request may still arrive. After `voided` it can no longer happen.',
      ),
    answer: z
      .unknown()
      .optional()
      .describe('With `done`: the response of the write, as the JSON of its route’s success response.'),
    at: instantSchema.nullable().describe('When it happened or was given up; null while it is unknown.'),
  })
  .describe('What became of a write.');
export const recentWritesQuerySchema = z
  .strictObject({ days: z.coerce.number().int().min(1).max(31).describe('How many days back.') })
  .describe('Recent writes of a desk, for a desk that lost its journal.');
export const recentWritesSchema = z
  .strictObject({
    writes: listOf(
      z.strictObject({
        key: writeKeySchema,
        route: text(64).describe('The operation’s id in this API.'),
        at: instantSchema,
      }),
      50,
    )
      .readonly()
      .describe('Permanent writes of this member from this desk, the latest first, without voided ones.'),
    more: z.boolean().describe('Whether there were others before those.'),
  })
  .describe('Writes for good of this member from this desk.');
export type RecentWrites = Readonly<z.infer<typeof recentWritesSchema>>;
export type ResolvedWrite = Readonly<z.infer<typeof resolvedWriteSchema>>;
