/**
 * One import as the desk does it, or the reference of one, in a process of its own, so that its memory is its own:
 * `import-once.ts <import | cells> <file>`. Prints what it measured as JSON.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readSync, openSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import type { JobResults, JobTask } from '#electron/desk/ports/job-threads.ts';
import type { UploadedFile } from '#electron/desk/ports/uploads.ts';
import { unlistedFiles } from '#electron/files/unfinished.ts';
import { createUploads } from '#electron/files/uploads.ts';
import { fileSource } from '#electron/table-reader/byte-source.ts';
import { zipArchive } from '#electron/table-reader/zip-directory.ts';
import { createJobThreads } from '#electron/threads/job-threads.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { Result } from '#shared/model/result.ts';
import { watched } from './watched.ts';

/** What one process measured: lines, milliseconds (also of processor time, all threads), MB of the whole process at its peak. */
export interface ImportFigures {
  readonly lines: number;
  readonly milliseconds: number;
  readonly processor: number;
  readonly megabytes: number;
  /** The longest that the main thread was held, in milliseconds. */
  readonly held: number;
  /** Milliseconds until the import was undone, and from a cancel half way until nothing of it was left. */
  readonly undo: number;
  readonly cancel: number;
}

const [, , what = '', file = ''] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Hands the file over as a page does, piece by piece. */
async function upload(): Promise<UploadedFile> {
  const uploads = createUploads(folder, unlistedFiles);
  const handle = openSync(file, 'r');
  const { size } = fileSource(file);
  const id = good(await uploads.begin(null, 'file', size));
  const piece = Buffer.alloc(524_288);
  for (let offset = 0, read = 0; offset < size; offset += read) {
    read = readSync(handle, piece, 0, piece.length, offset);
    good(await uploads.add(id, offset, piece.subarray(0, read)));
  }
  closeSync(handle);
  return good(uploads.find(null, id));
}

async function imported(): Promise<ImportFigures> {
  const threads = createJobThreads(new URL('../../electron/job.worker.ts', import.meta.url));
  const run = async <K extends JobTask['kind']>(
    task: Extract<JobTask, { kind: K }>,
    progress: (done: number) => void = () => undefined,
    signal = new AbortController().signal,
  ): Promise<Result<JobResults[K]>> => threads.run<K>(task, { progress, fetch: globalThis.fetch, signal });
  const where = { file: join(folder, 'cache.db'), key: randomBytes(32) };
  const reading = { encoding: null, delimiter: null, sheet: null };
  const uploadedFile = await upload();
  const of = { file: uploadedFile, reading } as const;
  const look = good(
    await run({ kind: 'import-preview', purpose: 'orders', ...of, mapping: null, sources: [] }),
  );
  const task = {
    kind: 'import', ...of, mapping: look.mapping, where, others: [], goodRows: false, now: instantOf(0),
  } as const; // prettier-ignore

  const before = process.cpuUsage();
  const first = await watched(() => run(task));
  const { user, system } = process.cpuUsage(before);
  const report = good(first.value);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const taken = await watched(() =>
    run({ kind: 'import-undo', where, id: report.import!, now: instantOf(1) }),
  );
  good(taken.value);

  const abort = new AbortController();
  let stopped = 0;
  const cut = await run(
    task,
    (done) => {
      if (done < report.rows / 2 || stopped !== 0) return;
      stopped = performance.now();
      abort.abort();
    },
    abort.signal,
  );
  const cancel = performance.now() - stopped;
  if (cut.ok || cut.error.code !== 'job.cancelled') throw new Error('an import was not cancelled');
  if (good(await run({ kind: 'import-list', where })).length > 0) throw new Error('an import was left');
  return {
    lines: report.rows,
    milliseconds: first.milliseconds,
    processor: (user + system) / 1000,
    megabytes,
    held: Math.max(first.worst, taken.worst),
    undo: taken.milliseconds,
    cancel,
  };
}

/** What the library of XLSX takes for the same sheet, with nothing made of its cells. */
async function cells(): Promise<Pick<ImportFigures, 'lines' | 'milliseconds'>> {
  const parser = new SaxesParser({ position: false });
  let lines = -1;
  parser.on('opentag', ({ name }) => {
    if (name === 'row') lines += 1;
  });
  const decoder = new TextDecoder();
  const from = performance.now();
  for await (const bytes of zipArchive(fileSource(file)).read('xl/worksheets/sheet1.xml'))
    parser.write(decoder.decode(bytes, { stream: true }));
  parser.close();
  return { lines, milliseconds: performance.now() - from };
}

try {
  process.stdout.write(JSON.stringify(await { import: imported, cells }[what]!()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
