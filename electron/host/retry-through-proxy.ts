/** A proxy that asks for a name and a password refused the connection: nothing of the request has left this machine. */
export class ProxyAuthenticationRequired extends Error {}

/**
 * A `fetch` that, where a proxy asks, lets `signIn` answer it once for all requests that wait, and sends the request then. It
 * answers 407 where the proxy was not satisfied. `send` throws `ProxyAuthenticationRequired` only where nothing has left, so that no write is
 * sent twice; every other failure is passed on.
 */
export function retryThroughProxy(
  send: (request: Request) => Promise<Response>,
  signIn: (url: string) => Promise<boolean>,
): typeof globalThis.fetch {
  let signingIn: Promise<boolean> | null = null;
  const once = (url: string): Promise<boolean> =>
    (signingIn ??= signIn(url).finally(() => {
      signingIn = null;
    }));
  const refused = (error: unknown): Response => {
    if (error instanceof ProxyAuthenticationRequired) return new Response(null, { status: 407 });
    throw error;
  };
  return async (input, init) => {
    const request = new Request(input, init);
    try {
      return await send(request.clone());
    } catch (error) {
      if (!(error instanceof ProxyAuthenticationRequired)) throw error;
      if (!(await once(request.url))) return refused(error);
      return send(request).catch(refused);
    }
  };
}
