import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';
import type { sheetFonts } from '#shared/model/sheet.ts';
import { subsetter } from './subset.ts';

export type SheetFont = (typeof sheetFonts)[number];

/**
 * The files that documents are set in, by their names in `imports` of package.json. There they stand in the packages that
 * bring them; in a package of the desk, beside the page, which shows the same ones.
 */
export const fontFiles = {
  text: '#fonts/text',
  textBold: '#fonts/text-bold',
  figures: '#fonts/figures',
  figuresBold: '#fonts/figures-bold',
  more: '#fonts/more',
  emoji: '#fonts/emoji',
} as const;
export type Face = keyof typeof fontFiles;

/** A font with what the documents ask of it again and again kept. */
export interface OpenFace {
  readonly name: Face;
  /** For pdfkit, which lays text out and embeds by it. */
  readonly font: Font;
  has(codePoint: number): boolean;
  /** Width of a text in em; the text has only characters that `has` knows. */
  width(text: string): number;
}

/**
 * The font with a layout of its own: one glyph a character, no kerning, so that what is measured is what is printed,
 * on the page too. The emoji font keeps its own layout, since several characters make one picture there.
 */
function openFace(name: Face, data: Buffer): OpenFace {
  const opened = create(data);
  const createSubset = { value: subsetter(data) };
  const perEm = opened.unitsPerEm;
  if (name === 'emoji') {
    return {
      name,
      font: Object.create(opened, { createSubset }) as Font,
      has: (codePoint) => opened.hasGlyphForCodePoint(codePoint),
      width: (text) => opened.layout(text).advanceWidth / perEm,
    };
  }
  const glyphs = new Map<number, Glyph>();
  const glyphOf = (codePoint: number): Glyph => {
    let glyph = glyphs.get(codePoint);
    if (!glyph) glyphs.set(codePoint, (glyph = opened.glyphForCodePoint(codePoint)));
    return glyph;
  };
  const known = new Map<number, boolean>();
  const layout = (text: string): GlyphRun => {
    const run = Array.from(text, (character) => glyphOf(character.codePointAt(0)!));
    return {
      glyphs: run,
      positions: run.map(({ advanceWidth }) => ({
        xAdvance: advanceWidth,
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
      })),
      advanceWidth: run.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
    };
  };
  return {
    name,
    font: Object.create(opened, { createSubset, layout: { value: layout } }) as Font,
    has: (codePoint) => {
      let there = known.get(codePoint);
      if (there === undefined) known.set(codePoint, (there = opened.hasGlyphForCodePoint(codePoint)));
      return there;
    },
    width: (text) => {
      let width = 0;
      for (const character of text) width += glyphOf(character.codePointAt(0)!).advanceWidth;
      return width / perEm;
    },
  };
}

export type Faces = Readonly<Record<Face, OpenFace>>;

const { resolve } = createRequire(import.meta.url);
let opened: Promise<Faces> | null = null;

/** The fonts, opened once a thread. */
export function openFaces(): Promise<Faces> {
  const open = async (): Promise<Faces> => {
    const names = Object.keys(fontFiles) as Face[];
    const faces = await Promise.all(
      names.map(async (name) => [name, openFace(name, await readFile(resolve(fontFiles[name])))] as const),
    );
    return Object.fromEntries(faces) as unknown as Faces;
  };
  return (opened ??= open());
}

/** The file that a text in this sheet font is set in. */
export function faceOf(font: SheetFont, bold: boolean): Face {
  switch (font) {
    case 'text':
      return bold ? 'textBold' : 'text';
    case 'figures':
      return bold ? 'figuresBold' : 'figures';
    case 'more':
    case 'emoji':
      return font;
  }
}
