import { net } from 'electron';
import type { ProxySignIn } from '#electron/desk/ports/proxy.ts';

/**
 * Answers a proxy that asks for a name and a password, by a request of its own without a body: `net.fetch` has no way to
 * answer, but goes by what Chromium has learnt in the same session. Whether the proxy was satisfied. Each password is given
 * once. Never rejects.
 */
export function answerProxy(url: string, signIn: ProxySignIn): Promise<boolean> {
  return new Promise((resolve) => {
    let given = false;
    let asked = false;
    const request = net.request({
      method: 'HEAD',
      url: new URL('/', url).href,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
    });
    const end = (reached: boolean): void => {
      if (given && (reached || asked)) signIn.outcome(!asked);
      resolve(reached && given && !asked);
    };
    request.on('login', ({ isProxy, host, port }, callback) => {
      if (!isProxy) return callback();
      asked = given;
      const password = given ? null : signIn.passwordFor(`${host}:${port}`);
      if (password === null) return callback();
      given = true;
      callback(password.name, password.password);
    });
    request.on('response', (response) => {
      response.on('data', () => undefined);
      end(true);
    });
    // A supplier that sends elsewhere was reached.
    request.on('redirect', () => {
      end(true);
      request.abort();
    });
    request.on('error', () => end(false));
    request.end();
  });
}
