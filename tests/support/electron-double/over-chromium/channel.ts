import type { MessagePort } from 'node:worker_threads';
import type { ChildProcess } from 'node:child_process';
import type {
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
  WebContentsPrintOptions,
} from 'electron';
import { rpc, type Handlers, type RpcClient } from '#electron/threads/rpc.ts';
import type { Forgotten } from '../window.ts';
import type { Machine, Recorded } from '../world.ts';

// What the process with the built main.js and the test with Chromium ask of each other.

/** How the main process is started. */
export interface Start {
  readonly machine: Partial<Machine>;
  /** Arguments after the program's own. */
  readonly args: readonly string[];
  /** What the program finds as `/etc/kobai-desk/policy.json`; null for nothing. */
  readonly policy: string | null;
}

/** Where Chromium finds what Electron finds under a scheme of its own: `scheme://host/` is `http://host.localhost:port/`. */
export interface Origin {
  readonly scheme: string;
  readonly port: number;
}

export interface Load {
  /** As Electron names it. */
  readonly url: string;
  readonly origin: Origin;
  readonly preload: string;
  /** Names of permissions, as Electron calls them, that the session grants to its page. */
  readonly granted: readonly string[];
}

export interface Frame {
  /** As Electron names it. */
  readonly url: string;
  readonly main: boolean;
}

/** What the test answers. */
export interface ScreenHandlers extends Handlers {
  load(wanted: Load): Promise<void>;
  send(event: { readonly channel: string; readonly args: readonly unknown[] }): void;
  reload(input: null): Promise<void>;
  /** Answers '' or Electron's word for what went wrong. */
  print(options: WebContentsPrintOptions): Promise<string>;
  close(input: null): void;
  saveDialog(options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
  openDialog(options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
  errorBox(text: { readonly title: string; readonly content: string }): void;
  command(given: { readonly method: string; readonly params: unknown }): Promise<unknown>;
  clipboardCleared(input: null): void;
  forget(what: Forgotten): Promise<void>;
}

/** What the main process answers. */
export interface MainHandlers extends Handlers {
  invoke(call: {
    readonly frame: Frame;
    readonly channel: string;
    readonly args: readonly unknown[];
  }): Promise<unknown>;
  /** Whether the session cancels a request that goes elsewhere than to the page's own scheme. */
  cancels(url: string): Promise<boolean>;
  /** Whether the program keeps its page from being led away. */
  keeps(navigation: { readonly frame: Frame; readonly redirected: boolean }): boolean;
  /** Whether the program lets a page open another one. */
  opens(url: string): boolean;
  /** Whether the program keeps its page from downloading by itself. */
  keepsDownload(input: null): boolean;
  gone(reason: string): void;
  /** An event of Chromium's protocol, for the program's own debugger. */
  debugged(method: string): void;
  /** What was asked of Electron under a name. */
  asked(name: string): readonly Recorded[];
  /** Names of what was asked of Electron after the first `count` things. */
  askedAfter(count: number): readonly string[];
  /** Whether the session grants a permission to the page when asked for it, and when looked at. */
  grants(permission: string): readonly [boolean, boolean];
  /** Something that the system tells the program. */
  happens(event: {
    readonly on: 'app' | 'powerMonitor' | 'webContents' | 'window';
    readonly name: string;
    readonly args: readonly unknown[];
  }): void;
  /** Whether the program keeps an event of the page or the window from doing what it does. */
  prevents(event: {
    readonly on: 'webContents' | 'window';
    readonly name: string;
    readonly args: readonly unknown[];
  }): boolean;
  /** Writes what the main process can still reach to a file; what only the double has kept of it is let go before. */
  heap(file: string): void;
  /** Changes what the machine is like from now on. */
  machine(changes: Partial<Machine>): void;
  /** The person closes the window, and says yes where running work would be interrupted. */
  closeWindow(input: null): void;
}

/** A process as `rpc` takes a port: both are handed messages, and end. */
export function rpcOver<RemoteHandlers extends Handlers>(
  other: ChildProcess | NodeJS.Process,
  localHandlers: Handlers,
): RpcClient<RemoteHandlers> {
  const events: Readonly<Record<string, string>> = { close: 'disconnect' };
  const port = {
    postMessage: (message: unknown) => other.connected && other.send?.(message as object),
    on: (event: string, listener: (value: never) => void) =>
      (other as ChildProcess).on(events[event] ?? event, listener as never),
  };
  return rpc<RemoteHandlers>(port as unknown as MessagePort, localHandlers);
}

/** The address in Chromium of a page that Electron finds under a scheme of its own. */
export function inChromium({ scheme, port }: Origin, url: string): string {
  if (!url.startsWith(`${scheme}://`)) return url;
  const { hostname, pathname, search, hash } = new URL(url);
  return `http://${hostname}.localhost:${port}${pathname}${search}${hash}`;
}

/** The address in Electron of a page that Chromium shows. */
export function inElectron({ scheme, port }: Origin, url: string): string {
  const found = new RegExp(`^http://([^/:]+)\\.localhost:${port}(/.*)?$`).exec(url);
  return found?.[1] === undefined ? url : `${scheme}://${found[1]}${found[2] ?? '/'}`;
}
