import type { AccountingScope } from '#shared/model/accounting.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { endedStatuses } from '#shared/model/order.ts';

/** What the desk remembers of an order that stood in a file for an accounting program. */
export interface BookedOrder {
  /** The key that it is remembered by: the supplier's, or of an imported order the one it has while it is under way. */
  readonly orderId: string;
  readonly number: string;
  readonly exportId: string;
  /** The name of the file, of the first one where there were several. */
  readonly file: string;
  readonly at: Instant;
  /** Of what the entry was made of: another one means another entry. */
  readonly fingerprint: string;
  /** What it came to, tax included, in yen. */
  readonly amount: number;
  /** Whether the last entry was the one that takes the order back. */
  readonly reversed: boolean;
  /** The entry itself, as `keepEntry` writes it; null of a file that was written before entries were kept. */
  readonly entry: string | null;
  /** The order's last change when it was booked, in ms; null where that was not kept. */
  readonly updatedAt: number | null;
}

/** What has become of a booked order: `changed` stands for one that comes to nothing now, `gone` for one no longer in the history. */
export type OverKind = (typeof endedStatuses)[number] | 'changed' | 'gone';

/** A booked order that the books should not have any more. */
export interface OverOrder {
  readonly booked: BookedOrder;
  readonly what: OverKind;
  /** The key of what is left of it in the history; null where nothing is. */
  readonly nowId: string | null;
}

/** Whether the books have an entry of the order, as far as the desk knows. */
export const isBooked = (booked: BookedOrder | null): booked is BookedOrder =>
  booked !== null && !booked.reversed;

/**
 * Whether an order gets an entry: by default those that the books don't have yet, or of those to reverse, the ones that
 * they have.
 */
export function isWanted(
  { scope, ended }: { readonly scope: AccountingScope; readonly ended: 'leave-out' | 'reverse' },
  booked: BookedOrder | null,
  isChanged: boolean,
): boolean {
  if (scope === 'all') return true;
  if (ended === 'reverse') return isBooked(booked);
  return !isBooked(booked) || (scope === 'changed' && isChanged);
}
