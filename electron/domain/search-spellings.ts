import { kanjiSpellings } from '#shared/model/kanji-variants.ts';
import { searchSynonyms } from '#shared/model/search-synonyms.ts';
import { readJan } from './jan.ts';
import { fold } from './search-folding.ts';

const groups = searchSynonyms.map((words) =>
  [...new Set(words.map(fold))].sort((a, b) => b.length - a.length),
);

/** The folded `word` with a synonym for what it begins with or is, its own spelling left out. */
function withSynonyms(word: string): readonly string[] {
  for (const words of groups) {
    const own = words.find((each) => (each.length > 2 ? word.includes(each) : word === each));
    if (own !== undefined)
      return words.filter((each) => !each.includes(own)).map((each) => word.replace(own, each));
  }
  return [];
}

/** A small kana stands one place before its large form. */
const shifted = (by: number) => (kana: string) => String.fromCharCode(kana.charCodeAt(0) + by);

/** Names of companies have large kana where people write small ones (キヤノン, シヤチハタ, フイルム), and the other way round. */
const withKanaSizes = (word: string): readonly string[] => [
  word.replace(/[ャュョァィゥェォッ]/g, shifted(1)),
  word
    .replace(/(?<=[キシチニヒミリギジビピ])[ヤユヨ]/g, shifted(-1))
    .replace(/(?<=[フヴ])[アイエオ]/g, shifted(-1)),
];

/** A JAN code as it is kept, for one with hyphens, with 12 or with 14 digits. */
function asJan(word: string): readonly string[] {
  const { jan, state } = readJan(word);
  return state === 'valid' ? [jan] : [];
}

/**
 * What is looked for with a word of a query, both folded: the word as it is, first; then with other forms of its 漢字
 * (髙橋 for 高橋), small and large kana (キヤノン), other words for the same thing (ホチキス, ステープラー), and a JAN code
 * as it is kept. What is stored stays as it is written.
 */
export const spellingsOf = (word: string): readonly string[] => [
  ...new Set([...kanjiSpellings(word), ...withKanaSizes(word), ...withSynonyms(word), ...asJan(word)]),
];
