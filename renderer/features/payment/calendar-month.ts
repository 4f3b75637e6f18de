import type { PaymentCalendar, PaymentDue } from '#shared/ipc/payment.ts';
import { addDays, addMonths, calendarDate, weekdayOf, type CalendarDate } from '#shared/model/dates.ts';

/** A month as it is written in a calendar: `YYYY-MM`. */
export type Month = string;

export const monthOf = (date: CalendarDate): Month => date.slice(0, 7);
const firstOf = (month: Month): CalendarDate => calendarDate(`${month}-01`);
export const monthAfter = (month: Month, count = 1): Month => monthOf(addMonths(firstOf(month), count));

/** The day on which a payment is shown: after closed banks where that is known. */
export const payDayOf = ({ dueOn, paymentOn }: Pick<PaymentDue, 'dueOn' | 'paymentOn'>): CalendarDate =>
  dueOn ?? paymentOn;

/** The weeks of a month, from Sunday to Saturday; null where another month has the day. */
export function weeksOf(month: Month): readonly (readonly (CalendarDate | null)[])[] {
  const first = firstOf(month);
  const weeks: (CalendarDate | null)[][] = [];
  for (let day = addDays(first, -weekdayOf(first)); monthOf(day) <= month;) {
    const week: (CalendarDate | null)[] = [];
    for (let count = 0; count < 7; count++, day = addDays(day, 1))
      week.push(monthOf(day) === month ? day : null);
    weeks.push(week);
  }
  return weeks;
}

/** What falls on one day. */
export interface DayMarks {
  readonly closing: readonly PaymentDue[];
  readonly invoice: readonly PaymentDue[];
  readonly pay: readonly PaymentDue[];
}

/** What falls on which day; days without anything are not in it. */
export function marksByDay(dues: readonly PaymentDue[]): ReadonlyMap<CalendarDate, DayMarks> {
  const marks = new Map<CalendarDate, Record<keyof DayMarks, PaymentDue[]>>();
  const put = (day: CalendarDate | null, kind: keyof DayMarks, due: PaymentDue): void => {
    if (day === null) return;
    const found = marks.get(day) ?? { closing: [], invoice: [], pay: [] };
    found[kind].push(due);
    marks.set(day, found);
  };
  for (const due of dues) {
    put(due.closingOn, 'closing', due);
    put(due.invoiceOn, 'invoice', due);
    put(payDayOf(due), 'pay', due);
  }
  return marks;
}

/** The months that can be turned to: from this one, or what is late, to the last payment. */
export function monthsToShow({ today, dues }: Pick<PaymentCalendar, 'today' | 'dues'>): {
  readonly first: Month;
  readonly last: Month;
} {
  const months = [monthOf(today), ...dues.map((due) => monthOf(payDayOf(due)))].toSorted();
  return { first: months[0]!, last: months.at(-1)! };
}

/** The day with which a calendar opens: that of the next payment, or today. */
export function openingDay({ today, dues }: Pick<PaymentCalendar, 'today' | 'dues'>): CalendarDate {
  return dues.map(payDayOf).find((day) => day >= today) ?? today;
}

/** Where a key leads from a day; null for a key that leads nowhere. Days beyond the months to show are cut off. */
export function dayAfterKey(
  day: CalendarDate,
  key: string,
  { first, last }: { readonly first: Month; readonly last: Month },
): CalendarDate | null {
  const moved = ((): CalendarDate | null => {
    switch (key) {
      case 'ArrowLeft':
        return addDays(day, -1);
      case 'ArrowRight':
        return addDays(day, 1);
      case 'ArrowUp':
        return addDays(day, -7);
      case 'ArrowDown':
        return addDays(day, 7);
      case 'Home':
        return addDays(day, -weekdayOf(day));
      case 'End':
        return addDays(day, 6 - weekdayOf(day));
      case 'PageUp':
        return addMonths(day, -1);
      case 'PageDown':
        return addMonths(day, 1);
      default:
        return null;
    }
  })();
  if (moved === null) return null;
  const [from, to] = [firstOf(first), addDays(firstOf(monthAfter(last)), -1)];
  return moved < from ? from : moved > to ? to : moved;
}
