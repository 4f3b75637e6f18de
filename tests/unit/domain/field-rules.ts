import { parseField } from '#electron/domain/fields/parse-field.ts';
import type { FieldRule, FieldTools } from '#electron/domain/fields/rules.ts';
import { hyphenatedPhone } from '#electron/reference/phone-numbers.ts';

// A rule of each kind, as the forms of the suppliers have them, and how a test reads a value by one.
export const tools: FieldTools = { hyphenatedPhone };
export const kana: FieldRule = { kind: 'katakana', maxLength: 60 };
export const quoPhone: FieldRule = { kind: 'phone', hyphens: 'required' };
export const amanoPhone: FieldRule = { kind: 'phone', hyphens: 'optional' };
export const postal: FieldRule = { kind: 'postal-code' };
export const street: FieldRule = { kind: 'text', maxLength: 100, width: 'full-width' };
export const name: FieldRule = { kind: 'text', maxLength: 60, width: 'any' };
export const email: FieldRule = { kind: 'email' };
export const corporateNumber: FieldRule = { kind: 'corporate-number' };
export const birthDate: FieldRule = { kind: 'digits', digits: 8 };
export const choice: FieldRule = {
  kind: 'choice',
  options: [
    { value: 'corporate', label: { ja: '法人', en: 'Company' } },
    { value: 'personal', label: { ja: '個人', en: 'Personal' } },
  ],
  otherwise: 'field.option',
};
export const yesNo: FieldRule = { kind: 'yes-no' };

/** What comes of `typed`: the value, or the code and the correction. */
export const read = (rule: FieldRule, typed: string) => {
  const { value, problem, correction } = parseField(rule, typed, tools);
  return problem === null ? value : { code: problem.code, offers: correction?.value ?? null };
};
/** Those of `values` that are not taken as they are. */
export const notTaken = (rule: FieldRule, values: readonly string[]) =>
  values.filter((value) => read(rule, value) !== value);
