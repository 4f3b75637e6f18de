/** Prefixes and lengths of card numbers of the usual brands. */
const brands =
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|35\d{14}|3[0689]\d{12}|6[0245]\d{14,17})$/;

/** The Luhn check. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/**
 * Whether a text contains what looks like a payment card number, grouped or not, half or full width. JAN codes and
 * corporate numbers are shorter.
 */
export function hasCardNumber(text: string): boolean {
  const runs = text.normalize('NFKC').match(/\d(?:[ \u2010-\u2015\u2212-]?\d){13,18}/g) ?? [];
  return runs.some((run) => {
    const digits = run.replace(/\D/g, '');
    return brands.test(digits) && passesLuhn(digits);
  });
}

/**
 * The path of the first field of a request that contains a card number (AM-73: only the agent may have one), or null.
 * Passwords are skipped, because they are never stored readably, and so is what programs draw at random: nobody typed it,
 * and once in a while its digits look like a card.
 */
export function fieldWithCardNumber(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return hasCardNumber(value) ? path : null;
  if (typeof value === 'number') return hasCardNumber(String(value)) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    if (/password|^deskId$|^key$|token$/i.test(name)) continue;
    const found = fieldWithCardNumber(part, path === '' ? name : `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}
