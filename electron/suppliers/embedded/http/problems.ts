import { instantOf } from '#shared/model/dates.ts';
import type { Problem } from '#shared/model/problem.ts';

export type ProblemReason = Problem['reason'];

/** Status, the supplier's own code, and a title for people who read protocols. */
const catalogue: Readonly<Record<ProblemReason, readonly [status: number, code: string, title: string]>> = {
  mismatch: [401, 'w:001', 'The login ID or the password does not match'],
  outage: [503, 'w:004', 'System failure or maintenance'],
  'locked-for-a-time': [403, 'w:011', 'Locked for a time'],
  locked: [403, 'w:012', 'Locked until a person unlocks it'],
  'waiting-approval': [403, 'w:021', 'Waiting for approval'],
  'temporary-password-lapsed': [403, 'w:022', 'The temporary password has lapsed'],
  'course-lapsed': [403, 'w:023', 'The course is no longer paid'],
  suspended: [403, 'w:901', 'Use has been stopped'],
  'too-many-at-once': [429, 'w:031', 'Too many attempts at once'],
  'token-expired': [401, 'w:041', 'The token has expired'],
  'token-revoked': [401, 'w:042', 'The token is not valid'],
  'not-allowed': [403, 'w:043', 'Not allowed'],
  'not-found': [404, 'w:044', 'Not found'],
  'bad-request': [400, 'w:051', 'The request is not well formed'],
  'idempotency-key-missing': [400, 'w:052', 'Idempotency-Key is missing or not well formed'],
  'idempotency-key-reused': [422, 'w:053', 'Idempotency-Key was used for another request'],
  'session-ended': [401, 'w:045', 'The session was ended'],
  'wrong-password': [403, 'w:061', 'The current password does not match'],
  'password-refused': [422, 'w:062', 'The new password does not meet the conditions'],
  'fields-refused': [422, 'w:063', 'Some fields are not right'],
  'email-taken': [409, 'w:064', 'The e-mail address belongs to another person of the company'],
  'link-expired': [410, 'w:071', 'The link has expired'],
  'link-used': [410, 'w:072', 'The link was used already'],
  'link-invalid': [404, 'w:073', 'The link is not valid'],
  'link-elsewhere': [403, 'w:074', 'The link belongs to another sign-in'],
  conflict: [409, 'w:081', 'It was changed meanwhile'],
  'last-administrator': [409, 'w:082', 'The company would be without an administrator'],
  'not-downloaded': [409, 'w:083', 'Value codes were never downloaded'],
  'not-offered': [404, 'w:084', 'This supplier does not offer this'],
  'changed-since-confirmed': [409, 'w:101', 'What was confirmed has changed'],
  'choices-refused': [422, 'w:102', 'Something that was chosen is not possible'],
  'not-now': [409, 'w:103', 'Not possible now'],
  voided: [409, 'w:104', 'The write was given up'],
  'data-damaged': [503, 'w:501', 'The data of this store is damaged'],
  'data-newer': [503, 'w:502', 'The data of this store was made by a newer program'],
  'data-unusable': [503, 'w:503', 'The data of this store cannot be read or written'],
  unexpected: [500, 'w:500', 'Something unexpected happened'],
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
}

/** A refusal on its way out; the one thing besides an answer that a handler may give. */
export interface Refused {
  readonly problem: Problem;
  readonly retryAfterSeconds?: number;
}

/** The problem of `reason`, as this supplier words it (RFC 9457). */
export function problem(reason: ProblemReason, details: ProblemDetails = {}): Refused {
  const [status, code, title] = catalogue[reason];
  return {
    problem: {
      type: `urn:kobai-desk:problem:${reason}`,
      title,
      status: details.status ?? status,
      code: details.code ?? code,
      reason,
      ...(details.until !== undefined && { until: instantOf(details.until) }),
      ...(details.instance !== undefined && { instance: details.instance }),
      ...(details.errors !== undefined && { errors: details.errors }),
      ...(details.because !== undefined && { because: details.because }),
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

/** The HTTP answer of a refusal. */
export function problemResponse({ problem: body, retryAfterSeconds }: Refused): Response {
  const headers: Record<string, string> = { 'content-type': 'application/problem+json', ...NO_STORE };
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds);
  if (['token-expired', 'token-revoked', 'session-ended'].includes(body.reason))
    headers['www-authenticate'] = 'Bearer error="invalid_token"';
  return new Response(JSON.stringify(body), { status: body.status, headers });
}
