import { describe, expect, it } from 'vitest';
import { frame } from '#electron/documents/pdf/frame.ts';
import { layOut } from '#electron/documents/pdf/layout.ts';
import { documentTexts } from '#shared/messages/document-texts.ts';
import { documentKinds, type BusinessDocument } from '#shared/model/business-document.ts';
import { A4, type Mark, type Sheet } from '#shared/model/sheet.ts';
import {
  giftDocument,
  longDocument,
  sampleCalculation,
  sampleDocument,
  sampleLines,
  strangeDocument,
} from './sample-documents.ts';

// Where things stand on a sheet: what a reader sees at once, and no text says.

type Text = Extract<Mark, { kind: 'text' }>;
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const textsOf = ({ marks }: Sheet): Text[] => marks.filter((mark) => mark.kind === 'text');
/** The middle of the letters: what is above and below may touch its neighbours. */
const areaOf = ({ x, y, width, size }: Text): Area => ({
  left: x + 0.1,
  right: x + width - 0.1,
  top: y - size * 0.6,
  bottom: y - size * 0.1,
});
const meet = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** What a row of the table leaves below its last line, in points. */
const rowPadding = 7;
const seal = '株式会社アマノ之印';
const issuerOf = (address: string, sealText: string | null) =>
  sampleDocument('invoice', { issuer: { ...sampleDocument('invoice').issuer, address, seal: sealText } });
const wide = '愛知県名古屋市東区見本町一丁目二番三号見本中央ビルディング五階東側';
const documents: readonly (readonly [string, BusinessDocument])[] = [
  ...documentKinds.map((kind) => [kind, sampleDocument(kind)] as const),
  ...[8, 19, 24, 30, 36].map(
    (count) =>
      [
        `${count} lines`,
        sampleDocument('quote', { calculation: sampleCalculation(sampleLines(count)) }),
      ] as const,
  ),
  ['200 lines', longDocument()],
  ['rare characters', strangeDocument()],
  ['gift codes', giftDocument('invoice', sampleLines(3))],
  ['a long address beside the seal', issuerOf(wide, seal)],
  ['a long address without a seal', issuerOf(wide, null)],
  [
    'a short addressee beside a long issuer',
    sampleDocument('quote', {
      costMemo: null,
      deliverTo: null,
      issuer: { ...sampleDocument('quote').issuer, address: wide.repeat(8) },
    }),
  ],
];

describe('a sheet', () => {
  it.each(documents)('of %s has no text over another, nor over the seal', async (_, document) => {
    for (const sheet of await layOut(document)) {
      const read = textsOf(sheet).filter((mark) => mark.read !== undefined);
      const rim = sheet.marks.flatMap((mark) => (mark.kind === 'line' && mark.ink === 'seal' ? [mark] : []));
      const across = rim.flatMap(({ from, to }) => [from[0], to[0]]);
      const down = rim.flatMap(({ from, to }) => [from[1], to[1]]);
      const square: Area | null =
        rim.length === 0
          ? null
          : {
              left: Math.min(...across),
              right: Math.max(...across),
              top: Math.min(...down),
              bottom: Math.max(...down),
            };
      for (const [at, one] of read.entries()) {
        for (const other of read.slice(at + 1))
          expect(meet(areaOf(one), areaOf(other)), `${one.text} | ${other.text}`).toBe(false);
        if (square) expect(meet(areaOf(one), square), `${one.text} | seal`).toBe(false);
      }
      // The characters of the seal stay within its rim, each in a place of its own.
      const stamped = textsOf(sheet).filter(({ ink }) => ink === 'seal' && square);
      for (const [at, mark] of stamped.entries()) {
        expect(mark.x).toBeGreaterThanOrEqual(square!.left);
        expect(mark.x + mark.width).toBeLessThanOrEqual(square!.right);
        for (const other of stamped.slice(at + 1))
          if (mark.y === other.y)
            expect(mark.x >= other.x + other.width || other.x >= mark.x + mark.width).toBe(true);
      }
      for (const { y, text, read: part } of read)
        if (part?.table === 0) expect(y, text).toBeLessThanOrEqual(frame.bottom - rowPadding);
    }
  });

  it('gives the issuer the place of the seal where there is none', async () => {
    const linesOfAddress = async (sealText: string | null): Promise<number> => {
      const [sheet] = await layOut(issuerOf(wide, sealText));
      return new Set(
        textsOf(sheet!)
          .filter(({ text, x }) => x >= 352 && wide.includes(text))
          .map(({ y }) => y),
      ).size;
    };
    expect(await linesOfAddress(null)).toBeLessThan(await linesOfAddress(seal));
  });

  it('has the title in the middle, and its total and the heads of its rates on a tint', async () => {
    for (const document of [sampleDocument('quote'), sampleDocument('invoice')]) {
      const [sheet] = await layOut(document);
      const texts = textsOf(sheet!);
      const title = texts.find(({ spacing }) => spacing !== undefined)!;
      expect(title.x + title.width / 2).toBeCloseTo(A4.width / 2, 1);
      const tints = sheet!.marks.flatMap((mark) =>
        mark.kind === 'box' && mark.fill === 'tint' ? [mark] : [],
      );
      const isOnTint = ({ x, y, width }: Text): boolean =>
        tints.some(
          (box) => box.x <= x && x + width <= box.x + box.width && box.y <= y && y <= box.y + box.height,
        );
      const { rows } = Object.groupBy(texts, ({ read }) => (read?.table === 2 ? 'rows' : 'others'));
      const last = Math.max(...rows!.map(({ read }) => read!.row!));
      const total = rows!.filter(({ read }) => read!.row === last);
      expect(total.length).toBeGreaterThan(1);
      for (const mark of total) expect(isOnTint(mark), mark.text).toBe(true);
      for (const mark of texts.filter(({ read }) => read?.table === 1 && read.row === 0))
        expect(isOnTint(mark), mark.text).toBe(true);
    }
  });

  it('names the rate of each line and of each sum, and gift codes as 対象外', async () => {
    const ratesOf = async (document: BusinessDocument, table: number): Promise<readonly string[]> => {
      const texts = (await layOut(document)).flatMap(textsOf);
      const found = texts.filter(({ read, text }) => read?.table === table && /^(\d+%|対象外)/.test(text));
      return [...new Set(found.map(({ text }) => text.trim()))];
    };
    const gifts = giftDocument('invoice', sampleLines(3));
    expect(await ratesOf(gifts, 0)).toEqual(['対象外', '10%', '8%']);
    expect([...(await ratesOf(gifts, 1))].sort()).toEqual(expect.arrayContaining(['10%', '対象外']));
  });

  it('has a memo among its notes only where it is too long for the head', async () => {
    const notesOf = async (costMemo: string | null): Promise<string> => {
      const texts = (await layOut(sampleDocument('quote', { costMemo }))).flatMap(textsOf);
      const heading = texts.findIndex(({ text }) => text === documentTexts.notes);
      return texts
        .slice(heading + 1)
        .map(({ text }) => text)
        .join('');
    };
    for (const memo of [null, '備品費']) expect(await notesOf(memo)).not.toContain(documentTexts.costMemo);
    expect(await notesOf('費用の覚え書き。'.repeat(40))).toContain(documentTexts.costMemo);
  });
});
