import type { Bill, BillMatch, BillTolerances } from '#electron/domain/bills/match-bill.ts';
import type { ExportCheck, ExportRequest } from '#shared/ipc/export.ts';
import type { HistorySearch } from '#shared/ipc/orders.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { CalendarDate, Instant } from '#shared/model/dates.ts';
import type { Result } from '#shared/model/result.ts';
import type { CacheLocation } from './cache.ts';
import type { FileLook, ImportReport } from '#shared/ipc/import.ts';
import type { ImportMapping, PastImport, TableReading } from '#shared/model/import.ts';
import type { UploadedFile } from './uploads.ts';
import type { NamedDocument, DocumentDestination } from './document-renderer.ts';

/** One saved history that an export reads, and what its supplier is called in the file. */
export interface ExportSource {
  readonly account: AccountId;
  readonly where: CacheLocation;
  readonly supplier: string;
}

/** Long work, in a form that can cross to another thread. */
export type JobTask =
  | {
      readonly kind: 'sync';
      readonly where: CacheLocation;
      readonly baseUrl: string;
      readonly fromScratch: boolean;
      /** From before it nothing is deleted (AS-2); null where everything may be. */
      readonly keepBefore: CalendarDate | null;
    }
  | {
      readonly kind: 'export';
      readonly request: ExportRequest;
      readonly sources: readonly ExportSource[];
      readonly file: string;
    }
  | {
      readonly kind: 'export-check';
      readonly request: ExportRequest;
      readonly sources: readonly ExportSource[];
    }
  | {
      readonly kind: 'match-bill';
      readonly bill: Bill;
      readonly tolerances: BillTolerances;
      readonly search: HistorySearch;
      readonly sources: readonly ExportSource[];
    }
  | {
      readonly kind: 'documents';
      readonly documents: readonly NamedDocument[];
      readonly into: DocumentDestination;
    }
  | {
      readonly kind: 'import-look';
      readonly file: UploadedFile;
      readonly reading: TableReading;
      readonly mapping: ImportMapping | null;
      /** Accounts in which a mapping may be remembered. */
      readonly sources: readonly Pick<ExportSource, 'account' | 'where'>[];
    }
  | {
      readonly kind: 'import';
      readonly file: UploadedFile;
      readonly name: string;
      readonly reading: TableReading;
      readonly mapping: ImportMapping;
      readonly where: CacheLocation;
      readonly goodRows: boolean;
      readonly now: Instant;
    }
  | {
      readonly kind: 'import-undo';
      readonly where: CacheLocation;
      readonly id: number;
      readonly now: Instant;
    }
  | { readonly kind: 'import-list'; readonly where: CacheLocation };

export interface JobResults {
  readonly sync: { readonly orders: number; readonly removed: number; readonly unreadable: number };
  readonly export: { readonly rows: number; readonly bytes: number };
  readonly 'export-check': ExportCheck;
  readonly 'match-bill': BillMatch;
  /** Absolute paths of what was written, one for a joint file; `bytes` of all of them. */
  readonly documents: { readonly files: readonly string[]; readonly bytes: number };
  readonly 'import-look': FileLook;
  readonly import: ImportReport;
  /** Orders that the file had said something of. */
  readonly 'import-undo': { readonly orders: number };
  readonly 'import-list': readonly PastImport[];
}

export interface JobHooks {
  progress(done: number, total: number | null): void;
  /** Carries the job's requests; a sync has no token and no network of its own. */
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}

/** Runs long work in threads of their own, so that the main thread never blocks. */
export interface JobThreads {
  run<K extends JobTask['kind']>(
    task: Extract<JobTask, { kind: K }>,
    hooks: JobHooks,
  ): Promise<Result<JobResults[K]>>;
}
