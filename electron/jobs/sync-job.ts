import type { Result } from '#shared/model/result.ts';
import { openCache } from '../cache/open-cache.ts';
import { OrderWriter } from '../cache/order-writer.ts';
import type { JobResults } from '../desk/ports/job-threads.ts';
import { runSync } from '../desk/sync/run-sync.ts';
import { faultRefusal } from '../domain/sign-in-outcome.ts';
import { createSupplierClient } from '../suppliers/client/supplier-client.ts';
import type { Job, TaskOf } from './job.ts';

/** A sync runs behind the page, so it waits for a busy supplier; each page of orders as long. Milliseconds. */
const maxSyncWaitMs = 2 * 60_000;

/** Copies the orders of a supplier into the cache; requests go through the main thread, which alone has the tokens. */
export async function runSyncJob(
  task: TaskOf<'sync'>,
  job: Job,
  fetch: typeof globalThis.fetch,
  requestTimeoutMs: number | undefined,
): Promise<Result<JobResults['sync']>> {
  const opened = openCache(task.where, 'read-write');
  if (!opened.ok) return opened;
  const client = createSupplierClient({
    baseUrl: task.baseUrl,
    timeoutMs: requestTimeoutMs,
    maxWaitMs: maxSyncWaitMs,
    fetch,
  });
  try {
    if (!client.ok) return client;
    return await runSync(
      {
        sink: new OrderWriter(opened.value),
        // The main thread puts this member's token in the place of the word.
        fetchPage: (query) => client.value.ask('orders', { accessToken: 'of-this-session', query }),
        faultRefusal: (fault) =>
          faultRefusal(fault, { at: new Date().toISOString() as never, host: new URL(task.baseUrl).host }),
        progress: job.progress,
        signal: job.signal,
      },
      task.fromScratch,
      task.keepBefore,
    );
  } finally {
    opened.value.close();
  }
}
