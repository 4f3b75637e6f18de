import { parentPort, workerData } from 'node:worker_threads';
import { instantOf } from '#shared/model/dates.ts';
import { createFolderArchive } from './archive/folder-archive.ts';
import { renderPdf } from './documents/pdf/write-documents.ts';
import { createTables } from './documents/write-table.ts';
import { listUnfinished } from './files/unfinished.ts';
import { readUpload } from './files/uploads.ts';
import { createInvoices } from './invoices/inspect-invoice.ts';
import { viewFile } from './jobs/view-file.ts';
import { archiveHandlers, type ArchiveCallbacks } from './threads/archive-rpc.ts';
import { refusedArchive } from './archive/refused-archive.ts';
import { rpc, type RpcClient } from './threads/rpc.ts';

/** What the archive's thread starts with. */
export interface ArchiveData {
  readonly home: string;
  readonly managed: string | null;
  readonly memory: string;
  readonly deskId: string;
  /** The folder in which files that are being written are listed. */
  readonly unfinished: string;
  /** Where IT puts the tax agency's public files of registrations. */
  readonly registrations: string;
}

// The archive is read, verified and written here, so that neither holds up the main thread.
if (parentPort) {
  const { unfinished: notes, registrations, ...data } = workerData as ArchiveData;
  const unfinished = listUnfinished(notes);
  const invoices = createInvoices(registrations);
  const made = createFolderArchive({
    ...data,
    viewFile: viewFile(invoices),
    readUpload,
    renderPdf,
    // An index is a part of a folder that is listed, and goes with it.
    tables: createTables(() => instantOf(Date.now())),
    unfinished,
  });
  const archive = made.ok ? made.value : refusedArchive(made.error);
  const desk: RpcClient<ArchiveCallbacks> = rpc<ArchiveCallbacks>(
    parentPort,
    archiveHandlers(archive, { inspect: (file) => invoices.inspect(readUpload(file)) }, () => desk),
  );
}
