// Both halves of a page: its own scripts in one world, the preload in another, and between them what Electron's
// contextBridge lets through. They run inside Chromium, so they may use nothing but their arguments.

export interface WorldNames {
  /** The events by which the two worlds reach each other. */
  readonly toPage: string;
  readonly toPreload: string;
  /** The binding that leads to the test, in the preload's world alone. */
  readonly binding: string;
  /** Where the test finds what it calls, in the preload's world alone. */
  readonly inlet: string;
}

/** What crosses: a function or a promise by a number, everything else as a clone. */
export type Crossing =
  { readonly function: number } | { readonly promise: number } | { readonly value: unknown };

export type Message =
  | { readonly kind: 'expose'; readonly key: string; readonly shape: unknown }
  | { readonly kind: 'call'; readonly id: number; readonly args: readonly Crossing[] }
  | { readonly kind: 'answer'; readonly answer: Crossing | { readonly error: string } }
  | { readonly kind: 'settle'; readonly id: number; readonly value: Crossing | { readonly error: string } };

/** What the preload says to the main process, as JSON. */
export interface PreloadCall {
  readonly id: number;
  readonly channel: string;
  readonly args: unknown;
}

/** What the test says to the preload, as JSON: one text is parsed many times quicker than values of the protocol. */
export interface CallReply {
  readonly id: number;
  readonly answer: { readonly value: unknown } | { readonly error: string };
}
export interface DeliveredEvent {
  readonly channel: string;
  readonly args: unknown;
}

/** Undefined and the like are kept on their way through JSON, as cloning keeps them. What the double can't carry throws. */
export function encode(value: unknown): unknown {
  if (value === undefined) return { $double: 'undefined' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $double: String(value) };
  if (typeof value === 'bigint') throw new Error('the double of Electron carries no bigint');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(encode);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype as object) !== null)
    throw new Error(`the double of Electron carries no ${value.constructor.name}`);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)]));
}

/** What `encode` was given. */
export function decode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decode);
  if ('$double' in value) return value.$double === 'undefined' ? undefined : Number(value.$double);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]));
}

/** One end of the bridge between the worlds: it hears events of one name and sends those of the other. */
export function createBridgeEndpoint(incomingEvent: string, outgoingEvent: string) {
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  let answered: Extract<Message, { kind: 'answer' }>['answer'] | null = null;
  const send = (detail: Message): void =>
    void document.dispatchEvent(new CustomEvent(outgoingEvent, { detail }));

  const clone = (value: unknown): unknown => {
    try {
      return structuredClone(value);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };
  const pass = (value: unknown): Crossing => {
    if (typeof value === 'function') {
      functions.set((last += 1), value as () => unknown);
      return { function: last };
    }
    if (!(value instanceof Promise)) return { value: clone(value) };
    const id = (last += 1);
    value.then(
      (result) => send({ kind: 'settle', id, value: pass(result) }),
      (error: unknown) =>
        send({ kind: 'settle', id, value: { error: String((error as Error)?.message ?? error) } }),
    );
    return { promise: id };
  };
  const take = (passed: Crossing): unknown => {
    if ('function' in passed) return call(passed.function);
    if (!('promise' in passed)) return passed.value;
    const waiting = Promise.withResolvers<unknown>();
    promises.set(passed.promise, waiting);
    return waiting.promise;
  };
  const call =
    (id: number) =>
    (...args: unknown[]): unknown => {
      // Before anything is sent: what can't be cloned is refused where it was given.
      const passed = args.map(pass);
      send({ kind: 'call', id, args: passed });
      const answer = answered;
      answered = null;
      if (answer === null) throw new Error('the other world does not answer');
      if ('error' in answer) throw new Error(answer.error);
      return take(answer);
    };
  /** An exposed object as it arrives: functions to call, values, and none of it to be changed. */
  const build = (shape: unknown): unknown => {
    if (Array.isArray(shape)) return Object.freeze(shape.map(build));
    const one = shape as Crossing | { readonly members: Readonly<Record<string, unknown>> };
    if (!('members' in one)) return take(one);
    return Object.freeze(
      Object.fromEntries(Object.entries(one.members).map(([key, each]) => [key, build(each)])),
    );
  };
  const shapeOf = (api: unknown): unknown => {
    if (Array.isArray(api)) return api.map(shapeOf);
    return typeof api === 'object' && api !== null && !(api instanceof Promise)
      ? { members: Object.fromEntries(Object.entries(api).map(([key, each]) => [key, shapeOf(each)])) }
      : pass(api);
  };

  document.addEventListener(incomingEvent, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    switch (message.kind) {
      case 'expose':
        if (Object.hasOwn(window, message.key)) throw new Error(`${message.key} is there already`);
        Object.defineProperty(window, message.key, { value: build(message.shape), enumerable: true });
        break;
      case 'call': {
        let answer: Extract<Message, { kind: 'answer' }>['answer'];
        try {
          answer = pass(functions.get(message.id)?.(...message.args.map(take)));
        } catch (error) {
          answer = { error: String((error as Error).message) };
        }
        send({ kind: 'answer', answer });
        break;
      }
      case 'answer':
        answered = message.answer;
        break;
      case 'settle': {
        const waiting = promises.get(message.id);
        promises.delete(message.id);
        if ('error' in message.value) waiting?.reject(new Error(message.value.error));
        else waiting?.resolve(take(message.value));
        break;
      }
    }
  });

  return {
    clone,
    exposeInMainWorld: (key: string, api: unknown) => send({ kind: 'expose', key, shape: shapeOf(api) }),
  };
}

/** The modules that a sandboxed preload can require; answers `require`. */
export function preloadModules(
  names: WorldNames,
  parts: {
    readonly createBridgeEndpoint: typeof createBridgeEndpoint;
    readonly encode: typeof encode;
    readonly decode: typeof decode;
  },
) {
  const { clone, exposeInMainWorld } = parts.createBridgeEndpoint(names.toPreload, names.toPage);
  const world = globalThis as unknown as Record<string, unknown>;
  const say = world[names.binding] as (text: string) => void;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, ((event: unknown, ...args: unknown[]) => void)[]>();
  let last = 0;
  world[names.inlet] = {
    settle(text: string) {
      const { id, answer } = JSON.parse(text) as CallReply;
      const one = waiting.get(id);
      waiting.delete(id);
      if ('error' in answer) one?.reject(new Error(answer.error));
      else one?.resolve(parts.decode(answer.value));
    },
    deliver(text: string) {
      const { channel, args } = JSON.parse(text) as DeliveredEvent;
      for (const listener of listeners.get(channel) ?? [])
        listener({ sender: ipcRenderer, senderId: 0 }, ...(parts.decode(args) as unknown[]));
    },
  };
  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const said: PreloadCall = { id: (last += 1), channel, args: parts.encode(clone(args)) };
      const answer = Promise.withResolvers<unknown>();
      waiting.set(said.id, answer);
      say(JSON.stringify(said));
      return answer.promise;
    },
    on(channel: string, listener: (event: unknown, ...args: unknown[]) => void) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  };
  return (name: string): unknown => {
    if (name === 'electron') return { contextBridge: { exposeInMainWorld }, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
}

/** The script of the page's own world. It has to be added before the preload's. */
export const pageWorldScript = (names: WorldNames): string =>
  `if (window === window.top) (${String(createBridgeEndpoint)})(${JSON.stringify(names.toPage)}, ${JSON.stringify(names.toPreload)});`;

/** The script of the preload's world: the preload as it was built, as a sandboxed one is run. */
export const preloadWorldScript = (names: WorldNames, preload: string): string => `
if (window === window.top) {
  const encode = ${String(encode)};
  const decode = ${String(decode)};
  const createBridgeEndpoint = ${String(createBridgeEndpoint)};
  const require = (${String(preloadModules)})(${JSON.stringify(names)}, { createBridgeEndpoint, encode, decode });
  const module = { exports: {} };
  (function (require, module, exports) {${preload}
})(require, module, module.exports);
}`;
