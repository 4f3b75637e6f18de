import { createHash } from 'node:crypto';
import type { BookedOrder } from '#electron/domain/accounting/booked.ts';
import { maxAccountingListed, type AccountingCheck } from '#shared/ipc/accounting.ts';
import type { Accounting } from '#shared/model/accounting.ts';
import { clampedYen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';

/**
 * Tells whether the entry of an order would be another one now, because the order has changed: not when the accounts or
 * words of the books have.
 */
export function fingerprintOf(order: Order, { date }: Pick<Accounting, 'date'>): string {
  const { orderedOn, shippedOn, deliveredOn, payment, lines, department, discounts, shippingFee } = order;
  const parts = [
    { ordered: orderedOn, shipped: shippedOn, delivered: deliveredOn }[date],
    payment.method,
    lines.map((line) => [
      line.category,
      (line.department === undefined ? department : line.department)?.name ?? null,
      line.amount.amount,
      line.taxRate,
    ]),
    discounts.map(({ amount }) => amount.amount),
    shippingFee.amount,
    order.taxTotals.map(({ rate, taxable, tax }) => [rate, taxable.amount, tax.amount]),
    order.totals.taxIncluded.amount,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
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

/** Gathers what earlier files had of the orders that are looked at, and which of these have changed since. */
export function createBefore() {
  const files = new Map<string, { exportId: string; file: string; at: BookedOrder['at']; orders: number }>();
  const corrections: AccountingCheck['corrections'][number][] = [];
  return {
    add: (booked: BookedOrder, changed: Order | null): void => {
      const { exportId, file, at } = booked;
      const known = files.get(exportId);
      if (known) known.orders += 1;
      else files.set(exportId, { exportId, file, at, orders: 1 });
      if (changed && corrections.length < maxAccountingListed)
        corrections.push(correctionOf(booked, 'changed', changed));
    },
    listed: (): Pick<AccountingCheck, 'before' | 'corrections'> => ({
      before: [...files.values()]
        .sort((one, other) => (one.at < other.at ? 1 : -1))
        .slice(0, maxAccountingListed),
      corrections,
    }),
  };
}
