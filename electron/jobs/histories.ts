import type { ExportRequest } from '#shared/ipc/export.ts';
import { tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Order } from '#shared/model/order.ts';
import type { TaxesFound } from '#shared/model/tax-rate.ts';
import { refuse } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { HistoryReader } from '../cache/history-reader.ts';
import { openCache } from '../cache/open-cache.ts';
import type { ExportSource } from '../desk/ports/job-threads.ts';

class EmptiedHistory extends Error {}

/** All of the orders, or none: where a history was emptied on the way, what came of it would pass for all of it. */
export function* allOf<T>({
  orders,
  areThere,
}: {
  readonly orders: Iterable<T>;
  readonly areThere: () => boolean;
}): Generator<T> {
  yield* orders;
  if (!areThere()) throw new EmptiedHistory();
}

/**
 * Opens saved histories for as long as `use` runs, with connections of its own. Refuses `history.fetched-again` where
 * `allOf` finds one emptied.
 */
export async function withHistories<T>(
  sources: readonly ExportSource[],
  use: (reader: HistoryReader) => Promise<Result<T>>,
): Promise<Result<T>> {
  const reader = new HistoryReader();
  try {
    for (const { account, where } of sources) {
      const opened = openCache(where, 'read-only');
      if (!opened.ok) return opened;
      const read = reader.open(account, opened.value);
      if (!read.ok) return read;
    }
    return await use(reader);
  } catch (error) {
    if (error instanceof EmptiedHistory) return refuse('history.fetched-again');
    throw error;
  } finally {
    for (const { account } of sources) reader.close(account);
  }
}

/** What a search finds in saved histories, while they are open. */
export interface FoundOrders {
  readonly orders: Iterable<{ account: AccountId; supplier: string; order: Order }>;
  /** Orders or lines, as the export has them. */
  readonly rows: number;
  readonly inYen: boolean;
  readonly taxes: () => TaxesFound;
  /** Any order of these histories; null for one that is not there. */
  readonly orderOf: (account: AccountId, id: string) => Order | null;
}

/**
 * Reads what an export's search finds, order by order. `wholeAfter`: the day behind which everything must have been
 * fetched; else it refuses `history.fetched-again`.
 */
export const withOrders = <T>(
  { search, granularity }: Pick<ExportRequest, 'search' | 'granularity'>,
  sources: readonly ExportSource[],
  use: (found: FoundOrders) => Promise<Result<T>>,
  wholeAfter: CalendarDate | null = null,
): Promise<Result<T>> =>
  withHistories(sources, async (reader) => {
    const counted = reader.search(search);
    if (!counted.ok) return counted;
    const found = reader.orders(search);
    if (!found.ok) return found;
    const { completeAsOf } = found.value;
    if (wholeAfter !== null && (completeAsOf === null || tokyoDateOf(completeAsOf) <= wholeAfter))
      return refuse('history.fetched-again');
    const names = new Map(sources.map(({ account, supplier }) => [account, supplier]));
    const orders = allOf(found.value).map(({ account, order }) => ({
      account,
      supplier: names.get(account) ?? '',
      order,
    }));
    const rows = granularity === 'order' ? counted.value.orders : counted.value.lines;
    const taxes = (): TaxesFound => {
      const found = reader.taxBearing(search, granularity === 'order');
      return found.ok ? found.value : { bearing: 'taxed', otherRates: false };
    };
    const orderOf = (account: AccountId, id: string): Order | null => {
      const found = reader.order(account, id);
      return found.ok ? found.value : null;
    };
    return use({ orders, rows, inYen: found.value.inYen, taxes, orderOf });
  });
