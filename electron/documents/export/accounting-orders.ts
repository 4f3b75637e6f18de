import type { BookedOrder, OverKind } from '#electron/domain/accounting/booked.ts';
import type { JournalSource } from '#electron/domain/accounting/journal.ts';
import type { ArchiveId } from '#shared/model/archive.ts';
import type { Order } from '#shared/model/order.ts';

/** An order, and who it was placed with. */
export interface AccountingOrder extends JournalSource {
  /** The last time that it stood in a file for the program; absent or null for never. */
  readonly booked?: BookedOrder | null;
  /** Its documents in the archive; absent for none. */
  readonly archived?: readonly ArchiveId[] | undefined;
}

/** An order that the books have and should not have any more; null where nothing is left of it in the history. */
export interface OverSource extends Omit<AccountingOrder, 'order' | 'booked'> {
  readonly order: Order | null;
  readonly booked: BookedOrder;
  readonly over: OverKind;
}
