import { isolateBidi } from '#shared/model/bidi.ts';
import type { Problem } from '#shared/model/problem.ts';
import { refusal, refusalCodes, type Refusal, type RefusalCode } from '#shared/model/refusal.ts';

/** A problem of an order, as a supplier returns it: a code of the catalogue, with its parameters. */
export interface ProblemWithMessage {
  readonly field?: string;
  readonly code?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  /** The supplier's own text, if any. */
  readonly message?: string | undefined;
}

export const isRefusalCode = (code: string | undefined): code is RefusalCode =>
  (refusalCodes as readonly string[]).includes(code ?? '');

/** A supplier's text, made safe for use in a sentence. */
export const sanitizeText = (text: string, max = 120): string =>
  text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, max)
    .toWellFormed();

/** Controls that break a line stand for a space in a text of one line. */
const lineBreaks = /[\s\u0085\u2028\u2029]+/gu;

/**
 * What a supplier says of a problem in its own words, for people: `detail` and `hint`, and the title where nothing else
 * says what happened. Plain text of one line each, without controls that reverse what is read.
 */
export function supplierTexts({ reason, title, detail = '', hint = '' }: Problem): {
  readonly said?: readonly string[];
} {
  const own = [detail, hint];
  const untold = reason === 'unexpected' || reason === 'outage' || reason === 'bad-request';
  const words = [...(untold && own.every((text) => text === '') && isOwnTitle(title) ? [title] : own)]
    .map((text) => isolateBidi(sanitizeText(text.replace(lineBreaks, ' '), 290)))
    .filter((text) => text !== '');
  const said = [...new Set(words)];
  return said.length === 0 ? {} : { said };
}

/** Phrases of HTTP in English say nothing that the desk doesn't say better. */
const isOwnTitle = (title: string): boolean => /[^\p{ASCII}]/u.test(title);

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
