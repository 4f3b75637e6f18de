import { parseIdentifier } from './login-identifier.ts';
import type { SupplierProfile } from './profile.ts';

export interface IdentifierSuggestion {
  /** A login ID that would be well formed. Whether anybody has it, only the supplier knows. */
  readonly value: string;
  /** What was mended: the leading letters were left out, or typed small, or there was something between the digits. */
  readonly because: 'prefix-missing' | 'prefix-lower-case' | 'separators';
}

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[^0-9]/g, '');

/**
 * What somebody may have meant who typed something that the supplier of `profile` does not take: with the leading
 * letter of its IDs (PM-3), or its number without what stands between the digits (AS-8). Null where nothing obvious
 * would be well formed. It is offered, never used by itself.
 */
export function suggestIdentifier(profile: SupplierProfile, typed: string): IdentifierSuggestion | null {
  const text = typed.trim();
  const wellFormed = (candidate: string, kind: string): string | null => {
    const read = parseIdentifier(profile, candidate);
    return read.ok && read.value.kind === kind ? read.value.value : null;
  };
  for (const rule of profile.identifier.kinds) {
    if (rule.kind === 'member-id' && rule.prefix !== null) {
      const prefix = rule.prefix.text;
      const start = text.slice(0, prefix.length).normalize('NFKC');
      const isLowerCase = start !== prefix && start.toUpperCase() === prefix.toUpperCase();
      const rest = isLowerCase ? text.slice(prefix.length) : text;
      // An ID of the leading letter alone is nobody's, and a word without digits is rather something else.
      const value = /[0-9]/.test(digitsOf(rest)) ? wellFormed(prefix + rest, 'member-id') : null;
      if (value !== null) return { value, because: isLowerCase ? 'prefix-lower-case' : 'prefix-missing' };
    }
    if (rule.kind === 'inquiry-number' && /^[\p{N}\p{P}\p{Z}\p{S}]+$/u.test(text)) {
      const value = wellFormed(digitsOf(text), 'inquiry-number');
      if (value !== null) return { value, because: 'separators' };
    }
  }
  return null;
}

/**
 * Whether what was typed looks like a login ID of the system of `profile` and of few others: a number of its
 * length, or an ID with its leading letter (C-3). An e-mail address or any other word looks like one of many.
 */
export function resemblesIdentifierOf(profile: SupplierProfile, typed: string): boolean {
  const read = parseIdentifier(profile, typed);
  if (!read.ok) return false;
  return profile.identifier.kinds.some(
    (rule) =>
      rule.kind === read.value.kind &&
      (rule.kind === 'inquiry-number' || (rule.kind === 'member-id' && rule.prefix !== null)),
  );
}
