import type { RetentionRule } from '#electron/domain/archive/archive-records.ts';
import type {
  ArchivedDocument,
  ArchiveFilter,
  ArchiveId,
  ArchivePerson,
  ArchiveRecord,
  ArchiveReport,
} from '#shared/model/archive.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { AccountId, Locale } from '#shared/model/identifiers.ts';
import type { TextEncoding } from '#shared/model/import.ts';
import type { Money } from '#shared/model/money.ts';
import type { Result } from '#shared/model/result.ts';
import type { ReadableInvoice } from './invoices.ts';
import type { UploadedFile } from './uploads.ts';

/** A file that comes into the archive: from the page, or a document that the desk has issued, which is kept as a PDF. */
export type ArchiveSource =
  | { readonly kind: 'file'; readonly name: string; readonly file: UploadedFile }
  | { readonly kind: 'issued'; readonly document: BusinessDocument; readonly name: string };

export interface NewArchiveDocument {
  readonly source: ArchiveSource;
  /** Null for an issued document: its own. */
  readonly document: ArchivedDocument | null;
}

/** A new version of a document; `file` is null or absent where the file stays. */
export interface ArchiveCorrection {
  readonly of: ArchiveId;
  readonly reason: string;
  readonly document: ArchivedDocument;
  readonly file?: ArchiveSource | null;
}

/** What became of a document that was to be kept. `already` where the same file is there: it is not kept twice. */
export interface KeptDocument {
  readonly id: ArchiveId;
  readonly already: boolean;
}

/** Which documents a person may see: all, or those that came in under these accounts. */
export type ArchiveScope = 'all' | readonly AccountId[];

export interface ArchiveSearch {
  readonly filter: ArchiveFilter;
  readonly scope: ArchiveScope;
  readonly rule: RetentionRule;
}

export interface ArchiveState {
  readonly folder: string;
  /** Null where there is no archive in the folder yet. */
  readonly archive: string | null;
  readonly lastReport: ArchiveReport | null;
  /** Whether the recovery key was ever shown: without it a lost keychain is a lost archive. */
  readonly keyShown: boolean;
}

/** Which rows of a table are wanted: those with all of the words, from one on. */
export interface WantedRows {
  readonly words: string;
  readonly offset: number;
  readonly limit: number;
}

/** A file as people read it: an electronic invoice, some rows of a table, or neither (another program shows it). */
export type FileView =
  | { readonly kind: 'invoice'; readonly invoice: ReadableInvoice }
  | {
      readonly kind: 'table';
      readonly encoding: TextEncoding | null;
      readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
      /** Whether there are rows after these. */
      readonly more: boolean;
    }
  | { readonly kind: 'other' };

export interface ArchiveProgress {
  progress(done: number, total: number): void;
  readonly signal: AbortSignal;
}

/**
 * The archive of documents: append-only, chained, encrypted. Everything but `state`, `create`, `open` and `restore` refuses
 * `archive.not-open` before it is open. A company's server can stand behind this instead of a folder.
 */
export interface Archive {
  state(): Promise<Result<ArchiveState>>;
  /** Makes a new archive in the folder, with a key of the caller's. */
  create(archive: string, key: Uint8Array): Promise<Result<null>>;
  /** Refuses `archive.wrong-key`, `archive.damaged`, `archive.not-found`, `file.unusable`. */
  open(archive: string, key: Uint8Array): Promise<Result<null>>;
  /** The key in the form that people keep. */
  recoveryKey(): Promise<Result<string>>;
  keep(
    by: ArchivePerson,
    at: Instant,
    documents: readonly NewArchiveDocument[],
  ): Promise<Result<readonly KeptDocument[]>>;
  /**
   * Adds a version. Refuses `archive.no-change`, `archive.deleted`, and `archive.kept-elsewhere` where the new file is that
   * of another document.
   */
  correct(by: ArchivePerson, at: Instant, correction: ArchiveCorrection): Promise<Result<null>>;
  remove(by: ArchivePerson, at: Instant, of: ArchiveId, reason: string): Promise<Result<null>>;
  search(
    search: ArchiveSearch,
    offset: number,
    limit: number,
  ): Promise<
    Result<{ readonly total: number; readonly sum: Money; readonly records: readonly ArchiveRecord[] }>
  >;
  /** Refuses `archive.unknown` for one that is not there or outside the scope. */
  record(id: ArchiveId, scope: ArchiveScope, rule: RetentionRule): Promise<Result<ArchiveRecord>>;
  /** A version's file as people read it. Refuses as `saveFile`, and what reading it refuses. */
  view(id: ArchiveId, scope: ArchiveScope, version: number, rows: WantedRows): Promise<Result<FileView>>;
  /** Writes a version's file to `path`, over a file that is there. */
  saveFile(
    id: ArchiveId,
    scope: ArchiveScope,
    version: number,
    path: string,
  ): Promise<Result<{ readonly bytes: number }>>;
  verify(at: Instant, hooks: ArchiveProgress): Promise<Result<ArchiveReport>>;
  /** Writes an index (CSV) and the files of what is found into a new folder below `into`. Answers that folder. */
  exportTo(
    search: ArchiveSearch,
    into: string,
    locale: Locale,
    at: Instant,
    hooks: ArchiveProgress,
  ): Promise<Result<{ readonly folder: string; readonly documents: number; readonly bytes: number }>>;
  /** Copies what a backup in `into` lacks. Answers the backup's folder. */
  backup(
    into: string,
    hooks: ArchiveProgress,
  ): Promise<Result<{ readonly folder: string; readonly files: number; readonly bytes: number }>>;
  /**
   * Opens the archive in `from` with its recovery key and brings it to this desk's folder; an archive that is already the
   * same is completed and mended. Answers id and key, for the keychain. Refuses `archive.not-found`, `archive.wrong-key`
   * and `archive.other-archive` where this desk's folder holds documents of another one.
   */
  restore(
    from: string,
    recoveryKey: string,
    hooks: ArchiveProgress,
  ): Promise<Result<{ readonly archive: string; readonly key: Uint8Array }>>;
  /**
   * Uses the archive in `folder` from now on, as several desks do; `recoveryKey` opens it. Without an archive there, this
   * desk's is copied to it first, and then no recovery key is needed.
   */
  useFolder(
    folder: string,
    recoveryKey: string | null,
    hooks: ArchiveProgress,
  ): Promise<Result<{ readonly archive: string; readonly key: Uint8Array }>>;
  /** Saves what this desk has seen and closes. */
  close(): Promise<void>;
}
