import { setImmediate as turn } from 'node:timers/promises';
import type { HistorySearch } from '#shared/ipc/orders.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { ExportSource } from '../desk/ports/job-threads.ts';
import type { KnownRegistrations } from '../domain/registration-number.ts';
import { diskErrorCode, refuseForDisk } from '../files/disk-problem.ts';
import { findAllRegistrations, hasRegister } from '../invoices/registrations.ts';
import { withOrders } from './histories.ts';

/**
 * What the tax agency's files in `folder` say of the registration numbers that the orders of a search state of their sellers;
 * null where IT gives no such file, or no number is stated. Refuses `job.cancelled`, `file.unusable`, and what `withOrders` does.
 */
export async function statedRegistrations(
  folder: string,
  search: HistorySearch,
  sources: readonly ExportSource[],
  signal: AbortSignal,
): Promise<Result<KnownRegistrations | null>> {
  try {
    if (!hasRegister(folder)) return ok(null);
    const numbers = new Set<string>();
    const read = await withOrders<null>({ search, granularity: 'order' }, sources, async ({ orders }) => {
      let seen = 0;
      for (const { order } of orders) {
        for (const { sellerNumber } of order.lines)
          if (typeof sellerNumber === 'string') numbers.add(sellerNumber);
        seen += 1;
        if (seen % 512 !== 0) continue;
        await turn();
        if (signal.aborted) return refuse('job.cancelled');
      }
      return ok(null);
    });
    if (!read.ok) return read;
    return ok(numbers.size === 0 ? null : await findAllRegistrations(folder, numbers));
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
    return refuseForDisk('file.unusable', (error as NodeJS.ErrnoException).path ?? folder, error);
  }
}
