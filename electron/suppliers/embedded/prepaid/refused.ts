import type { QCashProblem } from '#electron/domain/prepaid.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { refusal } from '#shared/model/refusal.ts';
import { problem, type Refused } from '../http/problems.ts';

/** A refusal of what was chosen, in the words of the catalogue. */
export const choiceRefused = ({ field, code, params = {} }: QCashProblem, locale: Locale): Refused =>
  problem('choices-refused', {
    errors: [{ field, code, params: { ...params }, message: refusal(code, { params }).message[locale] }],
  });
