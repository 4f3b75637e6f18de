import type { Order, OrderStatus } from '#shared/model/order.ts';
import type { Withdrawal } from '#shared/supplier-api/withdrawal.ts';

/** Orders of which no codes are left. */
const endedStatuses: readonly OrderStatus[] = ['cancelled', 'returned'];
/** Orders whose codes are still to be issued: with the goods. */
const earlyStatuses: readonly OrderStatus[] = ['waiting-approval', 'received', 'preparing', 'backordered'];

export type CodeState = 'notIssued' | 'notYet' | 'done';

/** What became of the value codes of each line of an order; null where there are none any more (QC-41). */
export function codeStates(
  { id, status, lines }: Pick<Order, 'id' | 'status' | 'lines'>,
  undownloaded: Withdrawal['undownloaded'],
): readonly CodeState[] | null {
  if (endedStatuses.includes(status)) return null;
  const waiting = new Set(undownloaded.flatMap((line) => (line.orderId === id ? [line.lineNumber] : [])));
  const otherwise = earlyStatuses.includes(status) ? 'notIssued' : 'done';
  return lines.map(({ lineNumber }) => (waiting.has(lineNumber) ? 'notYet' : otherwise));
}
