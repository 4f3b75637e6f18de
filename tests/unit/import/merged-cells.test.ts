import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportMapping } from '#shared/model/import.ts';
import { good } from '#tests/support/archives.ts';
import { readImport } from '#tests/support/import-pipeline.ts';
import { convertWithLibreOffice, findLibreOffice } from '#tests/support/libre-office.ts';
import { sheetParts, zipped, type SheetCell } from '#tests/support/sheet-files.ts';

// Merged cells have their value in the first row only. In XLSX the list of them stands behind all rows.

const headings = ['注文番号', '注文日', '商品名', '数量', '金額(税抜)', '税率', '送料(税抜)'];

/** What is read of a sheet with merged cells: its lines, the fee of each order, and the problems. */
async function linesOf(bytes: Uint8Array, answers: Partial<ImportMapping> = {}) {
  const { orders, problems } = good(await readImport(bytes, answers));
  return {
    lines: orders.flatMap(({ number, orderedOn, lines }) =>
      lines.map(({ name, quantity, amount }) => [number, orderedOn, name, quantity, amount.amount].join(' ')),
    ),
    fees: orders.map(({ number, shippingFee }) => `${number} ${shippingFee.amount}`),
    problems: problems.map(({ row, code, field }) => [row, code, field].join(' ')),
  };
}
function sheet(rows: readonly (readonly SheetCell[])[], merges: readonly string[], prefix = ''): Uint8Array {
  const parts = sheetParts([headings, ...rows], { prefix });
  const p = prefix === '' ? '' : `${prefix}:`;
  const part = 'xl/worksheets/sheet1.xml';
  const list = merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  return zipped({
    ...parts,
    [part]: parts[part]!.replace(
      `</${p}sheetData>`,
      `</${p}sheetData><${p}mergeCells count="${merges.length}">${list}</${p}mergeCells>`,
    ),
  });
}
const day = '2026/11/05';

it('gives a merged number, date and name to each of its rows, without being asked to', async () => {
  for (const prefix of ['', 'x'])
    expect(
      await linesOf(
        sheet(
          [
            ['A-1', day, '紙', 1, 100, 0.1, 500],
            [null, null, null, 2, 260, 0.1, null],
            [null, null, 'ペン', 3, 300, 0.1, null],
            ['A-2', day, '糊', 1, 80, 0.1, null],
          ],
          ['A2:A4', 'B2:B4', 'C2:C3', 'G2:G4', 'A1:B1'],
          prefix,
        ),
      ),
    ).toEqual({
      lines: [
        'A-1 2026-11-05 紙 1 100',
        'A-1 2026-11-05 紙 2 260',
        'A-1 2026-11-05 ペン 3 300',
        'A-2 2026-11-05 糊 1 80',
      ],
      fees: ['A-1 500', 'A-2 0'],
      problems: [],
    });
});

it('reads no merged amount, quantity or fee of several lines or orders: its rows are problems, never nought or twice', async () => {
  expect(
    await linesOf(
      sheet(
        [
          ['A-1', day, '紙', 1, 1_000, 0.1, null],
          [null, null, 'ペン', 2, null, 0.1, null],
          ['A-2', day, '糊', 3, 80, 0.1, null],
          ['A-2', day, '茶', null, 90, 0.1, null],
          ['A-3', day, '棚', 1, 700, 0.1, 550],
          ['A-4', day, '机', 1, 900, 0.1, null],
          ['A-5', day, '椅子', 1, 600, 0.1, null],
        ],
        ['A2:A3', 'B2:B3', 'E2:E3', 'D4:D5', 'G6:G7'],
      ),
    ),
  ).toEqual({
    lines: ['A-5 2026-11-05 椅子 1 600'],
    fees: ['A-5 0'],
    problems: [
      '2 merged-amount amount',
      '3 merged-amount amount',
      '4 merged-amount quantity',
      '5 merged-amount quantity',
      '6 merged-amount shippingFee',
      '7 merged-amount shippingFee',
    ],
  });
});

it('reads a line that is two rows high in all its columns once, and no subtotal as a line of the order above', async () => {
  const high = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => `${column}2:${column}3`);
  expect(
    await linesOf(
      sheet(
        [
          ['A-1', day, '紙', 1, 1_000, 0.1, 300],
          [],
          ['A-2', day, 'ペン', 1, 200, 0.1, null],
          [null, null, '小計', null, 200, null, null],
          [null, null, null, null, null, null, null],
        ],
        [...high, 'A4:A6', 'B4:B6'],
      ),
    ),
  ).toEqual({
    lines: ['A-1 2026-11-05 紙 1 1000', 'A-2 2026-11-05 ペン 1 200'],
    fees: ['A-1 300', 'A-2 0'],
    problems: [],
  });
});

const office = findLibreOffice();

it.skipIf(office === null)('reads what LibreOffice writes of merged cells', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-merged-'));
  try {
    const text = (value: string, rows = 1): string =>
      `<table:table-cell office:value-type="string"${rows > 1 ? ` table:number-rows-spanned="${rows}" table:number-columns-spanned="1"` : ''}><text:p>${value}</text:p></table:table-cell>`;
    const number = (value: number): string =>
      `<table:table-cell office:value-type="float" office:value="${value}"/>`;
    const row = (...cells: readonly string[]): string =>
      `<table:table-row>${cells.join('')}</table:table-row>`;
    const covered = '<table:covered-table-cell/>';
    const names = ['office', 'table', 'text'].map(
      (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    );
    writeFileSync(
      join(folder, 'merged.fods'),
      `<?xml version="1.0" encoding="UTF-8"?><office:document ${names.join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="注文">${[
        row(...headings.map((heading) => text(heading))),
        row(text('B-1', 2), text(day, 3), text('紙'), number(1), number(100), number(0.1)),
        row(covered, covered, text('ペン'), number(2), number(200), number(0.1)),
        row(text('B-2'), covered, text('糊'), number(3), number(300), number(0.1)),
      ].join('')}</table:table></office:spreadsheet></office:body></office:document>`,
    );
    const made = await convertWithLibreOffice(office!, join(folder, 'merged.fods'), folder, 'xlsx');
    expect(await linesOf(made)).toEqual({
      lines: ['B-1 2026-11-05 紙 1 100', 'B-1 2026-11-05 ペン 2 200', 'B-2 2026-11-05 糊 3 300'],
      fees: ['B-1 0', 'B-2 0'],
      problems: [],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
