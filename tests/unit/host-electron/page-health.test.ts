import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardContents } from '#electron/host/electron/navigation.ts';
import { crashPageUrl, pageUrl } from '#electron/host/electron/page-address.ts';
import { watchPage } from '#electron/host/electron/page-health.ts';
import { answerPage } from '#electron/host/electron/page-protocol.ts';
import { session } from '#tests/support/electron-double/session.ts';
import { person } from '#tests/support/electron-double/system.ts';
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
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function watched({
  kiosk = false,
  crashed,
}: { readonly kiosk?: boolean; readonly crashed?: () => Promise<void> } = {}) {
  const log = memoryLog();
  const window = new BrowserWindowDouble({ webPreferences: { session: session.defaultSession as never } });
  if (kiosk)
    window.loadURL = (url) => (
      recorded.push({ what: 'BrowserWindow.loadURL', args: [url], ready: true }),
      Promise.resolve()
    );
  watchPage(window as never, { locale: 'ja', kiosk, log, ...(crashed && { crashed }) });
  const crash = (reason = 'crashed') =>
    window.webContents.emit('render-process-gone', electronEvent(), { reason, exitCode: 5 });
  return { window, log, crash, loaded: () => asked('BrowserWindow.loadURL').map(({ args }) => args[0]) };
}
const reloads = () => asked('webContents.reload').length;

describe('a page that crashed', () => {
  it('is reloaded once, and the second time a page says so', () => {
    const { log, crash, loaded } = watched();
    crash();
    expect([reloads(), loaded()]).toEqual([1, []]);
    crash('oom');
    expect([reloads(), loaded()]).toEqual([1, [crashPageUrl]]);
    expect(log.lines.slice(0, 2)).toEqual([
      'page crashed {"reason":"crashed","exitCode":5,"again":false}',
      'page crashed {"reason":"oom","exitCode":5,"again":true}',
    ]);
  });

  it('is reloaded again when it ran well for a minute in between', () => {
    const { crash, loaded } = watched();
    crash();
    vi.advanceTimersByTime(60_000);
    crash();
    expect([reloads(), loaded()]).toEqual([2, []]);
  });

  it('is left alone when it ended as it should, or its window is gone', () => {
    const { window, crash, loaded } = watched();
    crash('clean-exit');
    const { webContents } = window;
    window.close();
    webContents.emit('render-process-gone', electronEvent(), { reason: 'crashed', exitCode: 5 });
    expect([reloads(), loaded()]).toEqual([0, []]);
  });

  it('is replaced by a page without a script, in both languages, that leads back and nowhere else', async () => {
    const answer = await answerPage('/nowhere', 'GET', crashPageUrl);
    const text = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain('画面の表示が続けて止まりました');
    expect(text).toContain('The page stopped working twice in a row');
    expect(text).not.toContain('<script');
    expect((await answerPage('/nowhere', 'GET', `${pageUrl}desk/notice.css`)).status).toBe(200);

    const { window, log } = watched();
    guardContents(window.webContents as never, log);
    const navigates = (to: string) => {
      const event = Object.assign(electronEvent(), { url: to });
      window.webContents.emit('will-navigate', event, to);
      return !event.defaultPrevented;
    };
    window.webContents.mainFrame.url = pageUrl;
    expect(navigates(pageUrl)).toBe(false);
    window.webContents.mainFrame.url = crashPageUrl;
    expect([
      navigates(pageUrl),
      navigates(`${pageUrl}assets/a.js`),
      navigates('https://example.com/'),
    ]).toEqual([true, false, false]);
  });
});

describe('a page that hangs', () => {
  it('is reloaded when the person wants that, who is asked after a while', async () => {
    const { window } = watched();
    person.message = () => Promise.resolve({ response: 1, checkboxChecked: false });
    window.webContents.emit('unresponsive');
    await vi.advanceTimersByTimeAsync(14_999);
    expect(asked('dialog.showMessageBox')).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked('dialog.showMessageBox')).toHaveLength(1);
    expect([asked('webContents.forcefullyCrashRenderer').length, reloads()]).toEqual([1, 1]);
  });

  it('is waited for when the person wants that, and asked about no more once it responds', async () => {
    const { window } = watched();
    window.webContents.emit('unresponsive');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(asked('webContents.forcefullyCrashRenderer')).toHaveLength(0);
    window.webContents.emit('unresponsive');
    window.webContents.emit('responsive');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked('dialog.showMessageBox')).toHaveLength(1);
  });

  it('is reloaded unasked in a kiosk', async () => {
    const { window } = watched({ kiosk: true });
    window.webContents.emit('unresponsive');
    await vi.advanceTimersByTimeAsync(15_000);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked('dialog.showMessageBox')).toHaveLength(0);
    expect(asked('BrowserWindow.loadURL').map(({ args }) => args[0])).toEqual([pageUrl]);
  });
});

describe('a page of a kiosk that crashed', () => {
  it('comes back by itself with nobody signed in, also when it crashes again', async () => {
    const order: string[] = [];
    const { crash, loaded } = watched({
      kiosk: true,
      crashed: () => (order.push(`signed out before load ${loaded().length}`), Promise.resolve()),
    });
    crash();
    await vi.advanceTimersByTimeAsync(0);
    expect(loaded()).toEqual([pageUrl]);
    crash();
    await vi.advanceTimersByTimeAsync(0);
    expect(loaded()).toEqual([pageUrl, crashPageUrl]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(loaded()).toEqual([pageUrl, crashPageUrl, pageUrl]);
    expect(order).toEqual(['signed out before load 0', 'signed out before load 1']);
  });
});
