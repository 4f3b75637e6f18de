import { instantOf } from '#shared/model/dates.ts';
import type { Problem, ProblemReason } from '#shared/model/problem.ts';
import { reasonMeanings } from '#shared/supplier-api/refusals.ts';

/** A title for people who read protocols. */
const titles: Readonly<Record<ProblemReason, string>> = {
  mismatch: 'The login ID or the password does not match',
  outage: 'System failure or maintenance',
  'ordering-closed': 'Orders cannot be taken now',
  'locked-for-a-time': 'Locked for a time',
  locked: 'Locked until a person unlocks it',
  'waiting-approval': 'Waiting for approval',
  'temporary-password-lapsed': 'The temporary password has lapsed',
  'course-lapsed': 'The course is no longer paid',
  suspended: 'Use has been stopped',
  'too-many-at-once': 'Too many attempts at once',
  'token-expired': 'The token has expired',
  'token-revoked': 'The token is not valid',
  'not-allowed': 'Not allowed',
  'not-found': 'Not found',
  'bad-request': 'The request is not well formed',
  'idempotency-key-missing': 'Idempotency-Key is missing or not well formed',
  'idempotency-key-reused': 'Idempotency-Key was used for another request',
  'session-ended': 'The session was ended',
  'wrong-password': 'The current password does not match',
  'password-refused': 'The new password does not meet the conditions',
  'fields-refused': 'Some fields are not right',
  'email-taken': 'The e-mail address belongs to another person of the company',
  'link-expired': 'The link has expired',
  'link-used': 'The link was used already',
  'link-invalid': 'The link is not valid',
  'link-elsewhere': 'The link belongs to another sign-in',
  conflict: 'It was changed meanwhile',
  'last-administrator': 'The company would be without an administrator',
  'not-downloaded': 'Value codes were never downloaded',
  'not-offered': 'This supplier does not offer this',
  'changed-since-confirmed': 'What was confirmed has changed',
  'choices-refused': 'Something that was chosen is not possible',
  'not-now': 'Not possible now',
  voided: 'The write was given up',
  'data-damaged': 'The data of this store is damaged',
  'data-newer': 'The data of this store was made by a newer program',
  'data-unusable': 'The data of this store cannot be read or written',
  unexpected: 'Something unexpected happened',
};

export interface ProblemDetails {
  readonly status?: number;
  readonly code?: string;
  /** Unix time in milliseconds. */
  readonly until?: number;
  readonly retryAfterSeconds?: number;
  readonly instance?: string;
  readonly errors?: Problem['errors'];
  readonly because?: Problem['because'];
  readonly by?: string | null;
}

/** A refusal on its way out; the one thing besides an answer that a handler may give. */
export interface Refused {
  readonly problem: Problem;
  readonly retryAfterSeconds?: number;
}

/** The problem of `reason`, as this supplier words it (RFC 9457). */
export function problem(reason: ProblemReason, details: ProblemDetails = {}): Refused {
  const { status, exampleCode: code } = reasonMeanings[reason];
  return {
    problem: {
      type: `urn:kobai-desk:problem:${reason}`,
      title: titles[reason],
      status: details.status ?? status,
      code: details.code ?? code,
      reason,
      ...(details.until !== undefined && { until: instantOf(details.until) }),
      ...(details.instance !== undefined && { instance: details.instance }),
      ...(details.errors !== undefined && { errors: details.errors }),
      ...(details.because !== undefined && { because: details.because }),
      ...(details.by && { by: details.by }),
    },
    ...(details.retryAfterSeconds !== undefined && { retryAfterSeconds: details.retryAfterSeconds }),
  };
}

/** An answer of a handler before it becomes HTTP. */
export interface HandlerResponse {
  readonly status: number;
  readonly body: unknown;
}

export const isRefused = (outcome: object): outcome is Refused => 'problem' in outcome;

export const success = (body: object, status = 200): HandlerResponse => ({ status, body });
/** A good answer with nothing to tell. */
export const noContent: HandlerResponse = { status: 204, body: null };
/** The answer of what came out. Nothing with a `problem` of its own may come here. */
export const respond = (outcome: object, status = 200): HandlerResponse | Refused =>
  isRefused(outcome) ? outcome : success(outcome, status);

const NO_STORE = { 'cache-control': 'no-store' };

/** A refusal of a supplier that has no codes of its own (AS-26, AS-27). */
export const stripProblemCode = ({ problem: refusal, ...rest }: Refused): Refused => ({
  ...rest,
  problem: { ...refusal, code: '' },
});

/** The HTTP answer of a refusal. */
export function problemResponse({ problem: body, retryAfterSeconds }: Refused): Response {
  const headers: Record<string, string> = { 'content-type': 'application/problem+json', ...NO_STORE };
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds);
  if (['token-expired', 'token-revoked', 'session-ended'].includes(body.reason))
    headers['www-authenticate'] = 'Bearer error="invalid_token"';
  return new Response(JSON.stringify(body), { status: body.status, headers });
}
