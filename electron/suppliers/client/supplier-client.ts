import { randomUUID } from 'node:crypto';
import axios, { AxiosError } from 'axios';
import type {
  RouteResponse,
  SupplierResponse,
  SupplierClient,
} from '#electron/desk/ports/supplier-client.ts';
import type { NetworkCause, SupplierFault } from '#shared/model/problem.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { isWrite, routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { limitedFetch, RESPONSE_TOO_LARGE } from '#electron/threads/limited-fetch.ts';
import { networkCause } from './network-cause.ts';
import { parseResponse, retryAfterMs, type RawResponse } from './response.ts';
import { parseBaseUrl } from './base-url.ts';

export interface SupplierClientOptions {
  /** `https:`, or `http:` on this machine; see `parseBaseUrl`. */
  readonly baseUrl: string;
  /** The way out: of the platform, or of the embedded store. */
  readonly fetch: typeof globalThis.fetch;
  /** How long one try may take, to the end of its answer, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** How large an answer may be, unpacked, in bytes. */
  readonly maxResponseBytes?: number;
  /**
   * How long a question waits in all where the supplier says when to ask again (`Retry-After`), in milliseconds. What
   * would take longer is refused at once, with that moment.
   */
  readonly maxWaitMs?: number;
  /** Names one logical write (`Idempotency-Key`). */
  readonly newKey?: () => string;
}

const DEFAULT_TIMEOUT_MS = 15_000;
/** A person waits no longer without a word. */
const DEFAULT_MAX_WAIT_MS = 5_000;
/** So often a question is asked again after a `Retry-After`. */
const MAX_WAITS = 5;
/** A supplier that says `Retry-After: 0` isn't asked faster than this. Milliseconds. */
const MIN_WAIT_MS = 250;

interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly accessToken?: string;
  /** Names a write that may be asked for again; a new name for each call without it. */
  readonly key?: string;
}

function pathOf(path: string, { params = {}, query = {} }: Call): Result<string, string> {
  const pathParams = Object.entries(params);
  // A step of dots would be resolved away, and another resource be asked for.
  if (pathParams.some(([, value]) => /^\.{0,2}$/.test(value)))
    return refused('a path parameter that is no step');
  const filled = pathParams.reduce(
    (text, [name, value]) => text.replace(`{${name}}`, () => encodeURIComponent(value)),
    path,
  );
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return ok(search === '' ? filled : `${filled}?${search}`);
}

/** Result of one attempt: a response, a lost connection, or a failure that a retry cannot mend. */
type Attempt =
  | { readonly kind: 'response'; readonly response: RawResponse }
  | { readonly kind: 'connection-failed'; readonly because: NetworkCause | null }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'too-large' };

function attemptFromError(error: unknown): Attempt {
  if (!(error instanceof AxiosError)) throw error;
  switch (error.code) {
    case AxiosError.ECONNABORTED:
    case AxiosError.ETIMEDOUT:
      return { kind: 'timeout' };
    case RESPONSE_TOO_LARGE:
      return { kind: 'too-large' };
    default:
      return { kind: 'connection-failed', because: networkCause(error) };
  }
}

/**
 * The Supplier API at `baseUrl`, over axios with the given `fetch`. Writes carry an `Idempotency-Key`, one a
 * call. When the line breaks a call is tried once more, a write with the same key, unless it is one that is done
 * once for good; when the supplier answers, or is too slow, it is not; but a question
 * waits and is asked again where the supplier says when (`Retry-After`), within `maxWaitMs`. Redirects are never followed, so that a password goes nowhere else.
 * Refuses (`supplier.bad-address`) an address that would send it in the clear.
 */
export function createSupplierClient(options: SupplierClientOptions): Result<SupplierClient> {
  const base = parseBaseUrl(options.baseUrl);
  if (!base.ok) return base;
  const { href, host } = base.value;
  const newKey = options.newKey ?? randomUUID;

  const http = axios.create({
    adapter: 'fetch',
    env: { fetch: limitedFetch(options.fetch, options.maxResponseBytes) },
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

  const sendRequest = async (
    method: string,
    url: string,
    headers: Record<string, string>,
    data: string | undefined,
  ): Promise<Attempt> => {
    try {
      const {
        status,
        data: body,
        headers: received,
      } = await http.request<ArrayBuffer>({
        method,
        url,
        headers,
        data,
      });
      const retryAfter: unknown = received['retry-after'];
      return {
        kind: 'response',
        response: { status, body, ...(typeof retryAfter === 'string' && { retryAfter }) },
      };
    } catch (error) {
      return attemptFromError(error);
    }
  };

  /** Sends again after each `Retry-After` of a busy supplier, as long as the waits together stay within the limit. */
  const waitAndRetry = async (first: Attempt, send: () => Promise<Attempt>): Promise<Attempt> => {
    let attempt = first;
    let left = options.maxWaitMs ?? DEFAULT_MAX_WAIT_MS;
    for (let waits = 0; waits < MAX_WAITS; waits++) {
      if (attempt.kind !== 'response' || ![429, 503].includes(attempt.response.status)) return attempt;
      const asked = retryAfterMs(attempt.response.retryAfter, Date.now());
      if (asked === undefined) return attempt;
      const wait = Math.max(MIN_WAIT_MS, asked);
      if (wait > left) return attempt;
      left -= wait;
      await new Promise((resolve) => setTimeout(resolve, wait));
      attempt = await send();
    }
    return attempt;
  };

  const call = async <N extends RouteName>(name: N, input: Call = {}): SupplierResponse<RouteResponse<N>> => {
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
    const send = () => sendRequest(route.method, href + path.value, headers, body);

    let attempt = await send();
    // Reading changes nothing, so it is read again when the supplier said so; a write waits for whoever sent it.
    if (!isWrite(route)) attempt = await waitAndRetry(attempt, send);
    // What must happen once is not sent again unasked: whoever sent it asks first what became of it.
    if (attempt.kind === 'connection-failed' && !(isWrite(route) && route.write === 'for-good'))
      attempt = await send();
    switch (attempt.kind) {
      case 'connection-failed':
        return refused({
          kind: 'unreachable',
          host,
          ...(attempt.because !== null && { because: attempt.because }),
        });
      case 'timeout':
        return refused({ kind: 'unreachable', host, timedOut: true });
      case 'too-large':
        return refused({
          kind: 'unexpected',
          status: 0,
          detail: `${name}: answer too large`,
          tooLarge: true,
        });
      case 'response': {
        const response = parseResponse(route, attempt.response);
        if (response.ok) return ok(response.value as RouteResponse<N>);
        const fault = response.error;
        return refused(
          fault.kind === 'unexpected' ? { ...fault, detail: `${name}: ${fault.detail}` } : fault,
        );
      }
    }
  };

  // The parts of a question are those of its route; the port's type has seen to that.
  return ok({ ask: (name, ...input) => call(name, (input[0] ?? {}) as Call) });
}
