/** Embeddings, overrides and isolates: they turn what is read, beyond the text that they came in. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;
/** Letters written from right to left, and marks that say so. */
const rightToLeft =
  /[\u200e\u200f\u061c\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * `text` without the controls that turn the direction of what stands around them. Names in Arabic or Hebrew stay as
 * they are: letters have a direction of their own, and the marks U+200E, U+200F and U+061C stay.
 */
export const stripBidiControls = (text: string): string => text.replace(bidiControls, '');

/**
 * `text` to stand within a sentence: what is written from right to left is parted from the rest (first strong isolate),
 * so that it does not reverse the words and figures around it.
 */
export const isolateBidi = (text: string): string =>
  rightToLeft.test(text) ? `\u2068${stripBidiControls(text)}\u2069` : stripBidiControls(text);
