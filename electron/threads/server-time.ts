/** A way out that notes what time its servers say it is. */
export interface TimedFetch {
  readonly fetch: typeof globalThis.fetch;
  /** The clock of the server at its last response, to the second, in Unix time in milliseconds; null where it says none. */
  readonly serverTime: () => number | null;
}

/** `fetch` with the `Date` header of its responses noted (RFC 9110, 6.6.1). */
export function withServerTime(fetch: typeof globalThis.fetch): TimedFetch {
  let last: number | null = null;
  return {
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const at = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(at)) last = at;
      return response;
    },
    serverTime: () => last,
  };
}
