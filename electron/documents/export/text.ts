// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
const controls = new RegExp(control, 'g');

/**
 * `text` without what no file can hold. Control characters are dropped: XML 1.0 has none, spreadsheet programs end a
 * cell at NUL, and no order means them; tab, LF and CR stay. So are those that reverse the cells after it. Half of a surrogate pair becomes U+FFFD.
 */
export const sanitizeText = (text: string): string =>
  control.test(text) || !text.isWellFormed() ? text.toWellFormed().replace(controls, '') : text;

/**
 * What a spreadsheet program may take for the start of a formula, or for the end of the cell before (CWE-1236, and
 * the ASVS list). U+2212 is here because it becomes the full-width minus in CP932.
 */
const formulaStart = /^[=+\-@＝＋－＠−\t\r\n\0]/;

/** Whether a spreadsheet program may run `text` instead of showing it. */
export const startsLikeFormula = (text: string): boolean => formulaStart.test(text);

/** `text` with `'` before it where a spreadsheet program might run it. For text columns only: a number stays one. */
export const escapeFormula = (text: string): string => (startsLikeFormula(text) ? `'${text}` : text);
