import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3-multiple-ciphers';
import { exportColumns, type ExportOrder } from '#electron/documents/export/columns.ts';
import { readCsv } from '#tests/unit/documents/csv-reader.ts';
import { cellAsRead } from './trapped-orders.ts';

const run = promisify(execFile);

/** The rows of a CSV file as the sqlite3 program reads them, without the heading. */
export async function rowsBySqlite(file: string, columns: number): Promise<readonly (readonly string[])[]> {
  const database = `${file}.db`;
  const names = Array.from({ length: columns }, (_, at) => `c${at} TEXT`).join(', ');
  await run('sqlite3', [database, `CREATE TABLE t (${names})`, `.import --csv --skip 1 "${file}" t`]);
  const db = new Database(database, { readonly: true });
  try {
    return db.prepare('SELECT * FROM t ORDER BY rowid').raw().all() as string[][];
  } finally {
    db.close();
  }
}

/** The rows of an XLSX file as LibreOffice reads them, without the heading. Takes the sheet into memory. */
export async function rowsByLibreOffice(
  program: string,
  file: string,
  folder: string,
): Promise<readonly (readonly string[])[]> {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  await run(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      // Comma, quotes, UTF-8, from row 1; text in quotes, cells as they are shown.
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true',
      '--outdir',
      out,
      file,
    ],
    { maxBuffer: 16_000_000 },
  );
  const text = readFileSync(join(out, `${basename(file).replace(/\.[^.]+$/, '')}.csv`), 'utf8');
  const rows = readCsv(text.replace(/^\ufeff/, '').replaceAll(/\r?\n/g, '\r\n'));
  return rows.slice(1).map((row) => row.map(({ value }) => value.replaceAll('\r\n', '\n')));
}

/** The first cell that was not read as it was ordered, in words; null where all are equal, row by row. */
export function firstDifference(
  orders: Iterable<ExportOrder>,
  read: Iterable<readonly string[]>,
  format: 'csv' | 'xlsx',
): string | null {
  const columns = exportColumns('line', 'ja');
  const rows = read[Symbol.iterator]();
  let at = 0;
  for (const entry of orders)
    for (const line of entry.order.lines) {
      at += 1;
      const row = rows.next();
      if (row.done) return `row ${at} is missing`;
      if (row.value.length !== columns.length) return `row ${at} has ${row.value.length} cells`;
      for (const [index, column] of columns.entries()) {
        const wanted = cellAsRead(column.kind, column.value(entry, line), format);
        const found = row.value[index]!;
        const isNumber = format === 'xlsx' && (column.kind === 'yen' || column.kind === 'integer');
        if (isNumber ? found.replaceAll(/[¥,]/g, '') !== wanted : found !== wanted)
          return `row ${at}, ${column.title}: ${JSON.stringify(found)} for ${JSON.stringify(wanted)}`;
      }
    }
  return rows.next().done ? null : 'there are more rows than were ordered';
}
