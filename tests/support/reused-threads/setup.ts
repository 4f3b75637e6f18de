import workerThreads, { type WorkerOptions } from 'node:worker_threads';
import { syncBuiltinESMExports } from 'node:module';
import { deskThreads } from '../desk-threads.ts';
import { ReusedWorker } from './reused-worker.ts';

// The desk starts its threads with `new Worker`; those of its own entries run in threads that are there already. Files of
// one worker share its process, so this happens once.
const entries = new Set(Object.values(deskThreads()).map(({ href }) => href));
const { Worker } = workerThreads;
if (!('reuses' in Worker)) {
  workerThreads.Worker = class extends Worker {
    static readonly reuses = true;
    constructor(entry: string | URL, options: WorkerOptions = {}) {
      if (entry instanceof URL && entries.has(entry.href)) return new ReusedWorker(entry, options) as never;
      super(entry, options);
    }
  };
  syncBuiltinESMExports();
}
