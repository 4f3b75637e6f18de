import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clampTo, loadWindowBounds, saveWindowBounds } from '#electron/host/electron/window-bounds.ts';
import { bringToFront, loadPage, openWindow } from '#electron/host/electron/window.ts';
import { backgroundColors, windowSettings } from '#electron/host/electron/window-settings.ts';
import { SessionDouble } from '#tests/support/electron-double/session.ts';
import type { BrowserWindowDouble } from '#tests/support/electron-double/window.ts';
import { asked, machine, resetWorld, setReady } from '#tests/support/electron-double/world.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));

beforeEach(() => {
  resetWorld();
  setReady(true);
});

const session = () => new SessionDouble('desk') as unknown as Session;

function opened(boundsFile: string, { kiosk = false, development = false } = {}) {
  const window = openWindow({
    preload: '/p/preload.cjs',
    session: session(),
    boundsFile,
    development,
    kiosk,
  });
  return window as unknown as BrowserWindowDouble;
}

const remembered = { x: 100, y: 50, width: 1400, height: 900, maximized: false };

describe('the settings of the window', () => {
  const settings = (development: boolean) =>
    windowSettings({
      bounds: { x: 0, y: 0, width: 1280, height: 800 },
      preload: '/p/preload.cjs',
      session: session(),
      development,
      kiosk: false,
      dark: false,
    });

  it('shut the page off from the machine', () => {
    expect(settings(false).webPreferences).toMatchObject({
      preload: '/p/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: 'FileSystemAccessLocal,EyeDropperAPI',
      spellcheck: false,
      devTools: false,
    });
  });

  it('are all stated, and a kiosk differs in a full screen without boxes and developer tools', () => {
    const own = session();
    const bounds = { x: 0, y: 0, width: 1280, height: 800 };
    const given = { bounds, preload: '/p/preload.cjs', session: own, development: true, dark: false };
    const { webPreferences: page, ...window } = windowSettings({ ...given, kiosk: false });
    const { webPreferences: kioskPage, ...kiosk } = windowSettings({ ...given, kiosk: true });
    expect(window).toMatchObject({ show: false, autoHideMenuBar: true, kiosk: false });
    expect(kiosk).toEqual({ ...window, kiosk: true });
    expect(page).toMatchObject({ devTools: true, disableDialogs: false });
    expect(page?.session).toBe(own);
    expect(kioskPage).toEqual({ ...page, devTools: false, disableDialogs: true });
  });

  it('give developer tools to who develops it, and change nothing else', () => {
    const { webPreferences: packaged } = settings(false);
    const { webPreferences: developed } = settings(true);
    expect({ ...developed, devTools: false, session: null }).toEqual({ ...packaged, session: null });
    expect(developed?.devTools).toBe(true);
  });

  it('name the document of the pages as their style does', () => {
    const tokens = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
    expect(tokens).toContain(`--paper: light-dark(${backgroundColors.light}, ${backgroundColors.dark});`);
  });
});

describe('the window', () => {
  it('is shown once its page is drawn, not before', () => {
    const window = opened(join(tempFolder(), 'window.json'));
    expect(window.shown).toBe(false);
    window.emit('ready-to-show');
    expect(window.shown).toBe(true);
  });

  it('takes the colour of document by light and by dark', () => {
    expect(opened(join(tempFolder(), 'a.json')).options.backgroundColor).toBe(backgroundColors.light);
    machine.dark = true;
    expect(opened(join(tempFolder(), 'a.json')).options.backgroundColor).toBe(backgroundColors.dark);
  });

  it('opens in the middle of the first screen at the first start', () => {
    machine.screens = [{ x: 0, y: 40, width: 1920, height: 1040 }];
    expect(opened(join(tempFolder(), 'window.json')).options).toMatchObject({
      x: 320,
      y: 160,
      width: 1280,
      height: 800,
    });
  });

  it('fits a screen that is smaller than it', () => {
    machine.screens = [{ x: 0, y: 0, width: 1000, height: 600 }];
    expect(opened(join(tempFolder(), 'window.json')).options).toMatchObject({
      x: 0,
      y: 0,
      width: 1000,
      height: 600,
      minWidth: 1000,
      minHeight: 600,
    });
  });

  it('opens where it was closed', () => {
    const file = join(tempFolder(), 'deep', 'window.json');
    const first = opened(file);
    first.bounds = { x: 100, y: 50, width: 1400, height: 900 };
    first.maximized = true;
    first.close();
    const second = opened(file);
    expect(second.options).toMatchObject({ x: 100, y: 50, width: 1400, height: 900 });
    second.emit('ready-to-show');
    expect(second.maximized).toBe(true);
  });

  it('comes back from a screen that is no longer there', () => {
    const file = join(tempFolder(), 'window.json');
    saveWindowBounds(file, { ...remembered, x: 4000, y: -2000 });
    const { x = 0, y = 0 } = opened(file).options;
    expect([x, y]).toEqual([1920 - 1400, 0]);
  });

  it('fills the screen as a kiosk, and does not remember where', () => {
    const file = join(tempFolder(), 'window.json');
    const window = opened(file, { kiosk: true });
    expect(window.options.kiosk).toBe(true);
    window.close();
    expect(loadWindowBounds(file)).toBeNull();
    expect(opened(file).options.kiosk).toBe(false);
    saveWindowBounds(file, { ...remembered, maximized: true });
    const again = opened(file, { kiosk: true });
    again.emit('ready-to-show');
    expect(again.maximized).toBe(false);
  });

  it('comes to the front from wherever it is', () => {
    const window = opened(join(tempFolder(), 'window.json'));
    window.minimized = true;
    bringToFront(window as never);
    expect([window.minimized, window.shown]).toEqual([false, true]);
    expect(asked('BrowserWindow.focus')).toHaveLength(1);
    window.close();
    expect(() => bringToFront(window as never)).not.toThrow();
  });

  it('says when its page did not load', async () => {
    const window = opened(join(tempFolder(), 'window.json'));
    const reason = await new Promise((resolve) => loadPage(window as never, resolve));
    expect(String(reason)).toContain('ERR_UNKNOWN_URL_SCHEME');
  });

  it('says nothing about a page that was still loading when the window was closed', async () => {
    const window = opened(join(tempFolder(), 'window.json'));
    const failed = vi.fn();
    loadPage(window as never, failed);
    window.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(failed).not.toHaveBeenCalled();
  });
});

describe('the place of a window', () => {
  it.each(['', '{', 'null', '{"x":1}', '{"x":"1","y":0,"width":1,"height":1,"maximized":false}'])(
    'is nothing when the file says %o',
    (text) => {
      const file = join(tempFolder(), 'window.json');
      writeFileSync(file, text);
      expect(loadWindowBounds(file)).toBeNull();
    },
  );

  it('is not worth an error when it cannot be written', () => {
    const file = join(tempFolder(), 'window.json');
    writeFileSync(file, 'a file where a folder is wanted');
    expect(() => saveWindowBounds(join(file, 'window.json'), remembered)).not.toThrow();
  });

  it('lies on the screen, whatever was remembered', () => {
    const whole = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 10_000 });
    const rectangle = fc.record({ x: whole, y: whole, width: size, height: size });
    fc.assert(
      fc.property(rectangle, rectangle, (screen, bounds) => {
        const { x, y, width, height } = clampTo(screen, bounds);
        expect(x).toBeGreaterThanOrEqual(screen.x);
        expect(y).toBeGreaterThanOrEqual(screen.y);
        expect(x + width).toBeLessThanOrEqual(screen.x + screen.width);
        expect(y + height).toBeLessThanOrEqual(screen.y + screen.height);
        expect([width, height]).toEqual([
          Math.min(bounds.width, screen.width),
          Math.min(bounds.height, screen.height),
        ]);
      }),
    );
  });
});
