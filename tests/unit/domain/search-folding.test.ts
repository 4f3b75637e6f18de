import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldFields, searchTerms } from '#electron/domain/search-folding.ts';

/** Pairs that a person takes for the same text. */
const same: readonly (readonly [string, string, string])[] = [
  ['half-width kana', 'ﾎﾞｰﾙﾍﾟﾝ', 'ボールペン'],
  ['full-width letters and digits', 'Ａ４', 'A4'],
  ['letter case', 'iPhone ＣＡＳＥ', 'IPHONE case'],
  ['hiragana and katakana', 'がっちり', 'ガッチリ'],
  ['a spacing voiced mark', 'か゛', 'ガ'],
  ['a spacing semi-voiced mark', 'は゜', 'パ'],
  ['a combining voiced mark', 'か\u3099', 'ガ'],
  ['iteration marks', 'みすゞ', 'ミスヾ'],
  ['the iteration mark of vertical writing', '佐〻木', '佐々木'],
  ['a full-width hyphen', 'AB－12', 'AB-12'],
  ['a minus sign', 'AB−12', 'AB-12'],
  ['an en dash', 'AB–12', 'AB-12'],
  ['a long vowel typed for a hyphen', 'ABー12', 'AB-12'],
  ['a hyphen typed for a long vowel', 'コ-ヒ－', 'コーヒー'],
  ['the two wave dashes', '5〜6', '5～6'],
  ['a wave dash and a tilde', '5〜6', '5~6'],
  ['middle dots', 'A･B', 'A·B'],
  ['composed symbols', '㈱山田', '(株)山田'],
  ['spaces', ' 山田\u3000\t 太郎 ', '山田 太郎'],
  ['ideographic variants', '葛\u{E0100}飾', '葛飾'],
  ['the end of a Greek word', 'ΑΣ', 'ασ'],
];

describe('fold', () => {
  it.each(same)('takes %s for the same', (_what, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['か', 'が'],
    ['は', 'ぱ'],
    ['一', 'ー'],
    ['二', 'ニ'],
    ['つ', 'っ'],
    ['1', 'l'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('folds a part of a text to a part of the folded text, cut between what is seen as characters', () => {
    const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
    const character = fc.oneof(
      { arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), weight: 1 },
      { arbitrary: fc.constantFrom(...same.flatMap(([, one, other]) => [one, other])), weight: 2 },
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), fc.nat(), fc.nat(), (characters, a, b) => {
        const parts = [...segmenter.segment(characters.join('').replace(/[゛゜]/g, ''))].map(
          ({ segment }) => segment,
        );
        const [start, end] = [a % (parts.length + 1), b % (parts.length + 1)].sort((x, y) => x - y);
        expect(fold(parts.join(''))).toContain(fold(parts.slice(start, end).join('')));
      }),
      { numRuns: 1000 },
    );
  });

  it('never fails, and leaves no control character inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        // eslint-disable-next-line no-control-regex -- that is what is looked for
        expect(fold(String.fromCharCode(...units))).not.toMatch(/[\u0000-\u001F]/);
      }),
    );
  });
});

describe('foldFields', () => {
  it('leaves out what is absent or empty', () => {
    expect(foldFields(['あ', null, ' ', 'B'])).toBe('ア\nb');
  });
});

describe('searchTerms', () => {
  it('separates at any space, the longest first', () => {
    expect(searchTerms(' 紙　コピー用\tA4 ')).toEqual(['コピ-用', 'a4', '紙']);
  });

  it('leaves out words that say nothing more', () => {
    expect(searchTerms('ペン ボールペン ボール ペン')).toEqual(['ボ-ルペン']);
  });

  it('finds no word in nothing', () => {
    expect(searchTerms('　 \n')).toEqual([]);
  });
});
