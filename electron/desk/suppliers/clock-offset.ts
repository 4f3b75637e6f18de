import { instantOf, millisecondsOf, type Instant } from '#shared/model/dates.ts';
import type { Clock } from '../ports/clock.ts';
import type { SupplierEntry } from './suppliers.ts';

/** Below this nobody notices, and a slow line makes as much. Milliseconds. */
const tolerance = 5 * 60_000;

/** By how many milliseconds this machine's clock is ahead of the supplier's, which has just answered; 0 where it is right. */
export function clockOffset(entry: Pick<SupplierEntry, 'serverTime'>, clock: Clock): number {
  const serverTime = entry.serverTime?.() ?? null;
  if (serverTime === null) return 0;
  const offset = millisecondsOf(clock.now()) - serverTime;
  return Math.abs(offset) < tolerance ? 0 : offset;
}

/** A moment of the supplier's clock as this machine's clock will show it, so that a wait is as long as it is. */
export const toLocalClock = (at: Instant, offset: number): Instant =>
  offset === 0 ? at : instantOf(millisecondsOf(at) + offset);
