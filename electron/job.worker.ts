import { parentPort, workerData } from 'node:worker_threads';
import type { ExportRequest } from '#shared/ipc/export.ts';
import type { Order } from '#shared/model/order.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { HistoryReader } from './cache/history-reader.ts';
import { openCache } from './cache/open-cache.ts';
import { OrderWriter } from './cache/order-writer.ts';
import type { ExportSource, JobResults, JobTask } from './desk/ports/job-threads.ts';
import { runSync } from './desk/sync/run-sync.ts';
import { checkExport, writeExport } from './documents/export/write-export.ts';
import { writeDocuments } from './documents/pdf/write-documents.ts';
import { listUnfinished, unlistedFiles } from './files/unfinished.ts';
import { orderedLinesOf } from './domain/bills/bill-result.ts';
import { matchBill } from './domain/bills/match-bill.ts';
import { faultRefusal } from './domain/sign-in-outcome.ts';
import { createSupplierClient } from './suppliers/client/supplier-client.ts';
import { proxyFetch } from './threads/fetch.ts';
import type { JobCallbacks, JobHandlers } from './threads/job-threads.ts';
import { rpc, type RpcClient } from './threads/rpc.ts';

// One job, then the thread ends. Its database connections are its own; requests go through the main thread,
// which alone has the tokens.
const abort = new AbortController();

/** What a job's thread starts with. */
export interface JobData {
  /** The folder in which files that are being written are listed. */
  readonly unfinished: string;
}
const data = workerData as JobData | null;
const unfinished = data ? listUnfinished(data.unfinished) : unlistedFiles;

async function sync(
  task: Extract<JobTask, { kind: 'sync' }>,
  main: RpcClient<JobCallbacks>,
): Promise<Result<JobResults['sync']>> {
  const opened = openCache(task.where, 'read-write');
  if (!opened.ok) return opened;
  const client = createSupplierClient({
    baseUrl: task.baseUrl,
    fetch: proxyFetch({
      fetch: (request) => main.ask('fetch', request),
      abortFetch: (id) => main.notify('abortFetch', id),
    }),
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
        progress: (done, total) => main.notify('progress', { done, total }),
        signal: abort.signal,
      },
      task.fromScratch,
      task.keepBefore,
    );
  } finally {
    opened.value.close();
  }
}

/** Reads what an export's search finds, order by order, from connections of its own. */
async function withOrders<T>(
  { search, granularity }: Pick<ExportRequest, 'search' | 'granularity'>,
  sources: readonly ExportSource[],
  use: (orders: Iterable<{ supplier: string; order: Order }>, rows: number) => Promise<Result<T>>,
): Promise<Result<T>> {
  const reader = new HistoryReader();
  try {
    for (const { account, where } of sources) {
      const opened = openCache(where, 'read-only');
      if (!opened.ok) return opened;
      const read = reader.open(account, opened.value);
      if (!read.ok) return read;
    }
    const counted = reader.search(search);
    if (!counted.ok) return counted;
    const found = reader.orders(search);
    if (!found.ok) return found;
    const names = new Map(sources.map(({ account, supplier }) => [account, supplier]));
    const orders = Iterator.from(found.value.orders).map(({ account, order }) => ({
      supplier: names.get(account) ?? '',
      order,
    }));
    return await use(orders, granularity === 'order' ? counted.value.orders : counted.value.lines);
  } finally {
    for (const { account } of sources) reader.close(account);
  }
}

async function run(task: JobTask): Promise<Result<JobResults[JobTask['kind']]>> {
  switch (task.kind) {
    case 'sync':
      return sync(task, main!);
    case 'export':
      return withOrders(task.request, task.sources, (orders, total) =>
        writeExport(orders, {
          ...task.request,
          file: task.file,
          unfinished,
          onProgress: (rows) => main!.notify('progress', { done: rows, total }),
          signal: abort.signal,
        }),
      );
    case 'export-check':
      return withOrders(task.request, task.sources, async (orders) => ok(checkExport(orders, task.request)));
    case 'match-bill':
      return withOrders({ search: task.search, granularity: 'line' }, task.sources, async (orders) =>
        ok(
          matchBill(
            task.bill,
            [...orders].flatMap(({ order }) => orderedLinesOf(order)),
            task.tolerances,
          ),
        ),
      );
    case 'documents':
      return writeDocuments(task.documents, {
        into: task.into,
        unfinished,
        onProgress: (done) => main!.notify('progress', { done, total: task.documents.length }),
        signal: abort.signal,
      });
  }
}

const handlers: JobHandlers = { run, cancel: () => abort.abort() };
const main = parentPort ? rpc<JobCallbacks>(parentPort, handlers) : null;
