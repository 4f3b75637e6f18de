/**
 * How large an answer of a supplier may be, unpacked, in bytes: more than a hundred orders of a hundred lines. Who
 * parses one needs some ten times as much for a moment.
 */
export const MAX_RESPONSE_BYTES = 8 * 1024 * 1024;

/** What an answer over the limit fails with: `code`, because it has to survive axios and a change of thread. */
export const RESPONSE_TOO_LARGE = 'ERR_ANSWER_TOO_LARGE';

/** The error of a refused answer, or of another thread's refused answer. */
export const fetchError = (message: string, code?: unknown): TypeError =>
  Object.assign(new TypeError(message), typeof code === 'string' && { code });

/** Statuses whose `Response` may not have a body. */
export const nullBodyStatuses: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

const contentLength = (response: Response): number => Number(response.headers.get('content-length') ?? 0);

async function readWithin(response: Response, maxBytes: number): Promise<Buffer<ArrayBuffer> | null> {
  if (response.body === null) return null;
  // The length is of the packed body; what it unpacks to is counted as it comes.
  if (contentLength(response) > maxBytes) throw fetchError('answer too large', RESPONSE_TOO_LARGE);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) throw fetchError('answer too large', RESPONSE_TOO_LARGE);
    chunks.push(value);
  }
  return Buffer.concat(chunks, bytes);
}

/**
 * A `fetch` that answers when the whole body is here, and never holds more of it than `maxBytes`. It fails with
 * `RESPONSE_TOO_LARGE` as soon as the length that was stated, or what has come, is more. Then, and when the caller's signal is
 * aborted at any time before, the request itself is aborted, so that nothing goes on reading.
 */
export function limitedFetch(
  fetch: typeof globalThis.fetch,
  maxBytes = MAX_RESPONSE_BYTES,
): typeof globalThis.fetch {
  return async (input, init) => {
    const ending = new AbortController();
    const original = new Request(input, init);
    const request = new Request(original, { signal: AbortSignal.any([original.signal, ending.signal]) });
    const aborted = new Promise<never>((_, reject) => {
      // Some ways out end a body quietly, or not at all, when they are aborted.
      const fail = (): void => reject(request.signal.reason as Error);
      if (request.signal.aborted) fail();
      else request.signal.addEventListener('abort', fail, { once: true });
    });
    aborted.catch(() => undefined);
    try {
      const response = await Promise.race([fetch(request), aborted]);
      const body = await Promise.race([readWithin(response, maxBytes), aborted]);
      const { status, statusText, headers } = response;
      return new Response(nullBodyStatuses.has(status) ? null : body, { status, statusText, headers });
    } catch (error) {
      ending.abort(error);
      throw error;
    }
  };
}
