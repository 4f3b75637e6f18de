import type { CorrectionKind } from '#shared/model/form-texts.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import { toHalfWidth, normalizeHyphens } from './characters.ts';
import type { FieldTools } from './rules.ts';

/** Three groups. Their exact lengths are not checked, because area codes change. */
const HYPHENATED = /^0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}$/;
/** Ten digits; eleven for mobile and internet phones and 0800, which all begin with 0x0. After 0 and 0 comes another country. */
const NUMBER = /^0(?:[1-9]0[0-9]{8}|(?!0|[5-9]0)[0-9]{9})$/;

/** The digits of a phone number, of any width and with any kind of hyphen. */
export const phoneDigits = (text: string): string =>
  normalizeHyphens(toHalfWidth(text)).replace(/[^0-9]/g, '');

/** Whether two texts are the same phone number, with or without hyphens (AM-8). */
export const isSamePhone = (one: string, other: string): boolean => {
  const digits = phoneDigits(one);
  return digits !== '' && digits === phoneDigits(other);
};

/** The problem of a normalised phone number; the length is checked without hyphens. */
export function phoneProblem(value: string, hyphens: 'required' | 'optional'): RefusalCode | null {
  const digits = value.replaceAll('-', '');
  if (!NUMBER.test(digits)) return 'field.phone';
  if (HYPHENATED.test(value)) return null;
  if (hyphens === 'required') return 'field.phone-hyphens';
  return /^[0-9]+(-[0-9]+)*$/.test(value) ? null : 'field.phone';
}

/** Figures with what stands between them in a phone number. */
const figures = /\+?\(?[0-9][0-9\s().・/-]*[0-9]/g;

/**
 * A correction of `value`: with the hyphens of its area code, the one number in a longer text, or with the 0 that a
 * spreadsheet takes away.
 */
export function phoneCorrection(
  value: string,
  hyphens: 'required' | 'optional',
  tools: FieldTools | undefined,
): { readonly kind: CorrectionKind; readonly value: string } | null {
  const found = new Set(
    (value.match(figures) ?? []).flatMap((part) => {
      const digits = part.replace(/^\+81[\s-]*\(?0\)?/, '+81').replace(/[^+0-9]/g, '');
      return tools?.hyphenatedPhone(digits) ?? [];
    }),
  );
  const isNumber = /^\+?[0-9\s().・/-]+$/.test(value);
  const kind = !isNumber ? 'only' : hyphens === 'required' ? 'hyphens' : 'half-width';
  const [one, other] = found;
  if (one !== undefined) return other === undefined ? { kind, value: one } : null;
  if (!isNumber) return null;
  const digits = value.replace(/[^+0-9]/g, '');
  const withZero = /^[1-9]/.test(digits) ? (tools?.hyphenatedPhone(`0${digits}`) ?? null) : null;
  if (withZero !== null) return { kind: 'leading-zero', value: withZero };
  return hyphens === 'optional' ? { kind, value: digits } : null;
}
