import { serveStore } from './serve-store.ts';

type Alter = (request: Request, answer: () => Promise<Response>) => Promise<Response>;

/**
 * The embedded store on a port of this machine, behind a `fetch` whose answers a test may alter: `alter` gets each
 * request, and what the store answers if it asks for it.
 */
export async function alteredStore() {
  const served = await serveStore();
  const altered = {
    ...served,
    alter: (async (_request, answer) => answer()) as Alter,
    fetch: (async (input, init) => {
      const request = new Request(input, init);
      return altered.alter(request, () => globalThis.fetch(request));
    }) as typeof globalThis.fetch,
  };
  return altered;
}

/** Alters the JSON of each answer to a `GET` of `path` below a supplier's address, such as `/v1/orders`. */
export const alteringJson =
  (path: string, change: (body: never) => unknown): Alter =>
  async (request, answer) => {
    const response = await answer();
    if (request.method !== 'GET' || !new URL(request.url).pathname.endsWith(path)) return response;
    return new Response(JSON.stringify(change((await response.json()) as never)), {
      status: response.status,
      headers: { 'content-type': 'application/json' },
    });
  };
