import type { ImportMapping } from '#shared/model/import.ts';
import type { OrderStatus } from '#shared/model/order.ts';
import { parseQuantity, type StatedAmount } from './cell-values.ts';
import { RowStop, type RowCells } from './read-table.ts';

/** How many pieces of a row count. */
export interface CountedPieces {
  readonly quantity: number;
  /** What the cell of the quantity says. */
  readonly stated: number;
  /** How many were taken off. */
  readonly off: number;
  /** What became of all of them; null where some are left. */
  readonly ended: Extract<OrderStatus, 'cancelled' | 'returned'> | null;
}

/**
 * The pieces of a row without those that were cancelled or returned, by what a person has said the quantity is. Of a row of
 * which none are left the quantity is what has ended. A row that is itself a return says what came back.
 */
export function countedPieces(
  cells: RowCells,
  { quantityIs = 'left', lineBehind }: Pick<ImportMapping, 'quantityIs' | 'lineBehind'>,
  stated: number,
): CountedPieces {
  const whole: CountedPieces = { quantity: stated, stated, off: 0, ended: null };
  const piecesOf = (field: 'cancelledQuantity' | 'returnedQuantity'): number =>
    cells.has(field)
      ? Math.abs(cells.valueOf(parseQuantity(cells.cell(field), lineBehind), field)?.quantity ?? 0)
      : 0;
  const cancelled = piecesOf('cancelledQuantity');
  const returned = piecesOf('returnedQuantity');
  if (stated < 0 || cancelled + returned === 0) return whole;
  const ended = returned > 0 ? 'returned' : 'cancelled';
  if (quantityIs === 'left') return stated === 0 ? { ...whole, ended } : whole;
  const off = quantityIs === 'ordered' ? cancelled + returned : returned;
  if (off > stated) throw new RowStop('pieces-unclear', 'quantity', `${stated} - ${off}`);
  return off === stated ? { ...whole, ended } : { quantity: stated - off, stated, off, ended: null };
}

/**
 * What pieces come to of which some were taken off: the amount as it stands if it is theirs, or what they cost if it is that
 * of all. Without a price nobody knows which it is.
 */
export function amountOfRemaining(
  amount: StatedAmount,
  price: StatedAmount | null,
  { quantity, stated }: CountedPieces,
): StatedAmount {
  const isOf = (pieces: number): boolean =>
    price !== null &&
    BigInt(price.digits) * BigInt(pieces) * 10n ** BigInt(amount.scale) ===
      BigInt(amount.digits) * 10n ** BigInt(price.scale);
  if (isOf(quantity)) return amount;
  if (isOf(stated)) return { ...amount, digits: price!.digits * quantity, scale: price!.scale };
  throw new RowStop('pieces-unclear', 'amount', `${stated} - ${stated - quantity}`);
}
