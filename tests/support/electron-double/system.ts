import { EventEmitter } from 'node:events';
import type {
  ClientRequest,
  ClientRequestConstructorOptions,
  Clipboard,
  Dialog,
  Display,
  IpcMain,
  IpcMainInvokeEvent,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  Net,
  OpenDialogOptions,
  OpenDialogReturnValue,
  PowerMonitor,
  Rectangle,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Shell,
} from 'electron';
import { machine, needsReady, onReset, record } from './world.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    record('ipcMain.handle', channel);
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
} satisfies Pick<IpcMain, 'handle'>;

/** Every channel that has a handler. */
export const handledChannels = (): readonly string[] => [...handlers.keys()];

/** A page's `ipcRenderer.invoke`, as it arrives: arguments and answer are cloned on the way. */
export async function invoke(
  from: { readonly sender: unknown; readonly senderFrame: unknown },
  channel: string,
  ...args: readonly unknown[]
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  const event = { type: 'frame', ...from } as unknown as IpcMainInvokeEvent;
  return structuredClone(await handler(event, ...(structuredClone(args) as unknown[])));
}

/** What answers the network; tests may put another in its place. */
export const network: {
  answer: (request: Request) => Promise<Response>;
  request: (options: ClientRequestConstructorOptions) => ClientRequest;
} = { answer: offline, request: noRequest };
function noRequest(): ClientRequest {
  const request = Object.assign(new EventEmitter(), { end: () => undefined, abort: () => undefined });
  setImmediate(() => request.emit('error', new Error('net::ERR_INTERNET_DISCONNECTED')));
  return request as unknown as ClientRequest;
}
function offline(): Promise<Response> {
  return Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED'));
}

export const net = {
  fetch(input, init) {
    needsReady('net.fetch()');
    const request = new Request(input, init);
    record('net.fetch', request);
    return network.answer(request);
  },
  request(options) {
    needsReady('net.request()');
    record('net.request', options);
    return network.request(options as ClientRequestConstructorOptions);
  },
} satisfies Pick<Net, 'fetch' | 'request'>;

export const shell = {
  openExternal(url) {
    record('shell.openExternal', url);
    return machine.opensAddresses ? Promise.resolve() : Promise.reject(new Error('no program for it'));
  },
  openPath(path) {
    record('shell.openPath', path);
    return Promise.resolve(machine.openPath);
  },
  showItemInFolder(path) {
    record('shell.showItemInFolder', path);
  },
} satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>;

/** Who answers dialogs; tests may put another in its place. */
export const person = {
  save: (_options: SaveDialogOptions): Promise<SaveDialogReturnValue> =>
    Promise.resolve({ ...machine.saveDialog }),
  open: (_options: OpenDialogOptions): Promise<OpenDialogReturnValue> =>
    Promise.resolve({ ...machine.openDialog }),
  /** Presses the button that `Escape` presses. */
  message: ({ cancelId = 0 }: MessageBoxOptions): Promise<MessageBoxReturnValue> =>
    Promise.resolve({ response: cancelId, checkboxChecked: false }),
  errorBox: (_title: string, _content: string): void => undefined,
  clipboardCleared: (): void => undefined,
};
const usualPerson = { ...person };

export const dialog = {
  showSaveDialog(...args: readonly unknown[]): Promise<SaveDialogReturnValue> {
    needsReady('dialog');
    record('dialog.showSaveDialog', ...args);
    return person.save(args.at(-1) as SaveDialogOptions);
  },
  showOpenDialog(...args: readonly unknown[]): Promise<OpenDialogReturnValue> {
    needsReady('dialog');
    record('dialog.showOpenDialog', ...args);
    return person.open(args.at(-1) as OpenDialogOptions);
  },
  showMessageBox(...args: readonly unknown[]): Promise<MessageBoxReturnValue> {
    needsReady('dialog');
    record('dialog.showMessageBox', ...args);
    return person.message(args.at(-1) as MessageBoxOptions);
  },
  showErrorBox(title, content) {
    record('dialog.showErrorBox', title, content);
    person.errorBox(title, content);
  },
} satisfies Pick<Dialog, 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox' | 'showErrorBox'>;

const display = (workArea: Rectangle) => ({ workArea, bounds: workArea }) as Display;

const shared = (a: Rectangle, b: Rectangle): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

export const screen = {
  getPrimaryDisplay(): Display {
    needsReady('screen');
    return display(machine.screens[0] as Rectangle);
  },
  getAllDisplays(): Display[] {
    needsReady('screen');
    return machine.screens.map(display);
  },
  /** The screen that shares most with the rectangle; the primary one when none does. */
  getDisplayMatching(rectangle: Rectangle): Display {
    needsReady('screen');
    const [best] = [...machine.screens].sort((a, b) => shared(b, rectangle) - shared(a, rectangle));
    return display(best as Rectangle);
  },
};

class PowerMonitorDouble extends EventEmitter {
  override on(event: string, listener: () => void): this {
    needsReady('powerMonitor');
    record('powerMonitor.on', event);
    return super.on(event, listener);
  }
}
export const powerMonitor = new PowerMonitorDouble() as EventEmitter & Pick<PowerMonitor, 'on'>;

export const nativeTheme = {
  get shouldUseDarkColors(): boolean {
    return machine.dark;
  },
};

/** The clipboard of the machine; in Chromium the test empties that of the browser. */
export const clipboard = {
  clear(): void {
    record('clipboard.clear');
    person.clipboardCleared();
  },
  /** On Linux, what a middle click puts in; the other systems have none. */
  selection: { clear: () => record('clipboard.selection.clear') },
} satisfies { clear: Clipboard['clear']; selection: Pick<Clipboard, 'clear'> | undefined };

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => ({ template }),
  setApplicationMenu(menu: unknown): void {
    record('Menu.setApplicationMenu', menu);
  },
};

onReset(() => {
  powerMonitor.removeAllListeners();
  handlers.clear();
  Object.assign(network, { answer: offline, request: noRequest });
  Object.assign(person, usualPerson);
});
