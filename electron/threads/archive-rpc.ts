import type { Worker } from 'node:worker_threads';
import type { Archive, ArchiveProgress } from '#electron/desk/ports/archive.ts';
import type { Invoices } from '#electron/desk/ports/invoices.ts';
import type { UploadedFile } from '#electron/desk/ports/uploads.ts';
import { restartingThread } from './restarting-thread.ts';
import type { RpcClient } from './rpc.ts';

type Method = keyof Archive;
/** Those that report progress and can be cancelled; their hooks come last. */
export const longMethods = [
  'verify',
  'exportTo',
  'backup',
  'restore',
  'useFolder',
] as const satisfies Method[];

/** A method of the archive, its arguments, and a number for its progress and its cancel. */
interface ArchiveCall {
  readonly method: Method;
  readonly input: readonly unknown[];
  readonly id: number;
}

// The arguments of one method after another can't be said in one type; `connectArchive` and `archiveHandlers` agree on them.
type AnyMethod = (...input: readonly unknown[]) => Promise<unknown>;

export interface ArchiveHandlers {
  readonly [name: string]: (input: never) => unknown;
  readonly call: (call: ArchiveCall) => Promise<unknown>;
  readonly cancel: (id: number) => void;
  readonly inspect: (file: UploadedFile) => ReturnType<Invoices['inspect']>;
}
export interface ArchiveCallbacks {
  readonly [name: string]: (input: never) => unknown;
  readonly progress: (of: { readonly id: number; readonly done: number; readonly total: number }) => void;
}

const isLong = (method: Method): boolean => (longMethods as readonly Method[]).includes(method);

/** The thread's side: answers for `archive` and `invoices`. */
export function archiveHandlers(
  archive: Archive,
  invoices: Invoices,
  desk: () => RpcClient<ArchiveCallbacks>,
): ArchiveHandlers {
  const running = new Map<number, AbortController>();
  return {
    call: async ({ method, input, id }) => {
      const work = archive[method] as unknown as AnyMethod;
      if (!isLong(method)) return work(...input);
      const abort = new AbortController();
      running.set(id, abort);
      const hooks: ArchiveProgress = {
        progress: (done, total) => desk().notify('progress', { id, done, total }),
        signal: abort.signal,
      };
      try {
        return await work(...input, hooks);
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    inspect: (file) => invoices.inspect(file),
  };
}

/**
 * The archive, and the reader of invoices, in a thread of their own, which starts with the first question: many a desk is
 * opened without one. A thread that has ended is started again by the next question, and has no archive open.
 */
export function connectArchive(start: () => Worker): {
  readonly archive: Archive;
  readonly invoices: Invoices;
} {
  const listening = new Map<number, ArchiveProgress['progress']>();
  let next = 1;
  const thread = restartingThread<ArchiveHandlers>({
    start,
    localHandlers: {
      progress: ({ id, done, total }: Parameters<ArchiveCallbacks['progress']>[0]) =>
        listening.get(id)?.(done, total),
    },
  });

  const ask =
    (method: Method) =>
    async (...input: readonly unknown[]): Promise<unknown> => {
      const id = next++;
      if (!isLong(method)) return thread.ask('call', { method, input, id });
      const { progress, signal } = input.at(-1) as ArchiveProgress;
      listening.set(id, progress);
      const cancel = (): void => thread.notify('cancel', id);
      signal.addEventListener('abort', cancel, { once: true });
      try {
        const answer = thread.ask('call', { method, input: input.slice(0, -1), id });
        // One that was cancelled before it began has nothing to hear of.
        if (signal.aborted) cancel();
        return await answer;
      } finally {
        signal.removeEventListener('abort', cancel);
        listening.delete(id);
      }
    };
  const method = <M extends Method>(name: M): Archive[M] => ask(name) as unknown as Archive[M];
  const archive: Archive = {
    state: method('state'),
    create: method('create'),
    open: method('open'),
    recoveryKey: method('recoveryKey'),
    keep: method('keep'),
    correct: method('correct'),
    remove: method('remove'),
    search: method('search'),
    record: method('record'),
    view: method('view'),
    saveFile: method('saveFile'),
    verify: method('verify'),
    exportTo: method('exportTo'),
    backup: method('backup'),
    restore: method('restore'),
    useFolder: method('useFolder'),
    close: async () => {
      if (thread.running()) await method('close')();
    },
  };
  const invoices: Invoices = {
    inspect: (file) => thread.ask('inspect', file),
  };
  return { archive, invoices };
}
