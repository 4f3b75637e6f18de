import { Worker } from 'node:worker_threads';
import type { Log } from '#electron/desk/ports/log.ts';

/** The threads that are known by name; each that ends before `terminateAll` is in the log. */
export interface WorkerThreads {
  /** Throws once all were terminated. */
  start(entry: URL, data: unknown, name: string): Worker;
  terminateAll(): Promise<void>;
}

/** Starts threads and ends whatever still runs. */
export function createWorkerThreads(log: Log): WorkerThreads {
  const running = new Set<Worker>();
  let isOver = false;
  return {
    start: (entry, data, name) => {
      if (isOver) throw new Error('the desk is closed');
      const worker = new Worker(entry, { workerData: data, name });
      worker.on('error', (error) => log.exception(`thread ${name}`, error));
      worker.on('exit', (code) => {
        running.delete(worker);
        if (!isOver) log.warn('thread ended', { name, code });
      });
      running.add(worker);
      return worker;
    },
    terminateAll: async () => {
      isOver = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
