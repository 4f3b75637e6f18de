import { addMonths, type CalendarDate } from '#shared/model/dates.ts';
import type { NpReviewState, NpState } from '#shared/model/np.ts';
import type { OrderStatus } from '#shared/model/order.ts';
import type { PaymentDay } from './payment-calendar.ts';

type Transitions = Readonly<Partial<Record<NpState, readonly NpState[]>>>;

/**
 * Allowed transitions of one order (facts, section 1.3). A refused order is reviewed again, or paid by another method,
 * which takes it out of NP. Where the supplier reports no invoice, payment may follow the closing day directly.
 * `cancelled` and `paid` are final.
 */
export const npOrderTransitions: Transitions = {
  reviewing: ['ok', 'refused', 'on-hold', 'cancelled'],
  ok: ['shipped', 'cancelled'],
  refused: ['reviewing', 'cancelled'],
  'on-hold': ['reviewing', 'ok', 'refused', 'cancelled'],
  shipped: ['closed', 'cancelled'],
  closed: ['billed', 'confirming', 'overdue', 'cancelled'],
  billed: ['confirming', 'overdue', 'cancelled'],
  confirming: ['paid', 'cancelled'],
  overdue: ['confirming', 'stopped', 'cancelled'],
  stopped: ['confirming', 'cancelled'],
  cancelled: [],
  paid: ['cancelled'],
};

/** Allowed transitions of a company. None is final: it can apply again, and it can pay. */
export const npCompanyTransitions: Transitions = {
  reviewing: ['ok', 'refused', 'on-hold', 'cancelled'],
  ok: ['reviewing', 'overdue'],
  refused: ['reviewing'],
  'on-hold': ['reviewing', 'ok', 'refused', 'cancelled'],
  cancelled: ['reviewing'],
  overdue: ['ok', 'stopped'],
  stopped: ['ok'],
};

/** Why a company can't order by NP now; null if it can. Only that, never the reason (理由は開示されません). */
export function npProblem(state: NpState | null): 'np-review' | 'np-refused' | 'np-stopped' | null {
  if (state === 'reviewing' || state === 'on-hold') return 'np-review';
  if (state === 'refused' || state === 'cancelled') return 'np-refused';
  return state === 'stopped' ? 'np-stopped' : null;
}

/** What is known of an order by NP, and of the invoice that it is on. Dates in Tokyo. */
export interface NpOrderStateInput {
  readonly status: OrderStatus;
  readonly shippedOn: CalendarDate | null;
  /** The result of the review so far. */
  readonly review: NpReviewState;
  readonly closingOn: CalendarDate;
  /** Null where it isn't said or known. */
  readonly invoiceOn: CalendarDate | null;
  readonly payment: PaymentDay;
  /** When it was paid, and when that was recognised; null as long as it wasn't. */
  readonly paidOn: CalendarDate | null;
  readonly recognisedOn: CalendarDate | null;
}

/** State on `today` of an order unpaid after `due`: overdue (ALRT) from the next day, stopped (NG) a month later. */
export function overdueState(due: CalendarDate, today: CalendarDate): 'overdue' | 'stopped' | null {
  if (today <= due) return null;
  return today >= addMonths(due, 1) ? 'stopped' : 'overdue';
}

/** State of an order by NP on `today`. One shipped after its payment day is due on the day of shipment. */
export function npOrderState(facts: NpOrderStateInput, today: CalendarDate): NpState {
  const { status, shippedOn, review, closingOn, invoiceOn, payment, paidOn, recognisedOn } = facts;
  if (status === 'cancelled' || status === 'returned') return 'cancelled';
  if (review !== 'ok') return review;
  if (shippedOn === null || shippedOn > today) return 'ok';
  if (recognisedOn !== null && recognisedOn <= today) return 'paid';
  if (paidOn !== null && paidOn <= today) return 'confirming';
  const due = payment.adjusted ?? payment.nominal;
  const late = overdueState(shippedOn > due ? shippedOn : due, today);
  if (late) return late;
  if (today <= closingOn) return 'shipped';
  return invoiceOn !== null && invoiceOn <= today ? 'billed' : 'closed';
}

/** The most urgent state first. */
const urgency: readonly NpState[] = [
  'stopped',
  'overdue',
  'billed',
  'closed',
  'confirming',
  'shipped',
  'on-hold',
  'reviewing',
  'ok',
  'paid',
  'refused',
  'cancelled',
];

/** The state that stands for several orders that are paid together; null for none. */
export const mostUrgent = (states: readonly NpState[]): NpState | null =>
  urgency.find((state) => states.includes(state)) ?? null;
