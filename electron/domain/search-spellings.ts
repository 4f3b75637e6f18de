import { kanjiForms } from '#shared/model/kanji-variants.ts';
import { searchSynonyms } from '#shared/model/search-synonyms.ts';
import { readJan } from './jan.ts';
import { endOfWord } from './search-ends.ts';
import { fold } from './search-folding.ts';

const groups = searchSynonyms.map((words) =>
  [...new Set(words.map(fold))].sort((a, b) => b.length - a.length),
);

/** The folded `word` with other words for what it begins with or is, its own spelling left out. */
const withSynonyms = (word: string): readonly string[] =>
  groups.flatMap((words) => {
    const own = words.find((each) => (each.length > 2 ? word.includes(each) : word === each));
    if (own === undefined) return [];
    // What ends in プリンター is found by プリンタ.
    const isLast = word.endsWith(own);
    return words
      .filter((each) => each !== own && !(isLast && each.includes(own)))
      .map((each) => word.replace(own, each));
  });

/** A small kana stands one place before its large form. */
const shifted = (kana: string, by: number): string => String.fromCharCode(kana.charCodeAt(0) + by);

/** Three characters and more: カラ is not カラー. */
const longWord = /[ァ-ヺ-]{2}[ァ-ヺ]$/;
const katakana = /^[ァ-ヺ-]/;
const han = /^\p{sc=Han}/u;
/** A character of a word, what stands before it and what behind it; and how else it is written there. */
type Forms = (character: string, before: string, behind: string) => readonly string[];
/** Each kind of spelling by its place in a word. Hyphens and long vowels are one character (`fold`). */
const kinds: readonly Forms[] = [
  kanjiForms,
  // Names of companies have large kana where people write small ones (キヤノン, フイルム), and the other way round.
  (kana) => (/[ャュョァィゥェォ]/.test(kana) ? [shifted(kana, 1)] : []),
  (kana, before) =>
    (/[ヤユヨ]/.test(kana) && /[キシチニヒミリギジビピ]$/.test(before)) ||
    (/[アイエオ]/.test(kana) && /[フヴ]$/.test(before)) ||
    (/[イエオ]/.test(kana) && before.endsWith('ウ')) ||
    (/[イエ]/.test(kana) && /[テデシジチ]$/.test(before))
      ? [shifted(kana, -1)]
      : [],
  // メモリー and メモリ, メモリーカード and メモリカード, カッター刃 and カッタ刃.
  (mark, before, behind) => (mark === '-' && longWord.test(before) ? [behind === '' ? endOfWord : ''] : []),
  (kana, before, behind) =>
    longWord.test(before + kana) && behind !== '' && !katakana.test(behind) ? [`${kana}-`] : [],
  // 3ヶ月, 3か月, 3ヵ月, 3箇月.
  (sign, before, behind) =>
    /[ヶケカヵ箇]/.test(sign) && /[\d何数一二三四五六七八九十]$/.test(before) && /^[月所国年条]/.test(behind)
      ? [...'ヶケカヵ箇']
      : [],
  // 75×75, 75x75 and 75 x 75.
  (sign, before, behind) =>
    /[x×*✕]/.test(sign) && /\d$/.test(before) && /^\d/.test(behind) ? [...'x×*', ' x ', ' × '] : [],
  // ホチキス針 and ホチキスの針.
  (kana, before, behind) =>
    katakana.test(kana) && /[ァ-ヺ-]{2}$/.test(before) && han.test(behind) ? [`${kana}ノ`] : [],
  (no, before, behind) => (no === 'ノ' && katakana.test(before.slice(-1)) && han.test(behind) ? [''] : []),
];

/** Spellings of one word at most: two or three characters with forms are usual, more are no name. */
const maxSpellings = 48;

/** `word` and its spellings with other forms of its characters, `word` itself first. */
function formsOf(word: string): readonly string[] {
  const characters = [...word];
  const forms = characters.map((character, index) => {
    const before = characters.slice(0, index).join('');
    const behind = characters.slice(index + 1).join('');
    return [...new Set([character, ...kinds.flatMap((kind) => kind(character, before, behind))])];
  });
  // A long word of kana leaves enough to the 漢字 behind it.
  const isOf = (index: number): number => Number(han.test(characters[index]!));
  let count = 1;
  for (const index of [...forms.keys()].sort((a, b) => isOf(b) - isOf(a) || a - b)) {
    if (count * forms[index]!.length > maxSpellings) forms[index] = [characters[index]!];
    count *= forms[index]!.length;
  }
  return forms.reduce<readonly string[]>(
    (starts, choices) => starts.flatMap((start) => choices.map((form) => start + form)),
    [''],
  );
}

const ofV: Readonly<Record<string, string>> = {
  ヴァ: 'バ',
  ヴィ: 'ビ',
  ヴェ: 'ベ',
  ヴォ: 'ボ',
  ヴュ: 'ビュ',
  ヴ: 'ブ',
};
/** The whole word in another spelling: ヴ and バ, a code with and without its hyphen, an envelope's size (長3, 長形3号). */
const rewritings: readonly ((word: string) => string)[] = [
  (word) => word.replace(/ヴ[ァィェォュ]?/g, (kana) => ofV[kana]!),
  (word) => word.replace(/ビュ|[バビベボ]/g, (kana) => Object.keys(ofV).find((each) => ofV[each] === kana)!),
  (word) => word.replace(/[ャュョァィゥェォッ]/g, (kana) => shifted(kana, 1)),
  (word) => (code.test(word) && word.includes('-') ? word.replaceAll('-', '') + endOfWord : word),
  (word) =>
    code.test(word) && !word.includes('-') ? word.replace(/(?<=[a-z])(?=\d)/, '-') + endOfWord : word,
  (word) =>
    word.replace(/([長角洋])形(\d+)号?(.*)/, (_, kind, size, rest) => kind + size + (rest || endOfWord)),
  (word) => word.replace(/([長角洋])(\d+)号?/, '$1形$2'),
];
/** Letters and digits of a product's number: two letters or four digits, so that no size is meant (A4-5, 75x10). */
const code = /^(?=.*[a-z])(?=.*\d)(?=.*[a-z].*[a-z]|(?:.*\d){4})[a-z\d-]{3,}$/;

/** A JAN code as it is kept, for one with hyphens, with 12 or with 14 digits. */
function asJan(word: string): readonly string[] {
  const { jan, state } = readJan(word);
  return state === 'valid' ? [jan] : [];
}

/**
 * What is looked for with a word of a query, both folded: the word as it is, first; then with other forms of its 漢字
 * (髙橋 for 高橋), of its kana (キヤノン, メモリ for メモリー), signs and codes (75x75, KX200 for KX-200), other words for the
 * same thing (ホチキス, ステープラー), and a JAN code as it is kept. What is stored stays as it is written.
 */
export const spellingsOf = (word: string): readonly string[] => [
  ...new Set([
    ...formsOf(word),
    ...rewritings.map((rewritten) => rewritten(word)),
    ...withSynonyms(word),
    ...asJan(word),
  ]),
];
