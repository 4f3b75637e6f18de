import { beforeEach, describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '#electron/host/electron/menu.ts';
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
    const response = await supplierFetch('https://supplier.example/v1/orders', {
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
      await expect(supplierFetch(url)).rejects.toThrow(TypeError);
      expect(asked('net.fetch')).toHaveLength(0);
    },
  );

  it('can be given up', async () => {
    setReady(true);
    const abort = new AbortController();
    network.answer = ({ signal }) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError'))),
      );
    const pending = supplierFetch('https://supplier.example/', { signal: abort.signal });
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
