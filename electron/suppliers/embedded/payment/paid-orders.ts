import { isPaid } from '#electron/domain/documents.ts';
import { closingBasisOn, closingDateOf, paymentDayOf } from '#electron/domain/payment-calendar.ts';
import { addDays, instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { StoredOrder } from '../orders/read-orders.ts';
import type { Connection } from '../database/open.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Settings } from '../settings.ts';
import type { Supplier } from '../supplier.ts';
import { createNpStatusReader } from './np-status.ts';

/**
 * Whether the supplier has the money for an order at `now`, in Unix time in milliseconds. NP when the invoice was paid and
 * that was recognised. The companies of a trial transfer in time: so many days after the shipment
 * (`payment.transfer-received-days`; never where that is below 0).
 */
export function createPaidOrders(db: Connection, supplier: Supplier, settings: Settings) {
  const np = supplier.profile.buying?.np ?? null;
  const readNpStatus =
    np && createNpStatusReader(db, np, () => settings.number(supplier.id, 'np.recognised-days'));

  const npReceivedOn = (
    companyId: number,
    key: number,
    order: StoredOrder,
    now: number,
  ): CalendarDate | null => {
    if (!np || !readNpStatus) return null;
    const status = readNpStatus(companyId, now);
    if (status.takenOff.has(key)) return null;
    const term = order.payment.term ?? np.terms[0];
    const closingOn = closingDateOf(term, closingBasisOn(np, term, order, tokyoDateOf(instantOf(now))));
    return status.paid({ closingOn, paymentOn: paymentDayOf(term, closingOn, np.onHoliday).nominal })
      .recognisedOn;
  };
  const transferReceivedOn = ({ shippedOn }: StoredOrder): CalendarDate | null => {
    const days = settings.number(supplier.id, 'payment.transfer-received-days');
    return shippedOn === null || days < 0 ? null : addDays(shippedOn, days);
  };

  return (member: MemberRow, order: StoredOrder, key: number, now: number): boolean => {
    const { method } = order.payment;
    const receivedOn =
      method === 'np'
        ? npReceivedOn(member.companyId, key, order, now)
        : method === 'bank-transfer'
          ? transferReceivedOn(order)
          : null;
    return isPaid({ method, deliveredOn: order.deliveredOn }, receivedOn, tokyoDateOf(instantOf(now)));
  };
}
