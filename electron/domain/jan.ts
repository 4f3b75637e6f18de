import { normalizeHyphens, toHalfWidth, withoutHidden } from './fields/characters.ts';

/** The check digit of a JAN base of 12 (EAN-13) or 7 digits (EAN-8): weights 1 and 3, up to the next ten. */
export function janCheckDigit(base: string): number {
  if (!/^(?:\d{12}|\d{7})$/.test(base)) throw new RangeError('a JAN base has twelve or seven digits');
  // From the right every other digit counts three times, which is the same rule for both lengths.
  const sum = [...base]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** `valid`: 13 or 8 digits with the right check digit; `bad-check`: such a number with a wrong one; else `none`. */
export function janState(digits: string): 'valid' | 'bad-check' | 'none' {
  if (!/^(?:\d{13}|\d{8})$/.test(digits)) return 'none';
  return janCheckDigit(digits.slice(0, -1)) === Number(digits.at(-1)) ? 'valid' : 'bad-check';
}

/** A number as people type and copy it: half-width, without spaces, hyphens and hidden signs inside. */
export const normalizeDigits = (text: string): string =>
  normalizeHyphens(toHalfWidth(withoutHidden(text))).replace(/[\s-]/g, '');

/**
 * A JAN code as people type and scanners send it, with its check. A UPC code (12 digits) and a JAN code written with
 * 14 are the JAN code of 13 digits, if its check digit is right; other numbers of these lengths can be anything. A
 * carton's own code of 14 digits is none: there is more in it than one piece.
 */
export function readJan(text: string): { readonly jan: string; readonly state: ReturnType<typeof janState> } {
  const digits = normalizeDigits(text);
  const full = /^\d{12}$/.test(digits) ? `0${digits}` : /^0\d{13}$/.test(digits) ? digits.slice(1) : null;
  if (full !== null && janState(full) === 'valid') return { jan: full, state: 'valid' };
  return { jan: digits, state: janState(digits) };
}
