import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { exportFormats } from '#shared/ipc/export.ts';
import { accountingPrograms } from '#shared/model/accounting.ts';
import { benchRow, type BenchRow } from './bench-row.ts';

const lines = 200_000;
/** The library takes the whole sheet into memory, and minutes for it; its pace shows with fewer. */
const libraryLines = 50_000;

interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Runs one export in a process of its own, so that its peak memory is its own. */
async function measure(what: string, count: number): Promise<Measured> {
  const script = fileURLToPath(new URL('export-once.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, what, String(count)]);
  return JSON.parse(stdout) as Measured;
}

const microsecondsPerRow = (count: number, { milliseconds }: Measured): number =>
  Math.round((milliseconds * 10_000) / count) / 10;

/**
 * How fast each format is written from generated orders, and how far memory rises, against the same rows written as
 * JSON lines, and for XLSX against write-excel-file as well.
 */
export async function bench(): Promise<BenchRow[]> {
  const json = await measure('json', lines);
  const library = await measure('library', libraryLines);
  const asJson = { name: 'JSON.stringify of the same rows', value: microsecondsPerRow(lines, json) };
  const asLibrary = {
    name: `write-excel-file, ${libraryLines} lines`,
    value: microsecondsPerRow(libraryLines, library),
  };
  const rows: BenchRow[] = [];
  for (const format of exportFormats) {
    const ours = await measure(format, lines);
    const pace = microsecondsPerRow(lines, ours);
    rows.push(
      benchRow(`export ${format}, ${lines} lines`, pace, 'µs/row', asJson),
      benchRow(`export ${format}, ${lines} lines, memory`, Math.round(ours.megabytes), 'MB'),
    );
    if (format === 'xlsx') rows.push(benchRow('export xlsx beside the library', pace, 'µs/row', asLibrary));
  }
  for (const program of accountingPrograms) {
    const ours = await measure(program, lines);
    rows.push(
      benchRow(`accounting ${program}, ${lines} lines`, microsecondsPerRow(lines, ours), 'µs/row', asJson),
      benchRow(`accounting ${program}, ${lines} lines, memory`, Math.round(ours.megabytes), 'MB'),
    );
  }
  return [...rows, benchRow(`${asLibrary.name}, memory`, Math.round(library.megabytes), 'MB')];
}
