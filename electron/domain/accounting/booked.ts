import type { AccountingScope } from '#shared/model/accounting.ts';
import type { Instant } from '#shared/model/dates.ts';

/** What the desk remembers of an order that stood in a file for an accounting program. */
export interface BookedOrder {
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
