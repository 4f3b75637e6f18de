import type { CalendarDate, Instant } from '#shared/model/dates.ts';
import { instantOf, millisecondsOf } from '#shared/model/dates.ts';
import type { Order, PaymentMethod, PaymentTerm } from '#shared/model/order.ts';
import type { Calculation } from '#shared/model/calculation.ts';
import type { DocumentFacts } from '#electron/domain/documents.ts';
import type { MemberRow } from '../http/caller.ts';
import { quoteContentSchema } from '../quotes/quote-reader.ts';
import type { Connection } from '../database/open.ts';
import type { OrderReader, StoredOrder } from '../orders/read-orders.ts';

/** What a document is of, as much of it as any document needs; an order and a quote look the same from here. */
export interface DocumentSubject {
  readonly of: 'order' | 'quote';
  /** The key of the row. */
  readonly key: number;
  readonly id: string;
  readonly number: string;
  readonly companyId: number;
  /** Who ordered it, or had it quoted. */
  readonly memberId: number;
  readonly person: string;
  readonly department: string | null;
  readonly at: Instant;
  /** The day in Tokyo on which it was ordered or quoted. */
  readonly on: CalendarDate;
  readonly shippedOn: CalendarDate | null;
  readonly deliveredOn: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
  readonly calculation: Calculation;
  readonly payment: {
    readonly method: PaymentMethod;
    readonly term: PaymentTerm | null;
    readonly cardLast4: string | null;
  } | null;
  readonly deliverTo: Order['deliverTo'];
  readonly costMemo: string | null;
  /** What its papers' gates look at. */
  readonly facts: DocumentFacts;
}

interface QuoteRow {
  readonly key: number;
  readonly companyId: number;
  readonly memberId: number;
  readonly departmentId: number | null;
  readonly department: string | null;
  readonly person: string;
  readonly number: string;
  readonly madeAt: number;
  readonly madeOn: string;
  readonly validUntil: string | null;
  readonly paymentMethod: string | null;
  readonly paymentTerm: string | null;
  readonly addressName: string | null;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
  readonly costMemo: string | null;
  readonly content: string;
}

export type DocumentSubjects = (
  member: MemberRow,
  of: DocumentSubject['of'],
  publicId: string,
  /** Unix time in milliseconds. */
  now: number,
) => DocumentSubject | null;

/** Reads orders and quotes by what a member may see: the same as in the history. Null for what is not there. */
export function createDocumentSubjects(
  db: Connection,
  departments: boolean,
  orders: OrderReader,
  isOrderPaid: (member: MemberRow, order: StoredOrder, key: number, now: number) => boolean,
): DocumentSubjects {
  const orderKeys = db.prepare<[string], { key: number; companyId: number; memberId: number }>(
    'SELECT id AS "key", company_id AS companyId, member_id AS memberId FROM orders WHERE public_id = ? AND removed = 0',
  );
  const quotes = db.prepare<[string], QuoteRow>(
    `SELECT q.id AS "key", q.company_id AS companyId, q.member_id AS memberId, q.department_id AS departmentId,
       d.name AS department, q.made_by_name AS person, q.number, q.made_at AS madeAt, q.made_on AS madeOn,
       q.valid_until AS validUntil, q.payment_method AS paymentMethod, q.payment_term AS paymentTerm,
       a.name AS addressName, a.postal_code AS postalCode, a.address, a.phone, q.cost_memo AS costMemo, q.content
     FROM quotes q LEFT JOIN departments d ON d.id = q.department_id LEFT JOIN addresses a ON a.id = q.address_id
     WHERE q.public_id = ? AND q.removed_at IS NULL`,
  );

  function orderSubject(member: MemberRow, id: string, now: number): DocumentSubject | null {
    const order = orders.byId(member, id);
    const keys = orderKeys.get(id);
    if (!order || !keys) return null;
    const { lines, discounts, shippingFee, taxTotals, totals } = order;
    return {
      of: 'order',
      ...keys,
      id,
      number: order.number,
      person: order.orderedBy.name,
      department: order.department?.name ?? null,
      at: order.orderedAt,
      on: order.orderedOn,
      shippedOn: order.shippedOn,
      deliveredOn: order.deliveredOn,
      validUntil: null,
      calculation: { lines, discounts, shippingFee, taxTotals, totals },
      payment: order.payment,
      deliverTo: order.deliverTo,
      costMemo: order.costMemo,
      facts: {
        of: 'order',
        status: order.status,
        method: order.payment.method,
        paid: isOrderPaid(member, order, keys.key, now),
      },
    };
  }

  function quoteSubject(member: MemberRow, id: string): DocumentSubject | null {
    const row = quotes.get(id);
    if (!row || row.companyId !== member.companyId) return null;
    if (departments && member.role !== 'administrator' && row.departmentId !== member.departmentId)
      return null;
    const term = row.paymentTerm === null ? null : (JSON.parse(row.paymentTerm) as [number, number, number]);
    const validUntil = row.validUntil as CalendarDate | null;
    return {
      of: 'quote',
      key: row.key,
      id,
      number: row.number,
      companyId: row.companyId,
      memberId: row.memberId,
      person: row.person,
      department: row.department,
      at: instantOf(row.madeAt),
      on: row.madeOn as CalendarDate,
      shippedOn: null,
      deliveredOn: null,
      validUntil,
      calculation: quoteContentSchema.parse(JSON.parse(row.content)).calculation,
      payment:
        row.paymentMethod === null
          ? null
          : {
              method: row.paymentMethod as PaymentMethod,
              term: term && { closingDay: term[0], payMonthOffset: term[1], payDay: term[2] },
              cardLast4: null,
            },
      deliverTo:
        row.addressName === null
          ? null
          : { name: row.addressName, postalCode: row.postalCode, address: row.address, phone: row.phone },
      costMemo: row.costMemo,
      facts: { of: 'quote', validUntil },
    };
  }

  return (member, of, id, now) => (of === 'order' ? orderSubject(member, id, now) : quoteSubject(member, id));
}

/** The moment of a subject, in Unix time in milliseconds. */
export const timestampOf = (subject: DocumentSubject): number => millisecondsOf(subject.at);
