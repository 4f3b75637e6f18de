import { rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { unlistedFiles, type UnfinishedFiles } from '#electron/files/unfinished.ts';
import type { exportFormats } from '#shared/ipc/export.ts';
import { exportNames, type ExportColumnKey } from '#shared/messages/export.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import type { OrderedLine } from '#shared/model/order.ts';
import type { TaxBearing } from '#shared/model/tax-rate.ts';
import { refuse } from '#shared/model/refusal.ts';
import { assertNever, ok, type Result } from '#shared/model/result.ts';
import { exportColumns, linesWithRow, type ExportOrder, type Granularity } from './columns.ts';
import { csvWriter } from './csv.ts';
import { renameOver } from './rename-over.ts';
import type { RowShape, RowWriter, Sink } from './row-writer.ts';
import { finishTemporary, openTemporary, syncFolder, targetOf } from './target-file.ts';
import { maxSheetRows, xlsxWriter } from './xlsx.ts';

export type ExportFormat = (typeof exportFormats)[number];

/** How a file is written, whatever is in it. */
export interface FileOptions {
  /** Absolute path. A file that is there is replaced, at the end. */
  readonly file: string;
  /**
   * What to do about characters that CP932 lacks: refuse, so that nothing is lost unseen, or write 〓 for each,
   * after the person has seen the list of `checkExport`. By default it refuses.
   */
  readonly unmappable?: 'refuse' | 'replace' | undefined;
  /** Called with the rows so far, at most ten times a second, and once at the end. */
  readonly onProgress?: ((rows: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Lists the file while it grows under another name. */
  readonly unfinished?: UnfinishedFiles;
}

/** How a table is written. */
export interface WriteOptions extends FileOptions {
  readonly format: ExportFormat;
}

export interface ExportOptions extends WriteOptions {
  readonly granularity: Granularity;
  readonly locale: Locale;
  /** Columns that are not written. */
  readonly leaveOut?: readonly ExportColumnKey[];
  /** Whether all orders are in whole yen; the file then has no column for the currency. By default they are. */
  readonly inYen?: boolean;
  /** Whether what was ordered bears tax; by default all of it does. */
  readonly bearing?: TaxBearing;
}

/** A table with a name for its sheet. */
export interface NamedRows<E, L> extends RowShape<E, L> {
  readonly sheet: string;
}

export interface ExportResult {
  readonly rows: number;
  readonly bytes: number;
  /** Characters written as 〓. */
  readonly replaced: number;
  /** Cells cut to the longest that a sheet holds. */
  readonly cut: number;
}

/** The file system as an export uses it. */
export interface Disk {
  readonly open: (path: string) => Promise<Pick<FileHandle, 'write' | 'sync' | 'close'>>;
  readonly renameOver: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

const nodeDisk: Disk = {
  open: openTemporary,
  renameOver,
  remove: (path) => rm(path, { force: true }),
};

/** Milliseconds between two tellings of the progress. */
const progressIntervalMs = 100;
/** How much text waits before it is written. One write then takes well under a frame. */
const flushAt = 131_072;

class DiskFault extends Error {
  readonly reason: string;
  constructor(cause: unknown) {
    super('cannot write', { cause });
    this.reason = (cause as NodeJS.ErrnoException).code ?? 'EIO';
  }
}

/** Runs what touches the disk, so that its errors are kept apart from those of the orders' source, which are bugs. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new DiskFault(error);
  }
}

function rowWriter<E, L>(shape: NamedRows<E, L>, format: ExportFormat, sink: Sink): RowWriter<E> {
  switch (format) {
    case 'csv-utf8':
      return csvWriter(shape, 'utf8', sink);
    case 'csv-cp932':
      return csvWriter(shape, 'cp932', sink);
    case 'xlsx':
      return xlsxWriter(shape, shape.sheet, sink);
    default:
      return assertNever(format);
  }
}

const tooManyRows = (rows: number) =>
  refuse('export.too-many-rows', {
    params: { max: maxSheetRows.toLocaleString('en-US'), rows: rows.toLocaleString('en-US') },
  });

/** The rows of an order history: one a line, or one an order. */
export const orderRows = (
  granularity: Granularity,
  locale: Locale,
  leaveOut?: readonly ExportColumnKey[],
  inYen = true,
  bearing: TaxBearing = 'taxed',
): NamedRows<ExportOrder, OrderedLine> => ({
  columns: exportColumns(granularity, locale, leaveOut, inYen, bearing),
  inYen,
  linesOf: ({ order }) => linesWithRow(order, granularity),
  sheet: exportNames.history[locale],
});

/** Writes `orders` to a file (AS-43), as `writeRows` does. */
export const writeExport = (
  orders: Iterable<ExportOrder>,
  options: ExportOptions,
  disk: Disk = nodeDisk,
): Promise<Result<ExportResult>> =>
  writeRows(
    orders,
    orderRows(options.granularity, options.locale, options.leaveOut, options.inYen, options.bearing),
    options,
    disk,
  );

/** Writes a table to a file, as `writeWith` does. Refuses `export.too-many-rows` for XLSX, rows without the heading. */
export const writeRows = <E, L>(
  entries: Iterable<E>,
  shape: NamedRows<E, L>,
  options: WriteOptions,
  disk: Disk = nodeDisk,
): Promise<Result<ExportResult>> =>
  writeWith(
    entries,
    {
      writer: (sink) => rowWriter(shape, options.format, sink),
      rowsOf: (entry) => shape.linesOf(entry).length,
      maxRows: options.format === 'xlsx' ? maxSheetRows : Infinity,
    },
    options,
    disk,
  );

/** What makes the bytes of entries. */
export interface EntryWriter<E> {
  readonly writer: (sink: Sink) => RowWriter<E>;
  readonly rowsOf: (entry: E) => number;
  readonly maxRows: number;
}

/**
 * Writes entries to a file. It grows under another name in the same folder, and takes its own name, over a
 * file that is there, only when it is complete and on the disk. Whatever else happens, nothing of it remains.
 *
 * Entries are taken one at a time and memory stays bounded. The event loop gets a turn every few hundred rows, after
 * which `signal` is looked at. Refusals: `export.empty`, `export.too-many-rows`,
 * `export.unmappable` (CP932), `export.cannot-write` with the system's error code, `job.cancelled`. What `entries`
 * itself throws is thrown on.
 */
export async function writeWith<E>(
  entries: Iterable<E>,
  { writer: makeWriter, rowsOf, maxRows }: EntryWriter<E>,
  options: FileOptions,
  disk: Disk = nodeDisk,
): Promise<Result<ExportResult>> {
  const source = entries[Symbol.iterator]();
  const { unfinished = unlistedFiles } = options;
  let temporary: string | undefined;
  let handle: Awaited<ReturnType<Disk['open']>> | undefined;
  let bytes = 0;
  const sink: Sink = {
    async write(chunk) {
      // A write may take a part only; the rest goes with the next.
      for (let at = 0; at < chunk.length;) {
        const { bytesWritten } = await onDisk(async () => handle!.write(chunk, at, chunk.length - at));
        at += bytesWritten;
      }
      bytes += chunk.length;
    },
  };
  /** Runs through what is left to learn how many rows there would have been. */
  const countRemaining = async (rows: number): Promise<number> => {
    let count = rows;
    let seen = 0;
    for (let next = source.next(); !next.done; next = source.next()) {
      count += rowsOf(next.value);
      seen += 1;
      if (seen % 256 === 0) await turn();
      if (options.signal?.aborted) break;
    }
    return count;
  };

  try {
    if (options.signal?.aborted) return refuse('job.cancelled');
    let next = source.next();
    if (next.done) return refuse('export.empty');

    const target = await onDisk(() => targetOf(options.file));
    const path = await onDisk(async () => unfinished.begin(target));
    temporary = path;
    handle = await onDisk(() => disk.open(path));
    const writer = makeWriter(sink);
    const refusesLoss = options.unmappable !== 'replace';

    let rows = 0;
    let sinceTurn = 0;
    let lastProgressAt = Number.NEGATIVE_INFINITY;
    for (; !next.done; next = source.next()) {
      const more = rowsOf(next.value);
      if (rows + more > maxRows) {
        const total = await countRemaining(rows + more);
        return options.signal?.aborted ? refuse('job.cancelled') : tooManyRows(total);
      }
      rows += writer.add(next.value);
      sinceTurn += more;
      if (writer.waiting < flushAt && sinceTurn < 512) continue;
      await writer.flush();
      if (performance.now() - lastProgressAt >= progressIntervalMs) {
        options.onProgress?.(rows);
        lastProgressAt = performance.now();
      }
      sinceTurn = 0;
      await turn();
      if (options.signal?.aborted) return refuse('job.cancelled');
    }
    if (refusesLoss && writer.losses.unmappable > 0) {
      return refuse('export.unmappable', { params: { count: writer.losses.unmappable } });
    }
    await writer.end();
    const finished = handle;
    handle = undefined;
    await onDisk(async () => {
      try {
        await finishTemporary(path, finished);
      } finally {
        await finished.close();
      }
    });
    if (options.signal?.aborted) return refuse('job.cancelled');
    await onDisk(() => disk.renameOver(path, target));
    temporary = undefined;
    unfinished.end(path);
    await syncFolder(dirname(target));
    options.onProgress?.(rows);
    return ok({ rows, bytes, replaced: writer.losses.unmappable, cut: writer.losses.cut });
  } catch (error) {
    const reason = error instanceof DiskFault ? error.reason : zipFault(error);
    if (reason === null) throw error;
    return refuse('export.cannot-write', { params: { file: basename(options.file), reason } });
  } finally {
    source.return?.();
    await handle?.close().catch(() => undefined);
    if (temporary !== undefined) {
      const path = temporary;
      // What can't be removed now stays listed for the next start.
      await disk.remove(path).then(
        () => unfinished.end(path),
        () => undefined,
      );
    }
  }
}

/** A file larger than a ZIP can be is the disk's kind of fault, though no disk said so. */
const zipFault = (error: unknown): string | null =>
  (error as NodeJS.ErrnoException | null)?.code === 'EFBIG' ? 'EFBIG' : null;
