import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { ExportRequest } from '#shared/ipc/export.ts';
import type { Order } from '#shared/model/order.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { openCache } from './cache/open-cache.ts';
import type { ExportSource, JobResults, JobTask } from './desk/ports/job-threads.ts';
import { listUnfinished, unlistedFiles } from './files/unfinished.ts';
import { orderedLinesOf } from './domain/bills/bill-result.ts';
import { matchBill } from './domain/bills/match-bill.ts';
import { ImportStore } from './cache/import-store.ts';
import { headingsOf, lookAtFile, lookedAt } from './desk/import/look-at-file.ts';
import { runImport } from './desk/import/run-import.ts';
import { fingerprintOf } from './domain/import/headings.ts';
import type { TableRow } from './domain/import/table-row.ts';
import { decipherUpload } from './table-reader/uploads.ts';
import { chunksOf, fileSource, type ByteSource } from './table-reader/byte-source.ts';
import { openTable, withTableFaults, type Table } from './table-reader/open-table.ts';
import { proxyFetch } from './threads/fetch.ts';
import type { JobCallbacks, JobHandlers } from './threads/job-threads.ts';
import { rpc, type RpcClient } from './threads/rpc.ts';

// One job, then the thread ends. Its database connections are its own; requests go through the main thread,
// which alone has the tokens. What only one kind of job needs is loaded by it: a sync is frequent, and has no use for
// fonts and PDFs.
const abort = new AbortController();

/** What a job's thread starts with. */
export interface JobData {
  /** The folder in which files that are being written are listed. */
  readonly unfinished: string;
  /** How long a supplier may take to answer, in milliseconds; the client's own limit by default. */
  readonly requestTimeoutMs?: number | undefined;
}
const data = workerData as JobData | null;
const unfinished = data ? listUnfinished(data.unfinished) : unlistedFiles;

/** A sync runs behind the page, so it waits for a busy supplier; each page of orders as long. Milliseconds. */
const maxSyncWaitMs = 2 * 60_000;

async function sync(
  task: Extract<JobTask, { kind: 'sync' }>,
  main: RpcClient<JobCallbacks>,
): Promise<Result<JobResults['sync']>> {
  const [{ OrderWriter }, { runSync }, { faultRefusal }, { createSupplierClient }] = await Promise.all([
    import('./cache/order-writer.ts'),
    import('./desk/sync/run-sync.ts'),
    import('./domain/sign-in-outcome.ts'),
    import('./suppliers/client/supplier-client.ts'),
  ]);
  const opened = openCache(task.where, 'read-write');
  if (!opened.ok) return opened;
  const client = createSupplierClient({
    baseUrl: task.baseUrl,
    timeoutMs: data?.requestTimeoutMs,
    maxWaitMs: maxSyncWaitMs,
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
  const { HistoryReader } = await import('./cache/history-reader.ts');
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

type TaskOf<K extends JobTask['kind']> = Extract<JobTask, { kind: K }>;

/** Opens an uploaded file as a table for as long as `use` runs. */
async function withTable<T>(
  { file, reading }: Pick<TaskOf<'import-look'>, 'file' | 'reading'>,
  use: (table: Table, source: ByteSource) => Promise<Result<T>>,
): Promise<Result<T>> {
  const source = fileSource(file.path, decipherUpload(file.key));
  try {
    return await withTableFaults(async () => {
      const table = await openTable(source, reading);
      return table.ok ? await use(table.value, source) : table;
    });
  } finally {
    source.close();
  }
}

/** The first rows of a table. */
async function firstRows(table: Table): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const some of table.rows()) {
    rows.push(...some);
    if (rows.length >= lookedAt) break;
  }
  return rows.slice(0, lookedAt);
}

/** Runs `use` on the files of a cache. */
async function withImports<T>(
  where: TaskOf<'import-list'>['where'],
  use: (store: ImportStore) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  const opened = openCache(where, 'read-write');
  if (!opened.ok) return opened;
  try {
    return await use(new ImportStore(opened.value));
  } finally {
    opened.value.close();
  }
}

const look = (task: TaskOf<'import-look'>): Promise<Result<JobResults['import-look']>> =>
  withTable(task, async (table) => {
    const rows = await firstRows(table);
    if (rows.length === 0) return refuse('import.empty');
    const mappings = new Map<string, ReturnType<Parameters<typeof lookAtFile>[3]>>();
    const find = async (fingerprint: string): Promise<void> => {
      for (const { account, where } of task.sources) {
        const found = await withImports(where, (store) => ok(store.mappingOf(fingerprint)));
        if (found.ok && found.value) mappings.set(fingerprint, { account, mapping: found.value });
      }
    };
    // Which row has the headings is known only after the look; those of each candidate are few.
    for (const { row } of rows.slice(0, 20)) await find(fingerprintOf(headingsOf(rows, row)));
    const file = { reading: table.reading, encodings: table.encodings, sheets: table.sheets, rows };
    return ok(
      lookAtFile(
        file,
        task.mapping,
        task.reading.encoding !== null,
        (headings) => mappings.get(fingerprintOf(headings)) ?? null,
      ),
    );
  });

const importFile = (task: TaskOf<'import'>): Promise<Result<JobResults['import']>> =>
  withTable(task, async (table, source) => {
    const headings = headingsOf(await firstRows(table), task.mapping.headerRow);
    const hash = createHash('sha256').update(JSON.stringify([task.reading, task.mapping]));
    for (const bytes of chunksOf(source)) hash.update(bytes);
    return withImports(task.where, (store) =>
      runImport(
        store,
        table.rows(),
        {
          ...task,
          hash: hash.digest('hex'),
          headings,
          fingerprint: fingerprintOf(headings),
          sparse: table.reading.sheet !== null,
        },
        { progress: (rows) => main!.notify('progress', { done: rows, total: null }), signal: abort.signal },
      ),
    );
  });

const undoImport = (task: TaskOf<'import-undo'>): Promise<Result<JobResults['import-undo']>> =>
  withImports(task.where, (store) =>
    store.inTransaction(task.now, async () => {
      const undone = store.undo(task.id);
      if (!undone.ok) return undone;
      return undone.value === null ? refuse('import.unknown') : ok(undone.value);
    }),
  );

async function run(task: JobTask): Promise<Result<JobResults[JobTask['kind']]>> {
  switch (task.kind) {
    case 'sync':
      return sync(task, main!);
    case 'export': {
      const { writeExport } = await import('./documents/export/write-export.ts');
      return withOrders(task.request, task.sources, (orders, total) =>
        writeExport(orders, {
          ...task.request,
          file: task.file,
          unfinished,
          onProgress: (rows) => main!.notify('progress', { done: rows, total }),
          signal: abort.signal,
        }),
      );
    }
    case 'export-check': {
      const { checkExport } = await import('./documents/export/check-export.ts');
      return withOrders(task.request, task.sources, async (orders) => ok(checkExport(orders, task.request)));
    }
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
    case 'documents': {
      const { writeDocuments } = await import('./documents/pdf/write-documents.ts');
      return writeDocuments(task.documents, {
        into: task.into,
        unfinished,
        onProgress: (done) => main!.notify('progress', { done, total: task.documents.length }),
        signal: abort.signal,
      });
    }
    case 'import-look':
      return look(task);
    case 'import':
      return importFile(task);
    case 'import-undo':
      return undoImport(task);
    case 'import-list':
      return withImports(task.where, (store) => ok(store.list()));
  }
}

const handlers: JobHandlers = { run, cancel: () => abort.abort() };
const main = parentPort ? rpc<JobCallbacks>(parentPort, handlers) : null;
