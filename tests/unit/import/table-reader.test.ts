import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { chunkSize, memorySource } from '#electron/table-reader/byte-source.ts';
import { csvSplitter, delimiterOf } from '#electron/table-reader/csv-rows.ts';
import { decoderOf, fittingEncodings } from '#electron/table-reader/encodings.ts';
import { openTable, withTableFaults } from '#electron/table-reader/open-table.ts';
import { dateOfSerial, textOfNumber } from '#electron/table-reader/xlsx-rows.ts';
import type { TableReading } from '#shared/model/import.ts';
import { ok } from '#shared/model/result.ts';
import { sheetFile, sheetParts, zipped, type SheetCell } from '#tests/support/sheet-files.ts';

async function read(bytes: Uint8Array, given: Partial<TableReading> = {}) {
  return withTableFaults(async () => {
    const table = await openTable(memorySource(bytes), given);
    if (!table.ok) return table;
    const rows = [];
    for await (const some of table.value.rows()) rows.push(...some);
    return ok({ ...table.value, rows });
  });
}
const cellsOf = async (bytes: Uint8Array, given: Partial<TableReading> = {}) => {
  const found = await read(bytes, given);
  return found.ok ? found.value.rows.map(({ cells }) => cells) : found.error.code;
};
const text = (value: string, encoding: string, bom = false) => iconv.encode(value, encoding, { addBOM: bom });

const table = '注文番号,商品名,金額\r\nA-1,"鉛筆, 赤","1,200"\r\nA-2,"複数\r\n行",△300\r\n';
const expected = [
  ['注文番号', '商品名', '金額'],
  ['A-1', '鉛筆, 赤', '1,200'],
  ['A-2', '複数\r\n行', '△300'],
];

describe('encodings', () => {
  it.each([
    ['utf-8', 'utf8', false],
    ['utf-8', 'utf8', true],
    ['cp932', 'cp932', false],
    ['utf-16le', 'utf-16le', true],
    ['utf-16be', 'utf-16be', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', false],
  ])('%s written as %s (mark: %s) is found out', async (encoding, written, bom) => {
    const found = await read(text(table, written, bom));
    expect(found.ok && found.value.reading.encoding).toBe(encoding);
    expect(found.ok && found.value.rows.map(({ cells }) => cells)).toEqual(expected);
  });

  it('a short CP932 file is not taken for a western code page', async () => {
    expect(await cellsOf(text('処理区分,件数\r\n', 'cp932'))).toEqual([['処理区分', '件数']]);
  });

  it('a file fits CP932 just where the decoder knows each of its characters, wherever the file is cut', () => {
    const fits = (bytes: Buffer): boolean => fittingEncodings(memorySource(bytes)).includes('cp932');
    for (let pair = 0x8001; pair <= 0xffff; pair += 1) {
      if ((pair & 0xff) === 0) continue;
      const bytes = Buffer.from([65, pair >> 8, pair & 0xff]);
      const decoder = decoderOf('cp932');
      const isKnown = !(decoder.push(bytes) + decoder.end()).includes('\ufffd');
      if (fits(bytes) !== isKnown) expect.fail(pair.toString(16));
    }
    const long = Buffer.concat([Buffer.alloc(chunkSize - 1, 'a'), text('鉛筆', 'cp932')]);
    expect(fits(long)).toBe(true);
    expect(fits(long.subarray(0, -1))).toBe(false);
  });

  it('what fits two encodings is left to a person', async () => {
    // 縺ゅ≠ in CP932 has the bytes of ああ in UTF-8.
    const both = Buffer.from('ああ,1\nああ,2\n');
    const found = await read(both);
    expect(found.ok && found.value.encodings).toEqual(['utf-8', 'cp932']);
    expect(await cellsOf(both, { encoding: 'cp932' })).not.toEqual(await cellsOf(both));
  });

  it('only the end of a long file shows that it is not UTF-8', async () => {
    const long = Buffer.concat([Buffer.from('a,b\n'.repeat(80_000)), text('鉛筆,1\n', 'cp932')]);
    expect((await cellsOf(long)).at(-1)).toEqual(['鉛筆', '1']);
  });

  it('a character that no encoding has is named with its row once an encoding is chosen', async () => {
    const broken = Buffer.concat([
      Buffer.from('名,数\n鉛筆,1\n'),
      Buffer.from([0x82, 0xff, 0xff]),
      Buffer.from(',2\n'),
    ]);
    expect(await cellsOf(broken)).toBe('import.encoding-unknown');
    const found = await read(broken, { encoding: 'utf-8' });
    expect(found.ok && found.value.rows.map(({ row, fault }) => [row, fault])).toEqual([
      [1, null],
      [2, null],
      [3, 'undecodable'],
    ]);
  });
});

describe('delimiters and quotes', () => {
  it.each([
    ['a\tb\tc\n1\t"2,3"\t4\n', 'tab'],
    ['a;b;c\n1,5;2,5;3\n', 'semicolon'],
    ['a|b\n1|2\n', 'pipe'],
    ['金額(税込, 円),数\n"1,200",3\n', 'comma'],
    ['sep=;\na;b\n', 'semicolon'],
    ['only\none\ncolumn\n', 'comma'],
  ])('%j has %s', (head, delimiter) => expect(delimiterOf(head)).toBe(delimiter));

  const split = (value: string, size = Buffer.byteLength(value)) => {
    const splitter = csvSplitter('comma');
    const bytes = Buffer.from(value);
    const rows = [];
    for (let at = 0; at < bytes.length; at += size)
      rows.push(...splitter.push(bytes.subarray(at, at + size)));
    return [...rows, ...splitter.end()];
  };

  it('the row number is the line at which the row begins', () => {
    expect(split(`a,"1\n2"\nb,3\r\n\r\nc,4`).map(({ row, cells }) => [row, cells])).toEqual([
      [1, ['a', '1\n2']],
      [3, ['b', '3']],
      [4, ['']],
      [5, ['c', '4']],
    ]);
  });

  it('cells of the same bytes are the same text only if they are quoted alike', () => {
    expect(split('"a""b",x\na""b,"x"\n"a""b",x').map(({ cells }) => cells)).toEqual([
      ['a"b', 'x'],
      ['a""b', 'x'],
      ['a"b', 'x'],
    ]);
  });

  it('a cell with a byte that is no UTF-8 is named each time it comes', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\n'),
      ...[1, 2].map(() => Buffer.from([0xe9, 0x2c, 0x31, 10])),
    ]);
    const found = await read(bytes, { encoding: 'utf-8' });
    expect(found.ok && found.value.rows.map(({ cells, fault }) => [cells[0], fault])).toEqual([
      ['a', null],
      ['\ufffd', 'undecodable'],
      ['\ufffd', 'undecodable'],
    ]);
  });

  it('text behind a closing quote, and a quote that is never closed, are problems of their row', () => {
    expect(split('"a"b,1\nc,2\n').map(({ fault }) => fault)).toEqual(['stray-quote', null]);
    expect(split('a,"b\nc,2\n').map(({ row, fault }) => [row, fault])).toEqual([
      [1, 'unclosed-quote'],
      [2, null],
    ]);
  });

  it('gives the same rows in whatever pieces the bytes come', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '漢', ' ') });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (given, size, end) => {
          const written = given
            .map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(',') + end)
            .join('');
          const found = split(written, size);
          expect(found.map(({ cells }) => cells)).toEqual(given);
          expect(found.every(({ fault }) => fault === null)).toBe(true);
        },
      ),
    );
  });
});

describe('workbooks', () => {
  const rows: SheetCell[][] = [
    ['注文日', '商品名', '金額', 'JAN'],
    [{ serial: 46_113 }, '鉛筆', 1200, 4_901_234_567_894],
    [{ serial: 46_113.5 }, { rich: ['消し', 'ゴム'], reading: 'けしごむ' }, 0.1 + 0.2, '00123456'],
    [null, { inline: '糊 & <のり>' }, { formula: 'A1*2', value: '24' }, { error: '#N/A' }],
  ];
  const cells = [
    ['注文日', '商品名', '金額', 'JAN'],
    ['2026-04-01', '鉛筆', '1200', '4901234567894'],
    ['2026-04-01 12:00:00', '消しゴム', '0.3', '00123456'],
    ['', '糊 & <のり>', '24', '#N/A'],
  ];

  it.each([{}, { prefix: 'x' }, { level: 0 as const }, { more: [{ name: '隠し', hidden: true }] }])(
    'every kind of cell is text as the sheet shows it: %j',
    async (options) => expect(await cellsOf(sheetFile(rows, options))).toEqual(cells),
  );

  it('days are counted from 1904 where the workbook says so', async () => {
    expect(await cellsOf(sheetFile([['日'], [{ serial: 44_651 }]], { date1904: true }))).toEqual([
      ['日'],
      ['2026-04-01'],
    ]);
    expect(dateOfSerial(46_113, false)).toBe('2026-04-01');
    // Whole 1900 has one day too many in the format; dates before March 1900 are no purchases.
    expect(dateOfSerial(59, false)).toBeNull();
  });

  it('a number keeps every digit that the format has', () => {
    expect(textOfNumber('4.901234567894E12')).toBe('4901234567894');
    expect(textOfNumber('1080.0000000000002')).toBe('1080');
    expect(textOfNumber('-12.5')).toBe('-12.5');
  });

  it('a formula without its value is a problem of its row', async () => {
    const found = await read(sheetFile([['金額'], [{ formula: 'SUM(B1:B9)' }], [3]]));
    expect(found.ok && found.value.rows.map(({ fault }) => fault)).toEqual([
      null,
      'formula-without-value',
      null,
    ]);
  });

  it('the sheet can be chosen among those that are shown', async () => {
    const file = sheetFile([['x']], {
      more: [
        { name: '四月', hidden: false },
        { name: '裏', hidden: true },
      ],
    });
    const found = await read(file);
    expect(found.ok && found.value.sheets).toEqual(['四月', '注文']);
    expect(await cellsOf(file, { sheet: '注文' })).toEqual([['x']]);
  });

  const parts = sheetParts(rows);
  const sheet = 'xl/worksheets/sheet1.xml';
  it.each([
    ['not a workbook', zipped({ 'a.txt': 'x' }), 'import.not-a-table'],
    ['a password or the old format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'import.protected'],
    ['cut', zipped(parts).subarray(0, 400), 'import.damaged'],
    [
      'a DOCTYPE',
      zipped({ ...parts, [sheet]: `<!DOCTYPE x [<!ENTITY a "b">]>${parts[sheet]}` }),
      'import.damaged',
    ],
    ['broken XML', zipped({ ...parts, [sheet]: parts[sheet]!.slice(0, -30) }), 'import.damaged'],
    ['empty', new Uint8Array(), 'import.empty'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'import.not-a-table',
    ],
  ])('%s is named', async (_what, bytes, code) => expect(await cellsOf(bytes)).toBe(code));

  it('an archive that unpacks to far more than it holds is given up', async () => {
    const bomb = zipped({ ...parts, 'xl/sharedStrings.xml': `<sst>${' '.repeat(40 * 1024 ** 2)}</sst>` });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await cellsOf(bomb)).toBe('import.too-large');
  });
});
