/** Embeddings, overrides and isolates: they change the direction of text beyond the one they are in. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;
/** Letters written from right to left, and marks that say so. */
const rightToLeft =
  /[\u200e\u200f\u061c\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * `text` without the controls that change the direction of the text around them. Names in Arabic or Hebrew are not
 * changed: their letters have a direction, and the marks U+200E, U+200F and U+061C stay.
 */
export const stripBidiControls = (text: string): string => text.replace(bidiControls, '');

/**
 * `text` for use in a sentence: right-to-left text is isolated (first strong isolate), so that it does not reverse the
 * words and digits around it.
 */
export const isolateBidi = (text: string): string =>
  rightToLeft.test(text) ? `\u2068${stripBidiControls(text)}\u2069` : stripBidiControls(text);
