import { createHash } from 'node:crypto';
import type { BookedOrder } from '#electron/domain/accounting/booked.ts';
import { bookDayOf } from '#electron/domain/accounting/journal.ts';
import { maxAccountingListed, type AccountingCheck } from '#shared/ipc/accounting.ts';
import { journalDates, type Accounting } from '#shared/model/accounting.ts';
import { clampedYen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';

/** Of what the entry of an order is made; `sellers` are left out of what files had before they counted. */
function hashOf(order: Order, date: Accounting['date'], sellers: boolean): string {
  const { payment, lines, department, discounts, shippingFee } = order;
  const parts = [
    bookDayOf(order, date),
    payment.method,
    lines.map((line) => [
      line.category,
      (line.department === undefined ? department : line.department)?.name ?? null,
      line.amount.amount,
      line.taxRate,
      ...(sellers ? [line.sellerNumber ?? null, line.sellerName ?? null] : []),
    ]),
    discounts.map(({ amount }) => amount.amount),
    shippingFee.amount,
    order.taxTotals.map(({ rate, taxable, tax }) => [rate, taxable.amount, tax.amount]),
    order.totals.taxIncluded.amount,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

/**
 * Tells whether the entry of an order would be another one now, because the order has changed: not when the accounts,
 * words or the kind of day of the books have. The kind of day stands before it.
 */
export const fingerprintOf = (order: Order, { date }: Pick<Accounting, 'date'>): string =>
  `${date}/${hashOf(order, date, true)}`;

/** Whether an order is still what was booked. Of an old file the kind of day is not known: any may be it. */
export function isAsBooked({ fingerprint }: BookedOrder, order: Order): boolean {
  const [date] = fingerprint.split('/') as [Accounting['date'], string?];
  if (date !== fingerprint) return fingerprintOf(order, { date }) === fingerprint;
  return journalDates.some((each) => hashOf(order, each, false) === fingerprint);
}

/** A correction of an order that the books have, as it is listed. */
export const correctionOf = (
  { number, exportId, at, amount }: BookedOrder,
  what: AccountingCheck['corrections'][number]['what'],
  now: Order | null,
): AccountingCheck['corrections'][number] => ({
  what,
  orderNumber: number,
  exportId,
  at,
  booked: clampedYen(amount),
  now: now && clampedYen(now.totals.taxIncluded.amount),
});

/** Gathers what earlier files had of the orders that are looked at. */
export function createBookedOrderCollector() {
  const files = new Map<string, { exportId: string; file: string; at: BookedOrder['at']; orders: number }>();
  return {
    add: (booked: BookedOrder): void => {
      const { exportId, file, at } = booked;
      const known = files.get(exportId);
      if (known) known.orders += 1;
      else files.set(exportId, { exportId, file, at, orders: 1 });
    },
    listed: (): AccountingCheck['before'] =>
      [...files.values()].sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, maxAccountingListed),
  };
}
