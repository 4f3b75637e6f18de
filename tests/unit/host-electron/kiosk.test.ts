import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPerson, guardKiosk, isAllowedKioskKey } from '#electron/host/electron/kiosk.ts';
import { pageUrl } from '#electron/host/electron/page-address.ts';
import { keysOf, keysThatLeadOut, keysThatStay } from '#tests/support/kiosk-keys.ts';
import { session } from '#tests/support/electron-double/session.ts';
import { clipboard } from '#tests/support/electron-double/system.ts';
import { BrowserWindowDouble } from '#tests/support/electron-double/window.ts';
import {
  asked,
  electronEvent,
  recorded,
  resetWorld,
  setReady,
} from '#tests/support/electron-double/world.ts';
import { memoryLog } from './support.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));
beforeEach(() => {
  resetWorld();
  setReady(true);
});

function guarded() {
  const window = new BrowserWindowDouble({ webPreferences: { session: session.defaultSession as never } });
  const log = memoryLog();
  return { window, log, guard: guardKiosk(window as never, log) };
}

describe('keys at a kiosk', () => {
  it.each(keysThatLeadOut)('%s leads nowhere', (name) => {
    expect(isAllowedKioskKey(keysOf(name))).toBe(false);
    const { window } = guarded();
    expect(window.webContents.prevented('before-input-event', keysOf(name))).toBe(true);
  });

  it.each(keysThatStay)('%s reaches the page', (name) => {
    expect(isAllowedKioskKey(keysOf(name))).toBe(true);
  });

  it.each([
    ...['AppSwitch', 'MediaPlayPause', 'Sleep', 'Find', 'Close', 'New', 'Save', 'Exit'],
    ...['Ctrl+Alt+Delete', 'Ctrl+Alt+F1', 'Ctrl+Alt+Shift+T', 'Ctrl+Alt+Meta+T'],
  ])('%s leads nowhere, by a key of some keyboards or of three at once', (name) => {
    expect(isAllowedKioskKey(keysOf(name))).toBe(false);
  });

  it('that AltGr makes reach the page: @ of some keyboards', () => {
    expect(isAllowedKioskKey({ key: '@', control: true, alt: true, meta: false, shift: false })).toBe(true);
  });
});

describe('the window of a kiosk', () => {
  it('can be closed once the administrator has let it go, not before', () => {
    const { window, guard } = guarded();
    window.close();
    expect(window.isDestroyed()).toBe(false);
    guard.release();
    window.close();
    expect(window.isDestroyed()).toBe(true);
  });

  it('is like any other once it is let go: the screen is given back, and keys and other windows are as usual', () => {
    const { window, guard } = guarded();
    guard.release();
    for (const event of ['leave-full-screen', 'blur']) window.emit(event);
    expect(asked('BrowserWindow.setKiosk').map(({ args }) => args[0])).toEqual([false]);
    expect(asked('BrowserWindow.setAlwaysOnTop').at(-1)?.args).toEqual([false]);
    expect(window.webContents.prevented('before-input-event', keysOf(keysThatLeadOut[0]!))).toBe(false);
    expect(window.webContents.prevented('context-menu')).toBe(false);
    window.close();
    expect(window.isDestroyed()).toBe(true);
    guard.release();
  });

  it('is guarded as before when a policy that had no kiosk for a while has one again', () => {
    const { window, guard } = guarded();
    guard.follow(false);
    expect(window.webContents.prevented('context-menu')).toBe(false);
    guard.follow(true);
    expect(asked('BrowserWindow.setKiosk').map(({ args }) => args[0])).toEqual([false, true]);
    expect(asked('BrowserWindow.setAlwaysOnTop').at(-1)?.args).toEqual([true, 'pop-up-menu']);
    expect(asked('webContents.closeDevTools')).toHaveLength(1);
    expect(asked('clipboard.clear')).toHaveLength(2);
    expect(asked('clipboard.selection.clear')).toHaveLength(2);
    expect(window.webContents.debugger.isAttached()).toBe(true);
    expect(window.webContents.prevented('before-input-event', keysOf(keysThatLeadOut[0]!))).toBe(true);
    window.emit('blur');
    expect(asked('BrowserWindow.setKiosk').map(({ args }) => args[0])).toEqual([false, true, true]);
    window.close();
    expect(window.isDestroyed()).toBe(false);
  });

  it('is not guarded again while the program ends', () => {
    const { window, guard } = guarded();
    guard.release();
    guard.follow(true);
    window.close();
    expect(window.isDestroyed()).toBe(true);
  });

  it('has no clipboard of whoever was there before it was cut off', () => {
    guarded();
    expect(asked('clipboard.clear')).toHaveLength(1);
  });

  it.each(['leave-full-screen', 'minimize', 'hide', 'blur'])('takes the screen back after %s', (event) => {
    const { window, log } = guarded();
    window.emit(event);
    expect(asked('BrowserWindow.setKiosk').map(({ args }) => args[0])).toEqual([true]);
    expect(asked('BrowserWindow.focus')).toHaveLength(1);
    expect(log.lines).toEqual([`kiosk kept {"what":"${event}"}`]);
    window.destroyed = true;
    window.emit(event);
    expect(asked('BrowserWindow.setKiosk')).toHaveLength(1);
  });

  it('lies above other windows, and no script moves it', () => {
    const { window, guard } = guarded();
    expect(asked('BrowserWindow.setAlwaysOnTop').map(({ args }) => args)).toEqual([[true, 'pop-up-menu']]);
    expect(window.webContents.prevented('content-bounds-updated')).toBe(true);
    const menu = electronEvent();
    window.emit('system-context-menu', menu);
    expect(menu.defaultPrevented).toBe(true);
    window.destroyed = true;
    guard.release();
    expect(asked('BrowserWindow.setKiosk')).toEqual([]);
  });

  it('has no menu, no zoom and no developer tools', async () => {
    const { window } = guarded();
    expect(window.webContents.prevented('context-menu')).toBe(true);
    expect(window.webContents.prevented('zoom-changed', 'in')).toBe(true);
    expect(asked('webContents.setZoomFactor').map(({ args }) => args[0])).toEqual([1]);
    window.webContents.emit('devtools-opened');
    expect(asked('webContents.closeDevTools')).toHaveLength(1);
    await window.loadURL(pageUrl).catch(() => undefined);
    window.webContents.emit('did-finish-load', electronEvent());
    expect(asked('webContents.setZoomFactor').map(({ args }) => args[0])).toEqual([1, 1]);
    expect(asked('webContents.setVisualZoomLevelLimits').at(-1)?.args).toEqual([1, 1]);
  });
});

describe('dialogs for files at a kiosk', () => {
  const intercepts = () =>
    asked('debugger.sendCommand').filter(({ args }) => args[0] === 'Page.setInterceptFileChooserDialog');

  it('are asked of the program, again in a page that is loaded again, and are said to be refused', () => {
    const log = memoryLog();
    const window = new BrowserWindowDouble({ webPreferences: { session: session.defaultSession as never } });
    guardKiosk(window as never, log);
    expect(intercepts().map(({ args }) => args[1])).toEqual([{ enabled: true }]);
    // Without it Chromium says nothing of a dialog.
    expect(asked('debugger.sendCommand')[0]?.args[0]).toBe('Page.enable');
    const { webContents } = window;
    webContents.debugger.detach();
    webContents.emit('did-finish-load', electronEvent());
    expect(webContents.debugger.isAttached()).toBe(true);
    expect(intercepts()).toHaveLength(2);
    webContents.debugger.emit('message', electronEvent(), 'Page.fileChooserOpened', {}, '');
    webContents.debugger.emit('message', electronEvent(), 'Page.loadEventFired', {}, '');
    expect(log.lines.filter((line) => line.includes('file dialog refused'))).toHaveLength(1);
  });

  it('are as usual once the window is let go', () => {
    const { window, guard } = guarded();
    guard.release();
    expect(window.webContents.debugger.isAttached()).toBe(false);
    window.webContents.emit('did-finish-load', electronEvent());
    expect(window.webContents.debugger.isAttached()).toBe(false);
  });

  it('that can’t be refused leave the rest of the guard as it is, and the log says so', () => {
    const log = memoryLog();
    const window = new BrowserWindowDouble({ webPreferences: { session: session.defaultSession as never } });
    window.webContents.debugger.attach = () => {
      throw new Error('Another debugger is already attached to this target');
    };
    guardKiosk(window as never, log);
    expect(log.lines.join()).toContain('file dialogs');
    expect(window.webContents.prevented('context-menu')).toBe(true);
  });
});

describe('a person who has left', () => {
  it('leaves no clipboard, no storage, no history and no page', async () => {
    const window = new BrowserWindowDouble({ webPreferences: { session: session.defaultSession as never } });
    window.loadURL = (url) => (recorded.push({ what: 'load', args: [url], ready: true }), Promise.resolve());
    await forgetPerson(window as never, memoryLog());
    expect(recorded.map(({ what }) => what).filter((what) => what !== 'new BrowserWindow')).toEqual([
      'clipboard.clear',
      // What is only marked can be put in with the middle button.
      'clipboard.selection.clear',
      'session.clearStorageData',
      'session.clearCache',
      'load',
      'navigationHistory.clear',
    ]);
    await forgetPerson(null, memoryLog());
  });

  it('leaves no clipboard where there is no other one than the system’s', async () => {
    const { selection } = clipboard;
    Object.assign(clipboard, { selection: undefined });
    await forgetPerson(null, memoryLog());
    Object.assign(clipboard, { selection });
    expect(asked('clipboard.clear')).toHaveLength(1);
  });

  it('is said in the log where something of them could not be taken away, unless the window has gone', async () => {
    const window = new BrowserWindowDouble({ webPreferences: { session: session.defaultSession as never } });
    window.loadURL = () => Promise.reject(new Error('ERR_FAILED'));
    const log = memoryLog();
    await forgetPerson(window as never, log);
    expect(log.lines).toEqual(['forgetting a person {"error":"Error: ERR_FAILED"}']);
    window.loadURL = () => (
      (window.destroyed = true),
      Promise.reject(new Error('Object has been destroyed'))
    );
    await forgetPerson(window as never, log);
    await forgetPerson(window as never, log);
    expect(log.lines).toHaveLength(1);
  });
});
