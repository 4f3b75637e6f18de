import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportColumns } from '#electron/documents/export/columns.ts';
import { exportFormats, exportRequestSchema } from '#shared/ipc/export.ts';
import { benchAccount, benchSupplier, writeLargeHistory, writePlainRows } from './bench-history.ts';
import type { BenchHistory } from './bench-history.ts';
import { benchLines } from './bench-lines.ts';
import { benchRow, type BenchRow } from './bench-row.ts';
import type { ExportOnce, ExportTaken } from './export-once.ts';
import { measureProgram, type Taken } from './measured-program.ts';
import { programOfLibrary } from './xlsx-library.ts';

type Format = (typeof exportFormats)[number];

/** The best of so many counts: whoever else uses the machine can only slow a run down. */
const rounds = 3;
const frame = 1000 / 60;
/** Of the whole process at its peak, in MB, by format. */
const memoryWanted: Readonly<Record<Format, number>> = { 'csv-utf8': 200, 'csv-cp932': 200, xlsx: 220 };

/** The history as one export of the desk: its own thread, reader and writer, from the encrypted cache. */
async function byDesk({ where, lines }: BenchHistory, format: Format, file: string): Promise<ExportTaken> {
  const request = exportRequestSchema.parse({
    search: { accounts: [benchAccount], filter: {} },
    format,
    granularity: 'line',
    locale: 'ja',
    unmappable: 'replace',
  });
  const key = Buffer.from(where.key).toString('hex');
  const source = { account: benchAccount, supplier: benchSupplier };
  const once: ExportOnce = { request, source, cache: where.file, key, file };
  const script = fileURLToPath(new URL('export-once.ts', import.meta.url));
  const quiet = '--disable-warning=ExperimentalWarning';
  const { output } = await measureProgram(process.execPath, [quiet, script, JSON.stringify(once)]);
  const taken = JSON.parse(output) as ExportTaken;
  if (taken.rows !== lines) throw new Error(`${taken.rows} rows of ${lines} were written`);
  return taken;
}

/** The `sqlite3` program's own CSV of the same columns, neither guarded nor in another order than they lie. */
const bySqlite = (plain: string, file: string): Promise<Taken> =>
  measureProgram('sqlite3', [plain, '.mode csv', '.headers on', `.output ${file}`, 'SELECT * FROM line']);

/** One letter a column, as `xlsx-by-library.c` takes them. */
const kinds = exportColumns('line', 'ja')
  .map(({ kind }) => ({ integer: 'n', yen: 'y', date: 'd', time: 't', text: 't', code: 't' })[kind])
  .join('');

const quickest = <T extends Taken>(runs: readonly T[]): T =>
  runs.toSorted((one, other) => one.milliseconds - other.milliseconds)[0]!;

async function rowsOf(lines: number, library: string | null): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));
  try {
    const history = writeLargeHistory(folder, lines);
    const plain = join(folder, 'plain.db');
    writePlainRows(plain, lines);
    const out = join(folder, 'out');
    const rows: BenchRow[] = [];
    for (const format of exportFormats) {
      const isSheet = format === 'xlsx';
      const name = isSheet
        ? 'libxlsxwriter, constant memory, from a plain file'
        : 'sqlite3, from a plain file';
      const ours: ExportTaken[] = [];
      const others: Taken[] = [];
      // In turns, so that neither has the quieter machine.
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await byDesk(history, format, out));
        if (!isSheet) others.push(await bySqlite(plain, out));
        else if (library !== null) others.push(await measureProgram(library, [plain, out, kinds]));
        rmSync(out);
      }
      const best = quickest(ours);
      const other = others.length === 0 ? null : quickest(others);
      const what = `export ${format}, ${history.lines} lines`;
      const reference = (of: 'milliseconds' | 'processor') =>
        other === null ? undefined : { name, value: other[of] / 1000 };
      rows.push(
        benchRow(what, best.milliseconds / 1000, 's', reference('milliseconds')),
        benchRow(`${what}, processor time`, best.processor / 1000, 's', reference('processor')),
        benchRow(`${what}, whole process`, Math.max(...ours.map(({ megabytes }) => megabytes)), 'MB', {
          name: 'what was asked for',
          value: memoryWanted[format],
        }),
        benchRow(`${what}, main thread held up, worst`, best.held, 'ms', { name: 'a frame', value: frame }),
      );
      if (other) rows.push(benchRow(`${name}, whole process`, other.megabytes, 'MB'));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * An export of a whole history as the desk does it, against the programs that do only that: the `sqlite3` program's CSV,
 * and libxlsxwriter. Theirs are of a plain file that has the rows ready.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));
  try {
    const library = programOfLibrary(folder);
    const rows: BenchRow[] = [];
    for (const lines of benchLines()) rows.push(...(await rowsOf(lines, library)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
