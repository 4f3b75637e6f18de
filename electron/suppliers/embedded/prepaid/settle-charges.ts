import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { Connection } from '../database/open.ts';
import type { Settings } from '../settings.ts';
import type { Supplier } from '../supplier.ts';
import { createBalances } from './balance.ts';
import { createChangeTime } from '../orders/write-orders.ts';

interface Waiting {
  readonly orderId: number;
  readonly memberId: number;
  readonly amount: number;
  readonly number: string;
  readonly orderedAt: number;
  readonly payUntil: number;
}

/** Minutes after which the trial counts a charge as paid; null where only somebody who pays ends the wait. */
export function trialPaysAfter(supplier: Supplier, settings: Settings): number | null {
  const text = settings.text(supplier.id, 'prepaid.trial-paid-after-minutes');
  const minutes = Number(text);
  return text === '' || !Number.isFinite(minutes) || minutes < 0 ? null : minutes;
}

/**
 * What became of the charges of a company that wait for a payment, as of `now` (Unix time in milliseconds): paid and
 * credited, or lapsed because the time to pay is over. Orders change with them, so that a sync brings it.
 */
export function createSettleCharges(db: Connection, supplier: Supplier, settings: Settings) {
  const balances = createBalances(db);
  const waiting = db.prepare<[number], Waiting>(
    `SELECT c.order_id AS orderId, c.member_id AS memberId, c.amount, o.number, c.ordered_at AS orderedAt,
       c.pay_until AS payUntil
     FROM qcash_charges c JOIN members m ON m.id = c.member_id JOIN orders o ON o.id = c.order_id
     WHERE c.state = 'waiting' AND m.company_id = ? ORDER BY c.id`,
  );
  const changeTime = createChangeTime(db);
  const charge = db.prepare(`UPDATE qcash_charges SET state = 'charged', charged_at = ? WHERE order_id = ?`);
  const lapse = db.prepare(`UPDATE qcash_charges SET state = 'lapsed' WHERE order_id = ?`);
  const changeOrder = db.prepare(
    'UPDATE orders SET status = ?, shipped_on = ?, delivered_on = ?, updated_at = ? WHERE id = ?',
  );

  const settle = db.transaction((companyId: number, now: number): void => {
    const minutes = trialPaysAfter(supplier, settings);
    for (const each of waiting.all(companyId)) {
      const paidAt = minutes === null ? null : each.orderedAt + minutes * 60_000;
      // A clock that was set back must not put the change before what desks have already seen.
      const changedAt = changeTime(companyId, now);
      if (paidAt !== null && paidAt <= now && paidAt <= each.payUntil) {
        balances.change(each.memberId, each.amount, { kind: 'charge', subject: each.number }, now);
        charge.run(paidAt, each.orderId);
        const on = tokyoDateOf(instantOf(paidAt));
        changeOrder.run('delivered', on, on, changedAt, each.orderId);
      } else if (now > each.payUntil) {
        lapse.run(each.orderId);
        changeOrder.run('cancelled', null, null, changedAt, each.orderId);
      }
    }
  });
  return (companyId: number, now: number): void => {
    // Looking takes no lock; nearly always nothing waits.
    if (waiting.get(companyId) !== undefined) settle.immediate(companyId, now);
  };
}
