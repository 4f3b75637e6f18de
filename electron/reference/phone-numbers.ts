import { createRequire } from 'node:module';
import type * as phones from 'libphonenumber-js/min';

// Not called `require`: the build declares that name itself.
const load = createRequire(import.meta.url);
let library: typeof phones | null = null;

/**
 * A Japanese phone number with the hyphens of its area code, such as `04-7123-4567` or `099-212-3456`; from bare
 * digits, or from `+81…`. Null for a number of another country, for what is no number in use, and where no hyphens
 * are known. The smallest of the library's data is enough for that.
 */
export function hyphenatedPhone(digits: string): string | null {
  if (!/^(\+81|0)[0-9]{9,10}$/.test(digits)) return null;
  library ??= load('libphonenumber-js/min') as typeof phones;
  const number = library.parsePhoneNumberFromString(digits, 'JP');
  if (number?.country !== 'JP' || !number.isValid()) return null;
  const text = number.formatNational();
  const national = digits.replace(/^\+81/, '0');
  return /^0[0-9]+-[0-9]+-[0-9]+$/.test(text) && text.replaceAll('-', '') === national ? text : null;
}
