import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { StoreData } from '#electron/store.worker.ts';

/** The store's thread, which ends at its first request, once for its file. */
const { file } = workerData as StoreData;
const ended = `${file}.ended`;
if (existsSync(ended)) await import('#electron/store.worker.ts');
else
  parentPort?.once('message', () => {
    writeFileSync(ended, '');
    process.exit(1);
  });
