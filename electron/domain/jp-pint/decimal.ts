/** A decimal number, exactly: whole units of 10⁻⁸. Amounts, quantities and rates of an invoice are never floats. */
export type Decimal = bigint & { readonly __decimal: unique symbol };

const places = 8;
const one = 10n ** BigInt(places);

/** The number that a text says (xs:decimal); null for anything else, or for more than eight places. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d{1,18})(?:\.(\d{0,8}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const value = BigInt(whole) * one + BigInt(fraction.padEnd(places, '0') || '0');
  return (sign === '-' ? -value : value) as Decimal;
}

export const zero = 0n as Decimal;
export const add = (a: Decimal, b: Decimal): Decimal => (a + b) as Decimal;
export const subtract = (a: Decimal, b: Decimal): Decimal => (a - b) as Decimal;
export const sum = (numbers: Iterable<Decimal>): Decimal => [...numbers].reduce(add, zero);
export const isWhole = (number: Decimal): boolean => number % one === 0n;

/** Whether `whole` lies between floor and ceiling of `a × b ÷ divisor`: any rounding to whole numbers is right. */
export function isRounded(
  whole: Decimal,
  a: Decimal,
  b: Decimal,
  divisor: Decimal = one as Decimal,
): boolean {
  if (divisor === 0n) return false;
  // Both sides at the scale of the product; the distance to the exact result is less than one.
  const distance = whole * divisor - a * b;
  const limit = one * (divisor < 0n ? -divisor : divisor);
  return distance < limit && distance > -limit;
}

/** Whole yen of a number; null where it has a fraction, or is beyond what a number holds exactly. */
export function wholeOf(number: Decimal): number | null {
  const whole = number / one;
  return isWhole(number) && whole <= 10n ** 15n && whole >= -(10n ** 15n) ? Number(whole) : null;
}

/** As people write it, without needless zeros. */
export function formatDecimal(number: Decimal): string {
  const digits = (number < 0n ? -number : number).toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${number < 0n ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}
