import { checkForm, formProblems, normalizedValues, type FormDefinition } from '#electron/domain/forms.ts';
import {
  passwordConditions,
  passwordProblems,
  type PasswordContext,
  type PasswordPolicy,
} from '#electron/domain/passwords.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Bilingual, Locale } from '#shared/model/identifiers.ts';
import { refusal, type RefusalCode } from '#shared/model/refusal.ts';
import { problem, type Refused } from './problems.ts';

interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: Bilingual;
}

const toErrors = (problems: readonly FieldProblem[], locale: Locale) =>
  problems.map(({ field, code, message }) => ({ field, code, message: message[locale] }));

/** The refusal of one field, in the words of the catalogue. */
export const fieldRefused = (field: string, code: RefusalCode, locale: Locale): Refused =>
  problem('fields-refused', { errors: [{ field, code, message: refusal(code).message[locale] }] });

/**
 * The values as they are kept, or `fields-refused` with everything that is not right. What is right comes through as
 * typed, rare characters and emoji too, but for what the form tidies by its own rules; controls and characters that
 * turn the text around are not right in any field.
 */
export function validatedValues(
  definition: FormDefinition,
  typed: FormValues,
  locale: Locale,
): { readonly values: FormValues } | Refused {
  const problems = formProblems(checkForm(definition, typed));
  if (problems.length > 0) return problem('fields-refused', { errors: toErrors(problems, locale) });
  return { values: normalizedValues(definition, typed) };
}

/** Why a new password is not good enough for `policy`, with each condition that it breaks, or null. */
export function passwordRefusal(
  policy: PasswordPolicy,
  password: string,
  known: PasswordContext,
  locale: Locale,
): Refused | null {
  const problems = passwordProblems(passwordConditions(policy, password, known), 'password');
  return problems.length === 0 ? null : problem('password-refused', { errors: toErrors(problems, locale) });
}

/** Whether two sets of values are the same, in whatever order. */
export function sameValues(one: FormValues, other: FormValues): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
