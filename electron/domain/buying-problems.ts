import { refusal, refusalCodes, type Refusal, type RefusalCode } from '#shared/model/refusal.ts';

/** A problem of an order, as a supplier returns it: a code of the catalogue, with its parameters. */
export interface ProblemWithMessage {
  readonly field?: string;
  readonly code?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  /** The supplier's own text, if any. */
  readonly message?: string;
}

export const isRefusalCode = (code: string | undefined): code is RefusalCode =>
  (refusalCodes as readonly string[]).includes(code ?? '');

/** A supplier's text, made safe for use in a sentence. */
export const sanitizeText = (text: string): string =>
  text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, 120);

/**
 * A problem as a refusal of the catalogue. An unknown code, or one with missing parameters, becomes `otherwise` with
 * the supplier's own text.
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
