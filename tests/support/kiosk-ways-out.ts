import { expect, type Page } from '@playwright/test';
import type { ElectronDesk } from './electron-desk.ts';
import { keysOf, keysThatLeadOut } from './kiosk-keys.ts';
import { call } from './running-desk.ts';

/** A way out that somebody tries. */
export interface WayOut {
  readonly name: string;
  readonly attempt: (desk: ElectronDesk, page: Page) => Promise<unknown>;
}

const inPage = (name: string, script: string): WayOut => ({
  name,
  attempt: (_desk, page) =>
    Promise.race([
      page.evaluate(script).catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, 500)),
    ]),
});
const prevented = (
  name: string,
  on: 'webContents' | 'window',
  event: string,
  ...args: unknown[]
): WayOut => ({
  name,
  attempt: async (desk) => expect(await desk.main.ask('prevents', { on, name: event, args })).toBe(true),
});
const happens = (
  name: string,
  on: 'app' | 'window' | 'webContents',
  event: string,
  ...args: unknown[]
): WayOut => ({
  name,
  attempt: (desk) => desk.main.ask('happens', { on, name: event, args }),
});
const refusedCall = (name: string, refusal: string, input: object): WayOut => ({
  name: `the call ${name}`,
  attempt: async (_desk, page) => {
    const answer = await call(page, name as never, input as never);
    expect(answer).toMatchObject({ ok: false, error: { code: refusal } });
  },
});
const link = (to: string): WayOut =>
  inPage(
    `a link to ${to}`,
    `{ const a = document.createElement('a'); a.href = ${JSON.stringify(to)}; document.body.append(a); a.click(); a.remove(); }`,
  );

/** Ways out of a kiosk: keys, window, links, dialogs, devices, and calls of the page. None may lead anywhere. */
export const waysOut: readonly WayOut[] = [
  ...keysThatLeadOut.map((keys) =>
    prevented(`the keys ${keys}`, 'webContents', 'before-input-event', keysOf(keys)),
  ),
  prevented('closing the window', 'window', 'close'),
  prevented('the menu of the title bar', 'window', 'system-context-menu', { x: 1, y: 1 }),
  prevented('a context menu', 'webContents', 'context-menu', {}),
  prevented('zooming by the wheel', 'webContents', 'zoom-changed', 'in'),
  happens('minimizing', 'window', 'minimize'),
  happens('hiding', 'window', 'hide'),
  happens('leaving the full screen', 'window', 'leave-full-screen'),
  happens('developer tools', 'webContents', 'devtools-opened'),
  happens('a second start with a link', 'app', 'second-instance', [], '/', {
    deepLink: 'kobai-desk://askul/x',
  }),
  happens('a link of the system', 'app', 'open-url', 'kobai-desk://askul/x'),
  inPage('a new window', `window.open('https://example.com/')`),
  inPage('a blank window', `window.open('about:blank')`),
  inPage('a window with a script', `window.open('javascript:alert(1)')`),
  inPage('going elsewhere', `location.href = 'https://example.com/'`),
  inPage('going to a file', `location.href = 'file:///etc/passwd'`),
  inPage('replacing the page', `location.replace('https://example.com/')`),
  inPage('going to data', `location.href = 'data:text/html,out'`),
  inPage('reloading', `void setTimeout(() => location.reload())`),
  link('https://example.com/'),
  link('mailto:somebody@example.com'),
  link('tel:0312345678'),
  link('file:///'),
  link('ms-settings:display'),
  link('kobai-desk://askul/x'),
  inPage(
    'a link to a new window',
    `{ const a = document.createElement('a'); a.href = 'https://example.com/'; a.target = '_blank'; document.body.append(a); a.click(); a.remove(); }`,
  ),
  {
    name: 'a form that leaves',
    attempt: async (_desk, page) => {
      await page.evaluate(
        `{ const f = document.createElement('form'); f.action = 'https://example.com/'; f.method = 'post'; document.body.append(f); setTimeout(() => f.submit()); }`,
      );
      // A form that the policy stopped is still awaited by Playwright, until the next navigation.
      await page.reload().catch(() => page.reload());
    },
  },
  inPage(
    'a frame of another page',
    `{ const f = document.createElement('iframe'); f.src = 'https://example.com/'; document.body.append(f); setTimeout(() => f.remove(), 500); }`,
  ),
  inPage(
    'a download',
    `{ const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.txt'; document.body.append(a); a.click(); a.remove(); }`,
  ),
  inPage(
    'the dialog of a file field',
    `{ const i = document.createElement('input'); i.type = 'file'; document.body.append(i); i.click(); i.remove(); }`,
  ),
  inPage('the dialog to open files', `window.showOpenFilePicker?.()`),
  inPage('the dialog to save files', `window.showSaveFilePicker?.()`),
  inPage('the dialog for a folder', `window.showDirectoryPicker?.()`),
  inPage('the print dialog', `window.print()`),
  inPage('closing by script', `window.close()`),
  inPage('leaving the full screen by script', `document.exitFullscreen()`),
  inPage('the microphone', `navigator.mediaDevices?.getUserMedia({ audio: true })`),
  inPage('the screen', `navigator.mediaDevices?.getDisplayMedia()`),
  inPage('a notification', `Notification.requestPermission()`),
  inPage('reading the clipboard', `navigator.clipboard.readText()`),
  inPage('a device', `navigator.usb?.requestDevice({ filters: [] })`),
  inPage('the network', `fetch('https://example.com/')`),
  inPage('a socket', `new WebSocket('wss://example.com/')`),
  inPage('a service worker', `navigator.serviceWorker?.register('/sw.js')`),
  inPage('eval', `eval('1')`),
  {
    name: 'the menu of the right button, dragging something out, and something in',
    attempt: async (_desk, page) => {
      const kept = await page.evaluate(`
        ['contextmenu', 'dragstart', 'dragover', 'drop'].map((name) =>
          !document.body.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true })))`);
      expect(kept).toEqual([true, true, true, true]);
    },
  },
  {
    name: 'zooming by Ctrl and the wheel',
    attempt: async (_desk, page) => {
      const before = await page.evaluate('devicePixelRatio * visualViewport.scale');
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -400);
      await page.keyboard.up('Control');
      expect(await page.evaluate('devicePixelRatio * visualViewport.scale')).toBe(before);
    },
  },
  refusedCall('files.open', 'policy.kiosk', { fileId: 'any', how: 'open' }),
  refusedCall('files.open', 'policy.kiosk', { fileId: 'any', how: 'show-in-folder' }),
  refusedCall('links.open', 'policy.kiosk', { supplier: 'askul-trial', link: 'status' }),
  refusedCall('links.open', 'policy.kiosk', { supplier: 'askul-trial', link: 'support-form' }),
  refusedCall('settings.change', 'policy.managed', { sharedMachine: false }),
  refusedCall('kiosk.leave', 'kiosk.wrong-code', { code: 'guess-1' }),
];
