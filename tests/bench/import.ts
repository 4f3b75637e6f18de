import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeExport } from '#electron/documents/export/write-export.ts';
import type { ExportRequest } from '#shared/ipc/export.ts';
import { manyOrders } from '#tests/unit/documents/sample-orders.ts';
import { benchLines } from './bench-lines.ts';
import { benchRow, type BenchRow } from './bench-row.ts';
import type { ImportFigures } from './import-once.ts';

const sizes = benchLines();
const frame = 1000 / 60;
const run = promisify(execFile);

async function measure<T>(what: 'import' | 'cells', file: string): Promise<T> {
  const script = fileURLToPath(new URL('import-once.ts', import.meta.url));
  const { stdout } = await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    script,
    what,
    file,
  ]);
  return JSON.parse(stdout) as T;
}

/** The same file by the `sqlite3` program into a plain database: no column is understood, and nothing can be undone. */
async function bySqlite(file: string, lines: number): Promise<number> {
  const from = performance.now();
  await run('sqlite3', [`${file}.db`, `.import --csv ${file} line`]);
  const milliseconds = performance.now() - from;
  const { stdout } = await run('sqlite3', [`${file}.db`, 'SELECT count(*) FROM line']);
  rmSync(`${file}.db`);
  if (Number(stdout) !== lines) throw new Error(`sqlite3 found ${stdout} lines`);
  return milliseconds;
}

const pace = (lines: number, milliseconds: number): number => Math.round((lines / milliseconds) * 1000);

/**
 * How fast a file that the desk writes is imported into an encrypted history, in a thread of its own as the desk does it,
 * against the `sqlite3` program's import of the same file and, for XLSX, against going through its cells.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));
  const rows: BenchRow[] = [];
  const of = async (format: ExportRequest['format'], lines: number): Promise<void> => {
    const file = join(folder, format);
    await writeExport(manyOrders(lines), {
      format, granularity: 'line', locale: 'ja', file, unmappable: 'replace',
    }); // prettier-ignore
    const reference =
      format === 'xlsx'
        ? { name: 'its cells, by saxes', value: (await measure<ImportFigures>('cells', file)).milliseconds }
        : { name: 'sqlite3 .import, plain', value: await bySqlite(file, lines) };
    const made = await measure<ImportFigures>('import', file);
    if (made.lines !== lines) throw new Error(`${made.lines} lines of ${format} came in`);
    const what = `import ${format}, ${lines} lines`;
    rows.push(
      benchRow(what, pace(lines, made.milliseconds), 'lines/s', {
        name: reference.name,
        value: pace(lines, reference.value),
      }),
      benchRow(`${what}, processor time`, (made.processor * 1000) / lines, 'µs/line'),
      benchRow(`${what}, whole process`, Math.round(made.megabytes), 'MB', {
        name: 'what was asked for',
        value: 250,
      }),
      benchRow(`${what}, main thread held up, worst`, made.held, 'ms', { name: 'a frame', value: frame }),
      benchRow(`${what}, undone`, pace(lines, made.undo), 'lines/s'),
      benchRow(`${what}, cancelled half way`, made.cancel, 'ms'),
    );
  };
  try {
    for (const lines of sizes) for (const format of ['csv-utf8', 'xlsx'] as const) await of(format, lines);
    await of('csv-cp932', Math.min(...sizes.slice(-2)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
