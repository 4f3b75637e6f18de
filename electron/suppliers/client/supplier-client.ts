import { randomUUID } from 'node:crypto';
import axios, { AxiosError } from 'axios';
import type { GoodAnswer, SupplierAnswer, SupplierClient } from '#electron/desk/ports/supplier-client.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { isWrite, routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { limitedFetch, TOO_LARGE } from '#electron/threads/limited-fetch.ts';
import { parseAnswer, type RawAnswer } from './answer.ts';
import { readBaseAddress } from './base-address.ts';

export interface SupplierClientOptions {
  /** `https:`, or `http:` on this machine; see `readBaseAddress`. */
  readonly baseUrl: string;
  /** The way out: of the platform, or of the store in the box. */
  readonly fetch: typeof globalThis.fetch;
  /** How long one try may take, to the end of its answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** How large an answer may be, unpacked, in bytes. */
  readonly maxAnswerBytes?: number;
  /** Names one logical write (`Idempotency-Key`). */
  readonly newKey?: () => string;
}

const DEFAULT_TIMEOUT_MS = 15_000;

interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly accessToken?: string;
  /** Names a write that may be asked for again; a new name for each call without it. */
  readonly key?: string;
}

function pathOf(path: string, { params = {}, query = {} }: Call): Result<string, string> {
  const steps = Object.entries(params);
  // A step of dots would be resolved away, and another resource be asked for.
  if (steps.some(([, value]) => /^\.{0,2}$/.test(value))) return refused('a path parameter that is no step');
  const filled = steps.reduce(
    (text, [name, value]) => text.replace(`{${name}}`, () => encodeURIComponent(value)),
    path,
  );
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return ok(search === '' ? filled : `${filled}?${search}`);
}

/** What became of one try: an answer, a line that broke, or something for which another try is no help. */
type Try =
  | { readonly kind: 'answer'; readonly answer: RawAnswer }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-large' };

function failedTry(error: unknown): Try {
  if (!(error instanceof AxiosError)) throw error;
  switch (error.code) {
    case AxiosError.ECONNABORTED:
    case AxiosError.ETIMEDOUT:
      return { kind: 'too-slow' };
    case TOO_LARGE:
      return { kind: 'too-large' };
    default:
      return { kind: 'no-line' };
  }
}

/**
 * The Supplier API at `baseUrl`, over axios with the given `fetch`. Writes carry an `Idempotency-Key`, one a
 * call. When the line breaks a call is tried once more, a write with the same key, unless it is one that is done
 * once for good; when the supplier answers, or is too slow, it is not. Redirects are never followed, so that a password goes nowhere else.
 * Refuses (`supplier.bad-address`) an address that would send it in the clear.
 */
export function createSupplierClient(options: SupplierClientOptions): Result<SupplierClient> {
  const base = readBaseAddress(options.baseUrl);
  if (!base.ok) return base;
  const { href, host } = base.value;
  const newKey = options.newKey ?? randomUUID;

  const http = axios.create({
    adapter: 'fetch',
    env: { fetch: limitedFetch(options.fetch, options.maxAnswerBytes) },
    timeout: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    maxRedirects: 0,
    withCredentials: false,
    responseType: 'arraybuffer',
    // Every answer is read here, whatever its status.
    validateStatus: () => true,
    transformResponse: [],
    transformRequest: [],
    headers: { Accept: 'application/json, application/problem+json' },
  });

  const tryOnce = async (
    method: string,
    url: string,
    headers: Record<string, string>,
    data: string | undefined,
  ): Promise<Try> => {
    try {
      const { status, data: body } = await http.request<ArrayBuffer>({ method, url, headers, data });
      return { kind: 'answer', answer: { status, body } };
    } catch (error) {
      return failedTry(error);
    }
  };

  const call = async <N extends RouteName>(name: N, input: Call = {}): SupplierAnswer<GoodAnswer<N>> => {
    const route: Route = routes[name];
    const unexpected = (detail: string) =>
      refused<SupplierFault>({ kind: 'unexpected', status: 0, detail: `${name}: ${detail}` });
    const path = pathOf(route.path, input);
    if (!path.ok) return unexpected(path.error);

    const headers: Record<string, string> = {
      ...(input.accessToken === undefined ? {} : { Authorization: `Bearer ${input.accessToken}` }),
      ...(route.method === 'get' ? {} : { 'Idempotency-Key': input.key ?? newKey() }),
      ...(input.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    const body = input.body === undefined ? undefined : JSON.stringify(input.body);
    const once = () => tryOnce(route.method, href + path.value, headers, body);

    let tried = await once();
    // What must happen once is not sent again unasked: whoever sent it asks first what became of it.
    if (tried.kind === 'no-line' && !(isWrite(route) && route.write === 'for-good')) tried = await once();
    switch (tried.kind) {
      case 'no-line':
      case 'too-slow':
        return refused({ kind: 'unreachable', host });
      case 'too-large':
        return refused({
          kind: 'unexpected',
          status: 0,
          detail: `${name}: answer too large`,
          tooLarge: true,
        });
      case 'answer': {
        const answer = parseAnswer(route, tried.answer);
        if (answer.ok) return ok(answer.value as GoodAnswer<N>);
        const fault = answer.error;
        return refused(
          fault.kind === 'unexpected' ? { ...fault, detail: `${name}: ${fault.detail}` } : fault,
        );
      }
    }
  };

  // The parts of a question are those of its route; the port's type has seen to that.
  return ok({ ask: (name, ...question) => call(name, (question[0] ?? {}) as Call) });
}
