import { z } from 'zod';
import { listOf, recordOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import { orderSchema, paymentMethodSchema, paymentTermSchema } from '../model/order.ts';
import { calculationSchema } from '../model/calculation.ts';
import { cartChangeSchema } from './cart.ts';

/** Choices before an order or a quote (AM-33, AM-44, AM-51). Null for not chosen yet. */
export const choicesSchema = z.strictObject({
  /** A place of the address book; null also where nothing is delivered. */
  addressId: text(64).nullable(),
  payment: paymentMethodSchema.nullable(),
  /** A coupon's code (AM-44). */
  coupon: text(40).nullable(),
  /** AM-52: any number up to the balance. */
  points: z.int().min(0).max(99_999_999),
  departmentId: text(64).nullable(),
  /** The buyer's own reference (費用メモ). */
  costMemo: text(200),
  comment: text(500),
});
export type Choices = Readonly<z.infer<typeof choicesSchema>>;

/** A coupon, evaluated for the cart. */
export const couponChoiceSchema = z.strictObject({
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
  /** Its discount, zero or negative. */
  amount: moneySchema,
  usableUntil: calendarDateSchema.nullable(),
});

export const checkoutOptionsSchema = z.strictObject({
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
  /** Whether something has to be delivered somewhere. */
  needsAddress: z.boolean(),
  payments: listOf(
    z.strictObject({
      method: paymentMethodSchema,
      /** Why it can't be chosen now. */
      problem: z.enum(['no-card', 'np-review', 'np-refused', 'np-stopped', 'not-all-by-points']).nullable(),
      /** For NP: the term that would apply to an order made now. */
      term: paymentTermSchema.nullable(),
      cardLast4: text(4).nullable(),
    }),
    1000,
  ).readonly(),
  /** Departments that the order can belong to: those whose orders the member can see. */
  departments: listOf(z.strictObject({ id: text(64), name: text(300) }), 10000).readonly(),
  coupons: listOf(couponChoiceSchema, 1000).readonly(),
  /** AM-50: `lapseOn` is the last day on which they can be used; null for none that lapse. */
  points: z.strictObject({ balance: z.int().min(0), lapseOn: calendarDateSchema.nullable() }).nullable(),
  /** Initial choices; none after a reorder that carries products only (AM-58). */
  proposed: choicesSchema,
});
export type CheckoutOptions = Readonly<z.infer<typeof checkoutOptionsSchema>>;

/** A problem of a choice or a line; `field` is `addressId`, `payment`, `coupon`, `points`, … or `lines.<id>`. */
export const checkoutProblemSchema = z.strictObject({
  field: text(200),
  /** A code of the desk's catalogue of refusals, such as `checkout.points-over`. */
  code: text(64),
  params: recordOf(text(300), z.union([text(300), z.number()]), 100).optional(),
});
export type CheckoutProblem = Readonly<z.infer<typeof checkoutProblemSchema>>;

export const previewRequestSchema = z.strictObject({ cartVersion: z.int(), choices: choicesSchema });
/** The calculation of an order now (AM-46, AM-53); nothing is written. */
export const previewSchema = z.strictObject({
  calculation: calculationSchema,
  /** Problems that block the order; empty if it can be placed. */
  problems: listOf(checkoutProblemSchema, 1000).readonly(),
  /** Changes since the lines were added to the cart. */
  changes: listOf(
    z.strictObject({ lineId: text(64), name: text(300), change: cartChangeSchema }),
    1000,
  ).readonly(),
  /** Points that the order would earn. */
  earns: z.int().min(0),
  payment: z.strictObject({ method: paymentMethodSchema, term: paymentTermSchema.nullable() }).nullable(),
});
export type Preview = Readonly<z.infer<typeof previewSchema>>;

/**
 * What the person saw and confirmed. The supplier calculates again; any difference is refused as
 * `changed-since-confirmed`, and nothing is ordered.
 */
export const confirmedSchema = z.strictObject({
  taxIncluded: z.int(),
  /** Tax-excluded unit prices by line, in the order of the lines. */
  unitPrices: listOf(z.int(), 500).readonly(),
});

export const placeOrderSchema = z.strictObject({
  cartVersion: z.int(),
  choices: choicesSchema,
  confirmed: confirmedSchema,
});
export const placedOrderSchema = z.strictObject({
  order: orderSchema,
  pointsEarned: z.int().min(0),
});
export type PlacedOrder = Readonly<z.infer<typeof placedOrderSchema>>;

/**
 * Returns the outcome of a write by its `Idempotency-Key`, for a desk that never got the response. `void: true` cancels
 * the write if it has not happened: a request that is still on its way is refused when it arrives.
 */
export const resolveWriteSchema = z.strictObject({ key: text(255, 1), void: z.boolean() });
export const resolvedWriteSchema = z.strictObject({
  /** `unknown`: no record yet; the request may still arrive. After `voided` it can no longer happen. */
  state: z.enum(['done', 'unknown', 'voided']),
  /** With `done`: the response of the write, as the JSON of its route's success response. */
  answer: z.unknown().optional(),
  at: instantSchema.nullable(),
});
/** Recent writes of a desk, for a desk that lost its journal. */
export const recentWritesQuerySchema = z.strictObject({ days: z.coerce.number().int().min(1).max(31) });
export const recentWritesSchema = z.strictObject({
  /** Permanent writes of this member from this desk, the latest first, without voided ones. */
  writes: listOf(
    z.strictObject({
      key: text(255, 1),
      /** The operation's id in this API. */
      route: text(64),
      at: instantSchema,
    }),
    50,
  ).readonly(),
  /** Whether there were others before those. */
  more: z.boolean(),
});
export type RecentWrites = Readonly<z.infer<typeof recentWritesSchema>>;
export type ResolvedWrite = Readonly<z.infer<typeof resolvedWriteSchema>>;
