import { composeCombiningMarks } from '#shared/model/compose-combining-marks.ts';
import { faceOf, type Faces, type SheetFont } from './faces.ts';

/** A piece of text in one font. */
export interface Run {
  readonly font: SheetFont;
  readonly text: string;
  /** In em. */
  readonly width: number;
}

/** What Japanese printers set for a character that they have no type of. */
const missing = '〓';
/** Characters without a shape of their own: they choose a variant, join, or steer; alone they would print as boxes. */
const shapeless = /[\p{Cf}\p{Cc}\ufe00-\ufe0f\u{e0100}-\u{e01ef}\p{Cn}\p{Cs}]/gu;
/** Brackets of which the fonts have the wide form only, which is the one that Japanese keyboards type. */
const wideForms: ReadonlyMap<string, string> = new Map([
  ['\u2985', '\uff5f'],
  ['\u2986', '\uff60'],
]);
const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
/** Texts that certainly have one character a grapheme, none of them outside Unicode's first plane. */
const plain = /^[\u0020-\u007e\u3000-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/;
const digits = /([0-9]+)/;

const pointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0)!);

/** Whether emoji join to pictures of which the font has all. */
function isPicture(faces: Faces, grapheme: string): boolean {
  const { glyphs } = faces.emoji.font.layout(grapheme);
  return glyphs.length > 0 && glyphs.every(({ id }) => id !== 0);
}

/** Which font prints a grapheme, and as what. */
function choose(faces: Faces, grapheme: string, bold: boolean): { font: SheetFont; text: string } {
  const asText = faceOf('text', bold);
  const hasAll = (face: keyof Faces, text: string): boolean =>
    text !== '' && pointsOf(text).every((codePoint) => faces[face].has(codePoint));
  const wantsPicture = grapheme.includes('\ufe0f') || grapheme.includes('\u20e3');
  if (!wantsPicture && hasAll(asText, grapheme)) return { font: 'text', text: grapheme };
  const bare = grapheme.replace(shapeless, '');
  if (bare === '') return { font: 'text', text: '' };
  if (!wantsPicture && hasAll(asText, bare)) return { font: 'text', text: bare };
  if (!wantsPicture && hasAll('more', bare)) return { font: 'more', text: bare };
  if (isPicture(faces, grapheme)) return { font: 'emoji', text: grapheme };
  if (hasAll('emoji', bare)) return { font: 'emoji', text: bare };
  if (hasAll(asText, bare)) return { font: 'text', text: bare };
  if (hasAll('more', bare)) return { font: 'more', text: bare };
  const wide = wideForms.get(bare);
  if (wide !== undefined) return { font: 'text', text: wide };
  // Better the base letter without its mark than no letter.
  const base = String.fromCodePoint(bare.codePointAt(0)!);
  if (base !== bare && hasAll(asText, base)) return { font: 'text', text: base };
  return { font: 'text', text: missing };
}

/**
 * `text` in the fonts that have its characters: the text font, else Noto Sans JP, else Noto Emoji; 〓 for what none
 * has. Control and other shapeless characters are dropped. With `figures` the widths are those of `figures`.
 */
export function runsOf(faces: Faces, text: string, { bold = false, figures = false } = {}): readonly Run[] {
  const main: SheetFont = figures ? 'figures' : 'text';
  if (plain.test(text))
    return text === '' ? [] : [{ font: main, text, width: widthIn(faces, main, text, bold) }];
  const runs: { font: SheetFont; text: string }[] = [];
  for (const { segment } of segmenter.segment(composeCombiningMarks(text))) {
    const { font, text: shown } = choose(faces, segment, bold);
    if (shown === '') continue;
    const used = font === 'text' ? main : font;
    const last = runs.at(-1);
    if (last?.font === used) last.text += shown;
    else runs.push({ font: used, text: shown });
  }
  return runs.map((run) => ({ ...run, width: widthIn(faces, run.font, run.text, bold) }));
}

/** Width in em of a text whose characters the font has. */
export function widthIn(faces: Faces, font: SheetFont, text: string, bold: boolean): number {
  if (font !== 'figures') return faces[faceOf(font, bold)].width(text);
  return figureRuns(text, bold).reduce((sum, run) => sum + faces[run.face].width(run.text), 0);
}

/** A text in `figures`, parted by the two files that it is set from. */
export function figureRuns(text: string, bold: boolean): readonly { face: keyof Faces; text: string }[] {
  return text
    .split(digits)
    .map((piece, index) => ({ face: faceOf(index % 2 === 1 ? 'figures' : 'text', bold), text: piece }))
    .filter(({ text: piece }) => piece !== '');
}
