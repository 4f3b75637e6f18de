import { parentPort, workerData } from 'node:worker_threads';
import { instantOf } from '#shared/model/dates.ts';
import { createFolderArchive } from './archive/folder-archive.ts';
import { renderPdf } from './documents/pdf/write-documents.ts';
import { createTables } from './documents/write-table.ts';
import { listUnfinished } from './files/unfinished.ts';
import { createInvoices } from './invoices/inspect-invoice.ts';
import { archiveHandlers, type ArchiveCallbacks } from './threads/archive-rpc.ts';
import { refusedArchive } from './archive/refused-archive.ts';
import { rpc, type RpcClient } from './threads/rpc.ts';

/** What the archive's thread starts with. */
export interface ArchiveData {
  readonly home: string;
  readonly memory: string;
  readonly deskId: string;
  /** The folder in which files that are being written are listed. */
  readonly unfinished: string;
  /** Where IT puts the tax agency's public files of registrations. */
  readonly registrations: string;
}

// The archive is read, verified and written here, so that neither holds up the main thread.
if (parentPort) {
  const { unfinished, registrations, ...data } = workerData as ArchiveData;
  const made = createFolderArchive({
    ...data,
    renderPdf,
    tables: createTables(() => instantOf(Date.now()), listUnfinished(unfinished)),
  });
  const archive = made.ok ? made.value : refusedArchive(made.error);
  const desk: RpcClient<ArchiveCallbacks> = rpc<ArchiveCallbacks>(
    parentPort,
    archiveHandlers(archive, createInvoices(registrations), () => desk),
  );
}
