import { invalidFieldsRefusal } from '#electron/domain/account-outcome.ts';
import { checkForm, formProblems, normalizedValues, type FieldTools } from '#electron/domain/forms.ts';
import { isValidPassword, passwordConditions, passwordProblems } from '#electron/domain/passwords.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import type { FormName, FormValues } from '#shared/model/forms.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';

/** Data and libraries that validation needs. */
export interface ValidationTools {
  readonly fields?: FieldTools;
  readonly isCommon?: (password: string) => boolean;
}

type Problems = NonNullable<Refusal['problems']>;

/** Normalised values of a form, and their problems. Refuses `form.not-offered`. */
export function readForm(
  profile: SupplierProfile,
  form: FormName,
  values: FormValues,
  tools: ValidationTools,
): Result<{ readonly values: FormValues; readonly problems: Problems }> {
  const definition = profile.forms[form];
  if (!definition) return refuse('form.not-offered');
  const answers = checkForm(definition, values, tools.fields ? { tools: tools.fields } : {});
  return ok({ values: normalizedValues(definition, values), problems: formProblems(answers) });
}

/** Normalised values of a form; refuses `fields.refused` with the problems by field. */
export function validateForm(
  profile: SupplierProfile,
  form: FormName,
  values: FormValues,
  tools: ValidationTools,
): Result<FormValues> {
  const read = readForm(profile, form, values, tools);
  if (!read.ok) return read;
  const { problems } = read.value;
  return problems.length > 0 ? refused(invalidFieldsRefusal(problems)) : ok(read.value.values);
}

/**
 * A value, normalised by the field of that name in a form; unchanged if there is no such field. `typedIn` is the name
 * of the input on the page.
 */
export function validateField(
  profile: SupplierProfile,
  form: FormName,
  field: string,
  typed: string,
  typedIn: string = field,
): Result<string> {
  const definition = profile.forms[form];
  const own = definition?.fields.find(({ name }) => name === field);
  if (!definition || !own) return ok(typed);
  // The field may be conditional in its form; here it is always filled in.
  const asTyped = { ...definition, fields: [{ ...own, readOnly: false, required: true }] };
  const [answer] = checkForm(asTyped, { [field]: typed });
  if (!answer?.problem) return ok(answer?.normalized ?? typed);
  return refused(invalidFieldsRefusal(formProblems([{ ...answer, field: typedIn }])));
}

/** The conditions of the supplier that a new password breaks, as problems of `field`. */
export function newPasswordProblems(
  profile: SupplierProfile,
  password: string,
  field: string,
  { isCommon }: ValidationTools,
): Problems {
  const conditions = passwordConditions(profile.passwords.policy, password, isCommon ? { isCommon } : {});
  return isValidPassword(conditions) ? [] : passwordProblems(conditions, field);
}

/**
 * Whether a new password may be sent: confirmed (AM-6, AM-10) and valid by the supplier's policy.
 * Refuses `password.policy-not-met` with the broken conditions, then `password.confirmation-mismatch`.
 */
export function checkNewPassword(
  profile: SupplierProfile,
  { newPassword, newPasswordAgain }: { readonly newPassword: string; readonly newPasswordAgain: string },
  tools: ValidationTools,
): Result<null> {
  const problems = newPasswordProblems(profile, newPassword, 'newPassword', tools);
  if (problems.length > 0)
    return refused(refusal('password.policy-not-met', { field: 'newPassword', problems }));
  if (newPassword !== newPasswordAgain)
    return refuse('password.confirmation-mismatch', { field: 'newPasswordAgain' });
  return ok(null);
}
