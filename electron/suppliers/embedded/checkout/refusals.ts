import type { BuyingProblem, Why } from '#electron/domain/checkout.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { refusal } from '#shared/model/refusal.ts';
import { problem, type Refused } from '../http/problems.ts';

const told = (problems: readonly BuyingProblem[], locale: Locale) =>
  problems.map(({ field, code, params }) => ({
    field,
    code,
    message: refusal(code, { params: params ?? {} }).message[locale],
    ...(params && { params }),
  }));

/** What stands against a choice or a line, each with its code of the catalogue. */
export const choicesRefused = (problems: readonly BuyingProblem[], locale: Locale): Refused =>
  problem('choices-refused', { errors: told(problems, locale) });

/** Something that can't be done as things are, with the code that says why. */
export const notNow = ({ code, params }: Why, locale: Locale): Refused =>
  problem('not-now', { errors: told([{ field: '', code, ...(params && { params }) }], locale) });
