import assert from 'node:assert/strict';
import type { ElectronApplication, Page } from '@playwright/test';
import { contentSecurityPolicy } from '#electron/host/page-policy.ts';

interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}
type Check = (running: Running) => Promise<void>;

/** What the page finds when it tries an address: whether it came through, by whatever way there is. */
const reach = (page: Page, url: string) =>
  page.evaluate(
    (address) =>
      Promise.all([
        fetch(address).then(
          () => 'through',
          () => 'blocked',
        ),
        new Promise<string>((resolve) => {
          const image = new Image();
          image.addEventListener('load', () => resolve('through'));
          image.addEventListener('error', () => resolve('blocked'));
          image.src = address;
        }),
      ]),
    url,
  );

/** What has to hold in the real runtime, in this order: the last ones try to leave the page. */
export const checks: Readonly<Record<string, Check>> = {
  'the window shows the sign-in page from the desk’s own scheme': async ({ page }) => {
    await page.locator('input[type="password"]').waitFor({ state: 'visible', timeout: 60_000 });
    assert.equal(new URL(page.url()).protocol, 'kobai:');
    assert.equal(await page.evaluate(() => window.isSecureContext), true);
  },

  'the page has `desk` with `call` and `on`, and nothing of Node': async ({ page }) => {
    const found = await page.evaluate(() => ({
      desk: Object.keys(window.desk).sort(),
      node: [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        '__dirname',
        'setImmediate',
        'electron',
      ].filter((name) => name in window),
    }));
    assert.deepEqual(found, { desk: ['call', 'on'], node: [] });
  },

  'the desk answers its page': async ({ page }) => {
    const start = await page.evaluate(() => window.desk.call('desk.start', {}));
    assert.equal(start.ok && start.value.host, 'electron');
    const unknown = await page.evaluate(() => window.desk.call('no.such' as 'desk.start', {}));
    assert.equal(!unknown.ok && unknown.error.code, 'call.unknown');
  },

  'events reach the page, until it stops listening': async ({ page }) => {
    const heard = await page.evaluate(async () => {
      const themes: string[] = [];
      const stop = window.desk.on('settings.changed', ({ theme }) => themes.push(theme));
      await window.desk.call('settings.change', { theme: 'dark' });
      await window.desk.call('settings.change', { theme: 'light' });
      stop();
      await window.desk.call('settings.change', { theme: 'system' });
      return themes;
    });
    assert.deepEqual(heard, ['dark', 'light']);
  },

  'the window is shut off from the machine': async ({ app }) => {
    const [settings] = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        // Electron has this for its own tests; it is not in its typings.
        const contents = window.webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        };
        const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
          contents.getLastWebPreferences();
        return {
          sandbox,
          contextIsolation,
          nodeIntegration,
          webviewTag,
          webSecurity,
          persistent: window.webContents.session.isPersistent(),
        };
      }),
    );
    assert.deepEqual(settings, {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      persistent: false,
    });
  },

  'the policy comes as a header, and the address is confined to the bundle': async ({ app }) => {
    const answers = await app.evaluate(async ({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const urls = [
        'kobai://desk/',
        'kobai://desk/%2e%2e%2fmain%2fmain.js',
        'kobai://desk/..%5cmain%5cmain.js',
      ];
      return Promise.all(
        urls.map(async (url) => {
          const response = await session?.fetch(url);
          return { status: response?.status, policy: response?.headers.get('content-security-policy') };
        }),
      );
    });
    const policy = contentSecurityPolicy({ connectSrc: "'none'" });
    assert.deepEqual(answers, [
      { status: 200, policy },
      { status: 404, policy },
      { status: 404, policy },
    ]);
  },

  'an inline script does not run': async ({ page }) => {
    const result = await page.evaluate(async () => {
      const violation = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
      });
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      return { directive: await violation, ran: 'ran' in window };
    });
    assert.deepEqual(result, { directive: 'script-src-elem', ran: false });
  },

  'the page has no network': async ({ page }) => {
    for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hosts']) {
      assert.deepEqual(await reach(page, url), ['blocked', 'blocked'], url);
    }
  },

  'permissions are refused': async ({ page }) => {
    const states = await page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'midi'].map(async (name) => {
          const status = await navigator.permissions.query({ name: name as PermissionName });
          return `${name} ${status.state}`;
        }),
      ),
    );
    for (const state of states) assert.match(state, /denied$/);
  },

  'no second window opens': async ({ app, page }) => {
    assert.equal(await page.evaluate(() => window.open('https://example.com/')), null);
    assert.equal(app.windows().length, 1);
  },

  'the page stays where it is': async ({ page }) => {
    const before = page.url();
    await page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    // An answer to a call that was made after it: the navigation has been decided by then.
    await page.evaluate(() => window.desk.call('jobs.list', {}));
    assert.equal(page.url(), before);
  },
};
