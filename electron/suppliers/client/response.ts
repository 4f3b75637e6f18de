import { stripBidiControls } from '#shared/model/bidi.ts';
import {
  problemSchema,
  type Problem,
  type ProblemReason,
  type SupplierFault,
} from '#shared/model/problem.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { isWrite, type Route } from '#shared/supplier-api/routes.ts';
import type { FieldFault } from '#shared/model/unreadable-order.ts';
import { ordersPageSchema } from '#shared/supplier-api/orders.ts';
import { readAs } from '#shared/supplier-api/read-as.ts';
import { supplierDescriptionSchema } from '#shared/supplier-api/sign-in.ts';
import type { z } from 'zod';
import { readDescription } from './read-description.ts';
import { readOrdersPage } from './read-orders-page.ts';

/** What a server sent back. */
export interface RawResponse {
  readonly status: number;
  readonly body: ArrayBuffer;
  /** `Retry-After` as it came. */
  readonly retryAfter?: string | undefined;
}

const unexpected = (status: number, detail: string) =>
  refused({ kind: 'unexpected' as const, status, detail });

/** Where an answer does not fit, without anything of what it holds: only keys of the schema and kinds of values. */
const describeMismatch = (faults: readonly FieldFault[]): string =>
  faults.map(({ path, fault, expected, found }) => `${path}: ${fault} (${expected}, ${found})`).join('; ');

/** The memory that values of JSON may take, in bytes, by the mark that begins or parts them: a key of its own the most. */
const byteCosts = new Uint8Array(256);
for (const [mark, bytes] of [
  ['{', 64],
  ['[', 64],
  [':', 200],
  [',', 24],
] as const)
  byteCosts[mark.charCodeAt(0)] = bytes;
/** What the values of one answer may take. Orders count ten bytes for each byte of their text. */
const MAX_PARSED_BYTES = 48 * 1024 * 1024;

/** Whether parsing would take little memory: `{}` after `{}` takes twenty times its text. Counts marks in texts too. */
function fitsMemoryLimit(body: ArrayBuffer): boolean {
  let cost = 0;
  for (const byte of new Uint8Array(body)) cost += byteCosts[byte]!;
  return cost <= MAX_PARSED_BYTES;
}

/** What no text of a supplier needs: controls that reverse what is read, and halves of surrogate pairs; also escaped. */
const unwanted = /[\u202a-\u202e\u2066-\u2069]|\\u(?:202[a-e]|206[6-9]|d[89a-f])/i;

/** A value with the texts in it cleaned: the one place where what suppliers write comes in. */
function sanitize(value: unknown): unknown {
  if (typeof value === 'string') return stripBidiControls(value).toWellFormed();
  if (Array.isArray(value)) return value.map(sanitize);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sanitize(each)]));
}

function parseJson(body: ArrayBuffer): Result<unknown, string> {
  if (body.byteLength === 0) return ok(null);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const value = JSON.parse(text) as unknown;
    return ok(unwanted.test(text) ? sanitize(value) : value);
  } catch {
    // The error is not passed on: V8 puts a part of the text into its message. Too deep a nesting ends here as well.
    return refused('not JSON in UTF-8');
  }
}

/** What a status means in every system, where a supplier's answer doesn't say it. */
const reasonsByStatus: Readonly<Record<number, ProblemReason>> = {
  400: 'bad-request',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  429: 'too-many-at-once',
  500: 'unexpected',
  // Gateways answer for a supplier that is down, mostly with a page.
  502: 'outage',
  503: 'outage',
  504: 'outage',
};

/** Statuses that mean it also where a page, or nothing, stands in their answer. */
const meaningWithoutJson = new Set([401, 429, 502, 503, 504]);

/**
 * The reason that a status alone gives. Of a write it is taken only where it is certain that nothing was done: what
 * became of it is otherwise asked for. A 401 means a token only where one was sent.
 */
function reasonOfStatus(route: Route, status: number): ProblemReason | null {
  if (status === 401) return route.by === 'anyone' ? null : 'token-expired';
  if (isWrite(route) && (status === 409 || status === 500)) return null;
  return reasonsByStatus[status] ?? null;
}

/** Problem details of which only a part could be read, or none, where the status says what is meant. */
function partialProblem(route: Route, status: number, json: unknown): Problem | null {
  const given =
    typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : null;
  const reason = reasonOfStatus(route, status);
  if (reason === null || (given === null && !meaningWithoutJson.has(status))) return null;
  const { title, code, detail, hint, until } = problemSchema.shape;
  const field = <T>(schema: z.ZodType<T>, name: string): T | undefined => {
    const read = readAs(schema, given?.[name]);
    return read.ok ? read.value : undefined;
  };
  const known = { detail: field(detail, 'detail'), hint: field(hint, 'hint'), until: field(until, 'until') };
  return {
    type: 'about:blank',
    title: field(title, 'title') ?? '',
    status,
    code: field(code, 'code') ?? '',
    reason,
    ...(known.detail !== undefined && { detail: known.detail }),
    ...(known.hint !== undefined && { hint: known.hint }),
    ...(known.until !== undefined && { until: known.until }),
  };
}

/** Milliseconds of a `Retry-After`: seconds, or a date of HTTP. */
export function retryAfterMs(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** Statuses that lead elsewhere. */
const redirects = new Set([301, 302, 303, 305, 307, 308]);

const isWebPage = (body: ArrayBuffer): boolean =>
  /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(new TextDecoder().decode(body.slice(0, 200)));

function readProblem(route: Route, raw: RawResponse, json: Result<unknown, string>): SupplierFault {
  const { status, retryAfter } = raw;
  const wait = retryAfterMs(retryAfter, Date.now());
  const faultOf = (problem: Problem): SupplierFault => ({
    kind: 'problem',
    problem,
    ...(wait !== undefined && { retryAfterMs: wait }),
  });
  const whole = json.ok ? readAs(problemSchema, json.value) : null;
  if (whole?.ok) return faultOf(whole.value);
  const partial = partialProblem(route, status, json.ok ? json.value : null);
  if (partial !== null) return faultOf(partial);
  const detail =
    whole === null ? (json.ok ? '' : json.error) : `not problem details: ${describeMismatch(whole.error)}`;
  return { ...unexpected(status, detail).error, ...(isWebPage(raw.body) && { looksLike: 'web-page' }) };
}

function readBody(schema: z.ZodType, value: unknown): Result<unknown, readonly FieldFault[]> {
  if (schema === ordersPageSchema) return readOrdersPage(value);
  return schema === supplierDescriptionSchema ? readDescription(value) : readAs(schema, value);
}

/**
 * Parses what a server sent back to a call of `route`: the value, the problem (RFC 9457) it returned,
 * or the fault `unexpected` for a response that the Supplier API does not define.
 */
export function parseResponse(route: Route, raw: RawResponse): Result<unknown, SupplierFault> {
  const { status, body } = raw;
  const schema = Object.hasOwn(route.responses, status) ? route.responses[status] : undefined;
  if (schema === undefined && status < 400) {
    const looksLike = redirects.has(status) ? 'redirect' : isWebPage(body) ? 'web-page' : null;
    return refused({
      ...unexpected(status, 'no such answer in the Supplier API').error,
      ...(looksLike && { looksLike }),
    });
  }

  if (!fitsMemoryLimit(body))
    return refused({ kind: 'unexpected', status, detail: 'too many values', tooLarge: true });
  const json = parseJson(body);
  if (schema === undefined) return refused(readProblem(route, raw, json));
  if (!json.ok)
    return refused({
      ...unexpected(status, json.error).error,
      ...(isWebPage(body) && { looksLike: 'web-page' }),
    });

  const parsed = readBody(schema, json.value);
  if (parsed.ok) return parsed;
  return refused({
    ...unexpected(status, `misfit: ${describeMismatch(parsed.error)}`).error,
    fields: parsed.error,
  });
}
