/** Full-width katakana, the middle dot, the long-vowel mark, and the ideographic space between two names. */
export const isKatakana = (text: string): boolean => /^[ァ-ヶー・\u3000]+$/.test(text);

/** Voiced and semi-voiced marks that stand alone, as the ones that join the character before. */
const withCombiningMarks = (text: string): string =>
  text.replaceAll('\u309b', '\u3099').replaceAll('\u309c', '\u309a');

/**
 * `text` in full-width katakana, as far as it is kana of any kind: half-width (`ｶﾞ`), hiragana, or with its voiced
 * mark apart (`カ゛`). Spaces become full-width. NFKC comes after the marks are joined: it would put a space before
 * a mark that stands alone.
 */
export function toKatakana(text: string): string {
  const wide = withCombiningMarks(text).normalize('NFKC');
  const katakana = wide.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  return katakana.replace(/\s/g, '\u3000').normalize('NFC');
}
