import { parentPort, workerData } from 'node:worker_threads';
import { ok, type Result } from '#shared/model/result.ts';
import type { JobResults, JobTask } from './desk/ports/job-threads.ts';
import { listPlacements, unlistedPlacements } from './files/placements.ts';
import { listUnfinished, unlistedFiles } from './files/unfinished.ts';
import type { Job } from './jobs/job.ts';
import { proxyFetch } from './threads/fetch.ts';
import type { JobCallbacks, JobHandlers } from './threads/job-threads.ts';
import { rpc } from './threads/rpc.ts';

// One job, then the thread ends. Its database connections are its own; requests go through the main thread,
// which alone has the tokens. What only one kind of job needs is loaded by it: a sync is frequent, and has no use for
// fonts and PDFs.

/** What a job's thread starts with. */
export interface JobData {
  /** The folder in which files that are being written are listed. */
  readonly unfinished: string;
  /** The folder in which it is kept that files take their names. */
  readonly placing: string;
  /** Where IT puts the tax agency's public files of registrations. */
  readonly registrations?: string;
  /** How long a supplier may take to answer, in milliseconds; the client's own limit by default. */
  readonly requestTimeoutMs?: number | undefined;
}

const data = workerData as JobData | null;
const abort = new AbortController();
const job: Job = {
  unfinished: data ? listUnfinished(data.unfinished) : unlistedFiles,
  placements: data ? listPlacements(data.placing) : unlistedPlacements,
  signal: abort.signal,
  progress: (done, total) => main!.notify('progress', { done, total }),
};

async function run(task: JobTask): Promise<Result<JobResults[JobTask['kind']]>> {
  switch (task.kind) {
    case 'sync': {
      const { runSyncJob } = await import('./jobs/sync-job.ts');
      const fetch = proxyFetch({
        fetch: (request) => main!.ask('fetch', request),
        abortFetch: (id) => main!.notify('abortFetch', id),
      });
      return runSyncJob(task, job, fetch, data?.requestTimeoutMs);
    }
    case 'export': {
      const [{ withOrders }, { writeExport }] = await Promise.all([
        import('./jobs/histories.ts'),
        import('./documents/export/write-export.ts'),
      ]);
      return withOrders(
        task.request,
        task.sources,
        ({ orders, rows: total, inYen, taxes }) =>
          writeExport(orders, {
            ...task.request,
            inYen,
            ...taxes(),
            file: task.file,
            unfinished: job.unfinished,
            onProgress: (rows) => job.progress(rows, total),
            signal: job.signal,
          }),
        task.wholeAfter,
      );
    }
    case 'export-check': {
      const [{ withOrders }, { checkExport }] = await Promise.all([
        import('./jobs/histories.ts'),
        import('./documents/export/check-export.ts'),
      ]);
      return withOrders(task.request, task.sources, async ({ orders, inYen, taxes }) =>
        ok({ ...checkExport(orders, task.request), inYen, ...taxes() }),
      );
    }
    case 'accounting':
    case 'accounting-check': {
      const { accounting } = await import('./jobs/accounting-job.ts');
      return accounting(task, job, data?.registrations);
    }
    case 'accounting-exports': {
      const { accountingExports } = await import('./jobs/accounting-exports.ts');
      return accountingExports(task, job);
    }
    case 'accounting-again': {
      const { accountingAgain } = await import('./jobs/accounting-exports.ts');
      return accountingAgain(task, job);
    }
    case 'bill-check': {
      const { checkBillFile } = await import('./jobs/bill-job.ts');
      return checkBillFile(task, job);
    }
    case 'documents': {
      const { writeDocuments } = await import('./documents/pdf/write-documents.ts');
      return writeDocuments(task.documents, {
        into: task.into,
        unfinished: job.unfinished,
        onProgress: (done) => job.progress(done, task.documents.length),
        signal: job.signal,
      });
    }
    case 'import-preview': {
      const { previewUpload } = await import('./jobs/import-jobs.ts');
      return previewUpload(task);
    }
    case 'import': {
      const { importFile } = await import('./jobs/import-jobs.ts');
      return importFile(task, job);
    }
    case 'import-undo': {
      const { undoImport } = await import('./jobs/import-jobs.ts');
      return undoImport(task);
    }
    case 'import-list': {
      const { listImports } = await import('./jobs/import-jobs.ts');
      return listImports(task);
    }
  }
}

const handlers: JobHandlers = { run, cancel: () => abort.abort() };
const main = parentPort ? rpc<JobCallbacks>(parentPort, handlers) : null;
