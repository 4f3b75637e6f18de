import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { openQuestions } from '#electron/domain/import/questions.ts';
import { refusalCodes } from '#shared/model/refusal.ts';
import { random as randomFrom } from '#tests/support/random.ts';
import { readImport } from '#tests/support/import-pipeline.ts';
import { sheetFile } from '#tests/support/sheet-files.ts';

const heading = ['注文番号', '注文日', '商品名', '数量', '金額(税抜)', '税率', '注文者'];
const rows = Array.from({ length: 12 }, (_, nth) => [
  `EC-${100 + (nth >> 1)}`,
  `2026/04/${String(10 + (nth >> 1)).padStart(2, '0')}`,
  nth % 3 === 0 ? `ボールペン, 黒 ${nth}` : nth % 3 === 1 ? `"特選"茶 ${nth}` : `紙 ${nth}`,
  String(nth === 5 ? -2 : 1 + nth),
  nth === 5 ? '△2,400' : (1000 * (nth + 1)).toLocaleString('en-US'),
  nth % 4 === 1 ? '8%' : '10%',
  '山田 太郎',
]);
/** The same with prices, whose quantity decides what a line comes to. */
const pricedHeading = heading.map((name) => (name === '金額(税抜)' ? '単価(税抜)' : name));
const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
const csv = (delimiter: string, headings = heading): string =>
  [headings, ...rows.filter(([, , , , amount]) => headings === heading || !amount!.startsWith('△'))]
    .map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter))
    .join('\r\n');

const bases = [
  { bytes: Buffer.from(csv(',')), decode: (b: Buffer) => b.toString('utf8'), delimiter: ',' },
  { bytes: iconv.encode(csv(','), 'cp932'), decode: (b: Buffer) => iconv.decode(b, 'cp932'), delimiter: ',' },
  {
    bytes: iconv.encode(csv('\t'), 'utf-16le', { addBOM: true }),
    decode: (b: Buffer) => iconv.decode(b, 'utf-16le'),
    delimiter: '\t',
  },
  { bytes: Buffer.from(csv(';')), decode: (b: Buffer) => b.toString('utf8'), delimiter: ';' },
  {
    bytes: Buffer.from(csv(',', pricedHeading)),
    decode: (b: Buffer) => b.toString('utf8'),
    delimiter: ',',
    priced: true,
  },
  { bytes: Buffer.from(sheetFile([heading, ...rows])), decode: null, delimiter: '' },
  { bytes: Buffer.from(sheetFile([heading, ...rows], { level: 0 })), decode: null, delimiter: '' },
] as const;

/**
 * Whatever a plain reading of the text finds in one row, with no rule but quotes. `*` stands for a column whose heading
 * was broken, so that the file has none.
 */
function plainReadings(text: string, delimiter: string, priced = false): ReadonlySet<string> {
  const found = new Set<string>();
  let cells: string[] = [];
  let cell = '';
  let inQuotes = false;
  const endRow = (): void => {
    cells.push(cell);
    // Where two lines became one, so did their headings, or it is no row: then it stands further on in it.
    for (let at = 0; at < Math.max(1, cells.length - 4); at += 1) {
      const [number = '', , , quantity = '', amount = ''] = cells
        .slice(at)
        .map((each) => each.normalize('NFKC').trim());
      const count = plainNumber(quantity);
      const sum = priced ? String(Number(plainNumber(amount)) * Number(count)) : plainNumber(amount);
      for (const of of [number, '*'])
        for (const pieces of [count, '*']) found.add([of, pieces, sum].join('|'));
    }
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (inQuotes) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inQuotes = false;
    } else if (character === '"' && cell === '') inQuotes = true;
    else if (character === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') endRow();
    else cell += character;
  }
  endRow();
  return found;
}

/** The number that anybody reads in such a cell: its digits, and a minus for △ or -. */
function plainNumber(cell: string): string {
  const text = cell.normalize('NFKC');
  const digits = text.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const negative = /^[-△▲▼−]|^\(.*\)$|[-△▲▼−]$/.test(text.replace(/[¥\\円$\s]/g, ''));
  return digits === '0' || !negative ? digits : `-${digits}`;
}

const facts = {
  encodings: 1,
  encodingChosen: true,
  dateOrders: [],
  datesDepend: false,
  linesBehind: false,
  headingCurrency: null,
  otherRates: false,
};
const random = randomFrom(20_260_401);
const below = (most: number): number => Math.floor(random() * most);

function mutate(given: Buffer): Buffer {
  let bytes = Buffer.from(given);
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const at = below(bytes.length);
    const length = 1 + below(12);
    switch (below(7)) {
      case 0:
        bytes[at] = below(256);
        break;
      case 1:
        bytes[at] = bytes[at]! ^ (1 << below(8));
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
        break;
      case 4:
        bytes = bytes.subarray(0, Math.max(1, at));
        break;
      case 5: {
        const special = Buffer.from([...'",;\t\r\n-()¥△.0'][below(13)]!);
        bytes = Buffer.concat([bytes.subarray(0, at), special, bytes.subarray(at)]);
        break;
      }
      default:
        bytes = Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
    }
    if (bytes.length === 0) return Buffer.from([0]);
  }
  return bytes;
}

it(
  '10,000 mutated files end in rows or in a named problem, never in a wrong number',
  { timeout: 120_000 },
  async () => {
    const original = new Set(
      rows.map(([number, , , quantity, amount]) => [number, quantity, plainNumber(amount!)].join('|')),
    );
    let read = 0;
    let refused = 0;
    for (let nth = 0; nth < 10_000; nth += 1) {
      const base = bases[nth % bases.length]!;
      const bytes = mutate(base.bytes);
      const file = await readImport(bytes);
      if (!file.ok) {
        expect(refusalCodes).toContain(file.error.code);
        refused += 1;
        continue;
      }
      // Nobody knows what a price comes to without its quantity.
      if (openQuestions(file.value.mapping, facts).some(({ kind }) => kind === 'column')) continue;
      // A workbook is checked by its sums: a number of it is one that was written.
      const text = base.decode?.(bytes).replace(/^\ufeff/, '');
      const possible =
        text === undefined
          ? original
          : // A quote that is never closed ends with its line.
            new Set(
              [text, ...text.split(/[\r\n]+/)].flatMap((part) => [
                ...plainReadings(part, base.delimiter, 'priced' in base),
              ]),
            );
      for (const { number, lines, currency } of file.value.imported)
        for (const line of lines) {
          if (currency !== undefined) continue;
          read += 1;
          const { orderNumber, quantity } = file.value.mapping.columns;
          const key = [
            orderNumber === undefined ? '*' : number.normalize('NFKC'),
            quantity === undefined ? '*' : String(line.quantity),
            String(line.amount.units),
          ].join('|');
          if (!possible.has(key))
            throw new Error(`${nth}: ${key} is in no row of ${JSON.stringify(base.decode?.(bytes))}`);
        }
    }
    expect(read).toBeGreaterThan(20_000);
    expect(refused).toBeGreaterThan(500);
  },
);
