/** `①`, `²`, `½`, `Ⅳ`: NFKC makes digits of them, so that `10²` would be 102. No number or date that is typed has any. */
export const nonDecimalNumerals = /[\p{No}\p{Nl}]/u;

/** Full-width forms of ASCII, and the ideographic space. */
const wide = /[\uff01-\uff5e\u3000]/g;
const halfWidth = (text: string): string =>
  text.replace(wide, (sign) => (sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));

/** Digits, or groups of three with one kind of mark between them: `1,000`, `１、０００`, `1 000`. */
const whole = /^(?:\d{1,15}|[1-9]\d{0,2}(?:([,、 '’])\d{3})(?:\1\d{3}){0,3})$/;

/**
 * What a typed whole number can mean: nothing, one number, or two where nobody can tell them apart without asking
 * (`1.000` is one in a spreadsheet and a thousand to others). Full width is read; `1,00`, `1.5`, `-1`, `①`, `²` and
 * kanji are no whole numbers.
 */
export function wholeNumberReadings(text: string): readonly number[] {
  const plain = halfWidth(text).trim();
  const [, integer = plain, zeros = ''] = /^(.*\d)\.(0+)$/.exec(plain) ?? [];
  if (!whole.test(integer)) return [];
  const number = Number(integer.replace(/\D/g, ''));
  return zeros.length === 3 && /^[1-9]\d{0,2}$/.test(integer) ? [number, number * 1000] : [number];
}

/** The whole number that `text` certainly means; null for everything else. */
export function parseWholeNumber(text: string): number | null {
  const [number, other] = wholeNumberReadings(text);
  return number === undefined || other !== undefined ? null : number;
}
