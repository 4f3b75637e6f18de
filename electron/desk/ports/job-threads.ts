import type { NpRules } from '#electron/domain/buying-rules.ts';
import type { BillTolerances } from '#electron/domain/bills/bill.ts';
import type {
  AccountingAgain,
  AccountingCheck,
  AccountingCounts,
  AccountingExport,
  AccountingRequest,
} from '#shared/ipc/accounting.ts';
import type { BillReport, BillTable } from '#shared/ipc/bills.ts';
import type { ExportCheck, ExportRequest } from '#shared/ipc/export.ts';
import type { Accounting, AccountingProgram } from '#shared/model/accounting.ts';
import type { ArchiveId } from '#shared/model/archive.ts';
import type { BillDay, BillIssuer } from '#shared/model/bill.ts';
import type { AccountId, Locale, SupplierId } from '#shared/model/identifiers.ts';
import type { CalendarDate, Instant } from '#shared/model/dates.ts';
import type { Result } from '#shared/model/result.ts';
import type { CacheLocation } from './cache.ts';
import type { FilePreview, ImportReport } from '#shared/ipc/import.ts';
import type { ImportMapping, PastImport, TableReading } from '#shared/model/import.ts';
import type { UploadedFile } from './uploads.ts';
import type { NamedDocument, DocumentDestination } from './document-renderer.ts';

/** One saved history that an export reads, and what its supplier is called in the file. */
export interface ExportSource {
  readonly account: AccountId;
  readonly where: CacheLocation;
  readonly supplier: string;
}

/** A document in the archive that names the number of an order, under the account that it came in under. */
export interface ArchivedReference {
  readonly account: AccountId;
  readonly reference: string;
  readonly id: ArchiveId;
}

/** The same, whose invoices its orders have, and how it closes; null where it does not say. */
export interface AccountingSource extends ExportSource {
  readonly supplierId: SupplierId;
  readonly np: NpRules | null;
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
      /** The day behind which all of the history must have been fetched; null where what is there will do. */
      readonly wholeAfter: CalendarDate | null;
    }
  | {
      readonly kind: 'export-check';
      readonly request: ExportRequest;
      readonly sources: readonly ExportSource[];
    }
  | {
      readonly kind: 'accounting';
      readonly request: AccountingRequest;
      readonly accounting: Accounting;
      readonly exportId: string;
      /** When it was started. */
      readonly at: Instant;
      readonly sources: readonly AccountingSource[];
      readonly file: string;
      /** As for an export. */
      readonly wholeAfter: CalendarDate | null;
      /** Documents in the archive, by the numbers of their orders; absent where they are not known yet. */
      readonly archived?: readonly ArchivedReference[];
    }
  | {
      readonly kind: 'accounting-check';
      readonly request: AccountingRequest;
      readonly accounting: Accounting;
      readonly sources: readonly AccountingSource[];
    }
  | {
      readonly kind: 'accounting-exports';
      readonly program: AccountingProgram;
      /** The export that is forgotten first; null for none. */
      readonly forget: string | null;
      readonly sources: readonly AccountingSource[];
    }
  | {
      readonly kind: 'accounting-again';
      readonly request: AccountingAgain;
      readonly sources: readonly AccountingSource[];
      readonly file: string;
    }
  | {
      readonly kind: 'bill-check';
      readonly file: UploadedFile;
      /** Null for an electronic invoice. */
      readonly table: BillTable | null;
      readonly issuer: BillIssuer;
      readonly tolerances: BillTolerances;
      readonly day: BillDay;
      /** The account that the bill is of comes first: what its columns are is remembered there. */
      readonly sources: readonly ExportSource[];
      /** Where the result is written to, if it is still the one of this name; null where it is only found. */
      readonly into: {
        readonly file: string;
        readonly format: ExportRequest['format'];
        readonly locale: Locale;
        readonly result: string;
        /** Where the archive has the bill; null where it has not. */
        readonly archived: ArchiveId | null;
      } | null;
    }
  | {
      readonly kind: 'documents';
      readonly documents: readonly NamedDocument[];
      readonly into: DocumentDestination;
    }
  | {
      readonly kind: 'import-preview';
      readonly purpose: 'orders' | 'bill';
      readonly file: UploadedFile;
      readonly reading: TableReading;
      readonly mapping: ImportMapping | null;
      /** Accounts in which a mapping may be remembered. */
      readonly sources: readonly Pick<ExportSource, 'account' | 'where'>[];
    }
  | {
      readonly kind: 'import';
      readonly file: UploadedFile;
      readonly reading: TableReading;
      readonly mapping: ImportMapping;
      readonly where: CacheLocation;
      /** Where the same file may have gone already. */
      readonly others: readonly { readonly account: AccountId; readonly where: CacheLocation }[];
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
  /** `files`: absolute paths of what was written, in order. */
  readonly export: { readonly rows: number; readonly bytes: number; readonly files: readonly string[] };
  readonly 'export-check': ExportCheck;
  readonly accounting: JobResults['export'] & { readonly counts: AccountingCounts };
  readonly 'accounting-check': AccountingCheck;
  readonly 'accounting-exports': AccountingExport[];
  readonly 'accounting-again': JobResults['export'];
  readonly 'bill-check': {
    readonly report: BillReport;
    readonly written: { readonly rows: number; readonly bytes: number } | null;
  };
  /** Absolute paths of what was written, one for a joint file; `bytes` of all of them. */
  readonly documents: { readonly files: readonly string[]; readonly bytes: number };
  readonly 'import-preview': FilePreview;
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
