import type { PaymentCalendar, PaymentDue } from '#shared/ipc/payment.ts';
import { addDays, addMonths, calendarDate, type CalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { sumMoney, type Money } from '#shared/model/money.ts';
import type { NpState } from '#shared/model/np.ts';
import type { Order, PaymentTerm } from '#shared/model/order.ts';
import { isBankDay } from '#electron/domain/bank-days.ts';
import type { NpRules } from '#electron/domain/buying-rules.ts';
import { mostUrgent } from '#electron/domain/np-states.ts';
import {
  closingBasisOn,
  closingDateOf,
  formalInvoiceOn,
  paymentDayOf,
} from '#electron/domain/payment-calendar.ts';

/** An order by NP from the saved history. */
export interface PlannedOrder extends Pick<
  Order,
  'id' | 'number' | 'orderedOn' | 'shippedOn' | 'deliveredOn'
> {
  readonly account: AccountId;
  readonly department: string;
  /** Its payment term; null if the history doesn't say, then the supplier's default applies. */
  readonly term: PaymentTerm | null;
  /** Tax included. */
  readonly amount: Money;
}

/** Payment data of an account besides its orders. */
export interface PlannedAccount {
  readonly np: NpRules;
  /** Payment states from the supplier, by order; null until it has answered. */
  readonly states: ReadonlyMap<string, NpState> | null;
}

type Due = Omit<PaymentDue, 'orders' | 'amount' | 'state'> & { orders: PaymentDue['orders'][number][] };

/** States of orders that are no longer due, or not by NP. */
const settled: ReadonlySet<NpState> = new Set(['confirming', 'paid', 'refused', 'cancelled']);

/** How many months a calendar shows at most: more than any term reaches ahead. */
const MAX_MONTHS = 36;

export type PaymentPlan = Omit<PaymentCalendar, 'today' | 'accounts'>;

/**
 * Due amounts from `today` on, by day and month: each order by its own term (AM-70), grouped by supplier, closing day
 * and payment day. Paid orders are left out; without an answer of the supplier, orders that were due before `today`.
 * Dates in Tokyo; no I/O, no clock.
 */
export function paymentPlan(
  orders: readonly PlannedOrder[],
  accounts: ReadonlyMap<AccountId, PlannedAccount>,
  today: CalendarDate,
): PaymentPlan {
  const found = new Map<string, Due>();
  for (const order of orders) {
    const account = accounts.get(order.account);
    if (!account) continue;
    const { np, states } = account;
    const state = states?.get(order.id) ?? null;
    if (state !== null && settled.has(state)) continue;
    const term = order.term ?? np.terms[0];
    const basis = closingBasisOn(np, term, order, today);
    const closingOn = closingDateOf(term, basis);
    const { nominal, adjusted, payBy } = paymentDayOf(term, closingOn, np.onHoliday);
    if (state === null && (adjusted ?? nominal) < today) continue;
    const key = `${order.account} ${closingOn} ${nominal}`;
    const open = isBankDay(nominal);
    const due: Due = found.get(key) ?? {
      account: order.account,
      closingOn,
      term,
      invoiceOn: formalInvoiceOn(np, term, basis),
      paymentOn: nominal,
      dueOn: adjusted,
      payBy,
      banksClosed: open === null ? null : !open,
      orders: [],
    };
    const { id, number, orderedOn, department, amount } = order;
    due.orders.push({ id, number, orderedOn, department, amount, state });
    found.set(key, due);
  }

  const dues: PaymentDue[] = [...found.values()]
    .map((due) => ({
      ...due,
      orders: due.orders.toSorted((one, other) => compare(one.orderedOn, other.orderedOn)),
      amount: sumMoney(due.orders.map(({ amount }) => amount)),
      state: mostUrgent(due.orders.flatMap(({ state }) => (state === null ? [] : [state]))),
    }))
    .toSorted(
      (one, other) =>
        compare(dayOf(one), dayOf(other)) ||
        compare(one.account, other.account) ||
        compare(one.closingOn, other.closingOn),
    );
  const shown = monthsOf(dues, today);
  return {
    dues,
    months: sums(dues, (due) => dayOf(due).slice(0, 7)).map(([month, sum]) => ({ month, ...sum })),
    days: sums(dues, dayOf).map(([on, sum]) => ({ on: calendarDate(on), ...sum })),
    total: total(dues),
    closedDays: shown.filter((day) => isBankDay(day) === false),
    unknownYears: [
      ...new Set(
        [...shown, ...dues.map(({ paymentOn }) => paymentOn)]
          .filter((day) => isBankDay(day) === null)
          .map((day) => Number(day.slice(0, 4))),
      ),
    ].toSorted((one, other) => one - other),
  };
}

/** The day on which it is shown: adjusted for bank holidays where they are known. */
const dayOf = ({ dueOn, paymentOn }: Pick<PaymentDue, 'dueOn' | 'paymentOn'>): CalendarDate =>
  dueOn ?? paymentOn;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const total = (dues: readonly PaymentDue[]) => ({
  amount: sumMoney(dues.map(({ amount }) => amount)),
  orders: dues.reduce((sum, { orders }) => sum + orders.length, 0),
});

function sums(dues: readonly PaymentDue[], by: (due: PaymentDue) => string) {
  const groups = Map.groupBy(dues, by);
  return [...groups].map(([key, group]) => [key, total(group)] as const);
}

/** Every day of the months from the first payment, or today, to the last. */
function monthsOf(dues: readonly PaymentDue[], today: CalendarDate): CalendarDate[] {
  const all = [today, ...dues.flatMap((due) => [due.paymentOn, dayOf(due)])].toSorted();
  const first = calendarDate(`${all[0]!.slice(0, 7)}-01`);
  const farthest = addMonths(first, MAX_MONTHS);
  const last = addMonths(calendarDate(`${all.at(-1)!.slice(0, 7)}-01`), 1);
  const days: CalendarDate[] = [];
  for (let day = first; day < last && day < farthest; day = addDays(day, 1)) days.push(day);
  return days;
}
