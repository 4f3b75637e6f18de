import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportColumns } from '#electron/documents/export/columns.ts';
import { writeExport } from '#electron/documents/export/write-export.ts';
import { findLibreOffice } from '#tests/support/libre-office.ts';
import { firstDifference, rowsByLibreOffice, rowsBySqlite } from '#tests/support/read-back-tools.ts';
import { trappedOrders } from '#tests/support/trapped-orders.ts';
import { benchRow, type BenchRow } from './bench-row.ts';

const lines = 100_000;

/**
 * Has sqlite3 (CSV) and LibreOffice (XLSX) read an export of 100,000 lines full of traps, and compares it cell by cell
 * with what was ordered. Throws at the first cell that differs; the seconds are for writing, reading and comparing.
 */
export async function bench(): Promise<BenchRow[]> {
  const office = findLibreOffice();
  if (!office) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));
  const rows: BenchRow[] = [];
  try {
    for (const format of ['csv-utf8', 'xlsx'] as const) {
      const from = performance.now();
      const file = join(folder, format === 'xlsx' ? 'out.xlsx' : 'out.csv');
      const written = await writeExport(trappedOrders(lines), {
        format,
        granularity: 'line',
        locale: 'ja',
        file,
      });
      if (!written.ok) throw new Error(written.error.code);
      const read =
        format === 'xlsx'
          ? await rowsByLibreOffice(office, file, folder)
          : await rowsBySqlite(file, exportColumns('line', 'ja').length);
      const difference = firstDifference(trappedOrders(lines), read, format === 'xlsx' ? 'xlsx' : 'csv');
      if (difference !== null) throw new Error(`${format}: ${difference}`);
      const seconds = Math.round((performance.now() - from) / 100) / 10;
      const reader = format === 'xlsx' ? 'LibreOffice' : 'sqlite3';
      rows.push(benchRow(`export ${format}, ${lines} lines read back by ${reader}`, seconds, 's'));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return rows;
}
