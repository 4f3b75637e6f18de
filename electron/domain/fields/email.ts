const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/;
const DOMAIN_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * Whether `text` can be an e-mail address. Dots may stand anywhere before the `@`: Japanese mobile carriers gave
 * out such addresses for years, and they still are login IDs.
 */
export function isEmail(text: string): boolean {
  const [local, domain, ...more] = text.split('@');
  if (local === undefined || domain === undefined || more.length > 0) return false;
  const labels = domain.split('.');
  return (
    LOCAL.test(local) &&
    domain.length <= 253 &&
    labels.length >= 2 &&
    labels.every((label) => DOMAIN_LABEL.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  );
}

const AROUND = /^(?:mailto:|[^@<>]*<)?([^\s@<>]+@[^\s@<>]*[A-Za-z0-9])>?[.,;]*$/;

/** The address without what mail programs and sentences put around it: `Taro <taro@example.jp>`, `mailto:`, a full stop. */
export const emailIn = (text: string): string | null => AROUND.exec(text)?.[1] ?? null;
