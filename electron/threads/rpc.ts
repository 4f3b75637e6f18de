import type { MessagePort, Worker } from 'node:worker_threads';

/** What one thread offers another: names, each with one input and an answer. */
// The input type is each handler's own; `never` lets every function fit the map.
export type Handlers = Readonly<Record<string, (input: never) => unknown>>;

type Input<H extends Handlers, N extends keyof H> = Parameters<H[N]>[0];
type Answer<H extends Handlers, N extends keyof H> = Awaited<ReturnType<H[N]>>;

/** The other end of a conversation between two threads. */
export interface RpcClient<RemoteHandlers extends Handlers> {
  /**
   * Asks the other thread. Rejects if its handler throws, or with a `ThreadEndedError` if the thread ends first: both are
   * bugs there.
   */
  ask<N extends keyof RemoteHandlers & string>(
    name: N,
    input: Input<RemoteHandlers, N>,
  ): Promise<Answer<RemoteHandlers, N>>;
  /** Notifies the other thread without waiting for an answer. */
  notify<N extends keyof RemoteHandlers & string>(name: N, input: Input<RemoteHandlers, N>): void;
  /** Resolves when the other thread has gone. */
  readonly ended: Promise<void>;
}

/** The other thread ended before it answered. What ended it is the `cause`, where that is known. */
export class ThreadEndedError extends Error {
  override readonly name = 'ThreadEndedError';
}

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'notify'; readonly name: string; readonly input: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: Error };

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Lets two threads ask each other by name over a port or worker, with typed inputs and answers.
 * `localHandlers` answers what the other side asks.
 */
export function rpc<RemoteHandlers extends Handlers>(
  port: MessagePort | Worker,
  localHandlers: Handlers,
): RpcClient<RemoteHandlers> {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let gone: Error | null = null;

  const answer = async (message: Extract<Message, { kind: 'ask' | 'notify' }>): Promise<void> => {
    const id = message.kind === 'ask' ? message.id : null;
    try {
      if (!Object.hasOwn(localHandlers, message.name)) throw new Error(`no handler named ${message.name}`);
      const value = await localHandlers[message.name]!(message.input as never);
      if (id !== null) port.postMessage({ kind: 'answer', id, value } satisfies Message);
    } catch (error) {
      if (id === null) throw error;
      const kept = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ kind: 'failed', id, error: kept } satisfies Message);
    }
  };

  port.on('message', (message: Message) => {
    if (message.kind === 'ask' || message.kind === 'notify') {
      void answer(message);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.value as never);
    else asked?.reject(message.error);
  });

  const ended = new Promise<void>((resolve) => {
    let cause: Error | undefined;
    const end = (why: string) => {
      gone ??= new ThreadEndedError(cause?.message ?? why, { cause });
      for (const { reject } of waiting.values()) reject(gone);
      waiting.clear();
      resolve();
    };
    // An error is followed by the exit, and only then is everything closed that the thread had open.
    port.on('error', (error: Error) => {
      cause = error;
    });
    port.on('exit', (code: number) => end(`the thread ended with code ${code}`));
    port.on('close', () => end('the port was closed'));
  });

  return {
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(gone);
        const id = next++;
        waiting.set(id, { resolve, reject });
        port.postMessage({ kind: 'ask', id, name, input } satisfies Message);
      }),
    notify: (name, input) => {
      if (!gone) port.postMessage({ kind: 'notify', name, input } satisfies Message);
    },
    ended,
  };
}
