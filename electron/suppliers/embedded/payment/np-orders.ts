import { addDays, addMonths, instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { NpInvoice, NpInvoiceEvent, NpReviewState, NpState } from '#shared/model/np.ts';
import type { OrderStatus, PaymentTerm } from '#shared/model/order.ts';
import type { NpOrders } from '#shared/supplier-api/payment.ts';
import type { NpRules } from '#electron/domain/buying-rules.ts';
import { mostUrgent, npOrderState } from '#electron/domain/np-states.ts';
import {
  closingBasisOn,
  closingDateOf,
  formalInvoiceOn,
  paymentDayOf,
  type PaymentDay,
} from '#electron/domain/payment-calendar.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Connection } from '../database/open.ts';
import type { CompanyNpStatus } from './np-status.ts';

interface OrderRow {
  readonly id: number;
  readonly publicId: string;
  readonly number: string;
  readonly orderedAt: number;
  readonly orderedOn: CalendarDate;
  readonly status: OrderStatus;
  readonly term: string | null;
  readonly shippedOn: CalendarDate | null;
  readonly deliveredOn: CalendarDate | null;
  readonly amount: number;
}

/** Longer than any term leaves an order open: a closing, the months until payment, and what is late. */
const MONTHS_BACK = 8;
/** For how many days finished orders are still returned. */
const RETENTION_DAYS = 31;

interface Invoice {
  readonly closingOn: CalendarDate;
  readonly term: PaymentTerm;
  readonly invoiceOn: CalendarDate | null;
  readonly payment: PaymentDay;
  readonly on: { readonly row: OrderRow; readonly state: NpState }[];
  readonly off: { readonly row: OrderRow; readonly since: CalendarDate }[];
}

/**
 * The orders by NP that a member may see, and the invoices they are on, as they stand at `now` (milliseconds since 1970
 * UTC). Nothing of it is stored but what happened: the rest follows from the clock and the calendar.
 */
export function createNpOrders(
  db: Connection,
  np: NpRules,
  departments: boolean,
  reviewMinutes: () => number,
) {
  const build = (scope: string) =>
    db.prepare<[Record<string, unknown>], OrderRow>(
      `SELECT id, public_id AS publicId, number, ordered_at AS orderedAt, ordered_on AS orderedOn, status,
         payment_term AS term, shipped_on AS shippedOn, delivered_on AS deliveredOn, tax_excluded + tax AS amount
       FROM orders WHERE company_id = @company AND payment_method = 'np' AND removed = 0 AND ordered_on >= @from
         ${scope} ORDER BY ordered_on, id`,
    );
  const ofCompany = build('');
  const ofDepartment = build('AND department_id IS @department');

  /** Nothing is shipped that did not pass. */
  const reviewOf = (row: OrderRow, facts: CompanyNpStatus, now: number): NpReviewState => {
    if (row.shippedOn !== null) return 'ok';
    const reviewing = now < row.orderedAt + reviewMinutes() * 60_000;
    return facts.ofOrders.get(row.id) ?? (reviewing ? 'reviewing' : 'ok');
  };

  return (member: MemberRow, facts: CompanyNpStatus, now: number): NpOrders => {
    const today = tokyoDateOf(instantOf(now));
    const ended = addDays(today, -RETENTION_DAYS);
    const late = facts.notPaid.map(({ closingOn }) => addMonths(closingOn, -2));
    const from = [addMonths(today, -MONTHS_BACK), ...late].sort()[0];
    const rows = (!departments || member.role === 'administrator' ? ofCompany : ofDepartment).all({
      company: member.companyId,
      department: member.departmentId,
      from,
    });

    const orders: NpOrders['orders'][number][] = [];
    const invoices = new Map<string, Invoice>();
    for (const row of rows) {
      const term = termIn(row.term) ?? np.terms[0];
      const basis = closingBasisOn(np, term, row, today);
      const closingOn = closingDateOf(term, basis);
      const payment = paymentDayOf(term, closingOn, np.onHoliday);
      const invoiceOn = formalInvoiceOn(np, term, basis);
      const { paidOn, recognisedOn } = facts.paid({ closingOn, paymentOn: payment.nominal });
      const state = npOrderState(
        {
          status: row.status,
          shippedOn: row.shippedOn,
          review: reviewOf(row, facts, now),
          closingOn,
          invoiceOn,
          payment,
          paidOn,
          recognisedOn,
        },
        today,
      );
      const key = `${closingOn} ${payment.nominal}`;
      const invoice = invoices.get(key) ?? { closingOn, term, invoiceOn, payment, on: [], off: [] };
      const since = facts.takenOff.get(row.id);
      if (state !== 'cancelled') {
        invoice.on.push({ row, state });
        if (state !== 'paid' || (recognisedOn ?? ended) >= ended)
          orders.push({ id: row.publicId, number: row.number, state });
      } else if (since !== undefined && invoiceOn !== null && since >= invoiceOn)
        invoice.off.push({ row, since });
      else continue;
      invoices.set(key, invoice);
    }
    return {
      orders,
      invoices: [...invoices.values()]
        .map((invoice) => toApi(invoice, facts, today))
        .filter((invoice) => invoice.facts.every(({ kind, on }) => kind !== 'recognised' || on >= ended))
        .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
    };
  };
}

const orderOf = ({ paymentOn, closingOn }: NpInvoice): string => `${paymentOn} ${closingOn}`;

const termIn = (json: string | null): PaymentTerm | null => {
  if (json === null) return null;
  const [closingDay, payMonthOffset, payDay] = JSON.parse(json) as [number, number, number];
  return { closingDay, payMonthOffset, payDay };
};

const sumOf = (rows: readonly { readonly row: OrderRow }[]): number =>
  rows.reduce((sum, { row }) => sum + row.amount, 0);

function toApi(
  { closingOn, term, invoiceOn, payment, on, off }: Invoice,
  facts: CompanyNpStatus,
  today: CalendarDate,
): NpInvoice {
  // What was refused is paid another way, or not at all.
  const counted = on.filter(({ state }) => state !== 'refused');
  const left = sumOf(counted);
  const happened: NpInvoiceEvent[] = [];
  const fact = (
    kind: NpInvoiceEvent['kind'],
    day: CalendarDate | null,
    amount: number,
    orderNumber?: string,
  ) => {
    if (day !== null && day <= today)
      happened.push({ kind, on: day, amount: yen(amount), orderNumber: orderNumber ?? null });
  };
  const { paidOn, recognisedOn } = facts.paid({ closingOn, paymentOn: payment.nominal });
  // Where nothing is left to be paid, no invoice is issued (facts, section 1.4).
  if (left + sumOf(off) > 0) fact('issued', invoiceOn, left + sumOf(off));
  for (const { row, since } of off) fact('taken-off', since, -row.amount, row.number);
  fact('paid', paidOn, left);
  fact('recognised', recognisedOn, left);
  return {
    closingOn,
    term,
    invoiceOn,
    paymentOn: payment.nominal,
    dueOn: payment.adjusted,
    state: mostUrgent(counted.map(({ state }) => state)) ?? 'cancelled',
    amount: yen(left),
    orders: counted.length,
    facts: happened.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
  };
}
