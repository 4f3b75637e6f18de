import { endOfWord, goesOn } from '#electron/domain/search-ends.ts';

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
    if (!isWhole || !goesOn(text[at + length - 1] as number, behind)) return true;
  }
  return false;
}
