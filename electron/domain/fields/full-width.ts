/**
 * Half-width: ASCII, half-width kana and signs, and Latin letters with accents. The eight Latin-1 signs that Japanese
 * character sets have in full width are none.
 */
const HALF_WIDTH = /(?![§¨°±´¶×÷])[\u0020-\u024f\u2000-\u200a\u203e\uff61-\uffdc\uffe8-\uffee]/u;

/** Whether nothing half-width is in it (QC-15). */
export const isFullWidth = (text: string): boolean => !HALF_WIDTH.test(text);

/** `text` with ASCII, spaces, the half-width yen sign and half-width kana in full width; `-` becomes `－`. */
export const toFullWidth = (text: string): string =>
  text
    // Whole runs at once, so that ｶﾞ becomes one character.
    .replace(/[\uff61-\uff9f]+/g, (kana) => kana.normalize('NFKC'))
    .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/\s/g, '\u3000')
    .replaceAll('\u00a5', '\uffe5');
