import { refusal, refusalCodes, type Refusal, type RefusalCode } from '#shared/model/refusal.ts';

/** What stands against buying, as a supplier tells it: a code of the catalogue, with what fills its sentence. */
export interface ProblemWithMessage {
  readonly field?: string;
  readonly code?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  /** In the supplier's own words, where it has any. */
  readonly message?: string;
}

export const isRefusalCode = (code: string | undefined): code is RefusalCode =>
  (refusalCodes as readonly string[]).includes(code ?? '');

/** A supplier's own words as they can stand in a sentence. */
export const sanitizeText = (text: string): string =>
  text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, 120);

/**
 * A problem in the words of the catalogue. A code that is not in it, or a sentence that the supplier did not tell
 * enough for, becomes `otherwise`, with the supplier's own words in it.
 */
export function toRefusal(problem: ProblemWithMessage, otherwise: RefusalCode): Refusal {
  const { code, params = {}, message = '' } = problem;
  const field = problem.field === undefined ? {} : { field: problem.field };
  if (isRefusalCode(code)) {
    const known = refusal(code, { params, ...field });
    // Fall back if a placeholder was not filled.
    if (!/\{\w+\}/.test(known.message.ja + known.message.en)) return known;
  }
  return refusal(otherwise, { params: { detail: sanitizeText(message) }, ...field });
}
