import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { OrderStatus } from '#shared/model/order.ts';
import type { Connection } from '../database/open.ts';
import type { Settings } from '../settings.ts';
import type { Supplier } from '../supplier.ts';

const MINUTE_MS = 60_000;
/** How far an order that was placed here goes by itself. */
const STATUS_ORDER: readonly OrderStatus[] = ['backordered', 'received', 'preparing', 'shipped', 'delivered'];

interface MovingOrder {
  readonly row: number;
  readonly placedAt: number;
  readonly status: OrderStatus;
}

/** When an order comes to a status, in Unix time in milliseconds, if a shipment takes `step` milliseconds. */
export function scheduleOf(
  placedAt: number,
  step: number,
  digital: boolean,
): ReadonlyMap<OrderStatus, number> {
  // What goes by mail is there at once.
  if (digital) return new Map([['delivered', placedAt + step]]);
  return new Map([
    ['preparing', placedAt + step / 2],
    ['shipped', placedAt + step],
    ['delivered', placedAt + 2 * step],
  ]);
}

/**
 * Lets orders that were placed at this store move along as time passes, whenever somebody of the company asks for
 * anything: what a status would have come to by then, it has come to. The day of shipment is the one that fell due;
 * the change is of now, so that a desk that asked before hears of it.
 */
export function createOrderProgress(db: Connection, supplier: Supplier, settings: Settings) {
  const moving = db.prepare<[number], MovingOrder>(
    `SELECT m.order_id AS row, m.placed_at AS placedAt, iif(o.removed, 'cancelled', o.status) AS status
     FROM moving_orders m JOIN orders o ON o.id = m.order_id WHERE m.company_id = ?`,
  );
  const move = db.prepare(
    `UPDATE orders SET status = @status, shipped_on = coalesce(shipped_on, @shippedOn), delivered_on = @deliveredOn,
       updated_at = max(@now, (SELECT max(updated_at) FROM orders o WHERE o.company_id = orders.company_id))
     WHERE id = @row`,
  );
  const arrived = db.prepare('DELETE FROM moving_orders WHERE order_id = ?');

  const dayOf = (at: number | undefined): CalendarDate | null =>
    at === undefined ? null : tokyoDateOf(instantOf(at));

  function dueOf({ placedAt, status }: MovingOrder, step: number, now: number) {
    const schedule = scheduleOf(placedAt, step, supplier.profile.digital);
    // What is back-ordered waits for the day on which its goods come in.
    const before: OrderStatus = placedAt <= now ? 'received' : 'backordered';
    const reached = [...schedule].findLast(([, at]) => at <= now)?.[0] ?? before;
    return STATUS_ORDER.indexOf(reached) > STATUS_ORDER.indexOf(status)
      ? { status: reached, schedule }
      : null;
  }
  /** Whether an order goes on by itself; one that was called off or has arrived does not. */
  const isInProgress = (status: OrderStatus): boolean =>
    ['backordered', 'received', 'preparing', 'shipped'].includes(status);

  const moveDue = db.transaction((companyId: number, step: number, now: number) => {
    for (const order of moving.all(companyId)) {
      if (!isInProgress(order.status)) arrived.run(order.row);
      const due = isInProgress(order.status) ? dueOf(order, step, now) : null;
      if (!due) continue;
      const deliveredAt = due.status === 'delivered' ? due.schedule.get('delivered') : undefined;
      const shippedAt = ['received', 'preparing'].includes(due.status)
        ? undefined
        : (due.schedule.get('shipped') ?? deliveredAt);
      move.run({
        row: order.row,
        status: due.status,
        shippedOn: dayOf(shippedAt),
        deliveredOn: dayOf(deliveredAt),
        now,
      });
      if (due.status === 'delivered') arrived.run(order.row);
    }
  });

  return (companyId: number, now: number): void => {
    const step = settings.number(supplier.id, 'orders.ship-after-minutes') * MINUTE_MS;
    if (!(step > 0)) return;
    const isDue = (order: MovingOrder) =>
      isInProgress(order.status) ? dueOf(order, step, now) !== null : true;
    if (moving.all(companyId).some(isDue)) moveDue.immediate(companyId, step, now);
  };
}
