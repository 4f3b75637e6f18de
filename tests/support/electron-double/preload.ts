import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { ContextBridge, IpcRenderer } from 'electron';

/** What a sandboxed preload can require, by Electron's documentation, apart from a few of Node's own. */
export interface LoadedPreload {
  /** What the page finds in its window, by name. */
  readonly exposed: ReadonlyMap<string, unknown>;
  /** What was asked of `ipcRenderer.invoke`. */
  readonly invoked: readonly (readonly unknown[])[];
  /** Channels that the preload listens to. */
  readonly channels: readonly string[];
  /** What the window has kept of earlier pages. */
  readonly kept: ReadonlyMap<string, string>;
  /** Sends an event as the main process does. */
  deliver(channel: string, ...args: readonly unknown[]): void;
}

/**
 * Runs a built preload as a sandboxed one is run: plain JavaScript, no module of its own, and `require` that knows
 * `electron` alone. `answer` is what the main process answers to every call.
 */
export function loadPreload(file: string, answer: unknown, origin = 'kobai://desk'): LoadedPreload {
  const kept = new Map([['vue-router:scroll', '1#/accounts/a/orders/b']]);
  const exposed = new Map<string, unknown>();
  const invoked: unknown[][] = [];
  const listeners = new Map<string, ((event: unknown, ...args: unknown[]) => void)[]>();

  const contextBridge = {
    exposeInMainWorld(key, api) {
      if (exposed.has(key)) throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
      exposed.set(key, api);
    },
  } satisfies Pick<ContextBridge, 'exposeInMainWorld'>;

  const ipcRenderer: Record<keyof Pick<IpcRenderer, 'invoke' | 'on'>, unknown> = {
    invoke: (...args: unknown[]) => {
      invoked.push(structuredClone(args) as unknown[]);
      return Promise.resolve(structuredClone(answer));
    },
    on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
  };

  const require = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  runInNewContext(
    `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`,
    { origin, ...(origin === 'null' ? {} : { sessionStorage: { clear: () => kept.clear() } }) },
    { filename: file },
  )(require, module, module.exports);

  return {
    exposed,
    invoked,
    kept,
    get channels() {
      return [...listeners.keys()];
    },
    deliver(channel, ...args) {
      const event = { sender: ipcRenderer, senderId: 0 };
      for (const listener of listeners.get(channel) ?? []) listener(event, ...args);
    },
  };
}
