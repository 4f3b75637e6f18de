import { stripBidiControls } from '#shared/model/bidi.ts';
import { problemSchema, type SupplierFault } from '#shared/model/problem.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Route } from '#shared/supplier-api/routes.ts';
import type { FieldFault } from '#shared/model/unreadable-order.ts';
import { ordersPageSchema } from '#shared/supplier-api/orders.ts';
import { readAs, readOrdersPage } from './read-answer.ts';

/** What a server sent back. */
export interface RawResponse {
  readonly status: number;
  readonly body: ArrayBuffer;
}

const unexpected = (status: number, detail: string): { readonly ok: false; readonly error: SupplierFault } =>
  refused({ kind: 'unexpected', status, detail });

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

/**
 * Parses what a server sent back to a call of `route`: the value, the problem (RFC 9457) it returned,
 * or the fault `unexpected` for a response that the Supplier API does not define.
 */
export function parseResponse(route: Route, { status, body }: RawResponse): Result<unknown, SupplierFault> {
  const schema = Object.hasOwn(route.responses, status) ? route.responses[status] : undefined;
  if (schema === undefined && status < 400) return unexpected(status, 'no such answer in the Supplier API');

  if (!fitsMemoryLimit(body))
    return refused({ kind: 'unexpected', status, detail: 'too many values', tooLarge: true });
  const json = parseJson(body);
  if (!json.ok) return unexpected(status, json.error);

  if (schema === undefined) {
    const problem = readAs(problemSchema, json.value);
    return problem.ok
      ? refused({ kind: 'problem', problem: problem.value })
      : unexpected(status, `not problem details: ${describeMismatch(problem.error)}`);
  }
  const parsed = schema === ordersPageSchema ? readOrdersPage(json.value) : readAs(schema, json.value);
  return parsed.ok ? parsed : unexpected(status, `misfit: ${describeMismatch(parsed.error)}`);
}
