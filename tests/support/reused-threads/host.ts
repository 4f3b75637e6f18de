import { createRequire, registerHooks } from 'node:module';
import { parentPort, type MessagePort } from 'node:worker_threads';
import type { HostAnswer, HostRequest } from './reused-worker.ts';

// A thread that runs one thread of the desk after the other. Starting one costs 25 ms of processor time and loading what a
// desk's thread imports 60 to 120 ms more, which is most of what a contract test takes; here both happen once.

/** What the entry that runs now finds as `parentPort` and `workerData`. */
let lease: { readonly parentPort: MessagePort; readonly workerData: unknown } | null = null;
Object.defineProperty(globalThis, 'threadLease', { get: () => lease });

const leaseOf = (url: string | undefined): string | null =>
  url?.startsWith('file:') ? new URL(url).searchParams.get('lease') : null;

// Only the entry is loaded again for each lease, with a port and data of its own.
registerHooks({
  resolve: (specifier, context, next) => {
    const id = specifier === 'node:worker_threads' ? leaseOf(context.parentURL) : null;
    return id === null ? next(specifier, context) : { url: `lease:${id}`, shortCircuit: true };
  },
  load: (url, context, next) =>
    url.startsWith('lease:')
      ? {
          format: 'module',
          shortCircuit: true,
          source: `export * from 'node:worker_threads';
            export const { parentPort, workerData } = globalThis.threadLease;`,
        }
      : next(url, context),
});

/** Databases that are open. What ends leaves none; a thread that would is ended for good, which closes them. */
const databases = new Set<object>();
interface Connection {
  readonly open: boolean;
  prepare(sql: string): unknown;
}
const { prototype } = createRequire(import.meta.url)('better-sqlite3-multiple-ciphers') as {
  readonly prototype: Connection;
};
const { prepare } = prototype;
prototype.prepare = function (this: Connection, sql: string) {
  databases.add(this);
  return prepare.call(this, sql);
};

/** Whether nothing of the entry that ran is open or under way, so that the next one can begin. */
async function isIdle(): Promise<boolean> {
  // What was asked of the disk last may just have been answered.
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
  for (const database of databases) if (!(database as Connection).open) databases.delete(database);
  return databases.size === 0 && process.getActiveResourcesInfo().every((kind) => kind === 'MessagePort');
}

const host = parentPort!;
host.on('message', (request: HostRequest) => {
  if (request.kind === 'start') {
    const { entry, id, port, data } = request;
    lease = { parentPort: port, workerData: data };
    const url = new URL(entry);
    url.searchParams.set('lease', String(id));
    // What it throws ends this thread, as it would end one of its own.
    void import(url.href);
    return;
  }
  lease?.parentPort.close();
  lease = null;
  void isIdle().then((idle) => host.postMessage({ idle } satisfies HostAnswer));
});
