import type { CallInput } from '#shared/ipc/contract.ts';
import {
  MAX_VALUE_LENGTH,
  type FieldCheck,
  type Form,
  type FormField,
  type FormValues,
} from '#shared/model/forms.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { refusal as refusalOf, type Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { callDesk } from '#renderer/desk.ts';

/** What a form asks of the desk. */
export interface FormCalls {
  describe(input: CallInput<'forms.describe'>): Promise<Result<Form>>;
  check(input: CallInput<'forms.check'>): Promise<Result<FieldCheck[]>>;
}

export const deskForms: FormCalls = {
  describe: (input) => callDesk('forms.describe', input),
  check: (input) => callDesk('forms.check', input),
};

/** What is shown at a field. */
export interface FieldState {
  readonly problem: { readonly code: string; readonly message: Bilingual } | null;
  readonly correction: FieldCheck['correction'];
  /** What will be sent, where that differs from what was typed. */
  readonly normalized: string | null;
}

/** Nothing to be said. */
export const noFeedback: FieldState = { problem: null, correction: null, normalized: null };

/** What is said of a value that is too long to be asked about. */
export const tooLong = ({ label, maxLength: max }: FormField): FieldState['problem'] => ({
  code: 'field.too-long',
  message: {
    ja: refusalOf('field.too-long', { params: { label: label.ja, max } }).message.ja,
    en: refusalOf('field.too-long', { params: { label: label.en, max } }).message.en,
  },
});

/** The values that are short enough to be sent or kept. */
export const withinLimit = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.length <= MAX_VALUE_LENGTH));

/** What a refusal says of single fields, by the field's own name: its problems, or the refusal itself where it names one. */
export function fieldProblems(
  refusal: Refusal,
): readonly { readonly field: string; readonly problem: NonNullable<FieldState['problem']> }[] {
  const problems = refusal.problems ?? [];
  const named =
    problems.length > 0 || refusal.field === undefined ? problems : [{ ...refusal, field: refusal.field }];
  return named.map(({ field, code, message }) => ({
    field: field.split('.').at(-1) ?? field,
    problem: { code, message },
  }));
}
