import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardKiosk } from '#electron/host/electron/kiosk.ts';
import { watchSystemEnd } from '#electron/host/electron/system-end.ts';
import { app } from '#tests/support/electron-double/app.ts';
import { powerMonitor } from '#tests/support/electron-double/electron.ts';
import { session } from '#tests/support/electron-double/session.ts';
import { BrowserWindowDouble } from '#tests/support/electron-double/window.ts';
import { electronEvent, resetWorld, setReady } from '#tests/support/electron-double/world.ts';
import { memoryLog } from './support.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
const before = new Map(signals.map((name) => [name, process.listeners(name)]));
beforeEach(() => {
  resetWorld();
  setReady(true);
});
afterEach(() => {
  for (const [name, kept] of before)
    for (const listener of process.listeners(name)) if (!kept.includes(listener)) process.off(name, listener);
});

function watched() {
  const window = new BrowserWindowDouble({ webPreferences: { session: session.defaultSession as never } });
  const end = vi.fn();
  const leave = vi.fn();
  watchSystemEnd(window as never, { end, leave });
  return { window, end, leave };
}

describe('the end by the system', () => {
  it.each(signals)('comes by %s, once', (name) => {
    const { end } = watched();
    // As Node hands it over; every listener of the test runner itself is left alone.
    for (const listener of process.listeners(name)) if (!before.get(name)?.includes(listener)) listener(name);
    powerMonitor.emit('shutdown', electronEvent());
    expect(end.mock.calls).toEqual([[name]]);
  });

  it('comes by a shutdown, which waits for the program', () => {
    const { end } = watched();
    const event = electronEvent();
    powerMonitor.emit('shutdown', event);
    expect(event.defaultPrevented).toBe(true);
    expect(end.mock.calls).toEqual([['shutdown']]);
  });

  it('comes on Windows with the end of the session; while that can be called off, only people leave', () => {
    const { window, end, leave } = watched();
    const event = electronEvent();
    window.emit('query-session-end', event);
    expect([event.defaultPrevented, leave.mock.calls.length, end.mock.calls.length]).toEqual([false, 1, 0]);
    window.emit('session-end', electronEvent());
    expect(end.mock.calls).toEqual([['session-end']]);
  });

  it('is not what a person at a kiosk can cause: quitting and closing lead nowhere', () => {
    const { window, end } = watched();
    const guard = guardKiosk(window as never, memoryLog());
    app.quit();
    window.close();
    expect([app.exitCode, window.isDestroyed(), end.mock.calls.length]).toEqual([null, false, 0]);
    guard.release();
    app.quit();
    expect([app.exitCode, window.isDestroyed()]).toEqual([0, true]);
  });
});
