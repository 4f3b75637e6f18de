import { EventEmitter } from 'node:events';
import { setGlobalProxyFromEnv } from 'node:http';
import type { AuthInfo, ClientRequest, Session } from 'electron';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createProxySignIn } from '#electron/host/proxy-sign-in.ts';
import { supplierFetch } from '#electron/host/electron/network.ts';
import { forgetProxyPassword } from '#electron/host/electron/proxy.ts';
import { startAuthenticatingProxy } from '#tests/support/authenticating-proxy.ts';
import { SessionDouble } from '#tests/support/electron-double/session.ts';
import { network } from '#tests/support/electron-double/system.ts';
import { asked, resetWorld, setReady } from '#tests/support/electron-double/world.ts';
import { trustLocalTls } from '#tests/support/local-tls.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));
beforeAll(trustLocalTls);
beforeEach(resetWorld);

const asks = (error: unknown): boolean =>
  String((error as { cause?: { cause?: Error } }).cause?.cause?.message).startsWith('Proxy response (407)');

/** What Chromium does behind Electron's network, by a real proxy: it keeps in its session what a request has learnt. */
async function behindProxy() {
  const proxy = await startAuthenticatingProxy();
  const [host = '', port = ''] = proxy.address.split(':');
  let learnt: { name: string; password: string } | null = null;
  let restore = (): void => undefined;
  onTestFinished(() => restore());
  const through = (request: Request, given: typeof learnt): Promise<Response> => {
    restore();
    const who = given === null ? '' : `${given.name}:${given.password}@`;
    restore = setGlobalProxyFromEnv({ https_proxy: `http://${who}${proxy.address}` });
    return globalThis.fetch(request);
  };
  network.answer = (request) =>
    through(request, learnt).catch((error: unknown) => {
      throw asks(error) ? new Error('net::ERR_PROXY_AUTH_REQUESTED') : error;
    });
  network.request = ({ url, method }) => {
    const request = Object.assign(new EventEmitter(), { end: () => run(learnt), abort: () => undefined });
    const run = (given: typeof learnt): void => {
      through(new Request(url!, { method: method! }), given).then(
        () => {
          learnt = given;
          request.emit('response', new EventEmitter());
        },
        (error: unknown) => {
          if (!asks(error)) return request.emit('error', error);
          const info = {
            isProxy: true,
            scheme: 'basic',
            host,
            port: Number(port),
            realm: 'proxy',
          } as AuthInfo;
          return request.emit('login', info, (name?: string, password?: string) => {
            if (name === undefined) request.emit('error', new Error('net::ERR_PROXY_AUTH_REQUESTED'));
            else run({ name, password: password! });
          });
        },
      );
    };
    return request as unknown as ClientRequest;
  };
  setReady(true);
  const signIn = createProxySignIn();
  const fetch = supplierFetch(signIn);
  const order = () => fetch('https://supplier.example/v1/orders', { method: 'POST', body: 'one' });
  return { proxy, signIn, fetch, order };
}

describe('the way to suppliers by a proxy that asks', () => {
  it('is a 407 until somebody has entered a name and a password, and open from then on', async () => {
    const { proxy, signIn, order } = await behindProxy();
    expect((await order()).status).toBe(407);
    expect(signIn.asked).toBe(proxy.address);
    signIn.use({ proxy: proxy.address, name: 'buyer', password: 'Proxy-2026' });
    expect((await order()).status).toBe(200);
    expect(signIn.state).toBe('accepted');
    expect(proxy.received.filter(({ method }) => method === 'POST')).toEqual([
      { method: 'POST', url: '/v1/orders', body: 'one' },
    ]);
    // What asks is a request without a body, a cookie and a sign-in of ours.
    expect(asked('net.request').at(-1)?.args[0]).toEqual({
      method: 'HEAD',
      url: 'https://supplier.example/',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
    });
  });

  it('gives a wrong password once, however many requests wait', async () => {
    const { proxy, signIn, order } = await behindProxy();
    signIn.use({ proxy: proxy.address, name: 'buyer', password: 'wrong' });
    const answers = await Promise.all([order(), order(), order()]);
    expect(answers.map(({ status }) => status)).toEqual([407, 407, 407]);
    expect((await order()).status).toBe(407);
    expect(proxy.attempts.filter((password) => password === 'wrong')).toHaveLength(1);
    expect(signIn.state).toBe('wrong');
  });

  it('gives it to no other proxy, and not to a server', async () => {
    const { proxy, signIn, order } = await behindProxy();
    signIn.use({ proxy: 'proxy.example:8080', name: 'buyer', password: 'Proxy-2026' });
    expect((await order()).status).toBe(407);
    expect(proxy.attempts.every((password) => password === null)).toBe(true);
    signIn.use({ proxy: 'supplier.example:443', name: 'buyer', password: 'Proxy-2026' });
    const answers: unknown[] = [];
    network.request = () => {
      const request = Object.assign(new EventEmitter(), {
        abort: () => undefined,
        end: () => {
          const info = { isProxy: false, host: 'supplier.example', port: 443 };
          request.emit('login', info, (...given: unknown[]) => answers.push(given));
          request.emit('error', new Error('net::ERR_PROXY_AUTH_REQUESTED'));
        },
      });
      return request as unknown as ClientRequest;
    };
    expect((await order()).status).toBe(407);
    expect(answers).toEqual([[]]);
  });

  it.each([
    'net::ERR_UNEXPECTED_PROXY_AUTH',
    'net::ERR_TUNNEL_CONNECTION_FAILED',
    'net::ERR_CONNECTION_RESET',
  ])('sends a write once where it may have left: %s', async (message) => {
    const { proxy, signIn, order } = await behindProxy();
    signIn.use({ proxy: proxy.address, name: 'buyer', password: 'Proxy-2026' });
    let sent = 0;
    network.answer = () => {
      sent += 1;
      return Promise.reject(new Error(message));
    };
    await order().catch(() => null);
    expect(sent).toBe(1);
    expect(asked('net.request')).toHaveLength(0);
  });

  it('takes an answer of 407 as the proxy’s: Chromium gives no other', async () => {
    const { proxy, signIn, order } = await behindProxy();
    signIn.use({ proxy: proxy.address, name: 'buyer', password: 'Proxy-2026' });
    const usual = network.answer;
    network.answer = (request) => usual(request).catch(() => new Response('blocked', { status: 407 }));
    expect((await order()).status).toBe(200);
  });

  it('is closed again when the password is forgotten or wrong', async () => {
    const signIn = createProxySignIn();
    const session = new SessionDouble('') as unknown as Session;
    signIn.use({ proxy: 'a:1', name: 'a', password: 'b' });
    await forgetProxyPassword(session, signIn);
    expect(asked('session.clearAuthCache')).toHaveLength(0);
    for (const end of [() => signIn.use(null), () => signIn.outcome(false)]) end();
    await forgetProxyPassword(session, signIn);
    expect(asked('session.clearAuthCache')).toHaveLength(1);
    expect(asked('session.closeAllConnections')).toHaveLength(1);
  });
});
