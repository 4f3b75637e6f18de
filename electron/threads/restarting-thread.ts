import type { Worker } from 'node:worker_threads';
import { rpc, ThreadEndedError, type Handlers, type RpcClient } from './rpc.ts';

export interface RestartingThreadOptions<RemoteHandlers extends Handlers> {
  /** Starts a thread. Throws where none is to be started any more. */
  readonly start: () => Worker;
  /** What the thread may ask. */
  readonly localHandlers?: Handlers;
  /** Brings a new thread to where the one before it was. What this asks is answered before any other question. */
  readonly restore?: (thread: RpcClient<RemoteHandlers>) => void;
  /** Whether every question may be carried out twice: one that was under way when the thread ended is asked once more. */
  readonly repeats?: boolean;
}

/** A thread that is started by its first question, and started again by the next one after it has ended. */
export interface RestartingThread<RemoteHandlers extends Handlers> extends Pick<
  RpcClient<RemoteHandlers>,
  'ask' | 'notify'
> {
  /** The thread, started if need be: for those that are to be there before the first question. */
  connect(): RpcClient<RemoteHandlers>;
  /** The thread, if one is running. */
  running(): RpcClient<RemoteHandlers> | null;
}

/**
 * A thread that has ended (out of memory, say) costs what it was doing, not its feature until the program is started
 * again. A question that was under way rejects, as it may have been carried out, unless the thread `repeats`.
 */
export function restartingThread<RemoteHandlers extends Handlers>(
  options: RestartingThreadOptions<RemoteHandlers>,
): RestartingThread<RemoteHandlers> {
  const { start, localHandlers = {}, restore, repeats = false } = options;
  let running: RpcClient<RemoteHandlers> | null = null;
  let wasStarted = false;

  const connect = (): RpcClient<RemoteHandlers> => {
    if (running) return running;
    const started = rpc<RemoteHandlers>(start(), localHandlers);
    running = started;
    void started.ended.then(() => {
      if (running === started) running = null;
    });
    if (wasStarted) restore?.(started);
    wasStarted = true;
    return started;
  };

  return {
    connect,
    running: () => running,
    // The first message leaves at once, so that a notice that follows arrives after it.
    ask: (name, input) =>
      new Promise((resolve) => {
        const thread = connect();
        const answer = thread.ask(name, input).catch((error: unknown) => {
          if (!(error instanceof ThreadEndedError) || !repeats) throw error;
          return thread.ended.then(() => connect().ask(name, input));
        });
        resolve(answer);
      }),
    notify: (name, input) => running?.notify(name, input),
  };
}
