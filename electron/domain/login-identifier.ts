import type { IdentifierKind, ParsedIdentifier } from '#shared/model/member.ts';
import { refuse, type RefusalCode } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { hasInvisible, toHalfWidth, trimSpaces, normalizeHyphens } from './fields/characters.ts';
import { isEmail } from './fields/email.ts';
import type { IdentifierRule, SupplierProfile } from './profile.ts';

/** UTF-16 code units, as the Supplier API counts them. */
const MAX_IDENTIFIER = 320;
const MAX_PASSWORD = 1024;

type Change = ParsedIdentifier['changes'][number];

function isWellFormed(rule: IdentifierRule, text: string): boolean {
  switch (rule.kind) {
    case 'inquiry-number':
      return text.length === rule.digits && /^[0-9]+$/.test(text);
    case 'email':
      return isEmail(text);
    case 'member-id':
      return rule.prefix === null
        ? /^[!-?A-~]+$/.test(text) // any visible ASCII but `@`
        : text.startsWith(rule.prefix.text) && /^[A-Za-z0-9]+$/.test(text.slice(rule.prefix.text.length));
  }
}

/** The kind a person most likely meant, for an ID that fits no kind of this system. */
function likeliestRule(profile: SupplierProfile, text: string): IdentifierRule {
  const kinds = profile.identifier.kinds;
  const likely = text.includes('@') ? 'email' : /^[0-9-]+$/.test(text) ? 'inquiry-number' : 'member-id';
  return kinds.find((rule) => rule.kind === likely) ?? kinds[0];
}

function malformedRefusal(profile: SupplierProfile, text: string): RefusalCode {
  const rule = likeliestRule(profile, text);
  if (rule.kind === 'member-id' && rule.prefix !== null) {
    const { text: prefix, caseRefusal } = rule.prefix;
    const typed = text.slice(0, prefix.length);
    const corrected = prefix + text.slice(prefix.length);
    if (typed.toUpperCase() === prefix.toUpperCase() && isWellFormed(rule, corrected) && corrected !== text) {
      return caseRefusal;
    }
  }
  return rule.refusal;
}

/** What a system calls a kind of login ID; null where it says nothing but the name of a field for several kinds. */
export function identifierName({ kinds, label }: SupplierProfile['identifier'], kind: IdentifierKind) {
  const own = kinds.find((rule) => rule.kind === kind)?.label;
  return own ?? (kinds.length === 1 && kinds[0].kind === kind ? label : null);
}

/**
 * Parses a login ID as typed at the supplier of `profile`: its kind (AS-7, QC-5, AM-17, PM-3, PM-4; C-3), and its value
 * in half width, with plain hyphens and without outer spaces. `changes` lists what was done, so that the page can show
 * it. Letter case is never changed (PM-2), and only this field is normalised like this (C-4). Refuses, with the field
 * `identifier`, an ID that is empty, too long, has invisible characters, or fits no kind of the profile (AS-8, PM-3).
 */
export function parseIdentifier(profile: SupplierProfile, typed: string): Result<ParsedIdentifier> {
  const refuseField = (code: RefusalCode, params = {}) => refuse(code, { field: 'identifier', params });

  const trimmedText = trimSpaces(typed);
  if (trimmedText === '') return refuseField('identifier.empty');
  if (hasInvisible(trimmedText)) return refuseField('identifier.bad-character');

  const halfWidth = toHalfWidth(trimmedText);
  const value = normalizeHyphens(halfWidth);
  if (value.length > MAX_IDENTIFIER) return refuseField('identifier.too-long', { max: MAX_IDENTIFIER });

  const rule = profile.identifier.kinds.find((candidate) => isWellFormed(candidate, value));
  if (rule === undefined) return refuseField(malformedRefusal(profile, value));

  const changes: Change[] = [];
  if (halfWidth !== trimmedText) changes.push('to-half-width');
  if (value !== halfWidth) changes.push('hyphens');
  if (trimmedText !== typed) changes.push('spaces');
  return ok({ kind: rule.kind, value, changed: value !== typed, changes });
}

/**
 * Whether a password can be sent at all. It is sent exactly as typed: not trimmed, not normalised, and not checked
 * against the policy, since it may be older than that. Refuses, with its `field`, an empty one and one of more than
 * 1024 UTF-16 code units.
 */
export function checkPassword(password: string, field = 'password'): Result<string> {
  if (password === '') return refuse('password.empty', { field });
  if (password.length > MAX_PASSWORD) {
    return refuse('password.too-long', { field, params: { max: MAX_PASSWORD } });
  }
  return ok(password);
}
