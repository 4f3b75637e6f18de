import { nullBodyStatuses, fetchError } from './limited-fetch.ts';

/** A request and its answer in a form that can cross to another thread. */
export interface PlainRequest {
  /** Of this request among those of the same `proxyFetch`, so that it can be aborted. */
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
}
export type PlainResponse =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array | null;
    }
  /** The network refused; `fetch` throws a TypeError of this message and code on the other side too. */
  | { readonly kind: 'no-answer'; readonly message: string; readonly code: string | null };

/** What a thread with a network does for one without. */
export interface FetchHandlers {
  fetch(request: PlainRequest): Promise<PlainResponse>;
  /** Aborts a request, down to its socket; nothing happens where it has been answered. */
  abortFetch(id: number): void;
}

/** Answers another thread's requests with `fetch`, which is to answer with whole bodies. `end` aborts them all. */
export function fetchHandlers(fetch: typeof globalThis.fetch): FetchHandlers & { end(): void } {
  const inFlight = new Map<number, AbortController>();
  const answer = async (request: PlainRequest, signal: AbortSignal): Promise<PlainResponse> => {
    try {
      const response = await fetch(
        new Request(request.url, {
          method: request.method,
          headers: request.headers.map(([name, value]): [string, string] => [name, value]),
          body: request.body ? Buffer.from(request.body) : null,
          redirect: 'error',
          signal,
        }),
      );
      return {
        kind: 'answer',
        status: response.status,
        headers: [...response.headers],
        body: nullBodyStatuses.has(response.status) ? null : new Uint8Array(await response.arrayBuffer()),
      };
    } catch (error) {
      const { message, code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
      return { kind: 'no-answer', message: message ?? 'no answer', code: code ?? null };
    }
  };
  return {
    fetch: async (request) => {
      const abort = new AbortController();
      inFlight.set(request.id, abort);
      try {
        return await answer(request, abort.signal);
      } finally {
        inFlight.delete(request.id);
      }
    },
    abortFetch: (id) => inFlight.get(id)?.abort(),
    end: () => {
      for (const abort of inFlight.values()) abort.abort();
    },
  };
}

/**
 * A `fetch` whose requests another thread carries out, so that only one thread knows the network and the tokens.
 * When a request's signal is aborted it is aborted there too.
 */
export function proxyFetch(other: FetchHandlers): typeof globalThis.fetch {
  let next = 1;
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : null;
    const id = next++;
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const abort = (): void => {
      other.abortFetch(id);
      reject(request.signal.reason as Error);
    };
    request.signal.addEventListener('abort', abort, { once: true });
    const { method, url, headers } = request;
    const answered = other.fetch({ id, method, url, headers: [...headers], body });
    const answer = await Promise.race([answered, aborted]).finally(() =>
      request.signal.removeEventListener('abort', abort),
    );
    if (answer.kind === 'no-answer') throw fetchError(answer.message, answer.code);
    return new Response(answer.body ? Buffer.from(answer.body) : null, {
      status: answer.status,
      headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
    });
  };
}
