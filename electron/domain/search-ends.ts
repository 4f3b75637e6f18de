/**
 * Ends a spelling behind which nothing of its kind may go on: no kana behind メモリ (メモリアル), no digit behind EC1
 * (EC12), no digit or metre behind 長3. Folding leaves no such character in a text.
 */
export const endOfWord = '\u0000';

const isKana = (unit: number): boolean => (unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x2d;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** Whether the character `next` goes on with a word that ends in `last`; it is NaN at the end of a text. */
export const continuesWord = (last: number, next: number): boolean =>
  isKana(last) ? isKana(next) : isDigit(last) && (isDigit(next) || next === 0x6d);

/** Whether a folded text has a spelling. */
export function containsSpelling(text: string, spelling: string): boolean {
  if (!spelling.endsWith(endOfWord)) return text.includes(spelling);
  const word = spelling.slice(0, -1);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!continuesWord(text.charCodeAt(end - 1), text.charCodeAt(end))) return true;
  }
  return false;
}
