/** A request and its answer in a form that can cross to another thread. */
export interface PlainRequest {
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
  /** The network refused; `fetch` throws a TypeError of this message on the other side too. */
  | { readonly kind: 'no-answer'; readonly message: string };

/** Statuses whose `Response` may not have a body. */
const bodiless = new Set([101, 204, 205, 304]);

/** Answers another thread's requests with `fetch`. */
export function fetchHandler(fetch: typeof globalThis.fetch) {
  return async (request: PlainRequest): Promise<PlainResponse> => {
    try {
      const response = await fetch(
        new Request(request.url, {
          method: request.method,
          headers: request.headers.map(([name, value]): [string, string] => [name, value]),
          body: request.body ? Buffer.from(request.body) : null,
          redirect: 'error',
        }),
      );
      return {
        kind: 'answer',
        status: response.status,
        headers: [...response.headers],
        body: bodiless.has(response.status) ? null : new Uint8Array(await response.arrayBuffer()),
      };
    } catch (error) {
      return { kind: 'no-answer', message: error instanceof Error ? error.message : 'no answer' };
    }
  };
}

/**
 * A `fetch` whose requests another thread carries out, so that only one thread knows the network and the tokens.
 * Gives up waiting when the request's signal is aborted.
 */
export function fetchThrough(
  carry: (request: PlainRequest) => Promise<PlainResponse>,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : null;
    const aborted = new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error), { once: true });
    });
    const answer = await Promise.race([
      carry({ method: request.method, url: request.url, headers: [...request.headers], body }),
      aborted,
    ]);
    if (answer.kind === 'no-answer') throw new TypeError(answer.message);
    return new Response(answer.body ? Buffer.from(answer.body) : null, {
      status: answer.status,
      headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
    });
  };
}
