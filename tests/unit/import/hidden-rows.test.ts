import { expect, it } from 'vitest';
import { ordersPurpose, previewFile, sampleRows } from '#electron/desk/import/preview-file.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import { memorySource } from '#electron/table-reader/byte-source.ts';
import { openTable } from '#electron/table-reader/open-table.ts';
import { good } from '#tests/support/archives.ts';
import { sheetParts, zipped } from '#tests/support/sheet-files.ts';

// Rows and columns that a person has hidden, or that a filter hides: a spreadsheet does not show them, and they are in the file.

const rows = [
  ['注文番号', '注文日', '商品名', '数量', '金額（税込）'],
  ...Array.from({ length: 5 }, (_, index) => [`A-${index}`, '2026/11/05', '紙', 1, 1_100 * (index + 1)]),
];

/** A workbook in which some rows have further attributes, as a filter or a person leaves them. */
async function previewOf(attributes: Readonly<Record<number, string>>, columns = '', more: typeof rows = []) {
  const parts = sheetParts([...rows, ...more]);
  const sheet = Object.keys(parts).find((name) => name.includes('worksheets/'))!;
  const changed = Object.entries(attributes).reduce(
    (xml, [row, more]) => xml.replace(`<row r="${row}">`, `<row r="${row}" ${more}>`),
    parts[sheet]!.replace('<sheetData>', `${columns}<sheetData>`),
  );
  const table = good(await openTable(memorySource(zipped({ ...parts, [sheet]: changed }))));
  const read: TableRow[] = [];
  for await (const some of table.rows()) read.push(...some);
  return previewFile(ordersPurpose, { ...table, rows: read.slice(0, sampleRows) }, null, true, () => null);
}

it('reads hidden rows as any other, and says how many there are before anything is imported', async () => {
  const preview = await previewOf({
    3: 'hidden="1"',
    4: 'ht="0" hidden="true" customHeight="1"',
    5: 'hidden="0"',
  });
  expect(preview.hiddenRows).toEqual({ count: 2, atLeast: false });
  expect(preview.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
});

it('says nothing of a file in which no row of orders is hidden', async () => {
  expect(await previewOf({})).not.toHaveProperty('hiddenRows');
  // A title or the headings may be hidden: nothing of them is imported.
  expect(await previewOf({ 1: 'hidden="1"' })).not.toHaveProperty('hiddenRows');
});

it('says at least how many rows are hidden where the file goes on behind those that are looked at', async () => {
  const more = Array.from({ length: sampleRows }, (_, index) => [`B-${index}`, '2026/11/06', '紙', 1, 1_100]);
  const preview = await previewOf({ 3: 'hidden="1"', [sampleRows + 5]: 'hidden="1"' }, '', more);
  expect(preview.hiddenRows).toEqual({ count: 1, atLeast: true });
});

it('marks hidden columns, and reads them as any other', async () => {
  const preview = await previewOf(
    {},
    '<cols><col min="1" max="2" width="9"/><col min="3" max="4" hidden="true"/><col min="5" max="16384" hidden="0"/></cols>',
  );
  expect(preview.headings.filter(({ hidden }) => hidden).map(({ text }) => text)).toEqual(['商品名', '数量']);
  expect(preview.mapping.columns).toMatchObject({ product: '商品名', quantity: '数量' });
});
