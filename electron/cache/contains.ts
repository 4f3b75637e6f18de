import { endOfWord, continuesWord } from '#electron/domain/search-ends.ts';

const endUnit = endOfWord.charCodeAt(0);

/** Whether a spelling, which is not empty, is in `text` from `start` to before `end`. */
export function contains(text: Uint16Array, start: number, end: number, word: Uint16Array): boolean {
  const first = word[0] as number;
  const isWhole = word[word.length - 1] === endUnit;
  const length = isWhole ? word.length - 1 : word.length;
  const last = end - length;
  for (let at = start; at <= last; at++) {
    if (text[at] !== first) continue;
    let next = 1;
    while (next < length && text[at + next] === word[next]) next++;
    if (next < length) continue;
    const behind = at + length < end ? (text[at + length] as number) : NaN;
    if (!isWhole || !continuesWord(text[at + length - 1] as number, behind)) return true;
  }
  return false;
}

/** Bits 0 to 7 are for ASCII, the others for all else: what has letters and digits only is never taken for Japanese. */
const unitBit = (unit: number): number =>
  unit < 128 ? 1 << (unit & 7) : 1 << (8 + ((Math.imul(unit, 0x9e3779b1) >>> 16) % 24));

/**
 * Which characters a text has, as 32 bits: it can have a spelling only if it has all bits of that. Several characters share a bit,
 * so that it need not. Most orders have no text but their number, and are not looked through for a Japanese word.
 */
export function characterBits(text: Uint16Array, start: number, end: number): number {
  let bits = 0;
  for (let at = start; at < end; at++) if (text[at] !== endUnit) bits |= unitBit(text[at] as number);
  return bits;
}
