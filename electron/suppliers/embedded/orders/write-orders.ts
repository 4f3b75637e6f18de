import { taxOf, type RateGoods } from '#electron/domain/tax.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { Order, OrderStatus, PaymentMethod, PaymentTerm } from '#shared/model/order.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';
import type { Rounding } from '#shared/model/calculation.ts';
import type { Connection } from '../database/open.ts';

export interface NewOrderLine {
  readonly productId: number;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly rate: TaxRate;
  /** For whom it was bought, where the order is not for its own department alone. */
  readonly departmentId?: number | null;
  /** How much of it has left, where not all of the order has. */
  readonly shipped?: number | null;
}

/** An order on its way into the tables; sums and taxes follow from it. */
export interface NewOrder {
  readonly publicId: string;
  readonly memberId: number;
  readonly departmentId: number | null;
  readonly addressId: number | null;
  readonly number: string;
  readonly orderedAt: number;
  readonly orderedOn: CalendarDate;
  readonly status: OrderStatus;
  readonly method: PaymentMethod;
  readonly term: PaymentTerm | null;
  readonly cardLast4: string | null;
  readonly costMemo: string | null;
  readonly comment: string | null;
  readonly shippingFee: number;
  readonly discounts: readonly (readonly [Order['discounts'][number]['kind'], string, number])[];
  readonly lines: readonly NewOrderLine[];
  readonly deliverOn?: CalendarDate | null;
  readonly shippedOn: CalendarDate | null;
  readonly deliveredOn: CalendarDate | null;
  readonly updatedAt: number;
  /** What becomes of a fraction of a yen of tax; rounded down without it. */
  readonly rounding?: Rounding;
}

/**
 * Writes an order with its lines; totals and taxes are calculated here. An order keeps the name that its member has now
 * (AM-19). Gives the key of its row. Call inside a transaction.
 */
export type OrderWriter = (order: NewOrder) => number;

export function createOrderWriter(db: Connection): OrderWriter {
  const readMember = db.prepare<[number], { companyId: number; name: string }>(
    'SELECT company_id AS companyId, name FROM members WHERE id = ?',
  );
  const addOrder = db.prepare(
    `INSERT INTO orders (public_id, company_id, department_id, member_id, address_id, number, ordered_at,
       ordered_on, status, payment_method, payment_term, card_last4, cost_memo, comment, shipping_fee,
       discounts, tax_totals, goods, discount, tax_excluded, tax, shipped_on, delivered_on, updated_at,
       ordered_by_name, deliver_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addLine = db.prepare(
    `INSERT INTO order_lines (order_id, line_number, article_id, quantity, unit_price, amount, tax_rate, department_id, shipped)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (order) => {
    const member = readMember.get(order.memberId);
    if (!member) throw new RangeError('an order of nobody');
    const byRate = new Map<TaxRate, number>();
    for (const { rate, quantity, unitPrice } of order.lines)
      byRate.set(rate, (byRate.get(rate) ?? 0) + quantity * unitPrice);
    const rates: RateGoods[] = [...byRate].map(([rate, goods]) => ({ rate, goods }));
    const goods = rates.reduce((sum, each) => sum + each.goods, 0);
    const discount = order.discounts.reduce((sum, [, , amount]) => sum + amount, 0);
    const totals = taxOf(rates, -discount, order.shippingFee, order.rounding);

    const { term } = order;
    const { lastInsertRowid } = addOrder.run(
      order.publicId,
      member.companyId,
      order.departmentId,
      order.memberId,
      order.addressId,
      order.number,
      order.orderedAt,
      order.orderedOn,
      order.status,
      order.method,
      term && JSON.stringify([term.closingDay, term.payMonthOffset, term.payDay]),
      order.cardLast4,
      order.costMemo,
      order.comment,
      order.shippingFee,
      JSON.stringify(order.discounts),
      JSON.stringify(totals.map(({ rate, taxable, tax }) => [rate, taxable, tax])),
      goods,
      discount,
      goods + discount + order.shippingFee,
      totals.reduce((sum, each) => sum + each.tax, 0),
      order.shippedOn,
      order.deliveredOn,
      order.updatedAt,
      member.name,
      order.deliverOn ?? null,
    );
    order.lines.forEach(
      ({ productId, quantity, unitPrice, rate, departmentId = null, shipped = null }, index) => {
        const amount = quantity * unitPrice;
        addLine.run(
          lastInsertRowid,
          index + 1,
          productId,
          quantity,
          unitPrice,
          amount,
          rate,
          departmentId,
          shipped,
        );
      },
    );
    return Number(lastInsertRowid);
  };
}

/**
 * When a change to a company's orders counts as made: at `now`, in Unix time in milliseconds, but never before a change
 * that desks have already seen, because a clock can be set back.
 */
export function createChangeTime(db: Connection): (companyId: number, now: number) => number {
  const latest = db
    .prepare<[number], number | null>('SELECT max(updated_at) FROM orders WHERE company_id = ?')
    .pluck();
  return (companyId, now) => Math.max(now, (latest.get(companyId) as number | null) ?? 0);
}
