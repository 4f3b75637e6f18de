import type { RefusalReason } from '#electron/domain/checkout.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { refusal } from '#shared/model/refusal.ts';
import { problem, type Refused } from './problems.ts';

/** What stands against a choice or a line. */
interface ChoiceProblem extends RefusalReason {
  readonly field: string;
}

const toErrors = (problems: readonly ChoiceProblem[], locale: Locale) =>
  problems.map(({ field, code, params }) => ({
    field,
    code,
    message: refusal(code, { params: params ?? {} }).message[locale],
    ...(params && { params: { ...params } }),
  }));

/** What stands against choices or lines, each with its code of the catalogue. */
export const choicesRefused = (problems: readonly ChoiceProblem[], locale: Locale): Refused =>
  problem('choices-refused', { errors: toErrors(problems, locale) });

/** What stands against one choice. */
export const choiceRefused = (against: ChoiceProblem, locale: Locale): Refused =>
  choicesRefused([against], locale);

/** Something that can't be done as things are, with the code that says why. */
export const notNow = ({ code, params }: RefusalReason, locale: Locale): Refused =>
  problem('not-now', { errors: toErrors([{ field: '', code, ...(params && { params }) }], locale) });
