import { historyFilterSchema, type HistorySearch } from '#shared/ipc/orders.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Order } from '#shared/model/order.ts';
import type { Result } from '#shared/model/result.ts';
import type { JobResults } from '../desk/ports/job-threads.ts';
import { checkAccounting, writeAccounting } from '../documents/export/write-accounting.ts';
import { withOrders } from './histories.ts';
import type { Job, TaskOf } from './job.ts';

/** The orders of a period by the day that the books go by, as entries for an accounting program. */
export async function accounting(
  task: TaskOf<'accounting' | 'accounting-check'>,
  job: Job,
): Promise<Result<JobResults['accounting' | 'accounting-check']>> {
  const { from, to, accounts } = task.request;
  // What was shipped in these days may have been ordered long before.
  const first = task.accounting.date === 'ordered' ? from : null;
  const search: HistorySearch = {
    accounts,
    filter: { ...historyFilterSchema.parse({}), from: first, to },
    sort: { by: 'orderedAt', direction: 'ascending' },
  };
  const suppliers = new Map(task.sources.map(({ account, supplierId }) => [account, supplierId]));
  type Made = JobResults['accounting' | 'accounting-check'];
  const read = async (
    found: Iterable<{ account: AccountId; supplier: string; order: Order }>,
    total: number,
  ): Promise<Result<Made>> => {
    let seen = 0;
    const orders = Iterator.from(found).map(({ account, supplier, order }) => {
      seen += 1;
      return { order, supplier: suppliers.get(account)!, supplierName: supplier };
    });
    if (task.kind === 'accounting-check')
      return checkAccounting(orders, { ...task, exportId: '' }, job.signal);
    return writeAccounting(orders, {
      ...task,
      unfinished: job.unfinished,
      onProgress: () => job.progress(seen, total),
      signal: job.signal,
    });
  };
  const wholeAfter = task.kind === 'accounting' ? task.wholeAfter : null;
  return withOrders<Made>({ search, granularity: 'order' }, task.sources, read, wholeAfter);
}
