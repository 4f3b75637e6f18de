import { parseIdentifier } from './login-identifier.ts';
import type { SupplierProfile } from './profile.ts';

export interface IdentifierSuggestion {
  /** A login ID that would be well formed. Whether anybody has it, only the supplier knows. */
  readonly value: string;
  /** What was corrected: a missing or lower-case prefix, or characters between the digits. */
  readonly because: 'prefix-missing' | 'prefix-lower-case' | 'separators';
}

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[^0-9]/g, '');

/**
 * A suggestion for an ID that the supplier of `profile` rejects: with the prefix of its IDs (PM-3), or the number
 * without characters between the digits (AS-8). Null if there is no obvious well-formed one. It is offered, never
 * applied.
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
      // The prefix alone is no ID, and a word without digits is probably something else.
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
