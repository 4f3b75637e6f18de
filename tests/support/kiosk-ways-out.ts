import { expect } from '@playwright/test';
import { dialogsByScript, filesByScript } from './kiosk-script-ways-out.ts';
import { keysOf, keysThatLeadOut } from './kiosk-keys.ts';
import {
  downloads,
  elementThat,
  keptInPage,
  link,
  menuRole,
  navigates,
  onConsole,
  onlyOnePage,
  permission,
  prevented,
  refusedCall,
  rejects,
  restoresItself,
  run,
  withVisibleLink,
  type Visitor,
  type WayOut,
} from './kiosk-visitor.ts';

const keyboard: readonly WayOut[] = keysThatLeadOut.map((keys) =>
  prevented(`the keys ${keys}`, 'webContents', 'before-input-event', keysOf(keys)),
);

const windowAndMenu: readonly WayOut[] = [
  prevented('closing the window', 'window', 'close'),
  prevented('the menu of the title bar', 'window', 'system-context-menu', { x: 1, y: 1 }),
  prevented('a context menu of the window', 'webContents', 'context-menu', {}),
  prevented('zooming by the window', 'webContents', 'zoom-changed', 'in'),
  prevented('a web view', 'webContents', 'will-attach-webview', {}, {}),
  restoresItself('minimize'),
  restoresItself('hide'),
  restoresItself('leave-full-screen'),
  restoresItself('blur'),
  {
    name: 'developer tools',
    attempt: async ({ desk }) => {
      const before = (await desk.asked('webContents.closeDevTools')).length;
      await desk.main.ask('happens', { on: 'webContents', name: 'devtools-opened', args: [] });
      expect(await desk.asked('webContents.closeDevTools')).toHaveLength(before + 1);
    },
  },
  ...[
    'reload',
    'forceReload',
    'toggleDevTools',
    'zoomIn',
    'zoomOut',
    'resetZoom',
    'togglefullscreen',
    'close',
    'minimize',
    'hide',
    'quit',
    'about',
    'services',
  ].map(menuRole),
];

const pageAndLinks: readonly WayOut[] = [
  navigates('going elsewhere', `location.href = 'https://example.com/'`),
  navigates('replacing the page', `location.replace('https://example.com/')`),
  navigates('a link', link('https://example.com/')),
  navigates('a link that sends a ping', link('https://example.com/', { ping: 'https://example.com/' })),
  onConsole(
    'a frame of another page',
    elementThat('iframe', { src: 'https://example.com/' }, ''),
    /Content Security Policy/,
  ),
  ...(
    [
      ['a new window', `void window.open('https://example.com/')`],
      ['a blank window', `void window.open('about:blank')`],
      ['a window without an opener', `void window.open('about:blank', '_blank', 'noopener')`],
      ['a link to a new window', link('https://example.com/', { target: '_blank' })],
      ['a link to a named window', link('https://example.com/', { target: 'other' })],
    ] as const
  ).map(([name, script]) =>
    onConsole(name, script, /Blocked opening .* 'allow-popups' permission is not set/),
  ),
  {
    name: 'a link by the middle button',
    attempt: (visitor) =>
      withVisibleLink(visitor.page, async (x, y) => {
        await visitor.page.mouse.click(x, y, { button: 'middle' });
        await visitor.refusedInLog('navigation refused', 'window-open');
        await onlyOnePage(visitor);
      }),
  },
  {
    name: 'a link with Shift',
    attempt: (visitor) =>
      withVisibleLink(visitor.page, async (x, y) => {
        await visitor.page.keyboard.down('Shift');
        await visitor.page.mouse.click(x, y);
        await visitor.page.keyboard.up('Shift');
        await visitor.refusedInLog('navigation refused', 'window-open');
        await onlyOnePage(visitor);
      }),
  },
  onConsole('going to a file', `location.href = 'file:///etc/passwd'`, /Not allowed to load local resource/),
  onConsole('a link to a folder', link('file:///'), /Not allowed to load local resource/),
  onConsole(
    'going to data',
    `location.href = 'data:text/html,out'`,
    /Not allowed to navigate top frame to data/,
  ),
  onConsole('going to a script', `location.href = 'javascript:alert(1)'`, /Content Security Policy/),
  onConsole(
    'another base of addresses',
    elementThat('base', { href: 'https://example.com/' }, ''),
    /base-uri/,
  ),
  onConsole(
    'a form that leaves',
    elementThat('form', { action: 'https://example.com/', method: 'post' }, 'e.submit();'),
    /form-action/,
  ),
  onConsole('a picture of elsewhere', `void (new Image().src = 'https://example.com/x.png')`, /img-src/),
  onConsole(
    'a script of elsewhere',
    elementThat('script', { src: 'https://example.com/x.js' }, ''),
    /script-src/,
  ),
  onConsole(
    'a script in the page',
    elementThat('script', { textContent: 'window.out = 1' }, ''),
    /script-src/,
  ),
  rejects('the network', `fetch('https://example.com/')`, /TypeError|Security/),
  onConsole('a socket', `void new WebSocket('wss://example.com/')`, /connect-src/),
  onConsole('a stream of events', `void new EventSource('https://example.com/')`, /connect-src/),
  rejects('eval', `window.eval('1')`, /EvalError/),
  rejects('a service worker', `navigator.serviceWorker.register('/sw.js')`, /Error/),
  rejects(
    'a worker made of text',
    `new Promise((resolve, reject) => { const w = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); w.onmessage = resolve; w.onerror = () => reject(new Error('refused')); })`,
    /refused|Security/,
  ),
];

const devicesAndDialogs: readonly WayOut[] = [
  ...[
    'openExternal',
    'fullscreen',
    'pointerLock',
    'keyboardLock',
    'media',
    'display-capture',
    'notifications',
    'geolocation',
    'midiSysex',
    'clipboard-read',
    'fileSystem',
    'window-management',
    'idle-detection',
    'unknown',
  ].map(permission),
  rejects(
    'the place',
    `new Promise((a, b) => navigator.geolocation.getCurrentPosition(a, b))`,
    /denied|disabled/,
  ),
  rejects('reading the clipboard', `navigator.clipboard.readText()`, /NotAllowedError/),
  rejects('a USB device', `navigator.usb.requestDevice({ filters: [] })`, /SecurityError|NotFoundError/),
  downloads(
    'a download',
    elementThat('a', { download: 'x.txt' }, `e.href = URL.createObjectURL(new Blob(['x'])); e.click();`),
  ),
  {
    name: 'a download that Chromium begins',
    attempt: async (visitor) => {
      expect(await visitor.desk.main.ask('keepsDownload', null)).toBe(true);
      await visitor.refusedInLog('download refused');
    },
  },
];

const hands: readonly WayOut[] = [
  {
    name: 'the menu of the right button',
    attempt: ({ page }) =>
      keptInPage(page, 'contextmenu', () => page.mouse.click(300, 300, { button: 'right' })),
  },
  {
    name: 'dragging a link out',
    attempt: ({ page }) =>
      withVisibleLink(page, (x, y) =>
        keptInPage(page, 'dragstart', async () => {
          await page.mouse.move(x, y);
          await page.mouse.down();
          await page.mouse.move(x + 40, y + 40, { steps: 4 });
          await page.mouse.up();
        }),
      ),
  },
  ...['dragover', 'drop'].map((event) => ({
    name: `a file dragged in: ${event}`,
    attempt: ({ page }: Visitor) =>
      keptInPage(page, event, () =>
        run(
          page,
          `{ const dataTransfer = new DataTransfer(); dataTransfer.items.add(new File(['x'], 'x.html'));
             document.body.dispatchEvent(new DragEvent('${event}', { bubbles: true, cancelable: true, dataTransfer })); }`,
        ).then(() => undefined),
      ),
  })),
  {
    name: 'zooming by Ctrl and the wheel',
    attempt: ({ page }) =>
      keptInPage(page, 'wheel', async () => {
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, -400);
        await page.keyboard.up('Control');
        await page.waitForFunction('window.kept !== null');
      }),
  },
  {
    name: 'an address pasted into the page, and Enter',
    attempt: async ({ page }) => {
      await run(
        page,
        `window.addEventListener('paste', (e) => (window.pasted = e.clipboardData.getData('text')), { once: true }),
         navigator.clipboard.writeText('https://example.com/')`,
      );
      const before = page.url();
      await page.keyboard.press('Control+V');
      await page.keyboard.press('Enter');
      expect(await run(page, 'window.pasted')).toBe('https://example.com/');
      expect(page.url()).toBe(before);
    },
  },
];

const fromOutside: readonly WayOut[] = (
  [
    ['second-instance', [[], '/', { deepLink: 'https://example.com/' }], 'second start', '"link":false'],
    ['open-url', ['file:///etc/passwd'], 'link handed over', '"accepted":false'],
  ] as const
).map(([name, args, message, refused]) => ({
  name: `a foreign link by ${name}`,
  attempt: async (visitor) => {
    await visitor.desk.main.ask('happens', { on: 'app', name, args });
    await visitor.refusedInLog(message, refused);
  },
}));

const calls: readonly WayOut[] = [
  refusedCall('files.open', 'policy.kiosk', { fileId: 'any', how: 'open' }),
  refusedCall('files.open', 'policy.kiosk', { fileId: 'any', how: 'show-in-folder' }),
  refusedCall('links.open', 'policy.kiosk', { supplier: 'askul-trial' as never, link: 'status' }),
  refusedCall('links.open', 'policy.kiosk', { supplier: 'askul-trial' as never, link: 'support-form' }),
  refusedCall('sign-in.on-page', 'policy.kiosk', { supplier: 'askul-trial' as never, staySignedIn: false }),
  refusedCall('support-request.open-mail', 'policy.kiosk', {
    supplier: 'askul-trial' as never,
    values: {},
    locale: 'ja',
  }),
  refusedCall('documents.print-sheets', 'policy.printer', {}),
  refusedCall('settings.change', 'policy.managed', { sharedMachine: false }),
  refusedCall('settings.change', 'policy.managed', { idleMinutes: null }),
  refusedCall('kiosk.leave', 'kiosk.wrong-code', { code: 'guess-1' }),
];

// Once the page is loaded again, as after somebody has left, the same holds.
const last: readonly WayOut[] = [
  {
    name: 'loading the page again',
    attempt: async ({ page }) => {
      await run(page, `void setTimeout(() => location.reload())`);
      await page.waitForFunction(`performance.getEntriesByType('navigation')[0]?.type === 'reload'`);
      await page.locator('.kiosk-bar').waitFor();
    },
  },
  ...[...filesByScript.slice(0, 3), ...dialogsByScript.slice(0, 3)].map((way) => ({
    ...way,
    name: `after loading again, ${way.name}`,
  })),
];

/** Ways out of a kiosk, by what somebody uses for it. None may lead anywhere, and each is refused by name. */
export const waysOut: Readonly<Record<string, readonly WayOut[]>> = {
  keyboard,
  windowAndMenu,
  pageAndLinks,
  devicesAndDialogs,
  filesByScript,
  dialogsByScript,
  hands,
  fromOutside,
  calls,
  last,
};
