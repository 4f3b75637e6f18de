import { net } from 'electron';

/**
 * The way to suppliers: Electron's network, with the system's proxy, its PAC file and its trust store.
 * Only `https:` and `http:`, because `net.fetch` by itself also reads `file:` and the desk's own pages.
 * No cookies either way (Electron sends them by default) and nothing kept on disk.
 * Use it after `ready` only.
 *
 * `net.fetch` throws where the platform's `fetch` answers: for a redirect that is not followed, although the server has
 * had the request by then, and for a proxy that wants a name and a password, which it offers no way to give. Both become
 * the answers that they are, 302 and 407, so that nothing takes them for a request that never left.
 */
export const supplierFetch: typeof globalThis.fetch = (input, init) => {
  const request = new Request(input, { ...init, credentials: 'omit', cache: 'no-store' });
  const { protocol } = new URL(request.url);
  if (protocol !== 'https:' && protocol !== 'http:') {
    return Promise.reject(new TypeError(`fetch failed: ${protocol} is not a way to a supplier`));
  }
  return net.fetch(request).catch((error: unknown) => {
    const status = httpStatusOf(error);
    if (status === null) throw error;
    return new Response(null, { status });
  });
};

function httpStatusOf(error: unknown): number | null {
  const message = error instanceof Error ? error.message : '';
  if (/redirect/i.test(message)) return 302;
  if (/ERR_PROXY_AUTH|ERR_UNEXPECTED_PROXY_AUTH/.test(message)) return 407;
  return null;
}
