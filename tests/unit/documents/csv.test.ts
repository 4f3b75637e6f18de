import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { checkExport } from '#electron/documents/export/check-export.ts';
import { exportColumns, type ExportOrder } from '#electron/documents/export/columns.ts';
import { encodeCp932, fitsCp932, inCp932Forms, unmappableIn } from '#electron/documents/export/cp932.ts';
import { csvText, csvWriter } from '#electron/documents/export/csv.ts';
import { orderRows } from '#electron/documents/export/write-export.ts';
import { yen } from '#shared/model/money.ts';
import { readCsv } from './csv-reader.ts';
import { sampleLine, sampleOrder } from './sample-orders.ts';

/** Text as people and attackers type it: any character, and the ones that matter far more often. */
const nastyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '=1+1',
        '+',
        '-',
        '@SUM(A1)',
        '＝',
        '＋',
        '－',
        '＠',
        '−',
        '\t',
        '\r',
        '\n',
        '\r\n',
        '"',
        ',',
        "'",
      ),
      fc.constantFrom(
        '\0',
        '\u0007',
        '\u202e',
        '\u2066',
        '\ud842',
        '\udfb7',
        '𠮷',
        '髙﨑㈱①',
        '〜',
        '¥',
        'か\u3099',
        '👍🏽',
        '\ufeff',
        ' ',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const nastyEntry = fc
  .record({
    supplier: nastyText,
    number: nastyText,
    comment: fc.option(nastyText),
    code: nastyText,
    names: fc.array(nastyText, { minLength: 1, maxLength: 3 }),
    amount: fc.maxSafeInteger(),
  })
  .map(({ supplier, number, comment, code, names, amount }): ExportOrder => ({
    supplier,
    order: sampleOrder({
      number,
      comment,
      lines: names.map((name, at) =>
        sampleLine({ lineNumber: at + 1, productCode: code, name, amount: yen(amount) }),
      ),
    }),
  }));

async function written(
  entries: readonly ExportOrder[],
  encoding: 'utf8' | 'cp932',
  shape = orderRows('line', 'ja'),
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const writer = csvWriter(shape, encoding, {
    write: async (bytes) => {
      chunks.push(Buffer.from(bytes));
    },
  });
  for (const entry of entries) {
    writer.add(entry);
    await writer.flush();
  }
  await writer.end();
  return Buffer.concat(chunks);
}

/** What a spreadsheet program must never find at the start of a text cell. */
const dangerous = /^[=+\-@＝＋－＠\t\r\n\0]/;

const textKeys = ['supplier', 'orderNumber', 'productCode', 'product', 'comment'] as const;
const indexOf = Object.fromEntries(exportColumns('line', 'ja').map(({ key }, index) => [key, index]));

describe('CSV', () => {
  it('begins with a BOM, then a heading for each column', async () => {
    const bytes = await written([], 'utf8');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heading, ...rest] = readCsv(bytes.subarray(3).toString('utf8'));
    expect(heading?.map(({ value }) => value)).toEqual(exportColumns('line', 'ja').map(({ title }) => title));
    expect(rest).toEqual([]);
  });

  it('has no BOM in CP932, and its headings fit', async () => {
    const bytes = await written([], 'cp932');
    expect(iconv.decode(bytes, 'cp932')).toBe(
      `${exportColumns('line', 'ja')
        .map(({ title }) => `"${title}"`)
        .join(',')}\r\n`,
    );
  });

  it('quotes text and leaves numbers, dates and times bare', async () => {
    const line = sampleLine({ productCode: '00123', amount: yen(-99_999_999_999), unitPrice: yen(-5) });
    const bytes = await written([{ supplier: 'A', order: sampleOrder({ lines: [line] }) }], 'utf8');
    const [, row = []] = readCsv(bytes.subarray(3).toString('utf8'));
    expect(row[indexOf.productCode!]).toEqual({ value: '00123', quoted: true });
    expect(row[indexOf.postalCode!]).toEqual({ value: '060-0001', quoted: true });
    expect(row[indexOf.costMemo!]).toEqual({ value: '00042', quoted: true });
    expect(row[indexOf.amount!]).toEqual({ value: '-99999999999', quoted: false });
    expect(row[indexOf.unitPrice!]).toEqual({ value: '-5', quoted: false });
    expect(row[indexOf.orderedOn!]).toEqual({ value: '2026/04/01', quoted: false });
    expect(row[indexOf.orderedTime!]).toEqual({ value: '09:05', quoted: false });
    expect(row[indexOf.comment!]).toEqual({ value: '', quoted: false });
  });

  it.each([
    ['of lines, from the first column on', 'line', ['supplier', 'orderNumber']],
    [
      'of lines, and nothing else',
      'line',
      exportColumns('line', 'ja').flatMap(({ key, of }) => (of === 'order' ? [key] : [])),
    ],
    ['of orders', 'order', []],
  ] as const)('has a cell for each column, %s', async (_, granularity, leaveOut) => {
    const shape = orderRows(granularity, 'ja', leaveOut);
    const entry = {
      supplier: 'A',
      order: sampleOrder({ lines: [sampleLine(), sampleLine({ lineNumber: 2 })] }),
    };
    const bytes = await written([entry], 'utf8', shape);
    const [heading, ...rows] = readCsv(bytes.subarray(3).toString('utf8'));
    const keys = exportColumns(granularity, 'ja', leaveOut).map(({ key }) => key);
    expect(heading).toHaveLength(keys.length);
    expect(rows.map((row) => row.length)).toEqual(
      Array.from({ length: granularity === 'order' ? 1 : 2 }, () => keys.length),
    );
    if (granularity === 'order') expect(rows[0]![keys.indexOf('taxIncluded')]!.value).not.toBe('');
    else expect(rows[1]![keys.indexOf('productCode')]!.value).toBe(sampleLine().productCode);
  });

  it.each(['utf8', 'cp932'] as const)('reads back as the cells it was made of (%s)', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(fc.array(nastyEntry, { minLength: 1, maxLength: 4 }), async (entries) => {
        const bytes = await written(entries, encoding);
        const text = encoding === 'utf8' ? bytes.subarray(3).toString('utf8') : iconv.decode(bytes, 'cp932');
        const [, ...rows] = readCsv(text);
        const expected = entries.flatMap(({ supplier, order }) =>
          order.lines.map((line) => [
            supplier,
            order.number,
            line.productCode,
            line.name,
            order.comment ?? '',
          ]),
        );
        const as = (cell: string): string =>
          encoding === 'utf8'
            ? csvText(cell, 'utf8')
            : [...csvText(cell, 'cp932')]
                .map((c) => (iconv.decode(iconv.encode(c, 'cp932'), 'cp932') === c ? c : '〓'))
                .join('');
        expect(rows.map((row) => textKeys.map((key) => row[indexOf[key]!]?.value))).toEqual(
          expected.map((cells) => cells.map(as)),
        );
        expect(rows.map((row) => row[indexOf.amount!]?.value)).toEqual(
          entries.flatMap(({ order }) => order.lines.map((line) => String(line.amount.amount))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each(['utf8', 'cp932'] as const)(
    'has no text cell that a spreadsheet program would run (%s)',
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(nastyEntry, async (entry) => {
          const bytes = await written([entry], encoding);
          const text = encoding === 'utf8' ? bytes.toString('utf8') : iconv.decode(bytes, 'cp932');
          for (const row of readCsv(text.replace(/^\ufeff/, ''))) {
            for (const { value, quoted } of row) if (quoted) expect(value).not.toMatch(dangerous);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('adds nothing but the apostrophe, and only where it is needed', () => {
    expect(csvText('=1+1', 'utf8')).toBe("'=1+1");
    expect(csvText('\n=1', 'utf8')).toBe("'\n=1");
    expect(csvText('\0=1', 'utf8')).toBe("'=1");
    expect(csvText('−5', 'cp932')).toBe("'－5");
    expect(csvText('a=1, b-2 @c', 'utf8')).toBe('a=1, b-2 @c');
    expect(csvText("it's\r\n\ttwo", 'utf8')).toBe("it's\r\n\ttwo");
    expect(csvText('a\u0007b\ud842c', 'utf8')).toBe('ab\ufffdc');
  });
});

describe('CP932', () => {
  it('encodes every character as iconv-lite does, and knows which read back', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const character = String.fromCharCode(unit);
      const theirs = iconv.encode(character, 'cp932');
      const readsBack = iconv.decode(theirs, 'cp932') === character;
      if (fitsCp932(character) !== readsBack) wrong.push(`U+${unit.toString(16)} reads back: ${readsBack}`);
      if (readsBack && !encodeCp932(character).equals(theirs)) wrong.push(`U+${unit.toString(16)} differs`);
    }
    expect(wrong).toEqual([]);
  });

  it('writes what has another form in CP932 in that form', () => {
    expect(inCp932Forms('〜−—‖¢£¬‾¦¥\u00a0か\u3099ハ\u309a')).toBe('～－―∥￠￡￢￣￤￥ がパ');
    expect(fitsCp932(inCp932Forms('〜−—‖¢£¬‾¦¥\u00a0か\u3099ハ\u309a'))).toBe(true);
    // One character in two code points, of which CP932 holds the other: µ Ω K Å ∆ and the hyphen.
    const bytesOf = (text: string) => encodeCp932(inCp932Forms(text)).toString('hex');
    expect(['\u00b5', '\u2126', '\u212a', '\u00c5', '\u2206', '\u2011'].map(bytesOf)).toEqual([
      '83ca',
      '83b6',
      '4b',
      '81f0',
      '83a2',
      '815d',
    ]);
    expect(unmappableIn(inCp932Forms('0.5\u00b5m 100k\u2126 \u00c5'))).toEqual([]);
    // Compatibility ideographs that NFC would change into others.
    expect(inCp932Forms('\ufa19\ufa10\uf9dc')).toBe('\ufa19\ufa10\uf9dc');
    expect(unmappableIn('\ufa19\ufa10\uf9dc')).toEqual([]);
  });

  it('holds 髙 﨑 ① ㈱ and lacks 𠮷 ㍿ é € and emoji', () => {
    expect(unmappableIn('髙﨑①㈱～')).toEqual([]);
    expect(unmappableIn('𠮷野㍿é€😀')).toEqual(['𠮷', '㍿', 'é', '€', '😀']);
  });
});

describe('the check before an export', () => {
  const at = { granularity: 'line', locale: 'ja' } as const;

  it('names row, column, character and cell', () => {
    const entries: ExportOrder[] = [
      { supplier: 'A', order: sampleOrder() },
      {
        supplier: 'A',
        order: sampleOrder({
          comment: '𠮷野様',
          lines: [sampleLine(), sampleLine({ name: 'Café €5' })],
        }),
      },
    ];
    const common = { column: 'コメント', character: '𠮷', codePoint: 'U+20BB7', text: '𠮷野様' };
    const product = { row: 4, column: '商品名', text: 'Café €5' };
    expect(checkExport(entries, { format: 'csv-cp932', ...at })).toEqual({
      rows: 3,
      unmappable: 4,
      examples: [
        { row: 3, ...common },
        { ...product, character: 'é', codePoint: 'U+00E9' },
        { ...product, character: '€', codePoint: 'U+20AC' },
        { row: 4, ...common },
      ],
      columns: [
        { key: 'comment', characters: 2 },
        { key: 'product', characters: 2 },
      ],
    });
    expect(
      checkExport(entries, { format: 'csv-cp932', ...at, leaveOut: ['product', 'comment', 'orderNumber'] }),
    ).toEqual({ rows: 3, unmappable: 0, examples: [], columns: [] });
    expect(checkExport(entries, { format: 'csv-cp932', granularity: 'order', locale: 'en' })).toEqual({
      rows: 2,
      unmappable: 1,
      examples: [{ row: 3, ...common, column: 'Comment' }],
      columns: [{ key: 'comment', characters: 1 }],
    });
    for (const format of ['csv-utf8', 'xlsx'] as const) {
      expect(checkExport(entries, { format, ...at })).toEqual({
        rows: 3,
        unmappable: 0,
        examples: [],
        columns: [],
      });
    }
  });

  it('shows 200 at most and counts them all, with the part of a long cell that matters', () => {
    const order = sampleOrder({ comment: `${'あ'.repeat(500)}😀${'い'.repeat(500)}` });
    const found = checkExport(
      Array.from({ length: 250 }, () => ({ supplier: 'A', order })),
      {
        format: 'csv-cp932',
        ...at,
      },
    );
    expect(found.unmappable).toBe(250);
    expect(found.examples).toHaveLength(200);
    expect(found.examples[0]?.text).toContain('😀');
    expect(found.examples[0]?.text.length).toBeLessThan(130);
  });

  it('finds exactly the characters that the file would have lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nastyEntry, { minLength: 1, maxLength: 3 }), async (entries) => {
        const check = checkExport(entries, { format: 'csv-cp932', ...at });
        const [, ...rows] = readCsv(iconv.decode(await written(entries, 'cp932'), 'cp932'));
        const lost = entries.flatMap(({ supplier, order }) =>
          order.lines.flatMap((line) =>
            [supplier, order.number, line.productCode, line.name, order.comment ?? ''].flatMap((cell) =>
              [...csvText(cell, 'cp932')].filter(
                (c) => iconv.decode(iconv.encode(c, 'cp932'), 'cp932') !== c,
              ),
            ),
          ),
        );
        expect(check.rows).toBe(rows.length);
        expect(check.unmappable).toBe(lost.length);
        expect(check.examples.map(({ character }) => character)).toEqual(lost.slice(0, 200));
      }),
      { numRuns: 200 },
    );
  });
});
