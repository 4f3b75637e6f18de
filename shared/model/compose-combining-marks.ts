/** A character with the marks that follow it; not one of the old forms of 漢字, which NFC would replace by another. */
const marked = /[^\p{M}\uf900-\ufaff\u{2f800}-\u{2fa1f}]\p{M}+/gu;

/**
 * Puts letters and the marks beside them together (か and ゙ are が), as keyboards of macOS and some files part them.
 * Unlike NFC of the whole text it leaves 神, 塚 and 海 (U+FA19, U+FA10, U+FA45) as they are: names are written with them.
 */
export const composeCombiningMarks = (text: string): string =>
  text.replace(marked, (letter) => letter.normalize('NFC'));
