import assert from 'node:assert/strict';
import type { ElectronApplication, Page } from '@playwright/test';
import { contentSecurityPolicy, pagePolicies } from '#electron/host/page-policy.ts';
import { pageChecks } from '#tests/support/page-checks.ts';

interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}
type Check = (running: Running) => Promise<void>;

const ofThePage = Object.entries(pageChecks).map(([name, check]): readonly [string, Check] => [
  name,
  ({ page }) => check(page),
]);

/** What has to hold in the real runtime, in this order: the last ones try to leave the page. */
export const checks: Readonly<Record<string, Check>> = {
  'the window shows the sign-in page from the desk’s own scheme': async ({ page }) => {
    await page.locator('input[type="password"]').waitFor({ state: 'visible', timeout: 60_000 });
    assert.equal(new URL(page.url()).protocol, 'kobai:');
    assert.equal(await page.evaluate(() => window.isSecureContext), true);
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
    const policy = contentSecurityPolicy(pagePolicies.electron);
    assert.deepEqual(answers, [
      { status: 200, policy },
      { status: 404, policy },
      { status: 404, policy },
    ]);
  },

  'the page has no dialogs for files of its own': async ({ page }) => {
    const dialogs = ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'EyeDropper'];
    assert.deepEqual(await page.evaluate((names) => names.filter((name) => name in window), dialogs), []);
  },

  'no script of the page opens the print dialog, not in a frame either': async ({ page }) => {
    // Chromium says so to a page before it prints.
    const begun = await page.evaluate(() => {
      let count = 0;
      const frame = document.createElement('iframe');
      document.body.append(frame);
      for (const each of [window, frame.contentWindow!]) {
        each.addEventListener('beforeprint', () => (count += 1));
        each.print();
      }
      document.execCommand('print');
      frame.remove();
      return count;
    });
    assert.equal(begun, 0);
  },

  'the desk itself still prints the page, which its scripts may not': async ({ app }) => {
    const start = await app.evaluate(async ({ BrowserWindow }) => {
      const made = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
      return made?.subarray(0, 5).toString('latin1');
    });
    assert.equal(start, '%PDF-');
  },

  'no second window opens': async ({ app, page }) => {
    assert.equal(await page.evaluate(() => window.open('https://example.com/')), null);
    assert.equal(app.windows().length, 1);
  },

  ...Object.fromEntries(ofThePage),
};
