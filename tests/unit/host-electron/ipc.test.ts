import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk, DeskListener } from '#electron/desk/desk.ts';
import { handleCalls, sendEvents } from '#electron/host/electron/ipc.ts';
import { createKnownWindows } from '#electron/host/electron/known-windows.ts';
import { callChannel, eventChannel } from '#shared/ipc/contract.ts';
import { ok } from '#shared/model/result.ts';
import { handledChannels, invoke } from '#tests/support/electron-double/system.ts';
import { BrowserWindowDouble, FrameDouble } from '#tests/support/electron-double/window.ts';
import { resetWorld, setReady } from '#tests/support/electron-double/world.ts';
import { memoryLog } from './support.ts';
import { defaultSettings } from '#shared/ipc/settings.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));

beforeEach(() => {
  resetWorld();
  setReady(true);
});

function speaking(desk?: Promise<Desk>) {
  const call = vi.fn((name: unknown, input: unknown) => Promise.resolve(ok({ name, input })));
  let listener: DeskListener = () => undefined;
  const made: Desk = {
    call,
    listen: (given) => {
      listener = given;
      return () => undefined;
    },
    arrive: () => undefined,
    onPowerEvent: () => undefined,
    running: () => [],
    close: () => Promise.resolve(),
  };
  const windows = createKnownWindows();
  const window = new BrowserWindowDouble();
  window.webContents.mainFrame.url = 'kobai://desk/#/history';
  windows.add(window as unknown as BrowserWindow);
  const log = memoryLog();
  const parts = { desk: desk ?? Promise.resolve(made), windows, log };
  handleCalls(parts);
  const contents = window.webContents;
  const from = (senderFrame: FrameDouble | null, sender: unknown = contents) => ({
    sender,
    senderFrame,
  });
  return {
    parts,
    call,
    window,
    contents,
    log,
    from,
    emit: (...args: Parameters<DeskListener>) => listener(...args),
  };
}

const foreign = { ok: false, error: { code: 'call.foreign-sender' } };

describe('the windows of the desk', () => {
  it('are none that the system has taken away without a word', () => {
    const { parts, window, from, contents } = speaking();
    expect(parts.windows.mainFrames()).toHaveLength(1);
    window.destroyed = true;
    expect(parts.windows.mainFrames()).toEqual([]);
    expect(parts.windows.isTrustedSender(from(contents.mainFrame) as never)).toBe(false);
  });
});

describe('calls', () => {
  it('come in on one channel, the one of the contract', () => {
    speaking();
    expect(handledChannels()).toEqual([callChannel]);
  });

  it('reach the desk from the main frame of a known window', async () => {
    const { call, from, window } = speaking();
    const answer = await invoke(from(window.webContents.mainFrame), callChannel, 'jobs.list', { a: 1 });
    expect(answer).toEqual({ ok: true, value: { name: 'jobs.list', input: { a: 1 } } });
    expect(call).toHaveBeenCalledExactlyOnceWith('jobs.list', { a: 1 });
  });

  it.each([
    '',
    'about:blank',
    'https://example.com/',
    'kobai://other/',
    'kobai://desk:1/',
    'file:///a.html',
    'data:,',
  ])('are refused while the main frame shows %o', async (url) => {
    const { call, from, window, log } = speaking();
    window.webContents.mainFrame.url = url;
    expect(await invoke(from(window.webContents.mainFrame), callChannel, 'jobs.list', {})).toMatchObject(
      foreign,
    );
    expect(call).not.toHaveBeenCalled();
    expect(log.lines).toHaveLength(1);
  });

  it('are refused from a frame within the page, even of the desk', async () => {
    const { call, from, window } = speaking();
    const inner = new FrameDouble('kobai://desk/', window.webContents.mainFrame);
    expect(await invoke(from(inner), callChannel, 'jobs.list', {})).toMatchObject(foreign);
    expect(call).not.toHaveBeenCalled();
  });

  it('are refused from a frame that is gone, detached or destroyed', async () => {
    const { call, from, window } = speaking();
    expect(await invoke(from(null), callChannel, 'jobs.list', {})).toMatchObject(foreign);
    window.webContents.mainFrame.detached = true;
    expect(await invoke(from(window.webContents.mainFrame), callChannel, 'jobs.list', {})).toMatchObject(
      foreign,
    );
    window.webContents.mainFrame.detached = false;
    window.webContents.mainFrame.destroyed = true;
    expect(await invoke(from(window.webContents.mainFrame), callChannel, 'jobs.list', {})).toMatchObject(
      foreign,
    );
    expect(call).not.toHaveBeenCalled();
  });

  it('are refused from a window that the desk does not know, or no longer has', async () => {
    const { call, from, window } = speaking();
    const other = new BrowserWindowDouble();
    other.webContents.mainFrame.url = 'kobai://desk/';
    const theirs = from(other.webContents.mainFrame, other.webContents);
    expect(await invoke(theirs, callChannel, 'jobs.list', {})).toMatchObject(foreign);
    // Not even with the frame of one and the contents of the other.
    expect(await invoke(from(other.webContents.mainFrame), callChannel, 'jobs.list', {})).toMatchObject(
      foreign,
    );
    const ours = from(window.webContents.mainFrame);
    window.close();
    expect(await invoke(ours, callChannel, 'jobs.list', {})).toMatchObject(foreign);
    expect(call).not.toHaveBeenCalled();
  });

  it('judge the sender before they wait for the desk', async () => {
    let up: (desk: Desk) => void = () => undefined;
    const { from, window } = speaking(new Promise((resolve) => (up = resolve)));
    const answer = invoke(from(window.webContents.mainFrame), callChannel, 'jobs.list', {});
    window.webContents.mainFrame.detached = true;
    up({
      call: () => Promise.resolve(ok('answered')),
      listen: () => () => undefined,
      arrive: () => undefined,
      onPowerEvent: () => undefined,
      running: () => [],
      close: () => Promise.resolve(),
    });
    expect(await answer).toEqual({ ok: true, value: 'answered' });
  });

  it('are refused as unexpected, with the id in the log, when the desk did not start', async () => {
    const { from, window, log } = speaking(Promise.reject(new Error('no disk')));
    const answer = await invoke(from(window.webContents.mainFrame), callChannel, 'jobs.list', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(answer)).toContain('a1b2c3d4');
    expect(JSON.stringify(answer)).not.toContain('no disk');
    expect(log.lines.join()).toContain('no disk');
  });
});

describe('events', () => {
  const settings = { ...defaultSettings, theme: 'dark' } as const;

  it('reach the main frame of a known window, and no other window', async () => {
    const { parts, emit, window } = speaking();
    const other = new BrowserWindowDouble();
    other.webContents.mainFrame.url = 'kobai://desk/';
    await sendEvents(parts);
    emit('settings.changed', settings);
    expect(window.webContents.mainFrame.sent).toEqual([[eventChannel, 'settings.changed', settings]]);
    expect(other.webContents.mainFrame.sent).toEqual([]);
  });

  it('do not reach a page that is not the desk, nor a frame that has gone', async () => {
    const { parts, emit, window, contents } = speaking();
    await sendEvents(parts);
    window.webContents.mainFrame.url = 'https://example.com/';
    emit('settings.changed', settings);
    window.webContents.mainFrame.url = 'kobai://desk/';
    window.webContents.mainFrame.destroyed = true;
    emit('settings.changed', settings);
    window.close();
    emit('settings.changed', settings);
    expect(contents.mainFrame.sent).toEqual([]);
  });
});
