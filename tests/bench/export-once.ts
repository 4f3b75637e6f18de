/**
 * One export as the desk does it, in a process of its own, so that its memory is its own: `export-once.ts <ExportOnce as JSON>`.
 * Prints an `ExportTaken` as JSON. It loads little, for what it loads counts as the export's memory.
 */
import { createJobThreads } from '#electron/threads/job-threads.ts';
import type { ExportSource } from '#electron/desk/ports/job-threads.ts';
import type { ExportRequest } from '#shared/ipc/export.ts';
import { deskThread } from '#tests/support/desk-threads.ts';
import type { Taken } from './measured-program.ts';
import { watched } from './watched.ts';

/** What the process is given to do: `key` in hexadecimal digits. */
export interface ExportOnce {
  readonly request: ExportRequest;
  readonly source: Omit<ExportSource, 'where'>;
  readonly cache: string;
  readonly key: string;
  readonly file: string;
}
/** What it measured: processor time of all threads, MB of the whole process at its peak. */
export interface ExportTaken extends Taken {
  readonly rows: number;
  /** The longest that the main thread was held, in milliseconds. */
  readonly held: number;
}

const { request, source, cache, key, file } = JSON.parse(process.argv[2] ?? '{}') as ExportOnce;
const sources = [{ ...source, where: { file: cache, key: Buffer.from(key, 'hex') } }];
const threads = createJobThreads(deskThread('job'));
const hooks = {
  progress: () => undefined,
  fetch: globalThis.fetch,
  signal: new AbortController().signal,
};
const before = process.cpuUsage();
const { value, milliseconds, worst } = await watched(() =>
  threads.run({ kind: 'export', request, sources, file, wholeAfter: null }, hooks),
);
const { user, system } = process.cpuUsage(before);
if (!value.ok) throw new Error(value.error.code);
const taken: ExportTaken = {
  milliseconds,
  processor: (user + system) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
  rows: value.value.rows,
  held: worst,
};
process.stdout.write(JSON.stringify(taken));
