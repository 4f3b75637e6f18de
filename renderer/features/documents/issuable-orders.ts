import type { CallOutput } from '#shared/ipc/contract.ts';
import { historyFilterSchema } from '#shared/ipc/orders.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { callDesk } from '#renderer/desk.ts';

/** One kind of document that a supplier issues, and what it waits for. */
export type IssuableKind = CallOutput<'documents.kinds'>[number];

/** So many documents can be saved in one go (`documents.save`). */
export const maxDocumentsPerJob = 1000;
const WINDOW = 500;

export interface DateRange {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

const issuableSearch = (account: AccountId, kind: IssuableKind, { from, to }: DateRange) => ({
  accounts: [account],
  filter: historyFilterSchema.parse({
    from,
    to,
    // What was called off or given back has none of these documents either.
    statuses: kind.afterShipment ? ['shipped', 'delivered'] : [],
    payments: kind.methods ?? [],
  }),
  sort: { by: 'orderedAt' as const, direction: 'ascending' as const },
});

/** How many orders of the history a document could be issued for. Whether it is, is the supplier's to say. */
export async function countOrders(
  account: AccountId,
  kind: IssuableKind,
  span: DateRange,
  call: typeof callDesk = callDesk,
): Promise<Result<number, Refusal>> {
  const found = await call('orders.search', issuableSearch(account, kind, span));
  return found.ok ? ok(found.value.orders) : found;
}

/** The ids of those orders, the oldest first, at most as many as can be saved in one go. */
export async function orderIds(
  account: AccountId,
  kind: IssuableKind,
  span: DateRange,
  call: typeof callDesk = callDesk,
): Promise<Result<readonly string[], Refusal>> {
  const found = await call('orders.search', issuableSearch(account, kind, span));
  if (!found.ok) return found;
  const ids: string[] = [];
  while (ids.length < Math.min(found.value.orders, maxDocumentsPerJob)) {
    const rows = await call('orders.rows', {
      resultId: found.value.resultId,
      offset: ids.length,
      limit: WINDOW,
    });
    if (!rows.ok) return rows;
    if (rows.value.length === 0) break;
    ids.push(...rows.value.map(({ id }) => id));
  }
  return ok(ids.slice(0, maxDocumentsPerJob));
}
