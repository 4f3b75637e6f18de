import { randomBytes } from 'node:crypto';
import { isBackordered } from '#electron/domain/checkout.ts';
import {
  addDays,
  instantOf,
  millisecondsOf,
  tokyoDateOf,
  tokyoInstant,
  type CalendarDate,
} from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import type { Calculation } from '#shared/model/calculation.ts';
import type { PlacedOrder, placeOrderSchema } from '#shared/supplier-api/checkout.ts';
import type { z } from 'zod';
import type { MemberRow } from '../http/caller.ts';
import { problem, type HandlerResponse, type Refused } from '../http/problems.ts';
import type { Benefit } from '../benefits/benefits.ts';
import { matchesConfirmation, type Checkout } from './checkout.ts';
import type { BuyingDependencies } from './buying-dependencies.ts';
import { choicesRefused } from '../http/refusals.ts';
import { createChangeTime } from '../orders/write-orders.ts';

/** Everything that an order is written from. */
export interface PreparedOrder {
  readonly departmentRow: number | null;
  readonly addressRow: number | null;
  readonly method: Parameters<BuyingDependencies['writeOrder']>[0]['method'];
  readonly term: PaymentTerm | null;
  readonly cardLast4: string | null;
  readonly costMemo: string | null;
  readonly comment: string | null;
  readonly deliverOn?: CalendarDate | null;
  readonly calculation: Calculation;
  /** Rows of `products`, in the order of the lines. */
  readonly productRows: readonly number[];
  readonly coupon: Benefit | null;
  /** Whose coupon and points are used. */
  readonly benefitsOf: number;
  readonly points: number;
  readonly earns: number;
}

/** Writes an order with all that belongs to it: stock, coupon, points (AM-18). Call inside a transaction. */
export function createOrderPlacement(dependencies: BuyingDependencies, checkout: Checkout) {
  const { db, departments, offers, benefits, numbers, writeOrder, orders } = dependencies;
  const addMovingOrder = db.prepare(
    'INSERT INTO moving_orders (order_id, company_id, placed_at) VALUES (?, ?, ?)',
  );
  const changeTime = createChangeTime(db);

  return (member: MemberRow, prepared: PreparedOrder, now: number): { row: number; placed: PlacedOrder } => {
    const publicId = randomBytes(10).toString('hex');
    const orderedOn = tokyoDateOf(instantOf(now));
    const { calculation } = prepared;
    const rowOfDepartment = new Map(departments.ofCompany(member.companyId).map(({ id, row }) => [id, row]));
    const products = offers.many(
      member.companyId,
      calculation.lines.map(({ productCode }) => productCode),
      now,
    );
    // The days on which what is short comes in; a product in several lines is short in the last of them.
    const wanted = new Map<string, number>();
    const arrivals = calculation.lines.flatMap(({ productCode, quantity }) => {
      const product = products.get(productCode);
      const sum = (wanted.get(productCode) ?? 0) + quantity;
      wanted.set(productCode, sum);
      const day = product && isBackordered(product, sum) ? product.stock.restockedOn : null;
      return day === null ? [] : [day];
    });
    const arrivesOn = arrivals.sort().at(-1) ?? null;
    for (const { productCode, quantity } of calculation.lines)
      if (!offers.takeStock(productCode, quantity)) throw new Error('stock went between looking and taking');
    const row = writeOrder({
      publicId,
      memberId: member.id,
      departmentId: prepared.departmentRow,
      addressId: prepared.addressRow,
      number: numbers.ofOrder(orderedOn),
      orderedAt: now,
      orderedOn,
      status: arrivesOn === null ? 'received' : 'backordered',
      method: prepared.method,
      term: prepared.term,
      cardLast4: prepared.cardLast4,
      costMemo: prepared.costMemo,
      comment: prepared.comment,
      deliverOn: prepared.deliverOn ?? null,
      shippingFee: calculation.shippingFee.amount,
      discounts: calculation.discounts.map(
        ({ kind, label, amount }) => [kind, label, amount.amount] as const,
      ),
      lines: calculation.lines.map(({ quantity, unitPrice, taxRate, department }, index) => ({
        productId: prepared.productRows[index]!,
        quantity,
        unitPrice: unitPrice.amount,
        rate: taxRate,
        departmentId: department ? (rowOfDepartment.get(department.id) ?? null) : null,
      })),
      shippedOn: null,
      deliveredOn: null,
      // A clock that was set back must not put an order before what desks have already seen.
      updatedAt: changeTime(member.companyId, now),
      rounding: checkout.rounding(),
    });
    // Nothing leaves before everything is there.
    // What is asked for a later day leaves the day before.
    const day = prepared.deliverOn ?? null;
    const leavesOn = [arrivesOn, day === null ? null : addDays(day, -1)].filter((day) => day !== null);
    const startsAt = Math.max(now, ...leavesOn.map((day) => millisecondsOf(tokyoInstant(day))));
    addMovingOrder.run(row, member.companyId, startsAt);
    if (prepared.coupon) benefits.use(prepared.coupon, prepared.benefitsOf, row, now);
    if (prepared.points > 0) benefits.addPointEntry(prepared.benefitsOf, 'used', -prepared.points, row, now);
    if (prepared.earns > 0) benefits.addPointEntry(member.id, 'earned', prepared.earns, row, now);
    const order = orders.byId(member, publicId);
    if (!order) throw new Error('an order that its member may not see');
    if (order.totals.taxIncluded.amount !== calculation.totals.taxIncluded.amount)
      throw new Error('an order whose total differs from the calculation');
    return { row, placed: { order, pointsEarned: prepared.earns } };
  };
}
export type PlacePreparedOrder = ReturnType<typeof createOrderPlacement>;

/** Orders the cart. The supplier calculates again, and its result counts. Call inside a transaction. */
export function createPlaceOrder(
  dependencies: BuyingDependencies,
  checkout: Checkout,
  place: PlacePreparedOrder,
) {
  const { db, carts, deliveryAddresses, offers } = dependencies;
  const becomes = db.prepare('UPDATE quotes SET order_id = ? WHERE id = ?');

  return (
    member: MemberRow,
    body: z.output<typeof placeOrderSchema>,
    now: number,
  ): HandlerResponse | Refused => {
    const { version, resumedFrom } = carts.state(member.id);
    if (version !== body.cartVersion) return problem('conflict');
    const evaluation = checkout.evaluate(member, body.choices, now);
    const { problems, calculation, payment, lines } = evaluation;
    if (problems.length > 0 || !payment) return choicesRefused(problems, member.locale);
    if (!matchesConfirmation(calculation, body.confirmed)) return problem('changed-since-confirmed');
    const { row, placed } = place(
      member,
      {
        departmentRow: evaluation.department?.row ?? null,
        addressRow: evaluation.place && deliveryAddresses.rowOf(member, evaluation.place),
        method: payment.method,
        term: payment.term,
        cardLast4: payment.cardLast4,
        costMemo: evaluation.costMemo,
        comment: body.choices.comment.trim() || null,
        deliverOn: evaluation.deliverOn,
        calculation,
        productRows: lines.map(({ product }) => offers.productIdOf(product.code)!),
        coupon: evaluation.coupon,
        benefitsOf: member.id,
        points: evaluation.points,
        earns: evaluation.earns,
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
