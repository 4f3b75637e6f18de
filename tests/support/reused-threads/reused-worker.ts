import { EventEmitter } from 'node:events';
import { MessageChannel, Worker, type MessagePort, type WorkerOptions } from 'node:worker_threads';

export type HostRequest =
  | {
      readonly kind: 'start';
      readonly id: number;
      readonly entry: string;
      readonly port: MessagePort;
      readonly data: unknown;
    }
  | { readonly kind: 'end' };

/** Whether the host can run another thread. */
export interface HostAnswer {
  readonly idle: boolean;
}

/** How long a host has to come to rest; one that is still busy is ended as any thread is. Milliseconds. */
const restWithin = 500;

const hosts = new Map<string, Worker[]>();
let leases = 0;

/** What is loaded and what limits it has: another thread of the same kind can run there. */
const kindOf = (entry: string, { resourceLimits }: WorkerOptions): string =>
  `${entry} ${JSON.stringify(resourceLimits ?? {})}`;

function takeHost(kind: string, { resourceLimits }: WorkerOptions): Worker {
  const idle = hosts.get(kind)?.pop();
  if (idle) return idle;
  const host = new Worker(new URL('./host.ts', import.meta.url), {
    ...(resourceLimits && { resourceLimits }),
  });
  // It keeps no test process running; `error` without a listener would be one of the process.
  host.unref();
  return host.on('error', () => undefined);
}

/** A thread of the desk as `Worker` has it, in a thread that has run others of its kind before. */
export class ReusedWorker extends EventEmitter {
  readonly #kind: string;
  readonly #host: Worker;
  readonly #port: MessagePort;
  #exit: Promise<number> | null = null;

  constructor(entry: URL, options: WorkerOptions) {
    super();
    this.#kind = kindOf(entry.href, options);
    this.#host = takeHost(this.#kind, options);
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.on('message', (message) => this.emit('message', message));
    port1.on('messageerror', (error) => this.emit('messageerror', error));
    this.#host.on('error', this.#failed);
    this.#host.on('exit', this.#exited);
    const request: HostRequest = {
      kind: 'start',
      id: (leases += 1),
      entry: entry.href,
      port: port2,
      data: options.workerData,
    };
    this.#host.postMessage(request, [port2]);
  }

  postMessage(message: unknown, transfer: ConstructorParameters<typeof Array<MessagePort>>[] = []): void {
    this.#port.postMessage(message, transfer as never);
  }

  /** Ends what runs there; the thread itself only where that does not come to rest. */
  terminate(): Promise<number> {
    return (this.#exit ??= this.#end());
  }

  async #end(): Promise<number> {
    const rested = Promise.withResolvers<boolean>();
    const answer = ({ idle }: HostAnswer): void => rested.resolve(idle);
    const limit = setTimeout(() => rested.resolve(false), restWithin);
    this.#host.once('message', answer);
    this.#host.postMessage({ kind: 'end' } satisfies HostRequest);
    const isReusable = await rested.promise;
    clearTimeout(limit);
    this.#host.off('message', answer);
    this.#host.off('error', this.#failed);
    this.#host.off('exit', this.#exited);
    this.#port.close();
    if (!isReusable) await this.#host.terminate();
    else hosts.set(this.#kind, [...(hosts.get(this.#kind) ?? []), this.#host]);
    this.emit('exit', 1);
    return 1;
  }

  readonly #failed = (error: Error): void => void this.emit('error', error);
  readonly #exited = (code: number): void => {
    this.#exit ??= Promise.resolve(code);
    this.#port.close();
    this.emit('exit', code);
  };
}
