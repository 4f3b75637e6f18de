import { describe, expect, it } from 'vitest';
import { openFaces } from '#electron/documents/pdf/faces.ts';
import { runsOf } from '#electron/documents/pdf/runs.ts';
import { wrap } from '#electron/documents/pdf/wrap.ts';

const faces = await openFaces();
const fonts = (text: string): string[] => runsOf(faces, text).map((run) => `${run.font}:${run.text}`);

describe('which font prints what', () => {
  it.each([
    ['㈱髙﨑①', ['text:㈱髙﨑①']],
    ['𠮷野家', ['more:𠮷', 'text:野家']],
    ['本社😀です', ['text:本社', 'emoji:😀', 'text:です']],
    // Several characters that make one picture stay one.
    ['👨‍👩‍👧', ['emoji:👨‍👩‍👧']],
    // A letter with its mark beside it is one letter.
    ['\u30ab\u3099', ['text:ガ']],
    // A variant of a character that no font tells apart is the character.
    ['葛\u{e0100}城', ['text:葛城']],
    // The form of 神 that the name is written with, not the one that NFC would put there.
    ['\ufa19\ufa10', ['text:\ufa19\ufa10']],
    // Neither direction marks nor control characters are anything to print.
    ['A\u202eB\u0007C\u200d', ['text:ABC']],
    // Nobody here has type for it.
    ['한국', ['text:〓〓']],
    ['', []],
  ])('%j', (text, runs) => {
    expect(fonts(text)).toEqual(runs);
  });

  it('figures have one width, also the narrow 1', () => {
    const width = (text: string): number =>
      runsOf(faces, text, { figures: true }).reduce((sum, run) => sum + run.width, 0);
    for (const digit of '0123456789') expect(width(digit)).toBeCloseTo(width('0'), 6);
    expect(width('1,111')).toBeCloseTo(width('8,888'), 6);
    expect(runsOf(faces, '1')[0]!.width).not.toBeCloseTo(runsOf(faces, '8')[0]!.width, 2);
  });
});

describe('where lines break', () => {
  /** Half-width characters count one, all others two. */
  const measure = (text: string): number =>
    Array.from(text).reduce((sum, character) => sum + (character < '\u007f' ? 1 : 2), 0);
  it.each([
    ['コピー用紙', 6, ['コピー', '用紙']],
    // Neither a long vowel, a full stop nor a closing bracket begins a line.
    ['あいうー', 6, ['あい', 'うー']],
    ['これだ。次', 6, ['これ', 'だ。次']],
    // Nor does an opening bracket end one.
    ['あい（う）', 6, ['あい', '（う）']],
    ['A4 100 sheets', 8, ['A4 100', 'sheets']],
    ['ABCDEFGHIJ', 4, ['ABCD', 'EFGH', 'IJ']],
    ['一\n二', 10, ['一', '二']],
    ['', 10, ['']],
  ])('%j at %i', (text, width, lines) => {
    expect(wrap(text, width, measure)).toEqual(lines);
  });

  it('loses no character but spaces at the ends of lines, whatever the width', () => {
    const text = '株式会社（東京）ABC-123、髙﨑𠮷👨‍👩‍👧・オフィスー。 end of it, 12,345円※';
    for (let width = 2; width < 60; width += 1) {
      const lines = wrap(text, width, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});
