import { z } from 'zod';
import { listOf, recordOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import { orderSchema, paymentMethodSchema, paymentTermSchema } from '../model/order.ts';
import { calculationSchema } from '../model/calculation.ts';
import { cartChangeSchema } from './cart.ts';

// AM-33, AM-44, AM-51
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
    departmentId: text(64).nullable(),
    costMemo: text(200).describe('The buyer’s own reference (費用メモ).'),
    comment: text(500),
  })
  .describe('Choices before an order or a quote. Null for not chosen yet.');
export type Choices = Readonly<z.infer<typeof choicesSchema>>;

export const couponChoiceSchema = z
  .strictObject({
    code: text(64),
    name: text(300),
    /** Null where it can be used, else why not. */
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
      .nullable(),
    lacks: z
      .strictObject({ quantity: z.int().min(0), goods: moneySchema })
      .nullable()
      .describe(
        'What the cart lacks where it is `too-little`: pieces, and goods without tax; 0 for neither.',
      ),
    amount: moneySchema.describe('Its discount, zero or negative.'),
    usableUntil: calendarDateSchema.nullable(),
  })
  .describe('A coupon, evaluated for the cart.');

export const checkoutOptionsSchema = z
  .strictObject({
    addresses: listOf(
      z.strictObject({
        id: text(64),
        name: text(300),
        postalCode: text(20),
        address: text(1000),
        phone: text(40),
        isDefault: z.boolean(),
      }),
      1000,
    ).readonly(),
    needsAddress: z.boolean().describe('Whether something has to be delivered somewhere.'),
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
        cardLast4: text(4).nullable(),
      }),
      1000,
    ).readonly(),
    departments: listOf(z.strictObject({ id: text(64), name: text(300) }), 10000)
      .readonly()
      .describe('Departments that the order can belong to: those whose orders the member can see.'),
    coupons: listOf(couponChoiceSchema, 1000).readonly(),
    // AM-50
    points: z
      .strictObject({ balance: z.int().min(0), lapseOn: calendarDateSchema.nullable() })
      .nullable()
      .describe('`lapseOn` is the last day on which they can be used; null for none that lapse.'),
    // AM-58
    proposed: choicesSchema.describe('Initial choices; none after a reorder that carries products only.'),
  })
  .describe('What can be chosen for an order of the cart as it is.');
export type CheckoutOptions = Readonly<z.infer<typeof checkoutOptionsSchema>>;

export const checkoutProblemSchema = z
  .strictObject({
    field: text(200),
    code: text(64).describe('A code of the desk’s catalogue of refusals, such as `checkout.points-over`.'),
    params: recordOf(text(300), z.union([text(300), z.number()]), 100).optional(),
  })
  .describe(
    'A problem of a choice or a line; `field` is `addressId`, `payment`, `coupon`, `points`, … or `lines.<id>`.',
  );
export type CheckoutProblem = Readonly<z.infer<typeof checkoutProblemSchema>>;

export const previewRequestSchema = z
  .strictObject({ cartVersion: z.int(), choices: choicesSchema })
  .describe('The cart and the choices to calculate for.');
// AM-46, AM-53
export const previewSchema = z
  .strictObject({
    calculation: calculationSchema,
    problems: listOf(checkoutProblemSchema, 1000)
      .readonly()
      .describe('Problems that block the order; empty if it can be placed.'),
    changes: listOf(z.strictObject({ lineId: text(64), name: text(300), change: cartChangeSchema }), 1000)
      .readonly()
      .describe('Changes since the lines were added to the cart.'),
    earns: z.int().min(0).describe('Points that the order would earn.'),
    payment: z.strictObject({ method: paymentMethodSchema, term: paymentTermSchema.nullable() }).nullable(),
  })
  .describe('The calculation of an order now; nothing is written.');
export type Preview = Readonly<z.infer<typeof previewSchema>>;

export const confirmedSchema = z
  .strictObject({
    taxIncluded: z.int(),
    unitPrices: listOf(z.int(), 500)
      .readonly()
      .describe('Tax-excluded unit prices by line, in the order of the lines.'),
  })
  .describe(
    'What the person saw and confirmed. The supplier calculates again; any difference is refused as `changed-since-confirmed`, and nothing is ordered.',
  );

export const placeOrderSchema = z
  .strictObject({
    cartVersion: z.int(),
    choices: choicesSchema,
    confirmed: confirmedSchema,
  })
  .describe('The order of the cart as the person saw and confirmed it.');
export const placedOrderSchema = z
  .strictObject({
    order: orderSchema,
    pointsEarned: z.int().min(0),
  })
  .describe('The order that was placed.');
export type PlacedOrder = Readonly<z.infer<typeof placedOrderSchema>>;

export const resolveWriteSchema = z
  .strictObject({ key: text(255, 1), void: z.boolean() })
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
    at: instantSchema.nullable(),
  })
  .describe('What became of a write.');
export const recentWritesQuerySchema = z
  .strictObject({ days: z.coerce.number().int().min(1).max(31) })
  .describe('Recent writes of a desk, for a desk that lost its journal.');
export const recentWritesSchema = z
  .strictObject({
    writes: listOf(
      z.strictObject({
        key: text(255, 1),
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
