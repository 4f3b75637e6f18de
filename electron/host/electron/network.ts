import { net } from 'electron';
import type { ProxySignIn } from '#electron/desk/ports/proxy.ts';
import { ProxyAuthenticationRequired, retryThroughProxy } from '../retry-through-proxy.ts';
import { answerProxy } from './proxy-answer.ts';

/**
 * The way to suppliers: Electron's network, with the system's proxy, its PAC file and its trust store.
 * Only `https:` and `http:`, because `net.fetch` by itself also reads `file:` and the desk's own pages.
 * No cookies either way (Electron sends them by default) and nothing kept on disk.
 * Use it after `ready` only.
 *
 * `net.fetch` throws where the platform's `fetch` answers: for a redirect that is not followed, although the server has
 * had the request by then, and for a 407. Both become the answers that they are, so that nothing takes them for a request
 * that never left. Only of a proxy that asks is that certain: then it is sent again once the proxy has its answer.
 */
export function supplierFetch(signIn: ProxySignIn): typeof globalThis.fetch {
  const send = async (request: Request): Promise<Response> => {
    let response: Response;
    try {
      response = await net.fetch(request);
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      if (/ERR_PROXY_AUTH/.test(message)) throw new ProxyAuthenticationRequired(message);
      // Whoever asks behind the proxy has had the request.
      if (/ERR_UNEXPECTED_PROXY_AUTH/.test(message)) return new Response(null, { status: 407 });
      if (/redirect/i.test(message)) return new Response(null, { status: 302 });
      throw error;
    }
    if (response.status !== 407) return response;
    // Chromium gives only a proxy's own as an answer, and nothing of its body.
    response.body?.cancel().catch(() => undefined);
    throw new ProxyAuthenticationRequired();
  };
  const fetch = retryThroughProxy(send, (url) => answerProxy(url, signIn));
  return (input, init) => {
    const request = new Request(input, { ...init, credentials: 'omit', cache: 'no-store' });
    const { protocol } = new URL(request.url);
    if (protocol !== 'https:' && protocol !== 'http:') {
      return Promise.reject(new TypeError(`fetch failed: ${protocol} is not a way to a supplier`));
    }
    return fetch(request);
  };
}
