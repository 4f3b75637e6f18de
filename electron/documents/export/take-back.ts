import { reversalOf } from '#electron/domain/accounting/kept-entry.ts';
import {
  bookDayOf,
  journalOf,
  type BookEntry,
  type BookOptions,
  type Journalled,
} from '#electron/domain/accounting/journal.ts';
import type { KnownRegistrations } from '#electron/domain/registration-number.ts';
import type { Accounting } from '#shared/model/accounting.ts';
import { isAsBooked } from './booked-before.ts';
import type { OverSource } from './accounting-orders.ts';

/**
 * The entry that takes back exactly what the books have of an order, whatever the order is now. Where the entry was not
 * kept, by a file of an earlier version, the order must be what it was: else the fault is `entry-unknown`.
 */
export function takeBack(
  source: OverSource,
  accounting: Accounting,
  options: BookOptions,
  registrations?: KnownRegistrations | null,
): Journalled {
  const { booked, order } = source;
  const isOfPeriod = (date: BookEntry['date']): boolean => date >= options.from && date <= options.to;
  if (booked.entry !== null) {
    const entry = reversalOf(booked.entry);
    return isOfPeriod(entry.date) ? { entry } : { left: 'period' };
  }
  if (order === null) return { fault: 'entry-unknown' };
  const date = bookDayOf(order, accounting.date);
  if (date !== null && !isOfPeriod(date)) return { left: 'period' };
  if (order.totals.taxIncluded.amount !== booked.amount || !isAsBooked(booked, order))
    return { fault: 'entry-unknown' };
  return journalOf({ ...source, order }, accounting, options, registrations);
}
