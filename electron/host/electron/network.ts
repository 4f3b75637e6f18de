import { net } from 'electron';

/**
 * The way to suppliers: Electron's network, with the system's proxy, its PAC file and its trust store.
 * Only `https:` and `http:`, because `net.fetch` by itself also reads `file:` and the desk's own pages.
 * No cookies either way (Electron sends them when it is not told otherwise) and nothing kept on disk.
 * Use it after `ready` only.
 */
export const supplierFetch: typeof globalThis.fetch = (input, init) => {
  const request = new Request(input, { ...init, credentials: 'omit', cache: 'no-store' });
  const { protocol } = new URL(request.url);
  if (protocol !== 'https:' && protocol !== 'http:') {
    return Promise.reject(new TypeError(`fetch failed: ${protocol} is not a way to a supplier`));
  }
  return net.fetch(request);
};
