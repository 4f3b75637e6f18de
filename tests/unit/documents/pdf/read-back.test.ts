import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocuments } from '#electron/documents/pdf/write-documents.ts';
import { addresseeText } from '#electron/documents/pdf/formatting.ts';
import { documentKinds } from '#shared/model/business-document.ts';
import { documentNames } from '#shared/messages/document-texts.ts';
import { formatMoney } from '#shared/model/money.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import { fontsOf, poppler, textOf, unpacked } from './poppler.ts';
import {
  giftDocument,
  hugeDocument,
  longDocument,
  sampleDocument,
  sampleLines,
  strangeDocument,
} from './sample-documents.ts';

const noSeal = { ...sampleDocument('receipt').issuer, seal: null };
const documents: Readonly<Record<string, BusinessDocument>> = {
  quote: sampleDocument('quote'),
  'delivery note': sampleDocument('delivery-note'),
  'invoice for NP': sampleDocument('invoice'),
  'invoice to be transferred': hugeDocument(),
  receipt: sampleDocument('receipt'),
  'receipt again, without a seal': sampleDocument('receipt', { issue: 2, issuer: noSeal }),
  'order detail': sampleDocument('order-detail'),
  'preview of a quote': sampleDocument('quote', { number: null, issue: 0 }),
  'quote of 200 lines': longDocument(),
  'invoice with rare characters': strangeDocument(),
};
const folder = mkdtempSync(join(tmpdir(), 'kobai-papers-'));
const fileOf = (name: string): string => join(folder, `${name.replaceAll(' ', '-')}.pdf`);
const tight = (text: string): string => text.replaceAll(/\s+/g, '');

beforeAll(async () => {
  for (const [name, document] of Object.entries(documents)) {
    const written = await writeDocuments([{ document, supplier: 'アマノ' }], {
      into: { kind: 'file', file: fileOf(name) },
    });
    if (!written.ok) throw new Error(written.error.code);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(documents))('a %s', (name, document) => {
  const file = fileOf(name);

  it('is A4, titled, tagged, in Japanese, and small', () => {
    const info = poppler('pdfinfo', file);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)$/m);
    expect(/^Title: +(.*)$/m.exec(info)?.[1]).toContain(documentNames[document.kind].ja);
    const pages = Number(/^Pages: +(\d+)$/m.exec(info)?.[1]);
    const pdf = readFileSync(file);
    // A page with the rarest characters brings three fonts more.
    expect(pdf.length / pages).toBeLessThan(name.includes('rare') ? 64_000 : 50_000);
    const inside = unpacked(pdf);
    expect(inside).toContain('/Lang (ja-JP)');
    expect(inside).toContain('/DisplayDocTitle true');
    expect(inside).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('has its fonts in it, as subsets that tell their characters', () => {
    const fonts = fontsOf(file);
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    for (const font of fonts) {
      expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
      expect(font.name).toMatch(/^[A-Z]{6}\+(BIZUDP?Gothic|NotoSansJP|NotoEmoji)-/);
    }
  });

  it('prints no character as a box', () => {
    const shown = Array.from(unpacked(readFileSync(file)).matchAll(/<([0-9a-f]+)> -?\d/g), ([, hex]) => hex!);
    expect(shown.length).toBeGreaterThan(30);
    for (const hex of shown) expect(hex.match(/.{4}/g)).not.toContain('0000');
  });

  it('says everything that the order says, to the yen', () => {
    const text = textOf(file, '-layout');
    const { calculation } = document;
    expect(text).toContain(tight(documentNames[document.kind].ja));
    expect(text).toContain(`合計(税込)${formatMoney(calculation.totals.taxIncluded)}`);
    expect(text).toContain(`合計(税抜)${formatMoney(calculation.totals.taxExcluded)}`);
    expect(text).toContain(`送料(税抜)${formatMoney(calculation.shippingFee)}`);
    for (const { rate, taxable, tax } of calculation.taxTotals) {
      const mark = rate === 8 ? '※' : '';
      expect(text).toContain(`${rate}%${mark}${formatMoney(taxable)}${formatMoney(tax)}`);
    }
    for (const { label, amount } of calculation.discounts) {
      expect(text).toContain(`${tight(label)}${formatMoney(amount)}`);
    }
    if (document.number !== null) expect(text).toContain(document.number);
    expect(text).toContain(document.of.number);
    expect(text).toContain(document.issuer.registrationNumber);
  });

  it('is drawn by another program without a complaint', () => {
    const picture = poppler('pdftoppm', '-r', '20', '-gray', '-f', '1', '-l', '1', file);
    expect(picture.startsWith('P5')).toBe(true);
  });
});

describe('what bears no tax', () => {
  const printed = async (name: string, document: BusinessDocument): Promise<string> => {
    const written = await writeDocuments([{ document, supplier: 'QUOカードPay' }], {
      into: { kind: 'file', file: fileOf(name) },
    });
    expect(written.ok).toBe(true);
    return textOf(fileOf(name), '-layout');
  };

  it.each(documentKinds)('is not said to be without it or with it on a %s', async (kind) => {
    const text = await printed(`gift ${kind}`, giftDocument(kind));
    expect(text).not.toMatch(/税抜|税込/);
    for (const word of ['単価', '金額', '対象外', '(消費税対象外)']) expect(text).toContain(word);
  });

  it('beside goods that do, is not said to be without it either: the headings are of both, and each line has its rate', async () => {
    const text = await printed('gift and goods', giftDocument('quote', sampleLines(1)));
    for (const word of ['単価', '金額', '合計(税込)', '対象外', '10%']) expect(text).toContain(word);
    for (const word of ['単価(税抜)', '金額(税抜)']) expect(text).not.toContain(word);
  });
});

describe('read aloud', () => {
  const inStructure = (name: string): string => poppler('pdfinfo', '-struct-text', fileOf(name));

  it('a quote begins with its title, has headings to its columns, and a cell for each figure', () => {
    const read = inStructure('quote');
    expect(read).toMatch(/^Document/);
    const lines = read.split('\n').map((line) => line.trim());
    expect(lines[1]).toMatch(/^Part/);
    expect(lines[2]).toMatch(/^H1/);
    expect(read.indexOf('H1')).toBeLessThan(read.indexOf('Table'));
    expect(read.match(/^ *Table/gm)).toHaveLength(3);
    expect(read.match(/Scope \/Column/g)).toHaveLength(8 + 3);
    // Goods, two discounts, fee, sum, tax and total; and two rates.
    expect(read.match(/Scope \/Row/g)).toHaveLength(7 + 2);
    expect(tight(read)).toContain('"インクカートリッジ4色セット"');
  });

  it('what a person reads first is read first: whom, how much, from whom, what', () => {
    const read = tight(inStructure('invoice for NP'));
    const { addressee, issuer, amount, calculation } = documents['invoice for NP']!;
    const order = [addressee.name, formatMoney(amount), issuer.name, calculation.lines[0]!.name, '備考'];
    const places = order.map((text) => read.indexOf(tight(text)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('headings that are repeated on later pages, and page numbers, are not read again', () => {
    const read = inStructure('quote of 200 lines');
    expect(read.match(/Scope \/Column/g)).toHaveLength(8 + 3);
    expect(read.match(/^ *Table/gm)).toHaveLength(3);
    expect(read.match(/^ *TR/gm)).toHaveLength(1 + 200 + 3 + 5);
    expect(tight(read)).not.toContain('(つづき)');
  });
});

describe('over several pages', () => {
  const page = (number: number): string =>
    textOf(fileOf('quote of 200 lines'), '-layout', '-f', String(number), '-l', String(number));
  const pages = (): number =>
    Number(/^Pages: +(\d+)$/m.exec(poppler('pdfinfo', fileOf('quote of 200 lines')))?.[1]);

  it('200 lines stand once each and in their order, under headings on each page', () => {
    const all = Array.from({ length: pages() }, (_, index) => page(index + 1));
    expect(all.length).toBeGreaterThan(4);
    all.forEach((text, index) => expect(text).toContain(`${index + 1}/${all.length}`));
    for (const text of all.slice(0, -1))
      expect(text).toContain('No.品番品名数量単位単価(税抜)金額(税抜)税率');
    const whole = all.join('');
    let at = 0;
    for (const line of documents['quote of 200 lines']!.calculation.lines) {
      const wanted = `${line.lineNumber}${line.productCode}${tight(line.name)}${line.taxRate === 8 ? '※' : ''}${line.quantity}${line.unit}`;
      const found = whole.indexOf(wanted, at);
      expect(found, wanted).toBeGreaterThan(-1);
      at = found + wanted.length;
    }
  });
});

describe('characters that the text font lacks', () => {
  it('come from the fonts that have them, and are read back', () => {
    const file = fileOf('invoice with rare characters');
    const names = fontsOf(file).map(({ name }) => name.slice(7));
    expect(names).toEqual(expect.arrayContaining(['NotoSansJP-Regular', 'NotoEmoji-Regular']));
    const text = textOf(file, '-raw');
    for (const character of ['髙', '﨑', '㈱', '𠮷', '㍿', '😀', '❤', '①']) expect(text).toContain(character);
    expect(text).toContain(tight(addresseeText(documents['invoice with rare characters']!)));
  });
});
