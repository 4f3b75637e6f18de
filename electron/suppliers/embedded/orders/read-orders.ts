import { instantOf } from '#shared/model/dates.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { Calculation } from '#shared/model/calculation.ts';
import { yen } from '#shared/model/money.ts';
import type { Order, OrderedLine, OrderLine, OrderStatus, PaymentMethod } from '#shared/model/order.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';
import type { OrdersPage } from '#shared/supplier-api/orders.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Connection } from '../database/open.ts';
import { problem, type Refused } from '../http/problems.ts';
import { createSequence, readCursor, writeCursor, type Position } from './cursor.ts';
import { InconsistentStore } from '../store-faults.ts';

interface OrderRow {
  readonly id: number;
  readonly publicId: string;
  readonly number: string;
  readonly orderedAt: number;
  readonly orderedOn: string;
  readonly status: string;
  readonly memberPublicId: string;
  readonly memberName: string;
  readonly departmentPublicId: string | null;
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly addressName: string | null;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
  readonly paymentMethod: string;
  readonly paymentTerm: string | null;
  readonly cardLast4: string | null;
  readonly costMemo: string | null;
  readonly comment: string | null;
  readonly shippingFee: number;
  readonly discounts: string;
  readonly taxTotals: string;
  readonly goods: number;
  readonly discount: number;
  readonly taxExcluded: number;
  readonly tax: number;
  readonly shippedOn: string | null;
  readonly deliveredOn: string | null;
  readonly deliverOn: string | null;
  readonly updatedAt: number;
  readonly removed: number;
  readonly change: number;
}

interface LineRow {
  readonly lineNumber: number;
  readonly productId: number;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly amount: number;
  readonly taxRate: TaxRate;
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly shipped: number | null;
}

type ProductParts = Pick<OrderLine, 'productCode' | 'jan' | 'name' | 'maker' | 'category' | 'unit'>;

export interface OrdersQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** An order of this store: whole units in whole yen at its own rates, paid in a way that every desk knows. */
export type StoredOrder = Omit<Order, keyof Calculation | 'payment'> &
  Omit<Calculation, 'lines'> & {
    readonly lines: readonly (Calculation['lines'][number] & Pick<OrderedLine, 'shipped'>)[];
    readonly payment: Omit<Order['payment'], 'method'> & { readonly method: PaymentMethod };
  };

export interface OrderReader {
  /** A page of the orders that the member may see: all, the latest change first, or what changed, the oldest first. */
  page(member: MemberRow, query: OrdersQuery, now: number): OrdersPage | Refused;
  /** One order that the member may see, or null. */
  byId(member: MemberRow, publicId: string): StoredOrder | null;
}

const COLUMNS = `
  o.id, o.public_id AS publicId, o.number, o.ordered_at AS orderedAt, o.ordered_on AS orderedOn, o.status,
  m.public_id AS memberPublicId, o.ordered_by_name AS memberName,
  d.public_id AS departmentPublicId, d.code AS departmentCode, d.name AS departmentName,
  a.name AS addressName, a.postal_code AS postalCode, a.address, a.phone,
  o.payment_method AS paymentMethod, o.payment_term AS paymentTerm, o.card_last4 AS cardLast4,
  o.cost_memo AS costMemo, o.comment, o.shipping_fee AS shippingFee, o.discounts, o.tax_totals AS taxTotals,
  o.goods, o.discount, o.tax_excluded AS taxExcluded, o.tax, o.shipped_on AS shippedOn,
  o.delivered_on AS deliveredOn, o.deliver_on AS deliverOn, o.updated_at AS updatedAt, o.removed, o.change`;

const JOINS = `
  JOIN members m ON m.id = o.member_id LEFT JOIN departments d ON d.id = o.department_id
  LEFT JOIN addresses a ON a.id = o.address_id`;

/**
 * Reads orders by what a member may see: where orders belong to departments, an administrator sees the whole
 * company and everybody else the own department; elsewhere everybody sees the whole company. Nobody sees
 * another company.
 *
 * A listing goes by the store's own sequence of changes, whatever the clock says, and has no upper end. A full
 * listing begins with the latest change, and ends with what changed meanwhile. An order that changes while pages are
 * fetched is given again in its new state, so none is missed.
 * The next listing goes on where this one ended.
 */
export function createOrderReader(db: Connection, departments: boolean): OrderReader {
  const listing = (index: string, where: string, order: 'ASC' | 'DESC') => ({
    // The page is chosen by the index alone; only its rows are then looked up.
    rows: db.prepare<[Record<string, unknown>], OrderRow>(
      `SELECT ${COLUMNS} FROM
         (SELECT id FROM orders INDEXED BY ${index} WHERE ${where} ORDER BY change ${order} LIMIT @limit) page
         JOIN orders o ON o.id = page.id ${JOINS} ORDER BY o.change ${order}`,
    ),
    count: db
      .prepare<[Record<string, unknown>], number>(
        `SELECT count(*) FROM orders INDEXED BY ${index} WHERE ${where}`,
      )
      .pluck(),
  });
  const build = (scope: string, index: string) => ({
    up: listing(index, `${scope} AND change > @change AND (removed = 0 OR change > @removedAfter)`, 'ASC'),
    // Tombstones say nothing to a desk that has no orders yet.
    down: listing(index, `${scope} AND change <= @top AND change < @before AND removed = 0`, 'DESC'),
  });
  const company = build('company_id = @company', 'orders_by_sequence');
  const department = build(
    'company_id = @company AND department_id IS @department',
    'orders_by_department_sequence',
  );
  const one = db.prepare<[string], OrderRow & { companyId: number; departmentId: number | null }>(
    `SELECT ${COLUMNS}, o.company_id AS companyId, o.department_id AS departmentId FROM orders o ${JOINS}
     WHERE o.public_id = ? AND o.removed = 0`,
  );
  const lines = db.prepare<[number], LineRow>(
    `SELECT l.line_number AS lineNumber, l.article_id AS productId, l.quantity, l.unit_price AS unitPrice, l.amount,
       l.tax_rate AS taxRate, d.public_id AS departmentId, d.name AS departmentName, l.shipped
     FROM order_lines l LEFT JOIN departments d ON d.id = l.department_id WHERE l.order_id = ? ORDER BY l.line_number`,
  );
  const readProduct = db.prepare<[number], ProductParts>(
    'SELECT code AS productCode, jan, name, maker, category, unit FROM articles WHERE id = ?',
  );
  // Product rows never change, so they are read once.
  const products = new Map<number, ProductParts>();
  const productOf = (id: number): ProductParts => {
    const known = products.get(id) ?? readProduct.get(id);
    if (!known) throw new InconsistentStore('an order line without its product');
    products.set(id, known);
    return known;
  };
  const companyOnly = (member: MemberRow) => !departments || member.role === 'administrator';

  const orderOf = (row: OrderRow): StoredOrder => {
    const term = row.paymentTerm === null ? null : (JSON.parse(row.paymentTerm) as [number, number, number]);
    return {
      id: row.publicId,
      number: row.number,
      orderedAt: instantOf(row.orderedAt),
      orderedOn: row.orderedOn as CalendarDate,
      status: row.status as OrderStatus,
      orderedBy: { id: row.memberPublicId, name: row.memberName },
      department:
        row.departmentPublicId === null
          ? null
          : { id: row.departmentPublicId, name: row.departmentName, code: row.departmentCode },
      deliverTo:
        row.addressName === null
          ? null
          : { name: row.addressName, postalCode: row.postalCode, address: row.address, phone: row.phone },
      payment: {
        method: row.paymentMethod as PaymentMethod,
        term: term && { closingDay: term[0], payMonthOffset: term[1], payDay: term[2] },
        cardLast4: row.cardLast4,
      },
      costMemo: row.costMemo,
      comment: row.comment,
      lines: lines.all(row.id).map((line, _index, all) => {
        const product = productOf(line.productId);
        const isShared = all.some(({ departmentId }) => departmentId !== null);
        return {
          lineNumber: line.lineNumber,
          ...product,
          quantity: line.quantity,
          unitPrice: yen(line.unitPrice),
          amount: yen(line.amount),
          taxRate: line.taxRate,
          ...(row.status === 'partly-shipped' && line.shipped !== null && { shipped: line.shipped }),
          ...(isShared && {
            department:
              line.departmentId === null ? null : { id: line.departmentId, name: line.departmentName ?? '' },
          }),
        };
      }),
      discounts: (JSON.parse(row.discounts) as [Order['discounts'][number]['kind'], string, number][]).map(
        ([kind, label, amount]) => ({ kind, label, amount: yen(amount) }),
      ),
      shippingFee: yen(row.shippingFee),
      taxTotals: (JSON.parse(row.taxTotals) as [TaxRate, number, number][]).map(([rate, taxable, tax]) => ({
        rate,
        taxable: yen(taxable),
        tax: yen(tax),
      })),
      totals: {
        goods: yen(row.goods),
        discount: yen(row.discount),
        taxExcluded: yen(row.taxExcluded),
        tax: yen(row.tax),
        taxIncluded: yen(row.taxExcluded + row.tax),
      },
      ...(row.deliverOn !== null && { deliverOn: row.deliverOn as CalendarDate }),
      shippedOn: row.shippedOn as CalendarDate | null,
      deliveredOn: row.deliveredOn as CalendarDate | null,
      updatedAt: instantOf(row.updatedAt),
    };
  };

  const badCursor = problem('bad-request', {
    errors: [{ field: 'cursor', message: 'not a cursor of this listing' }],
  });

  const readSequence = createSequence(db);
  // One transaction, so that the page, its lines and the count are of one moment.
  const page = db.transaction((member: MemberRow, query: OrdersQuery, now: number): OrdersPage | Refused => {
    const sequence = readSequence();
    const from: Position | null =
      query.cursor === undefined
        ? { going: 'down', top: sequence.last, before: sequence.last + 1 }
        : readCursor(query.cursor, sequence);
    if (!from) return badCursor;
    const { up, down } = companyOnly(member) ? company : department;
    const scope = { company: member.companyId, department: member.departmentId };
    const isFull = (found: readonly OrderRow[]) => found.length === query.limit;
    const countOf = (listed: typeof up, position: Position): number =>
      listed.count.get({ ...scope, ...position }) as number;

    const older = from.going === 'down' ? down.rows.all({ ...scope, ...from, limit: query.limit }) : null;
    let found: readonly OrderRow[];
    let next: Position;
    let remaining: number;
    if (from.going === 'down' && older !== null && older.length > 0) {
      found = older;
      const below: Position = { ...from, before: found.at(-1)!.change };
      const left = isFull(found) ? countOf(down, below) : 0;
      // What changed meanwhile has moved above where the listing began.
      const since: Position = { going: 'up', change: from.top, removedAfter: from.top };
      next = left > 0 ? below : since;
      remaining = left + countOf(up, since);
    } else {
      // What was still to come below may all have moved up.
      const start =
        from.going === 'up' ? from : { going: 'up' as const, change: from.top, removedAfter: from.top };
      found = up.rows.all({ ...scope, ...start, limit: query.limit });
      next = { ...start, change: found.at(-1)?.change ?? start.change };
      remaining = isFull(found) ? countOf(up, next) : 0;
    }
    const nextCursor = remaining > 0 ? writeCursor(next, sequence) : null;
    const end: Position = next.going === 'up' ? { ...next, removedAfter: next.change } : next;
    return {
      orders: found.filter((row) => !row.removed).map(orderOf),
      removed: found.filter((row) => row.removed).map((row) => row.publicId),
      nextCursor,
      position: nextCursor ?? writeCursor(end, sequence),
      asOf: instantOf(now),
      remaining,
    };
  });

  return {
    page,
    byId: db.transaction((member: MemberRow, publicId: string): StoredOrder | null => {
      const row = one.get(publicId);
      if (!row || row.companyId !== member.companyId) return null;
      if (!companyOnly(member) && row.departmentId !== member.departmentId) return null;
      return orderOf(row);
    }),
  };
}
