import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportColumns, type ExportOrder } from '#electron/documents/export/columns.ts';
import { dateSerial, maxCellLength, timeSerial, xlsxWriter } from '#electron/documents/export/xlsx.ts';
import { orderRows } from '#electron/documents/export/write-export.ts';
import { columnLetters } from '#electron/documents/export/xlsx-parts.ts';
import { yen } from '#shared/model/money.ts';
import { inCurrency } from '#tests/support/orders.ts';
import { sampleLine, sampleOrder } from './sample-orders.ts';

/** The parts of a ZIP file, read by its directory and checked against their lengths and checksums. */
function unzip(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const [crc, packed, size] = [16, 20, 24].map((offset) => bytes.readUInt32LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + packed));
    expect(content.length).toBe(size);
    expect(crc32(content)).toBe(crc);
    parts.set(bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8'), content.toString('utf8'));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

/** Throws unless `xml` is well formed and holds only characters that XML 1.0 has. Answers the names of its elements. */
function wellFormed(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  // oxlint-disable-next-line no-control-regex
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error('illegal character');
  let at = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0;
  while (at < xml.length) {
    const tag = /^<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/.exec(xml.slice(at, at + 4000));
    if (tag) {
      const [whole, closing, name = '', , selfClosing] = tag;
      if (closing === '') names.push(name);
      if (closing !== '' && open.pop() !== name) throw new Error(`</${name}> does not close anything`);
      if (closing === '' && selfClosing === '') open.push(name);
      at += whole.length;
      continue;
    }
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? undefined : next);
    if (text === '' || text.replace(/&(?:amp|lt|gt|quot);/g, '').includes('&'))
      throw new Error(`not XML at ${at}`);
    at += text.length;
  }
  if (open.length > 0) throw new Error(`${open.join()} stays open`);
  return names;
}

async function written(
  entries: readonly ExportOrder[],
  granularity: 'line' | 'order' = 'line',
  inYen?: boolean,
) {
  const chunks: Buffer[] = [];
  const writer = xlsxWriter(orderRows(granularity, 'ja', [], inYen), '注文履歴', {
    write: async (bytes) => {
      chunks.push(Buffer.from(bytes));
    },
  });
  for (const entry of entries) {
    writer.add(entry);
    await writer.flush();
  }
  await writer.end();
  return { parts: unzip(Buffer.concat(chunks)), cut: writer.losses.cut };
}

const one = (name: string, comment: string | null = null): ExportOrder => ({
  supplier: 'A',
  order: sampleOrder({ comment, lines: [sampleLine({ name }), sampleLine({ lineNumber: 2, name })] }),
});

describe('serial numbers of the 1900 system', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1970-01-01', 25569],
    ['2026-04-01', 46113],
    ['2026-12-31', 46387],
    ['2027-01-01', 46388],
    ['9999-12-31', 2958465],
  ])('%s is %i', (date, serial) => expect(dateSerial(date)).toBe(serial));

  it('are parts of a day for a time', () => {
    expect(timeSerial('00:00')).toBe(0);
    expect(timeSerial('12:00')).toBe(0.5);
    expect(timeSerial('23:59')).toBe(1439 / 1440);
  });
});

describe('XLSX', () => {
  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it('shows amounts in the decimals of their currency, which has a column then', async () => {
    const order = sampleOrder({ lines: [sampleLine({ unitPrice: yen(1), amount: yen(123450) })] });
    const entries = [
      order,
      inCurrency(order, 'USD'),
      inCurrency(order, 'KWD'),
      inCurrency(order, 'KRW'),
      inCurrency(order, 'JPY', 100),
    ].map((each) => ({ supplier: 'A', order: each }));
    const { parts } = await written(entries, 'line', false);
    for (const xml of parts.values()) wellFormed(xml);
    const styles = parts.get('xl/styles.xml')!;
    const formats = [...styles.match(/<cellXfs[^]*?<\/cellXfs>/)![0].matchAll(/<xf numFmtId="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(styles).toContain(`<cellXfs count="${formats.length}">`);
    const column = columnLetters(
      exportColumns('line', 'ja', [], false).findIndex(({ key }) => key === 'amount'),
    );
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    const cells = [2, 3, 4, 5, 6].map((row) => {
      const [, style, value] = new RegExp(`<c r="${column}${row}" s="(\\d+)"><v>([^<]*)</v>`).exec(sheet)!;
      return [value, formats[Number(style)]];
    });
    // ¥#,##0, #,##0.00, #,##0.000###, #,##0 and #,##0.00 again.
    expect(cells).toEqual([
      ['123450', '164'],
      ['1234.50', '4'],
      ['123.450', '167'],
      ['123450', '3'],
      ['1234.50', '4'],
    ]);
    for (const code of ['JPY', 'USD', 'KWD', 'KRW'])
      expect(parts.get('xl/sharedStrings.xml')).toContain(`<t>${code}</t>`);
    const inYen = await written(entries.slice(0, 1), 'line');
    expect(inYen.parts.get('xl/styles.xml')).not.toContain('167');
    expect(inYen.parts.get('xl/sharedStrings.xml')).not.toContain('JPY');
  });

  it('is a ZIP of well-formed parts, its heading frozen, filtered and repeated on document, its columns as wide as stated', async () => {
    const { parts } = await written([one('x')]);
    expect([...parts.keys()].toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    for (const xml of parts.values()) wellFormed(xml);
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:AF3"/>');
    expect(sheet.match(/<col /g)).toHaveLength(exportColumns('line', 'ja').length);
    expect(parts.get('xl/workbook.xml')).toContain(`'注文履歴'!$1:$1`);
    // The counts that a spreadsheet program trusts.
    const styles = parts.get('xl/styles.xml')!;
    for (const [, name, count, inner = ''] of styles.matchAll(
      /<(fonts|fills|borders|cellXfs|numFmts) count="(\d+)">(.*?)<\/\1>/g,
    )) {
      const child = {
        fonts: '<font>',
        fills: '<fill>',
        borders: '<border>',
        cellXfs: '<xf ',
        numFmts: '<numFmt ',
      }[name!]!;
      expect(inner.split(child).length - 1, name).toBe(Number(count));
    }
  });

  it('stays well formed whatever text an order holds', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        ']]>',
        '&amp;',
        '<!--',
        '_x000D_',
        '"',
        "'",
        '\r',
        '\ufffe',
        '\ud800',
        '\u0000',
        '\u001b[0m',
      ),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (name, comment) => {
        const { parts } = await written([one(name, comment)]);
        for (const xml of parts.values()) wellFormed(xml);
        expect(wellFormed(parts.get('xl/worksheets/sheet1.xml')!)).not.toContain('f');
      }),
      { numRuns: 150 },
    );
  });

  it('keeps text that starts like a formula as it is, as text, and marks it so that it stays text', async () => {
    const { parts } = await written([one('=1+1')]);
    expect(parts.get('xl/sharedStrings.xml')).toContain('<t>=1+1</t>');
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    const style = Number(/<c r="L2" s="(\d+)" t="s">/.exec(sheet)?.[1]);
    const styles = parts.get('xl/styles.xml')!;
    const formats = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].split('<xf ').slice(1) ?? [];
    expect(formats[style]).toContain('quotePrefix="1"');
    expect(formats[Number(/<c r="M2" s="(\d+)" t="s">/.exec(sheet)?.[1])]).not.toContain('quotePrefix');
  });

  it('cuts a cell that is too long, once for each row that shows it, never in the middle of a character', async () => {
    const { parts, cut } = await written([one('x', `${'あ'.repeat(maxCellLength - 1)}𠮷`)]);
    expect(cut).toBe(2);
    const [, text] = /<is><t>(あ+)<\/t><\/is>/.exec(parts.get('xl/worksheets/sheet1.xml')!) ?? [];
    expect(text).toHaveLength(maxCellLength - 1);
  });

  it('holds no more shared text than its table may, and the rest in the cells', async () => {
    const lines = Array.from({ length: 50_100 }, (_unused, at) => sampleLine({ name: `品名 ${at}` }));
    const { parts } = await written([{ supplier: 'A', order: sampleOrder({ lines }) }]);
    expect(parts.get('xl/sharedStrings.xml')!.match(/<si>/g)).toHaveLength(50_000);
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toContain('<is><t>品名 50099</t></is>');
    expect(sheet.match(/t="inlineStr"/g)!.length).toBeLessThan(300);
  });
});
