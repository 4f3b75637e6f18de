/** Spaces of any width, and zero-width characters that come along when something is copied. */
const SPACES_AROUND = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/gu;
/** Controls, formats (bidi, zero width, soft hyphen) and lone surrogates: nothing that a person types on purpose. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u3164\uffa0]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/** Full-width forms of ASCII, and the marks that a Japanese input method gives for `.` and `@`. */
const WIDE = /[\uff01-\uff0c\uff0e-\uff5e\u3002\uff61\ufe52\ufe6b]/gu;
/** What looks like a hyphen, or comes from the key of one: ‐ ‑ ‒ – — ― ⁃ ⁻ − ─ ━ ー ｰ － ﹘ ﹣. */
const HYPHENS = /[\u2010-\u2015\u2043\u207b\u2212\u2500\u2501\u30fc\uff70\uff0d\ufe58\ufe63]/gu;

const characterToHalfWidth = (wide: string): string => {
  if (wide === '\ufe6b') return '@';
  if (wide === '\u3002' || wide === '\uff61' || wide === '\ufe52') return '.';
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
};

/** `text` without what is around it and means nothing. */
export const trimSpaces = (text: string): string => text.replace(SPACES_AROUND, '');

/** Whether there is something in it that no person sees, such as a control character or one that turns text around. */
export const hasInvisible = (text: string): boolean => INVISIBLE.test(text);

/** `text` with line breaks and tabs as spaces, and without the rest of what cannot be seen. */
export const removeInvisible = (text: string): string =>
  text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(EVERY_INVISIBLE, '');

/** `text` without what cannot be seen; tabs and line breaks stay. For numbers and codes, where nothing hidden counts. */
export const withoutHidden = (text: string): string =>
  text.replace(EVERY_INVISIBLE, (sign) => (/\s/.test(sign) ? sign : ''));

/** Full-width letters, digits and signs as half-width ones. Hyphens stay: they mean different things by field. */
export const toHalfWidth = (text: string): string => text.replace(WIDE, characterToHalfWidth);

/** Everything that looks like a hyphen as a plain one. Never for names or kana: `ー` is one of them. */
export const normalizeHyphens = (text: string): string => text.replace(HYPHENS, '-');

/** How many characters people count: code points, so that `𠮷` is one. */
export const codePointLength = (text: string): number => [...text].length;
