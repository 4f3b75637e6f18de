import type { Payable } from '#electron/desk/ports/cache.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { isWholeYen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import type { AccountHistory } from './account-history.ts';

/** An order, and whose history it is from. */
export interface AccountOrder {
  readonly account: AccountId;
  readonly order: Order;
}

/** The order in a slot of a history; null where it has gone. */
export function accountOrderAt(history: AccountHistory, slot: number): AccountOrder | null {
  const order = history.orderAt(slot);
  return order && { account: history.account, order };
}

/** The first `limit` orders that are still to be paid for, and whether there are more or some in anything but whole yen. */
export function collectPayables(
  found: Iterable<AccountOrder>,
  limit: number,
): { readonly orders: readonly Payable[]; readonly more: boolean } {
  const orders: Payable[] = [];
  let more = false;
  for (const { account, order } of found) {
    if (order.status === 'cancelled' || order.status === 'returned') continue;
    if (orders.length === limit) return { orders, more: true };
    const { id, number, orderedOn, shippedOn, deliveredOn, status, department, payment, totals } = order;
    const amount = totals.taxIncluded;
    if (!isWholeYen(amount)) {
      more = true;
      continue;
    }
    orders.push({
      account,
      id,
      number,
      orderedOn,
      shippedOn,
      deliveredOn,
      status,
      department: department?.name ?? '',
      term: payment.term,
      amount,
    });
  }
  return { orders, more };
}
