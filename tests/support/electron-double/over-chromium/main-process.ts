import { pathToFileURL } from 'node:url';
import { writeHeapSnapshot } from 'node:v8';
import { app } from '../app.ts';
import { built } from '../built.ts';
import { usePolicyFile } from '../policy-file.ts';
import { useCheapKeyDerivation } from '../cheap-key-derivation.ts';
import { mockElectron } from '../hooks.ts';
import { invoke, network, person, powerMonitor } from '../system.ts';
import { BrowserWindowDouble, FrameDouble, currentSurface } from '../window.ts';
import { asked, electronEvent, machine, recorded } from '../world.ts';
import {
  rpcOver,
  type Frame,
  type MainHandlers,
  type Origin,
  type ScreenHandlers,
  type Start,
} from './channel.ts';
import { serveSessionPages } from './page-server.ts';

// The built main process, unchanged, whose windows the test shows in Chromium.

/** What can be granted, by Electron's names. */
const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'geolocation',
  'media',
  'midi',
  'notifications',
  'storage-access',
];

const onlyWindow = (): BrowserWindowDouble => {
  const [window] = BrowserWindowDouble.getAllWindows();
  if (window === undefined) throw new Error('no window is open');
  return window;
};
/** A frame as Chromium says it is. */
const frameOf = ({ url, main }: Frame): FrameDouble => {
  const { mainFrame } = onlyWindow().webContents;
  if (!main) return new FrameDouble(url, mainFrame);
  mainFrame.url = url;
  return mainFrame;
};

const mine: MainHandlers = {
  invoke: ({ frame, channel, args }) =>
    invoke({ sender: onlyWindow().webContents, senderFrame: frameOf(frame) }, channel, ...args),
  cancels: (url) => onlyWindow().webContents.session.cancels(url),
  keeps({ frame, redirected }) {
    const { webContents } = onlyWindow();
    const { url } = frame;
    if (redirected) return webContents.prevented('will-redirect', url);
    // A frame inside the page has one event, the page itself two.
    return [...(frame.main ? ['will-navigate'] : []), 'will-frame-navigate']
      .map((name) => webContents.prevented(name, url))
      .some((prevented) => prevented);
  },
  opens: (url) => {
    const answer = onlyWindow().webContents.openHandler?.({ url } as never);
    return answer === undefined || answer.action === 'allow';
  },
  keepsDownload() {
    const event = electronEvent();
    const { webContents } = onlyWindow();
    webContents.session.emit('will-download', event, {}, webContents);
    return event.defaultPrevented;
  },
  gone: (reason) =>
    void onlyWindow().webContents.emit('render-process-gone', electronEvent(), { reason, exitCode: 5 }),
  debugged: (method) =>
    void onlyWindow().webContents.debugger.emit('message', electronEvent(), method, {}, ''),
  asked: (name) => JSON.parse(JSON.stringify(asked(name))) as ReturnType<typeof asked>,
  askedAfter: (count) => recorded.slice(count).map(({ what }) => what),
  grants: (permission) => {
    const { mainFrame, session } = onlyWindow().webContents;
    return session.permission(permission, mainFrame.url);
  },
  happens({ on, name, args }) {
    const target = { app, powerMonitor, window: onlyWindow(), webContents: onlyWindow().webContents }[on];
    target.emit(name, electronEvent(), ...args);
  },
  prevents({ on, name, args }) {
    const event = electronEvent();
    const target = { window: onlyWindow(), webContents: onlyWindow().webContents }[on];
    target.emit(name, event, ...args);
    return event.defaultPrevented;
  },
  heap(file) {
    // Requests that the double has noted, with what was sent by them.
    for (const each of recorded) if (each.what.startsWith('net.')) Object.assign(each, { args: [] });
    writeHeapSnapshot(file);
  },
  machine: (changes) => void Object.assign(machine, changes),
  closeWindow: () => {
    // Asked whether running work may be interrupted, the person presses the last button.
    person.message = ({ buttons = [] }) =>
      Promise.resolve({ response: buttons.length - 1, checkboxChecked: false });
    onlyWindow().close();
  },
};

const { machine: wanted, args, policy } = JSON.parse(process.argv[2] ?? '{}') as Start;
Object.assign(machine, wanted);
process.argv.splice(2, 1, ...args);
const test = rpcOver<ScreenHandlers>(process, mine);
// Without its test nobody would end it.
process.once('disconnect', () => process.exit(1));
app.once('double:ended', (code: number) => process.exit(code));

network.answer = (request) => fetch(request);
person.save = (options) => test.ask('saveDialog', options);
person.open = (options) => test.ask('openDialog', options);
person.clipboardCleared = () => test.notify('clipboardCleared', null);
person.errorBox = (title, content) => test.notify('errorBox', { title, content });

const origins = new Map<unknown, Promise<Origin>>();
currentSurface.surface = {
  async load(window, url) {
    const { session } = window.webContents;
    const { preload = '', sandbox, contextIsolation } = window.options.webPreferences ?? {};
    if (sandbox !== true || contextIsolation !== true)
      throw new Error('the double shows only pages that are sandboxed and isolated');
    const serving = origins.get(session) ?? serveSessionPages(session, new URL(url).protocol.slice(0, -1));
    origins.set(session, serving);
    const granted = permissions.filter((name) => session.permission(name, url).every(Boolean));
    await test.ask('load', { url, origin: await serving, preload, granted });
  },
  reload: () => test.ask('reload', null),
  send: (frame, channel, sent) => {
    if (frame === onlyWindow().webContents.mainFrame) test.notify('send', { channel, args: sent });
  },
  print: (_contents, options) => test.ask('print', options),
  close: () => test.notify('close', null),
  command: (method, params) => test.ask('command', { method, params }),
  forget: (what) => test.ask('forget', what),
};

mockElectron();
useCheapKeyDerivation();
usePolicyFile(policy);
await import(pathToFileURL(built('main/main.js')).href);
// What has ended itself by then, as a second start does, never becomes ready.
if (app.exitCode === null) app.becomeReady();
else process.exit(app.exitCode);
