import { expect, it } from 'vitest';
import { billDocument } from '#electron/desk/bills/bill-document.ts';
import { billPurpose } from '#electron/desk/bills/bill-purpose.ts';
import { checkBill } from '#electron/desk/bills/check-bill.ts';
import { readBill } from '#electron/desk/bills/read-bill.ts';
import type { Session } from '#electron/desk/sign-in/session.ts';
import { headingsOf, previewFile } from '#electron/desk/import/preview-file.ts';
import { strictTolerances } from '#electron/domain/bills/bill.ts';
import { summaryKindOf } from '#electron/domain/import/summary-rows.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import { memorySource } from '#electron/table-reader/byte-source.ts';
import { openTable } from '#electron/table-reader/open-table.ts';
import { yen } from '#shared/model/money.ts';
import { ok } from '#shared/model/result.ts';
import { good } from '#tests/support/archives.ts';
import { billedFrom, billedTo } from '#tests/support/planted-bill.ts';

const { signal } = new AbortController();
const headings = '注文番号,納品日,商品コード,品名,数量,請求金額(税抜)';
const lines = ['A1,2026-11-10,P,ペン,2,200', 'A2,2026-11-11,Q,消費税の本,1,1000'];

async function read(rows: readonly string[], above: readonly string[] = []) {
  const bytes = Buffer.from([...above, headings, ...rows].join('\r\n'));
  const table = good(await openTable(memorySource(bytes)));
  const all: TableRow[] = [];
  for await (const some of table.rows()) all.push(...some);
  const preview = previewFile(billPurpose, { ...table, rows: all }, null, true, () => null);
  const { reading, mapping } = preview;
  const wanted = { reading, mapping, from: billedFrom, to: billedTo, goodRows: false };
  const bill = good(
    await readBill(table.rows(), wanted, headingsOf(all, mapping.headerRow), { sparse: false, signal }),
  );
  const checked = await checkBill(
    bill,
    { issuer: 'supplier', tolerances: strictTolerances, day: 'shipped' },
    { find: () => ok({ count: 0, orders: [] }), progress: () => undefined, signal },
  );
  return { ...bill, report: good(checked).report, shown: preview.rows.length };
}
const session = { supplier: { name: { ja: 'アマノ', en: 'Amano' } } } as Session;

it('reads rows of totals, tax and the account with the payer as summaries, and the rest as lines', async () => {
  const { bill, report, notes, shown } = await read([
    ...lines,
    ',,,10%対象,,1200',
    ',,,消費税(10%),,120',
    ',,,今回御請求額,,1320',
    ',,,前回御請求額,,5000',
    ',,,御入金額,,-5000',
    ',,,繰越金額,,0',
    '合　計,,,,,1320',
  ]);
  expect(bill.lines.map(({ name }) => name)).toEqual(['ペン', '消費税の本']);
  expect(shown).toBe(2);
  expect(report.billed).toEqual(yen(1_200));
  expect(report.counts.unknown).toBe(2);
  expect(report.summaries.map(({ row, text }) => [row, text.split(' ')[0]])).toEqual([
    [4, '10%対象'],
    [5, '消費税(10%)'],
    [6, '今回御請求額'],
    [7, '前回御請求額'],
    [8, '御入金額'],
    [9, '繰越金額'],
  ]);
  expect(notes).toEqual([]);
  // What it says is to be paid is the amount of the trade.
  expect(report.stated).toEqual(yen(1_320));
  expect(billDocument(report, 'supplier', session).amount).toEqual(yen(1_320));
});

it('compares what the bill says is to be paid with its lines, its tax and what is carried over', async () => {
  const notesOf = async (...rows: string[]) => (await read([...lines, ...rows])).notes;
  const differs = { code: 'file-total-differs', field: 'amount', text: '1330 / 1200' };
  expect(await notesOf(',,,消費税,,120', ',,,今回御請求額,,1330')).toMatchObject([differs]);
  expect(await notesOf(',,,消費税,,120', ',,,繰越残高,,500', ',,,今回御請求額,,1820')).toEqual([]);
  expect(await notesOf(',,,前回御請求額,,900', ',,,御入金額,,400', ',,,消費税,,120', ',,,御請求額,,1820')).toEqual([]); // prettier-ignore
  expect(await notesOf(',,,御請求額,,1320')).toEqual([]);
  expect(await notesOf(',,,御請求額,,1400')).toHaveLength(1);
});

it('reads what is to be paid above the headings too, and leaves the amount blank where nothing says it', async () => {
  expect((await read(lines, ['請求書,,,,,', '今回御請求額,"1,320",,,,'])).report.stated).toEqual(yen(1_320));
  const { report } = await read(lines);
  expect(report.stated).toBeNull();
  expect(billDocument(report, 'supplier', session).amount).toBeNull();
});

it.each([
  ['今回御請求額', 'stated'], ['ご請求金額(税込)', 'stated'], ['【御請求額】', 'stated'], ['請求合計', 'stated'],
  ['前回御請求額', 'previous'], ['前月請求残高', 'previous'], ['御入金額', 'paid'], ['繰越', 'carried'],
  ['差引繰越残高', 'carried'], ['今回御買上額', 'bought'], ['消費税(10%)', 'tax'], ['消費税額等', 'tax'],
  ['10%消費税', 'tax'], ['内消費税', 'tax'], ['10%対象', 'base'], ['8%対象計(軽減税率)', 'base'],
  ['税率10%対象額', 'base'], ['請求書用紙', null], ['消費税法令集', null], ['領収書 3枚複写', null],
  ['前回版 手帳', null], ['入金伝票', null], ['請求書 A4 税込タイプ', null], ['お買い上げ票', null],
] as const)('takes %s for %s', (cell, kind) => expect(summaryKindOf(cell)).toBe(kind)); // prettier-ignore
