import { describe, expect, it } from 'vitest';
import { faceOf, openFaces } from '#electron/documents/pdf/faces.ts';
import { figureRuns, runsOf } from '#electron/documents/pdf/runs.ts';
import { jisX0213, trialCharacters } from '#tests/support/characters.ts';

const faces = await openFaces();

/** What is printed of a text, and with which glyphs. */
function printed(text: string, bold: boolean): { readonly text: string; readonly glyphs: readonly number[] } {
  const runs = runsOf(faces, text, { bold });
  return {
    text: runs.map((run) => run.text).join(''),
    glyphs: runs.flatMap((run) => {
      const pieces =
        run.font === 'figures'
          ? figureRuns(run.text, bold)
          : [{ face: faceOf(run.font, bold), text: run.text }];
      return pieces.flatMap((piece) => faces[piece.face].font.layout(piece.text).glyphs.map(({ id }) => id));
    }),
  };
}

/** Brackets that Japanese keyboards type in their wide form, which is the one that the fonts have. */
const printedAs: Readonly<Record<string, string>> = { '\u2985': '\uff5f', '\u2986': '\uff60' };

describe.each([
  ['JIS X 0213', jisX0213()],
  ["the trial's names, products and addresses", trialCharacters()],
])('every character of %s', (_name, characters) => {
  it.each([false, true])('is printed as itself and never as a box, bold: %s', (bold) => {
    const wrong = characters.filter((character) => {
      const { text, glyphs } = printed(character, bold);
      return text !== (printedAs[character] ?? character) || glyphs.length === 0 || glyphs.includes(0);
    });
    expect(wrong).toEqual([]);
  });
});
