import { parentPort, workerData } from 'node:worker_threads';
import { createEmbeddedStore } from './suppliers/embedded/store.ts';
import { fetchHandler } from './threads/fetch.ts';
import { talk, type Handlers } from './threads/talk.ts';

// The store in the box answers from a thread of its own, as a supplier across the network would.
const { file } = workerData as { readonly file: string };
const store = createEmbeddedStore({ file });
const handlers = {
  fetch: fetchHandler((input, init) => store.fetch(new Request(input, init))),
  close: () => store.close(),
} satisfies Handlers;
export type StoreHandlers = typeof handlers;

if (parentPort) talk(parentPort, handlers);
