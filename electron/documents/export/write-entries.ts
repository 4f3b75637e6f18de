import { basename } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Move } from '#electron/files/placements.ts';
import type { UnfinishedFiles } from '#electron/files/unfinished.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { growFiles, nodeDisk, onDisk, reasonOf, type Disk } from './growing-files.ts';
import type { PartSink, RowWriter } from './row-writer.ts';
import { targetOf } from './target-file.ts';
import { maxSheetRows } from './xlsx.ts';

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
  /** Called when all of it is on the disk, before it takes its name; what it refuses takes none. */
  readonly beforePlacing?: (
    moves: readonly Move[],
    made: Pick<ExportResult, 'rows' | 'bytes'>,
  ) => Result<null>;
}

export interface ExportResult {
  readonly rows: number;
  /** Of all files. */
  readonly bytes: number;
  /** Absolute paths of what was written, in order: the one that was asked for, unless it took several. */
  readonly files: readonly string[];
  /** Characters written as 〓. */
  readonly replaced: number;
  /** Cells cut to the longest that a sheet holds. */
  readonly cut: number;
}

/** Milliseconds between two tellings of the progress. */
const progressIntervalMs = 100;
/**
 * How much waits before it is written, and how many rows: the thread is done with them in some 15 ms. Each write wakes another
 * thread, so that few large ones take less time.
 */
const flushAt = 1_048_576;
const flushAtRows = 2048;

const tooManyRows = (rows: number) =>
  refuse('export.too-many-rows', {
    params: { max: maxSheetRows.toLocaleString('en-US'), rows: rows.toLocaleString('en-US') },
  });

/** What makes the bytes of entries. It may take several files for them. */
export interface EntryWriter<E> {
  readonly writer: (sink: PartSink) => RowWriter<E>;
  readonly rowsOf: (entry: E) => number;
  readonly maxRows: number;
}

/**
 * Writes entries to a file. It grows under another name in the same folder, and takes its own name, over a
 * file that is there, only when it is complete and on the disk. Whatever else happens, nothing of it remains.
 *
 * Where the writer takes several files, they take their names when all are complete: the file's own with `_1of3` and so
 * on, of which none is taken.
 *
 * Entries are taken one at a time and memory stays bounded. The event loop gets a turn every few thousand rows, after
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
  let growing: Awaited<ReturnType<typeof growFiles>> | undefined;
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
    growing = growFiles(target, disk, options.unfinished);
    await growing.open();
    const writer = makeWriter(growing.sink);
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
      if (writer.waiting < flushAt && sinceTurn < flushAtRows) continue;
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
    await growing.finish();
    if (options.signal?.aborted) return refuse('job.cancelled');
    const moves = await growing.moves();
    const agreed = options.beforePlacing?.(moves, { rows, bytes: growing.bytes() }) ?? ok(null);
    if (!agreed.ok) return agreed;
    const placed = await growing.place(moves);
    options.onProgress?.(rows);
    return ok({
      rows,
      bytes: growing.bytes(),
      files: placed.length === 1 ? [options.file] : placed,
      replaced: writer.losses.unmappable,
      cut: writer.losses.cut,
    });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return refuse('export.cannot-write', { params: { file: basename(options.file), reason } });
  } finally {
    source.return?.();
    await growing?.discard();
  }
}
