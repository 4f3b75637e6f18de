import type { BookedOrder, OverKind } from '#electron/domain/accounting/booked.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { Order } from '#shared/model/order.ts';

/** An order, and who it was placed with. */
export interface AccountingOrder {
  readonly order: Order;
  readonly supplier: SupplierId;
  readonly supplierName: string;
  /** The last time that it stood in a file for the program; absent or null for never. */
  readonly booked?: BookedOrder | null;
}

/** An order that the books have and should not have any more; null where nothing is left of it in the history. */
export interface OverSource extends Omit<AccountingOrder, 'order' | 'booked'> {
  readonly order: Order | null;
  readonly booked: BookedOrder;
  readonly over: OverKind;
}
