import type { RowProblem } from '#shared/model/import.ts';
import { differingAmount, joinRows, maxOrderLines, orderKey, type ImportedOrder } from './imported-order.ts';

/** Rows of a file put together to orders. Rows of one order mostly follow each other; those that don't come as several. */
export interface OrderGroups {
  /** Takes a row; gives the order before it, once another begins. */
  add(order: ImportedOrder, row: number): ImportedOrder | null;
  /** The last order. */
  end(): ImportedOrder | null;
}

/**
 * Joins a row to what is there of its order, or says why that can't be: two rows state another amount for the whole
 * order, or it would have more lines than an order holds.
 */
export function joinOrder(
  before: ImportedOrder,
  more: ImportedOrder,
  row: number,
): { readonly order: ImportedOrder; readonly problem: RowProblem | null } {
  const differs = differingAmount(before, more);
  if (differs !== null)
    return { order: before, problem: { row, code: 'order-differs', field: differs, text: before.number } };
  if (before.lines.length + more.lines.length > maxOrderLines)
    return { order: before, problem: { row, code: 'too-many-lines', field: null, text: before.number } };
  return { order: joinRows(before, more), problem: null };
}

/** `refuse` is called for a row that cannot be joined; its order has to be left out. */
export function createOrderGroups(refuse: (problem: RowProblem, number: string) => void): OrderGroups {
  let current: ImportedOrder | null = null;
  let key = '';
  /** Lines that were joined to `current` and are not in its own list yet: a list is copied once an order, not once a row. */
  let pending: ImportedOrder['lines'][number][] = [];
  const take = (): ImportedOrder | null => {
    if (current === null) return null;
    const order = pending.length === current.lines.length ? current : { ...current, lines: pending };
    current = null;
    return order;
  };
  return {
    add: (order, row) => {
      const next = orderKey(order);
      if (current === null || next !== key) {
        const finished = take();
        current = order;
        key = next;
        pending = [...order.lines];
        return finished;
      }
      const joined = joinOrder({ ...current, lines: pending }, order, row);
      if (joined.problem !== null) {
        refuse(joined.problem, order.number);
        return null;
      }
      pending.push(...order.lines);
      current = { ...joined.order, lines: current.lines };
      return null;
    },
    end: take,
  };
}
