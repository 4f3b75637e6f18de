import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import { createBenefits } from '../benefits/benefits.ts';
import { createOffers } from '../catalogue/products.ts';
import type { Connection } from '../database/open.ts';
import type { Supplier } from '../supplier.ts';

interface OrderRow {
  readonly id: number;
  readonly supplier: string;
  readonly status: string;
}

/** What a supplier's staff does to single orders; ids are those that the Supplier API tells. */
export function createOrderAdmin(db: Connection) {
  const read = db.prepare<[string, string], OrderRow>(
    `SELECT o.id, c.supplier, o.status FROM orders o JOIN companies c ON c.id = o.company_id
     WHERE c.supplier = ? AND o.public_id = ? AND o.removed = 0`,
  );
  const stop = db.prepare('DELETE FROM moving_orders WHERE order_id = ?');
  // A clock that was set back must not put a change before what desks have already seen.
  const write = db.prepare(
    `UPDATE orders SET status = @status, shipped_on = coalesce(shipped_on, @shippedOn),
       delivered_on = coalesce(delivered_on, @deliveredOn),
       updated_at = max(@now, (SELECT max(updated_at) FROM orders o WHERE o.company_id = orders.company_id))
     WHERE id = @id`,
  );
  const lines = db.prepare<[number], { code: string; quantity: number }>(
    `SELECT a.code, l.quantity FROM order_lines l JOIN articles a ON a.id = l.article_id WHERE l.order_id = ?`,
  );
  const find = (supplier: Supplier, id: string): OrderRow => {
    const row = read.get(supplier.id, id);
    if (!row) throw new RangeError(`no such order: ${id}`);
    return row;
  };

  const ship = db.transaction((supplier: Supplier, id: string, to: 'shipped' | 'delivered', now: number) => {
    const { id: row } = find(supplier, id);
    const today = tokyoDateOf(instantOf(now));
    stop.run(row);
    write.run({ id: row, status: to, shippedOn: today, deliveredOn: to === 'delivered' ? today : null, now });
  });
  const cancel = db.transaction((supplier: Supplier, id: string, now: number) => {
    const { id: row, status } = find(supplier, id);
    if (status === 'cancelled') return;
    const offers = createOffers(db, supplier);
    stop.run(row);
    write.run({ id: row, status: 'cancelled', shippedOn: null, deliveredOn: null, now });
    for (const { code, quantity } of lines.all(row)) offers.takeStock(code, -quantity);
    if (supplier.profile.buying) createBenefits(db, supplier, supplier.profile.buying).reverse(row, now);
  });
  return {
    ship: (supplier: Supplier, id: string, to: 'shipped' | 'delivered', now: number) =>
      ship.immediate(supplier, id, to, now),
    cancel: (supplier: Supplier, id: string, now: number) => cancel.immediate(supplier, id, now),
  };
}
