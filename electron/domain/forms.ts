import {
  isFieldVisible,
  type FieldCheck,
  type Form,
  type FormField,
  type FormName,
  type FormValues,
} from '#shared/model/forms.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { correctionLabel } from '#shared/model/form-texts.ts';
import { refusal, type RefusalCode } from '#shared/model/refusal.ts';
import { maxLengthOf, parseField } from './fields/parse-field.ts';
import type { FieldDefinition, FieldRule, FieldTools } from './fields/rules.ts';

export type { FieldDefinition, FieldOption, FieldRule, FieldTools } from './fields/rules.ts';

/** A form of a supplier as data: its fields, and the rule of each. */
export interface FormDefinition {
  readonly groups: Form['groups'];
  /** In display order. */
  readonly fields: readonly FieldDefinition[];
  readonly notes: Form['notes'];
}

const kinds: Readonly<Record<FieldRule['kind'], FormField['kind']>> = {
  text: 'text',
  katakana: 'kana',
  phone: 'phone',
  'postal-code': 'postal-code',
  email: 'email',
  'corporate-number': 'number',
  digits: 'number',
  choice: 'choice',
  'yes-no': 'yes-no',
};

const describeField = (field: FieldDefinition): FormField => ({
  name: field.name,
  kind: kinds[field.rule.kind],
  label: field.label,
  hint: field.hint,
  required: field.required,
  visibleWhen: field.visibleWhen ?? null,
  group: field.group,
  maxLength: maxLengthOf(field.rule),
  options:
    field.rule.kind === 'choice' ? field.rule.options.map(({ value, label }) => ({ value, label })) : [],
  autocomplete: field.autocomplete,
  initial: field.initial,
  readOnly: field.readOnly,
  steps: field.steps ?? [],
  mailDomains: field.mailDomains ?? [],
});

/** The form as sent to the page. */
export const describeForm = (form: FormName, definition: FormDefinition): Form => ({
  form,
  groups: definition.groups,
  fields: definition.fields.map(describeField),
  notes: definition.notes,
});

/** The input of `field`, or its initial value if missing. */
const typedValue = (field: FieldDefinition, values: FormValues): string =>
  (Object.hasOwn(values, field.name) ? values[field.name] : undefined) ?? field.initial;

function checkField(
  definition: FormDefinition,
  field: FieldDefinition,
  values: FormValues,
  tools: FieldTools | undefined,
): FieldCheck {
  const typed = typedValue(field, values);
  const valid = (normalized: string): FieldCheck => ({
    field: field.name,
    problem: null,
    correction: null,
    normalized,
  });
  if (field.readOnly) return valid(typed);
  if (!isFieldVisible(definition.fields, field.name, values)) return valid(field.initial);

  const read = parseField(field.rule, typed, tools);
  const problem = (code: RefusalCode, params: Readonly<Record<string, number>> = {}): FieldCheck => ({
    field: field.name,
    problem: { code, message: refusal(code, { params: { label: field.label, ...params } }).message },
    correction: null,
    normalized: null,
  });
  if (read.problem === null && read.value === '') {
    if (!field.required) return valid('');
    return problem(
      field.rule.kind === 'choice' || field.rule.kind === 'yes-no' ? 'field.not-chosen' : 'field.empty',
    );
  }
  if (read.problem === null) return valid(read.value);
  return {
    ...problem(read.problem.code, read.problem.params),
    correction:
      read.correction === null
        ? null
        : {
            value: read.correction.value,
            label: correctionLabel(read.correction.kind, read.correction.value),
          },
  };
}

/**
 * Validates `values`, field by field in the order of the form; only `fields`, or every field for null. A value is valid
 * or has a problem (code and text), with a correction where one is safe. `normalized` is the value that will be sent;
 * the page shows it where it differs from the input. Pure, never throws. QC-11 QC-12 QC-13 QC-14 QC-15 AM-8 AS-11 AS-88
 */
export function checkForm(
  definition: FormDefinition,
  values: FormValues,
  options: { readonly fields?: readonly string[] | null; readonly tools?: FieldTools } = {},
): readonly FieldCheck[] {
  const { fields = null, tools } = options;
  return definition.fields
    .filter(({ name }) => fields === null || fields.includes(name))
    .map((field) => checkField(definition, field, values, tools));
}

/** Problems by field, for a refusal `fields.refused`; empty if all are valid. */
export const formProblems = (
  answers: readonly FieldCheck[],
): readonly { readonly field: string; readonly code: RefusalCode; readonly message: Bilingual }[] =>
  answers.flatMap(({ field, problem }) => (problem === null ? [] : [{ field, ...problem }]));

/**
 * The values as they are sent and stored: every editable field, normalised; missing ones with their initial value,
 * unknown ones left out. An invalid value stays as it was typed.
 */
export function normalizedValues(definition: FormDefinition, values: FormValues): FormValues {
  const entries = definition.fields
    .filter(({ readOnly }) => !readOnly)
    .map((field): [string, string] => {
      if (!isFieldVisible(definition.fields, field.name, values)) return [field.name, field.initial];
      const typed = typedValue(field, values);
      const read = parseField(field.rule, typed, undefined);
      return [field.name, read.problem === null ? read.value : typed];
    });
  return Object.fromEntries(entries);
}
