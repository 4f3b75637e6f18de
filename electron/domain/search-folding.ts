/**
 * Folding for search: what a person would take for the same text becomes the same text. Used for the index and for
 * the query alike. `own_text` in the cache is stored folded, so a change here needs a migration that folds it again.
 *
 * Every step works on a character and what is combined with it, never on its neighbours, so that a part of a folded
 * text is the folded part of the text (tests/unit/domain/search-folding.test.ts).
 */

/** Spacing voiced marks and the spacing tilde, which NFKC would tear off with a space. */
const spacing: Readonly<Record<string, string>> = { '゛': '\u3099', '゜': '\u309A', '˜': '~', '´': "'" };
const spacingMarks = /[゛゜˜´]/g;

/** Joiners, direction marks, soft hyphen and variation selectors (異体字セレクタ): seen by nobody, typed by nobody. */
const invisible =
  /[\u00AD\u034F\u061C\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]/gu;

/**
 * All that looks like a hyphen, and the long vowel ー: `ABー12` and `AB－12` are typed for `AB-12`, and コ－ヒ－ for
 * コーヒー. They become one character, on both sides, so nothing is lost by it.
 */
const hyphens =
  /[\u02D7\u1806\u2010-\u2015\u2043\u207B\u208B\u2212\u2500\u2501\u2796\u30FC\uFE63\uFF0D\u{10191}]/gu;
/** Wave dash (〜 of JIS and ～ of Windows) and tilde operators. */
const waves = /[\u301C\u3030\u223C\u223E\u2053]/g;
const middleDots = /[\u00B7\u2022\u2219\u22C5\u2027]/g;
/** Iteration mark of vertical writing. Iteration marks stay marks: what they repeat is their neighbour. */
const verticalIteration = /〻/g;
/** Hiragana with a katakana 96 places on, ゝ and ゞ included. */
const hiragana = /[\u3041-\u3096\u309D\u309E]/g;
// eslint-disable-next-line no-control-regex -- control characters separate words like spaces do
const spaces = /[\s\u0000-\u001F\u007F-\u009F]+/g;
const plain = /^[\x21-\x7E]*$/;

/** The folded form of `text`: without spaces at its ends, single spaces inside, no control characters. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return (
    text
      .toWellFormed()
      .replace(spacingMarks, (mark) => spacing[mark] ?? mark)
      .replace(invisible, '')
      .normalize('NFKC')
      .toLowerCase()
      // The lower case of Σ depends on whether a word ends there.
      .replaceAll('ς', 'σ')
      .replace(hiragana, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
      .replace(hyphens, '-')
      .replace(waves, '~')
      .replace(middleDots, '・')
      .replace(verticalIteration, '々')
      .replace(spaces, ' ')
      .trim()
  );
}

/** Stands between the fields of one text, where no query can reach across: folding leaves none inside. */
export const fieldSeparator = '\n';

/** Folded fields as one text to look in; what is absent or empty is left out. */
export const foldFields = (fields: readonly (string | null)[]): string =>
  fields
    .map((field) => (field === null ? '' : fold(field)))
    .filter((field) => field !== '')
    .join(fieldSeparator);

/**
 * The words of a query, folded. Full-width spaces separate too. A word that is part of another one asks for nothing
 * more and is left out; the longest come first, because they rule out most.
 */
export function searchTerms(query: string): readonly string[] {
  const words = [...new Set(fold(query).split(' '))].filter((word) => word !== '');
  words.sort((a, b) => b.length - a.length);
  return words.filter((word, index) => !words.some((other, at) => at < index && other.includes(word)));
}
