import { EventEmitter } from 'node:events';
import type {
  BrowserWindow as RealWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
  WebContentsPrintOptions,
  WebFrameMain,
} from 'electron';
import { app } from './app.ts';
import { DebuggerDouble } from './debugger.ts';
import { session, type SessionDouble } from './session.ts';
import { electronEvent, machine, needsReady, onReset, record } from './world.ts';

/** What shows the pages of windows. */
export interface Surface {
  load(window: BrowserWindowDouble, url: string): Promise<void>;
  reload(contents: ContentsDouble): Promise<void>;
  send(frame: FrameDouble, channel: string, args: readonly unknown[]): void;
  /** Answers '' or Electron's word for what went wrong. */
  print(contents: ContentsDouble, options: WebContentsPrintOptions): Promise<string>;
  close(window: BrowserWindowDouble): void;
  /** A command of Chromium's protocol, from the program's own debugger. */
  command(method: string, params: unknown): Promise<unknown>;
  /** Clears what Chromium keeps for the page. */
  forget(what: Forgotten): Promise<void>;
}

export type Forgotten = 'storage' | 'cache' | 'history';

/** Without one nothing is shown, and a test plays the page. */
export const currentSurface: { surface: Surface | null } = { surface: null };

/** A frame; what was sent to it is in `sent`, cloned as Electron does. */
export class FrameDouble implements Pick<WebFrameMain, 'url' | 'detached' | 'isDestroyed' | 'send'> {
  url: string;
  detached = false;
  destroyed = false;
  readonly parent: FrameDouble | null;
  readonly sent: unknown[][] = [];

  constructor(url: string, parent: FrameDouble | null = null) {
    this.url = url;
    this.parent = parent;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  send(channel: string, ...args: unknown[]): void {
    const cloned = structuredClone(args) as unknown[];
    if (currentSurface.surface === null) this.sent.push([channel, ...cloned]);
    else currentSurface.surface.send(this, channel, cloned);
  }
}

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

export class ContentsDouble
  extends EventEmitter
  implements
    Pick<
      WebContents,
      | 'setWindowOpenHandler'
      | 'setWebRTCIPHandlingPolicy'
      | 'print'
      | 'getPrintersAsync'
      | 'setZoomFactor'
      | 'setVisualZoomLevelLimits'
      | 'closeDevTools'
      | 'reload'
      | 'isDestroyed'
      | 'forcefullyCrashRenderer'
    >
{
  readonly mainFrame = new FrameDouble('');
  readonly session: SessionDouble;
  openHandler: OpenHandler | null = null;
  webRtcPolicy: Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0] = 'default';

  constructor(own: SessionDouble) {
    super();
    this.session = own;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: ContentsDouble['webRtcPolicy']): void {
    this.webRtcPolicy = policy;
  }

  print(options: WebContentsPrintOptions = {}, done?: (success: boolean, reason: string) => void): void {
    record('webContents.print', options);
    const answer = async (): Promise<void> => {
      const failure = currentSurface.surface
        ? await currentSurface.surface.print(this, options)
        : machine.printFailure;
      done?.(failure === '', failure);
    };
    void answer();
  }

  getPrintersAsync(): ReturnType<WebContents['getPrintersAsync']> {
    return Promise.resolve(
      machine.printers.map((name) => ({ name, displayName: `${name} (A4)`, description: '', options: {} })),
    );
  }

  readonly debugger = new DebuggerDouble((method, params) => currentSurface.surface?.command(method, params));

  isDestroyed(): boolean {
    return false;
  }

  readonly navigationHistory = {
    clear: () => {
      record('navigationHistory.clear');
      void currentSurface.surface?.forget('history');
    },
  };

  setZoomFactor(factor: number): void {
    record('webContents.setZoomFactor', factor);
  }

  setVisualZoomLevelLimits(minimum: number, maximum: number): Promise<void> {
    record('webContents.setVisualZoomLevelLimits', minimum, maximum);
    return Promise.resolve();
  }

  closeDevTools(): void {
    record('webContents.closeDevTools');
  }

  reload(): void {
    record('webContents.reload');
    void currentSurface.surface?.reload(this);
  }

  forcefullyCrashRenderer(): void {
    record('webContents.forcefullyCrashRenderer');
    this.emit('render-process-gone', electronEvent(), { reason: 'killed', exitCode: 1 });
  }

  /** Emits an event that can be prevented, and answers whether it was. */
  prevented(name: string, ...args: readonly unknown[]): boolean {
    const event = electronEvent();
    this.emit(name, event, ...args);
    return event.defaultPrevented;
  }
}

type WindowPart = Pick<
  RealWindow,
  | 'show'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'isMinimized'
  | 'isDestroyed'
  | 'getNormalBounds'
  | 'loadURL'
  | 'close'
  | 'setKiosk'
  | 'setAlwaysOnTop'
>;

const windows: BrowserWindowDouble[] = [];
/** Whether the program closes its windows to end: then nobody hears that all are closed. */
let quitting = false;

export class BrowserWindowDouble extends EventEmitter implements WindowPart {
  readonly options: BrowserWindowConstructorOptions;
  readonly #contents: ContentsDouble;
  shown: boolean;
  minimized = false;
  maximized = false;
  destroyed = false;
  bounds: Rectangle;
  /** The answer to the page that was loaded last. */
  page: Response | null = null;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    needsReady('BrowserWindow');
    record('new BrowserWindow', options);
    this.options = options;
    this.shown = options.show ?? true;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    const own = options.webPreferences?.session as unknown as SessionDouble | undefined;
    this.#contents = new ContentsDouble(own ?? session.defaultSession);
    this.#contents.session.forget = (what) => currentSurface.surface?.forget(what) ?? Promise.resolve();
    windows.push(this);
    app.emit('web-contents-created', electronEvent(), this.#contents);
  }

  get webContents(): ContentsDouble {
    this.#needsToBe();
    return this.#contents;
  }

  static getAllWindows(): BrowserWindowDouble[] {
    return windows.filter(({ destroyed }) => !destroyed);
  }

  /** Loads a page through the window's session; a page that was refused rejects, as in Electron. */
  async loadURL(url: string): Promise<void> {
    record('BrowserWindow.loadURL', url, this.shown);
    if (currentSurface.surface === null) this.page = await this.webContents.session.request(url);
    else await currentSurface.surface.load(this, url);
    this.webContents.mainFrame.url = url;
    this.webContents.emit('did-finish-load', electronEvent());
    this.emit('ready-to-show', electronEvent());
  }

  show(): void {
    this.#needsToBe();
    this.shown = true;
    record('BrowserWindow.show');
  }

  focus(): void {
    this.#needsToBe();
    record('BrowserWindow.focus');
  }

  setKiosk(flag: boolean): void {
    record('BrowserWindow.setKiosk', flag);
  }

  setAlwaysOnTop(...args: Parameters<RealWindow['setAlwaysOnTop']>): void {
    record('BrowserWindow.setAlwaysOnTop', ...args);
  }

  restore(): void {
    this.minimized = false;
  }

  maximize(): void {
    this.maximized = true;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isMinimized(): boolean {
    this.#needsToBe();
    return this.minimized;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getNormalBounds(): Rectangle {
    return this.bounds;
  }

  close(): void {
    const event = electronEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return;
    this.destroyed = true;
    currentSurface.surface?.close(this);
    this.emit('closed');
    if (!quitting && BrowserWindowDouble.getAllWindows().length === 0) app.emit('window-all-closed');
  }

  /** Electron's rule that a window which is gone can be asked for nothing but whether it is. */
  #needsToBe(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
  }
}

app.closeWindows = () => {
  quitting = true;
  for (const window of BrowserWindowDouble.getAllWindows()) window.close();
  quitting = false;
  return BrowserWindowDouble.getAllWindows().length === 0;
};

onReset(() => {
  currentSurface.surface = null;
  windows.length = 0;
});
