import { addDays, addMonths, type CalendarDate } from '#shared/model/dates.ts';
import { closingDateOf } from './payment-calendar.ts';

/** When periods close, and how many days later they are exported. 31 stands for the month's end. */
export interface ClosingSchedule {
  readonly closingDay: number;
  readonly waitDays: number;
}

/** From the day after one closing day to the next one, both included, and the day on which it is due. Days of Tokyo. */
export interface ClosedPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly on: CalendarDate;
}

/** The period that follows the closing day `after`. On its closing day it is not over yet. */
export function periodAfter(schedule: ClosingSchedule, after: CalendarDate): ClosedPeriod {
  const from = addDays(after, 1);
  const to = closingDateOf(schedule, from);
  return { from, to, on: addDays(to, 1 + schedule.waitDays) };
}

/** The closing day of the last period that is due on `today` or was before; whoever begins today begins after it. */
export function lastDueClosing(schedule: ClosingSchedule, today: CalendarDate): CalendarDate {
  // Two months before this one every period is due: nobody waits longer than 28 days.
  let closing = closingDateOf(schedule, addMonths(`${today.slice(0, 8)}01` as CalendarDate, -2));
  for (let next = periodAfter(schedule, closing); next.on <= today; next = periodAfter(schedule, closing))
    closing = next.to;
  return closing;
}
