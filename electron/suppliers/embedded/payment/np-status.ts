import { addDays, addMonths, instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import { npReviewStates, type NpReviewState, type NpState } from '#shared/model/np.ts';
import { bankDaysAfter } from '#electron/domain/bank-days.ts';
import type { NpRules } from '#electron/domain/buying-rules.ts';
import { overdueState } from '#electron/domain/np-states.ts';
import { adjustForBankHolidays } from '#electron/domain/payment-calendar.ts';
import type { Connection } from '../database/open.ts';

interface FactRow {
  readonly orderId: number | null;
  readonly closingOn: string | null;
  readonly paymentOn: string | null;
  readonly kind: string;
  readonly at: number;
}

/** What is paid together, by closing day and payment day as the term says them. */
export interface InvoiceKey {
  readonly closingOn: CalendarDate;
  readonly paymentOn: CalendarDate;
}

/** When an invoice was paid, and when that was recognised; null as long as it wasn't, or isn't known. */
export interface Paid {
  readonly paidOn: CalendarDate | null;
  readonly recognisedOn: CalendarDate | null;
}

/** What is known of a company's NP at one moment. */
export interface CompanyNpStatus {
  /** Null as long as nothing was found out. */
  readonly review: { readonly state: NpReviewState; readonly since: CalendarDate } | null;
  /** What was found out about single orders. */
  readonly ofOrders: ReadonlyMap<number, NpReviewState>;
  /** When orders were taken off their invoices. */
  readonly takenOff: ReadonlyMap<number, CalendarDate>;
  /** What was said not to be paid, with what came of it. */
  readonly notPaid: readonly (InvoiceKey & { readonly paid: Paid })[];
  /** Of any invoice. The companies of a trial pay in time, on the last bank day, if nothing else is said. */
  paid(invoice: InvoiceKey): Paid;
}

const isReview = (kind: string): kind is NpReviewState =>
  (npReviewStates as readonly string[]).includes(kind);
const dayOf = (at: number): CalendarDate => tokyoDateOf(instantOf(at));

/** Reads what is known of a company at `now`, in Unix time in milliseconds. Facts of later moments aren't yet. */
export function createNpStatusReader(db: Connection, np: NpRules, recognisedDays: () => number) {
  const read = db.prepare<[number, number], FactRow>(
    `SELECT order_id AS orderId, closing_on AS closingOn, payment_on AS paymentOn, kind, at
     FROM np_facts WHERE company_id = ? AND at <= ? ORDER BY at, id`,
  );
  const recognised = (paidOn: CalendarDate): Paid => ({
    paidOn,
    recognisedOn: bankDaysAfter(paidOn, recognisedDays()),
  });

  return (companyId: number, now: number): CompanyNpStatus => {
    let review: CompanyNpStatus['review'] = null;
    const ofOrders = new Map<number, NpReviewState>();
    const takenOff = new Map<number, CalendarDate>();
    const recordedInvoices = new Map<string, InvoiceKey & { readonly paid: Paid }>();
    const keyOf = ({ closingOn, paymentOn }: InvoiceKey) => `${closingOn} ${paymentOn}`;
    for (const { orderId, closingOn, paymentOn, kind, at } of read.all(companyId, now)) {
      if (closingOn !== null && paymentOn !== null) {
        const invoice = { closingOn, paymentOn } as InvoiceKey;
        const paid = kind === 'paid' ? recognised(dayOf(at)) : { paidOn: null, recognisedOn: null };
        recordedInvoices.set(keyOf(invoice), { ...invoice, paid });
      } else if (kind === 'taken-off' && orderId !== null) takenOff.set(orderId, dayOf(at));
      else if (isReview(kind) && orderId !== null) ofOrders.set(orderId, kind);
      else if (isReview(kind)) review = { state: kind, since: dayOf(at) };
    }
    return {
      review,
      ofOrders,
      takenOff,
      notPaid: [...recordedInvoices.values()],
      paid(invoice) {
        const recorded = recordedInvoices.get(keyOf(invoice));
        if (recorded) return recorded.paid;
        const { payBy, nominal } = adjustForBankHolidays(invoice.paymentOn, np.onHoliday);
        return recognised(payBy ?? nominal);
      },
    };
  };
}

/**
 * Where a company stands on `today`: what its review came to, or else what is overdue, which ends on the day after the
 * payment was recognised (facts, section 1.3). Null where nothing was found out and nothing is late.
 */
export function companyState(
  np: NpRules,
  { review, notPaid }: CompanyNpStatus,
  today: CalendarDate,
): { readonly state: NpState; readonly since: CalendarDate } | null {
  if (review && review.state !== 'ok') return review;
  const late = notPaid.flatMap(({ paymentOn, paid }) => {
    if (paid.recognisedOn !== null && paid.recognisedOn < today) return [];
    const { adjusted, nominal } = adjustForBankHolidays(paymentOn, np.onHoliday);
    const due = adjusted ?? nominal;
    const state = overdueState(due, today);
    return state === null
      ? []
      : [{ state, since: state === 'stopped' ? addMonths(due, 1) : addDays(due, 1) }];
  });
  return late.find(({ state }) => state === 'stopped') ?? late[0] ?? review;
}
