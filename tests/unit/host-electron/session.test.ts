import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hardenSession, pageSession, blockNetwork } from '#electron/host/electron/session.ts';
import { SessionDouble } from '#tests/support/electron-double/session.ts';
import { resetWorld, setReady } from '#tests/support/electron-double/world.ts';
import { memoryLog } from './support.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));

const contents = {} as WebContents;
const asSession = (double: SessionDouble) => double as unknown as Session;

function hardened(): SessionDouble {
  const double = new SessionDouble('desk');
  hardenSession(asSession(double), memoryLog());
  return double;
}

function requested(
  double: SessionDouble,
  permission: string,
  requestingUrl: string,
  isMainFrame = true,
): boolean {
  let answer: boolean | null = null;
  double.permissionRequest?.(contents, permission as never, (granted) => (answer = granted), {
    requestingUrl,
    isMainFrame,
  });
  expect(answer, 'the request was answered at once').not.toBeNull();
  return answer === true;
}

const checked = (double: SessionDouble, permission: string, requestingUrl: string, isMainFrame = true) =>
  double.permissionCheck?.(contents, permission as never, 'kobai://desk', { requestingUrl, isMainFrame });

const others = [
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'local-fonts',
  'media',
  'midi',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'usb',
  'window-management',
  'unknown',
];

describe('a session', () => {
  beforeEach(resetWorld);

  it('is kept in memory only', () => {
    setReady(true);
    const double = pageSession() as unknown as SessionDouble;
    expect(double.isPersistent()).toBe(false);
    expect(double.options).toEqual({ cache: false });
  });

  it('lets the desk copy text, when it is asked and when it is checked', () => {
    expect(requested(hardened(), 'clipboard-sanitized-write', 'kobai://desk/')).toBe(true);
    expect(checked(hardened(), 'clipboard-sanitized-write', 'kobai://desk/')).toBe(true);
  });

  it.each([
    ['https://example.com/', true],
    ['kobai://other/', true],
    ['about:blank', true],
    ['', true],
    ['kobai://desk/', false],
  ])('lets nobody else copy text: %s (main frame: %s)', (url, isMainFrame) => {
    expect(requested(hardened(), 'clipboard-sanitized-write', url, isMainFrame)).toBe(false);
    expect(checked(hardened(), 'clipboard-sanitized-write', url, isMainFrame)).toBe(false);
  });

  it.each(others)('refuses %s to the desk itself', (permission) => {
    expect(requested(hardened(), permission, 'kobai://desk/')).toBe(false);
    expect(checked(hardened(), permission, 'kobai://desk/')).toBe(false);
  });

  it('refuses devices, screens, spell checking and downloads', () => {
    const double = hardened();
    expect(
      double.devicePermission?.({ deviceType: 'usb', origin: 'kobai://desk', device: {} as never }),
    ).toBe(false);
    let streams: unknown = 'not answered';
    double.displayMedia?.({} as never, (given) => (streams = given));
    expect(streams).toBeNull();
    expect(double.spellChecker).toBe(false);
    const event = { preventDefault: vi.fn() };
    double.emit('will-download', event, {}, contents);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it.each([
    ['kobai://desk/assets/a.js', false],
    ['data:image/png;base64,AA==', false],
    ['blob:kobai://desk/1', false],
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
    ['kobai://other/', true],
    ['devtools://devtools/bundled/a.js', true],
    ['nonsense', true],
  ])('has no network: %s is cancelled: %s', (url, expected) => {
    const double = new SessionDouble('desk');
    blockNetwork(asSession(double), { development: false });
    const callback = vi.fn();
    double.beforeRequest?.({ url }, callback);
    expect(callback).toHaveBeenCalledExactlyOnceWith({ cancel: expected });
  });

  it('lets developer tools load themselves while it is developed', () => {
    const double = new SessionDouble('desk');
    blockNetwork(asSession(double), { development: true });
    const callback = vi.fn();
    double.beforeRequest?.({ url: 'devtools://devtools/bundled/a.js' }, callback);
    expect(callback).toHaveBeenCalledExactlyOnceWith({ cancel: false });
  });
});
