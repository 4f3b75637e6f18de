import { problemSchema, type SupplierFault } from '#shared/model/problem.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Route } from '#shared/supplier-api/routes.ts';
import type { z } from 'zod';

/** What a server sent back. */
export interface RawAnswer {
  readonly status: number;
  readonly body: ArrayBuffer;
}

const unexpected = (status: number, detail: string): { readonly ok: false; readonly error: SupplierFault } =>
  refused({ kind: 'unexpected', status, detail });

/** Where an answer does not fit, without anything of what it holds: only keys of the schema and kinds of issues. */
const misfit = (error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.map(String).join('.') || '(whole)'}: ${code}`)
    .join('; ');

function jsonOf(body: ArrayBuffer): Result<unknown, string> {
  if (body.byteLength === 0) return ok(null);
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown);
  } catch {
    // Neither error is told on: V8 puts a part of the text into its message.
    return refused('not JSON in UTF-8');
  }
}

/**
 * Parses what a server sent back to a call of `route`: the good value, the problem (RFC 9457) that it told of,
 * or the fault `unexpected` for what the Supplier API does not have.
 */
export function parseAnswer(route: Route, { status, body }: RawAnswer): Result<unknown, SupplierFault> {
  const schema = Object.hasOwn(route.answers, status) ? route.answers[status] : undefined;
  if (schema === undefined && status < 400) return unexpected(status, 'no such answer in the Supplier API');

  const json = jsonOf(body);
  if (!json.ok) return unexpected(status, json.error);

  if (schema === undefined) {
    const problem = problemSchema.safeParse(json.value);
    return problem.success
      ? refused({ kind: 'problem', problem: problem.data })
      : unexpected(status, `not problem details: ${misfit(problem.error)}`);
  }
  const answer = schema.safeParse(json.value);
  return answer.success ? ok(answer.data) : unexpected(status, `misfit: ${misfit(answer.error)}`);
}
