import { addDays, addMonths, type CalendarDate } from '#shared/model/dates.ts';
import type { Order, PaymentTerm } from '#shared/model/order.ts';
import { bankDayOnOrAfter, bankDaysAfter, bankDayOnOrBefore } from './bank-days.ts';
import type { NpRules } from './buying-rules.ts';

const firstOfMonth = (date: CalendarDate): CalendarDate => `${date.slice(0, 7)}-01` as CalendarDate;

/** Day `day` of the month of `date`, or its last day where it has no such day: 31 is the end of any month. */
function dayInMonthOf(date: CalendarDate, day: number): CalendarDate {
  const first = firstOfMonth(date);
  const last = addDays(addMonths(first, 1), -1);
  const wanted = addDays(first, day - 1);
  return wanted < last ? wanted : last;
}

/**
 * The closing day on which something of `basis` is closed: the first one on or after it. Dates in Tokyo. What the
 * basis is (ordered, shipped, delivered) is the supplier's to say (`NpRules.basis`).
 */
export function closingDateOf(term: Pick<PaymentTerm, 'closingDay'>, basis: CalendarDate): CalendarDate {
  const ofThisMonth = dayInMonthOf(basis, term.closingDay);
  if (basis <= ofThisMonth) return ofThisMonth;
  return dayInMonthOf(addMonths(firstOfMonth(basis), 1), term.closingDay);
}

/**
 * The date that decides into which closing an order falls; null where it is the day of something that hasn't happened
 * yet.
 */
export function closingBasisOf(
  { basis }: Pick<NpRules, 'basis'>,
  order: Pick<Order, 'orderedOn' | 'shippedOn' | 'deliveredOn'>,
): CalendarDate | null {
  return { ordered: order.orderedOn, shipped: order.shippedOn, delivered: order.deliveredOn }[basis.of];
}

/**
 * The day on which the payment agent issues the formal invoice for something of `basis`: so many business days after
 * its closing day (AM-61). Null where the supplier doesn't say when, and for a year whose holidays aren't known.
 */
export function formalInvoiceOn(np: NpRules, term: PaymentTerm, basis: CalendarDate): CalendarDate | null {
  return np.invoice && bankDaysAfter(closingDateOf(term, basis), np.invoice.businessDays);
}

/** Where a payment falls: what the term says, and what closed banks make of it. */
export interface PaymentDay {
  /** As the term says, bank day or not. */
  readonly nominal: CalendarDate;
  /** After the supplier's rule for closed banks; null where the holidays of that year aren't known. */
  readonly adjusted: CalendarDate | null;
  /** The last bank day not after the nominal one: who pays until then is never late. Null as above. */
  readonly payBy: CalendarDate | null;
}

/** The payment day that belongs to a closing day (facts, section 6). `next` is what Civil Code Art. 142 comes to. */
export function paymentDayOf(
  term: PaymentTerm,
  closing: CalendarDate,
  onHoliday: NpRules['onHoliday'] = 'next',
): PaymentDay {
  return adjustForBankHolidays(
    dayInMonthOf(addMonths(firstOfMonth(closing), term.payMonthOffset), term.payDay),
    onHoliday,
  );
}

/** A payment day, adjusted for days on which banks are closed. */
export function adjustForBankHolidays(nominal: CalendarDate, onHoliday: NpRules['onHoliday']): PaymentDay {
  const payBy = bankDayOnOrBefore(nominal);
  const adjusted =
    onHoliday === 'none' ? nominal : onHoliday === 'previous' ? payBy : bankDayOnOrAfter(nominal);
  return { nominal, adjusted, payBy };
}

/**
 * The date that assigns an order to a closing day, as seen on `today`: the date of the basis (order, shipment or
 * delivery), or `today` if that has not happened yet. An order is not due before it is shipped: if its payment day would
 * be earlier, the day of shipment counts, or `today` while it is not shipped.
 */
export function closingBasisOn(
  np: NpRules,
  term: PaymentTerm,
  order: Pick<Order, 'orderedOn' | 'shippedOn' | 'deliveredOn'>,
  today: CalendarDate,
): CalendarDate {
  const basis = closingBasisOf(np, order) ?? today;
  const shipped = order.shippedOn ?? today;
  const { nominal, adjusted } = paymentDayOf(term, closingDateOf(term, basis), np.onHoliday);
  return (adjusted ?? nominal) < shipped ? shipped : basis;
}
