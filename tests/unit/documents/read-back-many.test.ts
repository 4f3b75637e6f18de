import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportColumns } from '#electron/documents/export/columns.ts';
import { writeExport } from '#electron/documents/export/write-export.ts';
import { findLibreOffice } from '#tests/support/libre-office.ts';
import { firstDifference, rowsByLibreOffice, rowsBySqlite } from '#tests/support/read-back-tools.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { trappedOrders } from '#tests/support/trapped-orders.ts';

// `npm run bench read-back` does the same with 100,000 lines.
const lines = 2_000;

it('sqlite3 reads every cell of a CSV export as it was ordered', { timeout: 60_000 }, async () => {
  const file = join(tempFolder(), 'out.csv');
  const written = await writeExport(trappedOrders(lines), {
    format: 'csv-utf8', granularity: 'line', locale: 'ja', file,
  }); // prettier-ignore
  expect(written).toMatchObject({ value: { rows: lines } });
  const rows = await rowsBySqlite(file, exportColumns('line', 'ja').length);
  expect(firstDifference(trappedOrders(lines), rows, 'csv')).toBeNull();
  // What compares finds one cell in all of them.
  const broken = rows.map((row, at) => (at === 1_234 ? row.with(11, 'x') : row));
  expect(firstDifference(trappedOrders(lines), broken, 'csv')).toMatch(/^row 1235, 商品名: "x"/);
});

it('LibreOffice reads every cell of an XLSX export as it was ordered', { timeout: 120_000 }, async () => {
  const office = findLibreOffice();
  if (!office) throw new Error('LibreOffice is not installed');
  const folder = tempFolder();
  const file = join(folder, 'out.xlsx');
  const written = await writeExport(trappedOrders(lines), {
    format: 'xlsx', granularity: 'line', locale: 'ja', file,
  }); // prettier-ignore
  expect(written).toMatchObject({ value: { rows: lines } });
  const rows = await rowsByLibreOffice(office, file, folder);
  expect(firstDifference(trappedOrders(lines), rows, 'xlsx')).toBeNull();
});
