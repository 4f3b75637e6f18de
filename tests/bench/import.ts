import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeExport } from '#electron/documents/export/write-export.ts';
import { exportFormats } from '#shared/ipc/export.ts';
import { manyOrders } from '#tests/unit/documents/sample-orders.ts';
import { benchRow, type BenchRow } from './bench-row.ts';

const lines = Number(process.env['KOBAI_BENCH_LINES'] ?? 200_000);

interface Measured {
  readonly rows: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** One reading in a process of its own, so that its peak memory is its own. */
async function measure(what: 'bytes' | 'read' | 'import', file: string): Promise<Measured> {
  const script = fileURLToPath(new URL('import-once.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    script,
    what,
    file,
  ]);
  return JSON.parse(stdout) as Measured;
}

const pace = ({ rows, milliseconds }: Measured): number => Math.round((rows / milliseconds) * 1000);

/**
 * How fast files of each format that the desk writes are read back, and imported into an encrypted history, against
 * reading their bytes; and how far memory rises.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));
  const rows: BenchRow[] = [];
  try {
    for (const format of exportFormats) {
      const file = join(folder, format);
      await writeExport(manyOrders(lines), {
        format,
        granularity: 'line',
        locale: 'ja',
        file,
        unmappable: 'replace',
      });
      const bytes = await measure('bytes', file);
      const asBytes = { name: 'its bytes, line by line', value: pace({ ...bytes, rows: lines }) };
      const read = await measure('read', file);
      const imported = await measure('import', file);
      rows.push(
        benchRow(`import ${format}, ${lines} lines, read`, pace(read), 'lines/s', asBytes),
        benchRow(`import ${format}, ${lines} lines, whole`, pace(imported), 'lines/s', asBytes),
        benchRow(`import ${format}, ${lines} lines, memory`, Math.round(imported.megabytes), 'MB'),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
