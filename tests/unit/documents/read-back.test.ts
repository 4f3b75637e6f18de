import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportColumns, type ExportOrder } from '#electron/documents/export/columns.ts';
import { writeExport } from '#electron/documents/export/write-export.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import {
  findLibreOffice,
  readWithLibreOffice,
  type Sheet,
  type SheetCell,
} from '#tests/support/libre-office.ts';
import { sampleLine, sampleOrder } from './sample-orders.ts';

const program = findLibreOffice();

/** What fits CP932, and so stands in all three files. */
const nasty = [
  '髙橋 﨑 ㈱ ① ～ ―',
  '=HYPERLINK("https://example.com","x")',
  '+81-3-0000-0000',
  '-2+3',
  '@SUM(A1:A9)',
  '＝1+1',
  '\t=1',
  '一行目\n二行目',
  'say "はい", ok',
  '  前後に空白  ',
  "'apostrophe",
  '<b>&amp;</b>',
  '_x0041_ _x000D_',
  '2026-04-01',
  '1-2',
  '1,234',
  'TRUE',
  '1e5',
];
/** What CP932 lacks, or holds in another form. */
const wide = ['𠮷野家 👍🏽 é € ㍿', '〜−—‖¢¥', 'a\u0000b\u000bc', '\ud842', 'x'.repeat(40_000)];

const order = (names: readonly string[], over = {}): ExportOrder => ({
  supplier: 'アスクル法人',
  order: sampleOrder({
    lines: names.map((name, at) => sampleLine({ lineNumber: at + 1, name })),
    ...over,
  }),
});

const plainEntries: readonly ExportOrder[] = [
  order(nasty),
  order(['年末'], {
    orderedOn: calendarDate('2026-12-31'),
    orderedAt: tokyoInstant(calendarDate('2026-12-31'), '23:59'),
    shippedOn: calendarDate('2027-01-01'),
    deliveredOn: null,
    comment: nasty[1],
    costMemo: '=1+1',
    department: null,
  }),
  order(['うるう日'], {
    number: '0000123',
    orderedOn: calendarDate('2028-02-29'),
    orderedAt: tokyoInstant(calendarDate('2028-02-29'), '00:00'),
    lines: [
      sampleLine({
        productCode: '00123',
        jan: '0012345678905',
        amount: yen(99_999_999_999),
        unitPrice: yen(0),
      }),
      sampleLine({ productCode: '-001', jan: null, amount: yen(-99_999_999_999), quantity: -2, taxRate: 8 }),
    ],
  }),
];
const wideEntries: readonly ExportOrder[] = [...plainEntries, order(wide)];

const columns = exportColumns('line', 'ja');
/** LibreOffice's numbers for the two; 1041 below is Japanese, in which 2026/04/01 is a date. */
const charset = { utf8: 76, cp932: 60 };

interface Expected {
  readonly type: string;
  readonly value: string;
}
/** What a cell must hold, told from the order itself. `text` is what the format makes of text. */
function expectedRows(entries: readonly ExportOrder[], text: (of: string) => string): Expected[][] {
  const asText = (of: string | null): Expected =>
    of === null || text(of) === '' ? { type: '', value: '' } : { type: 'string', value: text(of) };
  const asNumber = (of: number): Expected => ({ type: 'number', value: String(of) });
  const asDate = (of: string | null): Expected => (of === null ? asText(null) : { type: 'date', value: of });
  return entries.flatMap(({ supplier, order: { lines, ...all } }) =>
    lines.map((line) => [
      asText(supplier),
      asText(all.number),
      asDate(all.orderedOn),
      { type: 'time', value: clockOf(all.orderedAt) },
      asText('配達完了'),
      asText(all.department?.code ?? null),
      asText(all.department?.name ?? null),
      asText(all.orderedBy.name),
      asNumber(line.lineNumber),
      asText(line.productCode),
      asText(line.jan),
      asText(line.name),
      asText(line.maker),
      asText(line.category),
      asNumber(line.quantity),
      asText(line.unit),
      asNumber(line.unitPrice.amount),
      asNumber(line.amount.amount),
      asNumber(line.taxRate),
      asText(line.taxRate === 8 ? '※' : null),
      asText(all.department?.name ?? null),
      asText('NP掛け払い'),
      asText('20日締め/翌月末払い'),
      asText(null),
      asText(all.deliverTo?.name ?? null),
      asText(all.deliverTo?.postalCode ?? null),
      asText(all.deliverTo?.address ?? null),
      asText(all.deliverTo?.phone ?? null),
      asText(all.costMemo),
      asText(all.comment),
      asDate(all.shippedOn),
      asDate(all.deliveredOn),
    ]),
  );
}

const clockOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

/** A cell as LibreOffice read it, in the words of `Expected`. */
function seen({ type, value }: SheetCell): Expected {
  if (type === 'float' || type === 'currency') return { type: 'number', value: String(Number(value)) };
  if (type === 'time') return { type, value: value.replace(/^PT(\d\d)H(\d\d)M00S$/, '$1:$2') };
  return { type, value };
}

const apostrophe = (text: string): string => (/^[=+\-@＝＋－＠−\t\r\n]/.test(text) ? `'${text}` : text);
const cleaned = (text: string): string => text.replace(/[\u0000\u000b]/g, '').toWellFormed();

describe.skipIf(program === null)(
  'exports read back by LibreOffice (not run where it is not installed)',
  () => {
    let folder = '';
    const sheets: Record<'utf8' | 'cp932' | 'xlsx', Sheet> = {} as never;
    let cut = 0;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'kobai-read-back-'));
      const write = async (
        name: string,
        format: 'csv-utf8' | 'csv-cp932' | 'xlsx',
        entries: readonly ExportOrder[],
      ) => {
        const file = join(folder, name);
        const result = await writeExport(entries, { format, granularity: 'line', locale: 'ja', file });
        if (!result.ok) throw new Error(result.error.code);
        return { file, cut: result.value.cut };
      };
      const utf8 = await write('utf8.csv', 'csv-utf8', wideEntries);
      const cp932 = await write('cp932.csv', 'csv-cp932', plainEntries);
      const xlsx = await write('sheet.xlsx', 'xlsx', wideEntries);
      cut = xlsx.cut;
      const filter = (set: number) => `CSV:44,34,${set},1,,1041,true,true`;
      const read = (file: string, how?: string) =>
        readWithLibreOffice(program!, file, folder, columns.length, how);
      sheets.utf8 = await read(utf8.file, filter(charset.utf8));
      sheets.cp932 = await read(cp932.file, filter(charset.cp932));
      sheets.xlsx = await read(xlsx.file);
    }, 180_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

    const check = (sheet: Sheet, expected: readonly Expected[][]) => {
      expect(sheet.rows[0]?.map(({ value }) => value)).toEqual(columns.map(({ title }) => title));
      expect(sheet.rows.slice(1).map((row) => row.map(seen))).toEqual(expected);
      expect(sheet.rows.flat().filter(({ formula }) => formula)).toEqual([]);
    };

    it('AS-43 hold in XLSX every cell as it was ordered, as text, number, date or time', () => {
      check(
        sheets.xlsx,
        expectedRows(wideEntries, (text) => cleaned(text).slice(0, 32_767)),
      );
      expect(cut).toBe(1);
    });

    it('AS-43 hold in CSV (UTF-8) every cell, with an apostrophe before what a program might run', () => {
      check(
        sheets.utf8,
        expectedRows(wideEntries, (text) => apostrophe(cleaned(text))),
      );
    });

    it('AS-43 hold in CSV (CP932) the same', () => {
      check(sheets.cp932, expectedRows(plainEntries, apostrophe));
    });

    it('show money, dates and times in XLSX as people here write them', () => {
      const row = sheets.xlsx.rows.at(-wide.length - 1)!;
      const at = (key: string) => row[columns.findIndex((column) => column.key === key)];
      expect(at('amount')?.shown).toBe('-¥99,999,999,999');
      expect(at('orderedOn')?.shown).toBe('2028/02/29');
      expect(at('orderedTime')?.shown).toBe('00:00');
      expect(at('quantity')?.shown).toBe('-2');
    });

    it('have in XLSX a filter over the whole table', () => {
      const last = wideEntries.flatMap((entry) => entry.order.lines).length + 1;
      expect(sheets.xlsx.xml).toMatch(
        new RegExp(
          `table:target-range-address="(?:&apos;)?注文履歴(?:&apos;)?\\.A1:(?:&apos;)?注文履歴(?:&apos;)?\\.AF${last}"[^>]*table:display-filter-buttons="true"`,
        ),
      );
    });
  },
);
