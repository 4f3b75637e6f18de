import { randomUUID } from 'node:crypto';
import type { CheckId } from './messages.ts';
import type { ApiDocument, Operation } from './document.ts';

/** Something that is not as the document says. */
export interface Finding {
  readonly check: CheckId;
  /** The operation that showed it, and the title of its level. */
  readonly operation: string;
  readonly level: string;
  /** What was sent: method, path and query; empty where it is about no single request. */
  readonly asked: string;
  /** Where in the answer, as a JSON path; empty for the answer as a whole. */
  readonly path: string;
  /** The number of the order that it is about; empty where it is about none. */
  readonly order: string;
  /** What came and, after `≠`, what was expected, in words that both languages share. */
  readonly detail: string;
  /** The values that would have been right, where they are a list. */
  readonly allowed?: string;
}

export interface Ask {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly token?: string | undefined;
  /** The `Idempotency-Key`; a new one by default, none for `null`. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly operation: Operation;
  /** What was sent: method, path and query. */
  readonly asked: string;
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; null for an empty one or one that is no JSON. */
  readonly body: unknown;
  readonly text: string;
  /** A described good answer that fits its schema. */
  readonly good: boolean;
  /** The reason of a refusal; empty for anything else. */
  readonly reason: string;
}

/** The number of the order that a path of an answer leads to; empty where it leads to none. */
export function orderNumberAt(operation: string, body: unknown, path: string): string {
  const at = (value: unknown, key: string | number): unknown =>
    typeof value === 'object' && value !== null
      ? (value as Record<string | number, unknown>)[key]
      : undefined;
  const [, index] = /^\$\.orders\[(\d+)\]/.exec(path) ?? [];
  const order =
    index !== undefined
      ? at(at(body, 'orders'), Number(index))
      : operation === 'order'
        ? body
        : at(body, 'order');
  const number = at(order, 'number');
  return typeof number === 'string' ? number : '';
}

export interface ClientOptions {
  readonly document: ApiDocument;
  readonly url: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Called with everything that is wrong with an answer as such. */
  readonly found: (finding: Finding) => void;
  /** Milliseconds from which an answer is slow. */
  readonly slowMs: number;
}

/** How long a desk waits, in milliseconds, and how much it reads, in bytes. */
const GIVE_UP_MS = 15_000;
const MAX_BYTES = 8 * 1024 * 1024;

/** Asks a supplier by the document, and looks at each answer: content, status, schema, problem details, time. */
export function createClient({ document, url, fetch, found, slowMs }: ClientOptions) {
  const base = url.replace(/\/+$/, '');

  /** Path and query of a request, from the base address on. */
  function targetOf({ path }: Operation, { params, query = {} }: Ask): string {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''));
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    return search.size > 0 ? `${filled}?${search.toString()}` : filled;
  }

  async function send(operation: Operation, options: Ask): Promise<{ response: Response; text: string }> {
    const address = base + targetOf(operation, options);
    const key = options.key === undefined && operation.method !== 'GET' ? randomUUID() : options.key;
    const response = await fetch(
      new Request(address, {
        method: operation.method,
        redirect: 'manual',
        signal: AbortSignal.timeout(GIVE_UP_MS),
        headers: {
          accept: 'application/json, application/problem+json',
          ...(options.body !== undefined && { 'content-type': 'application/json' }),
          ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
          ...(key && { 'idempotency-key': key }),
          ...options.headers,
        },
        ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      }),
    );
    return { response, text: await response.text() };
  }

  /** Everything that can be said of an answer without knowing what it is for. */
  function inspect(
    operation: Operation,
    { status, headers }: Response,
    text: string,
    options: Ask,
    ms: number,
  ): Answer {
    const asked = `${operation.method} ${targetOf(operation, options)}`;
    const say = (check: CheckId, path: string, detail: string, allowed?: string): void => {
      const order = orderNumberAt(operation.id, body, path);
      const { id, level } = operation;
      found({ check, operation: id, level, asked, path, order, detail, ...(allowed && { allowed }) });
    };
    let body: unknown = null;
    if (ms > slowMs) say('answer.slow', '', `${Math.round(ms)} ms > ${slowMs} ms`);
    if (Buffer.byteLength(text) > MAX_BYTES)
      say('answer.content', '', `${Buffer.byteLength(text)} > ${MAX_BYTES} bytes`);
    const type = headers.get('content-type')?.split(';')[0]?.trim() ?? '';
    const answer = (good: boolean, reason = ''): Answer => ({
      operation,
      asked,
      status,
      headers,
      body,
      text,
      good,
      reason,
    });

    // A proxy or a framework says it like this; nothing else about it is worth saying.
    const bare = (): Answer => {
      say('answer.bare-404', '', type || '–');
      return answer(false);
    };

    if (text !== '')
      try {
        body = JSON.parse(text);
      } catch {
        if (status === 404) return bare();
        say('answer.content', '', `${status} ${type || '?'}: no JSON`);
        return answer(false);
      }
    // What else it lacks is said below; which refusal it is can be read all the same.
    const problem = (body ?? {}) as { readonly status?: unknown; readonly reason?: unknown };
    const reason = typeof problem.reason === 'string' ? problem.reason : '';
    if (status === 404 && reason === '') return bare();
    if (operation.answers(status)) {
      if (text !== '' && type !== 'application/json')
        say('answer.content', '', `content-type ${type || '?'} ≠ application/json`);
      if (!operation.anonymous && text !== '' && !/no-store|private/.test(headers.get('cache-control') ?? ''))
        say('answer.cache', '', `cache-control: ${headers.get('cache-control') ?? '–'}`);
      const misfits = operation.misfits(status, body);
      for (const { path, message, allowed } of misfits) say('answer.schema', path, message, allowed);
      return answer(misfits.length === 0);
    }
    if (status < 400) {
      say('answer.status', '', `${status} ≠ ${operation.good.join(' | ') || '404'}`);
      return answer(false);
    }
    if (type !== 'application/problem+json')
      say('answer.problem', '', `content-type ${type || '?'} ≠ application/problem+json`);
    const misfits = document.problemMisfits(body);
    for (const { path, message, allowed } of misfits) say('answer.problem', path, message, allowed);
    if (misfits.length > 0) return answer(false, reason);
    if (problem.status !== status) say('answer.problem', '$.status', `${problem.status} ≠ ${status}`);
    // A body that is too long or no JSON has statuses of its own.
    const known =
      operation.refuses(status, reason) || (reason === 'bad-request' && [413, 415].includes(status));
    if (!known)
      say('answer.reason', '$.reason', `${status} ${reason} ≠ ${operation.expects(status, reason)}`);
    if ([429, 503].includes(status) && headers.get('retry-after') === null)
      say('answer.retry-after', '', `${status} ${reason}`);
    return answer(false, reason);
  }

  return {
    /** Asks for an operation, by its id or one that the document does not have. Throws when there is no answer. */
    ask: async (id: string | Operation, options: Ask = {}): Promise<Answer> => {
      const operation = typeof id === 'string' ? document.operation(id) : id;
      const since = performance.now();
      const { response, text } = await send(operation, options).catch((error: unknown) => {
        const { message, cause } = error as Error;
        const detail = cause instanceof Error ? cause.message : message;
        found({
          check: 'answer.none',
          operation: operation.id,
          level: operation.level,
          asked: `${operation.method} ${targetOf(operation, options)}`,
          path: '',
          order: '',
          detail,
        });
        throw error;
      });
      return inspect(operation, response, text, options, performance.now() - since);
    },
  };
}
export type Client = ReturnType<typeof createClient>;
