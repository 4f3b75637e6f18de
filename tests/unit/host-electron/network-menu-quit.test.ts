import { createSupplierClient } from '#electron/suppliers/client/supplier-client.ts';
import { routes, type Route } from '#shared/supplier-api/routes.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '#electron/host/electron/menu.ts';
import { createProxySignIn } from '#electron/host/proxy-sign-in.ts';
import { supplierFetch } from '#electron/host/electron/network.ts';
import { closeBeforeQuit } from '#electron/host/electron/quit.ts';
import { app } from '#tests/support/electron-double/app.ts';
import { network } from '#tests/support/electron-double/system.ts';
import { asked, resetWorld, setReady } from '#tests/support/electron-double/world.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));

beforeEach(resetWorld);

describe('the way to suppliers', () => {
  it('is Electron’s network, without cookies and without a cache', async () => {
    setReady(true);
    network.answer = () => Promise.resolve(new Response('answered'));
    const response = await supplierFetch(createProxySignIn())('https://supplier.example/v1/orders', {
      method: 'POST',
      body: '{}',
      headers: { authorization: 'Bearer a' },
      credentials: 'include',
    });
    expect(await response.text()).toBe('answered');
    const request = asked('net.fetch')[0]?.args[0] as Request;
    expect([request.method, request.credentials, request.cache]).toEqual(['POST', 'omit', 'no-store']);
    expect(request.headers.get('authorization')).toBe('Bearer a');
    expect(await request.text()).toBe('{}');
  });

  it.each(['file:///etc/passwd', 'kobai://desk/index.html', 'data:,a', 'ftp://a/'])(
    'does not lead to %s',
    async (url) => {
      setReady(true);
      network.answer = () => Promise.resolve(new Response('answered'));
      await expect(supplierFetch(createProxySignIn())(url)).rejects.toThrow(TypeError);
      expect(asked('net.fetch')).toHaveLength(0);
    },
  );

  it.each([
    ['Redirect was cancelled', 302],
    ['Attempted to redirect, but redirect policy was "error"', 302],
    ['net::ERR_PROXY_AUTH_REQUESTED', 407],
  ])('answers what the server or the proxy said where Electron throws: %s', async (message, status) => {
    setReady(true);
    network.answer = () => Promise.reject(new Error(message));
    expect((await supplierFetch(createProxySignIn())('https://supplier.example/')).status).toBe(status);
    network.answer = () => Promise.reject(new Error('net::ERR_CONNECTION_RESET'));
    await expect(supplierFetch(createProxySignIn())('https://supplier.example/')).rejects.toThrow(
      'ERR_CONNECTION_RESET',
    );
  });

  it.each(Object.entries(routes).filter(([, route]) => route.method !== 'get'))(
    'sends a write that was answered with a redirect only once: %s',
    async (name, route: Route) => {
      setReady(true);
      let sent = 0;
      network.answer = () => {
        sent += 1;
        return Promise.reject(new Error('Redirect was cancelled'));
      };
      const client = createSupplierClient({
        baseUrl: 'https://supplier.example/v1',
        fetch: supplierFetch(createProxySignIn()),
      });
      if (!client.ok) throw new Error('no client');
      const params = Object.fromEntries(
        Array.from(route.path.matchAll(/\{(\w+)\}/g), (match) => [match[1], 'one']),
      );
      const ask = client.value.ask as unknown as (name: string, question: object) => Promise<unknown>;
      const answer = await ask(name, { params, body: {}, accessToken: 'token' });
      expect(answer).toMatchObject({ ok: false, error: { kind: 'unexpected', status: 302 } });
      expect(sent).toBe(1);
    },
  );

  it('can be given up', async () => {
    setReady(true);
    const abort = new AbortController();
    network.answer = ({ signal }) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError'))),
      );
    const pending = supplierFetch(createProxySignIn())('https://supplier.example/', { signal: abort.signal });
    abort.abort();
    await expect(pending).rejects.toThrow('gone');
  });
});

describe('the menu', () => {
  const roles = (settings: Partial<Parameters<typeof menuTemplate>[0]>) => {
    const template = menuTemplate({
      platform: 'win32',
      locale: 'ja',
      development: false,
      kiosk: false,
      ...settings,
    });
    return template
      .flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])])
      .map((i) => i.role);
  };

  it('neither reloads the page nor opens developer tools in a packaged program', () => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      expect(roles({ platform })).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(reload|forceReload|toggleDevTools|viewMenu)$/)]),
      );
    }
    expect(roles({ development: true })).toContain('toggleDevTools');
  });

  it('gives the keys for copying and zooming everywhere', () => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      expect(roles({ platform })).toEqual(expect.arrayContaining(['copy', 'paste', 'zoomIn', 'resetZoom']));
    }
  });

  it('leaves no way out of a kiosk', () => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      expect(roles({ platform, kiosk: true })).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(togglefullscreen|appMenu|windowMenu|quit|close|minimize)$/),
        ]),
      );
    }
  });

  it('speaks both languages', () => {
    const labels = (locale: 'ja' | 'en') =>
      menuTemplate({ platform: 'linux', locale, development: false, kiosk: false }).map(({ label }) => label);
    expect(labels('ja')).toEqual(['編集', '表示']);
    expect(labels('en')).toEqual(['Edit', 'View']);
  });
});

describe('the menu of macOS', () => {
  const items = (locale: 'ja' | 'en') =>
    menuTemplate({ platform: 'darwin', locale, development: false, kiosk: false });

  it('is in the person’s language, and closes the window with Cmd+W', () => {
    const labels = items('ja').flatMap(({ label, submenu }) => [
      label,
      ...(Array.isArray(submenu) ? submenu.map((item) => item.label) : []),
    ]);
    expect(labels).toEqual(expect.arrayContaining(['購買デスクを終了', 'ウインドウを閉じる', 'しまう']));
    const roles = items('en').flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu.map(({ role }) => role) : [],
    );
    expect(roles).toEqual(expect.arrayContaining(['close', 'quit', 'hide', 'minimize']));
    // Everything that shows has a label of ours: Electron's own are in English.
    for (const { submenu } of items('ja'))
      for (const item of Array.isArray(submenu) ? submenu : [])
        if (item.type !== 'separator') expect(item.label, item.role).toBeTruthy();
  });
});

describe('the end of the program', () => {
  it('waits until the desk is closed, and closes it once', async () => {
    let closed: () => void = () => undefined;
    const close = vi.fn(() => new Promise<void>((resolve) => (closed = resolve)));
    closeBeforeQuit(close);
    app.quit();
    app.quit();
    expect(app.exitCode).toBeNull();
    expect(close).toHaveBeenCalledOnce();
    const ended = new Promise((resolve) => app.once('double:ended', resolve));
    closed();
    expect(await ended).toBe(0);
  });

  it('comes even when closing fails', async () => {
    closeBeforeQuit(() => Promise.reject(new Error('no disk')));
    const ended = new Promise((resolve) => app.once('double:ended', resolve));
    app.quit();
    expect(await ended).toBe(0);
  });
});
