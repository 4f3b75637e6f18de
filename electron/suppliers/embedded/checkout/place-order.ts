import { randomBytes } from 'node:crypto';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import type { Reckoning } from '#shared/model/totals.ts';
import type { PlacedOrder, placeOrderSchema } from '#shared/supplier-api/checkout.ts';
import type { z } from 'zod';
import type { MemberRow } from '../http/caller.ts';
import { problem, type Answer, type Refused } from '../http/problems.ts';
import type { Benefit } from '../benefits/benefits.ts';
import { isAsConfirmed, type Checkout } from './checkout.ts';
import type { BuyingParts } from './parts.ts';
import { choicesRefused } from '../http/refusals.ts';

/** Everything that an order is written from. */
export interface ReadyOrder {
  readonly departmentRow: number | null;
  readonly addressRow: number | null;
  readonly method: Parameters<BuyingParts['writeOrder']>[0]['method'];
  readonly term: PaymentTerm | null;
  readonly cardLast4: string | null;
  readonly costMemo: string | null;
  readonly comment: string | null;
  readonly reckoning: Reckoning;
  /** Rows of `articles`, in the order of the lines. */
  readonly articleRows: readonly number[];
  readonly coupon: Benefit | null;
  /** Whose coupon and points are used. */
  readonly benefitsOf: number;
  readonly points: number;
  readonly earns: number;
}

/** Writes an order with all that belongs to it: stock, coupon, points (AM-18). Belongs in a transaction. */
export function createOrderPlacing(parts: BuyingParts, checkout: Checkout) {
  const { db, offers, benefits, numbers, writeOrder, orders } = parts;
  const movesAlong = db.prepare(
    'INSERT INTO moving_orders (order_id, company_id, placed_at) VALUES (?, ?, ?)',
  );
  const latestChange = db
    .prepare<[number], number | null>('SELECT max(updated_at) FROM orders WHERE company_id = ?')
    .pluck();

  return (member: MemberRow, ready: ReadyOrder, now: number): { row: number; placed: PlacedOrder } => {
    const publicId = randomBytes(10).toString('hex');
    const orderedOn = tokyoDateOf(instantOf(now));
    const { reckoning } = ready;
    for (const { productCode, quantity } of reckoning.lines)
      if (!offers.take(productCode, quantity)) throw new Error('stock went between looking and taking');
    const row = writeOrder({
      publicId,
      memberId: member.id,
      departmentId: ready.departmentRow,
      addressId: ready.addressRow,
      number: numbers.ofOrder(orderedOn),
      orderedAt: now,
      orderedOn,
      status: 'received',
      method: ready.method,
      term: ready.term,
      cardLast4: ready.cardLast4,
      costMemo: ready.costMemo,
      comment: ready.comment,
      shippingFee: reckoning.shippingFee.amount,
      discounts: reckoning.discounts.map(({ kind, label, amount }) => [kind, label, amount.amount] as const),
      lines: reckoning.lines.map(({ quantity, unitPrice, taxRate }, index) => ({
        articleId: ready.articleRows[index]!,
        quantity,
        unitPrice: unitPrice.amount,
        rate: taxRate,
      })),
      shippedOn: null,
      deliveredOn: null,
      // A clock that was set back must not put an order before what desks have already seen.
      updatedAt: Math.max(now, (latestChange.get(member.companyId) as number | null) ?? 0),
      rounding: checkout.rounding(),
    });
    movesAlong.run(row, member.companyId, now);
    if (ready.coupon) benefits.use(ready.coupon, ready.benefitsOf, row, now);
    if (ready.points > 0) benefits.move(ready.benefitsOf, 'used', -ready.points, row, now);
    if (ready.earns > 0) benefits.move(member.id, 'earned', ready.earns, row, now);
    const order = orders.byId(member, publicId);
    if (!order) throw new Error('an order that its member may not see');
    if (order.totals.taxIncluded.amount !== reckoning.totals.taxIncluded.amount)
      throw new Error('an order that comes to something else than was reckoned');
    return { row, placed: { order, pointsEarned: ready.earns } };
  };
}
export type PlaceReady = ReturnType<typeof createOrderPlacing>;

/** Orders the cart; the supplier reckons anew and decides. Belongs in a transaction. */
export function createPlaceOrder(parts: BuyingParts, checkout: Checkout, place: PlaceReady) {
  const { db, carts, places, offers } = parts;
  const becomes = db.prepare('UPDATE quotes SET order_id = ? WHERE id = ?');

  return (member: MemberRow, body: z.output<typeof placeOrderSchema>, now: number): Answer | Refused => {
    const { version, resumedFrom } = carts.state(member.id);
    if (version !== body.cartVersion) return problem('conflict');
    const considered = checkout.consider(member, body.choices, now);
    const { problems, reckoning, payment, lines } = considered;
    if (problems.length > 0 || !payment) return choicesRefused(problems, member.locale);
    if (!isAsConfirmed(reckoning, body.confirmed)) return problem('changed-since-confirmed');
    const { row, placed } = place(
      member,
      {
        departmentRow: considered.department?.row ?? null,
        addressRow: considered.place && places.rowOf(member, considered.place),
        method: payment.method,
        term: payment.term,
        cardLast4: payment.cardLast4,
        costMemo: considered.costMemo,
        comment: body.choices.comment.trim() || null,
        reckoning,
        articleRows: lines.map(({ article }) => offers.articleIdOf(article.code)!),
        coupon: considered.coupon,
        benefitsOf: member.id,
        points: considered.points,
        earns: considered.earns,
      },
      now,
    );
    // QC-28: the saved order has become this one.
    if (resumedFrom !== null) becomes.run(row, resumedFrom);
    carts.empty(member.id);
    carts.touch(member.id);
    return { status: 201, body: placed };
  };
}
