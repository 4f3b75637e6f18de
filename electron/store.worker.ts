import { parentPort, workerData } from 'node:worker_threads';
import { isCommonPassword } from './reference/common-passwords.ts';
import {
  createRecoverableStore,
  type EmbeddedStoreOptions,
  type MailServer,
} from './suppliers/embedded/store.ts';
import { fetchHandlers } from './threads/fetch.ts';
import { rpc, type Handlers } from './threads/rpc.ts';

/** Costs that only tests lower; empty for the real ones. */
export type StoreCosts = Pick<EmbeddedStoreOptions, 'passwordCost' | 'minResponseMs'>;

/** What a store's thread starts with. */
export interface StoreData {
  readonly file: string;
  /** Where its mails go; null for the outbox of the trial. */
  readonly smtp: MailServer | null;
  readonly costs: StoreCosts;
}

// The embedded store answers from a thread of its own, as a supplier across the network would.
const { file, smtp, costs } = workerData as StoreData;
const store = createRecoverableStore({ file, isCommonPassword, ...costs, ...(smtp && { smtp }) });
const { fetch, abortFetch } = fetchHandlers((input, init) => store.fetch(new Request(input, init)));
const handlers = {
  fetch,
  abortFetch,
  recreate: () => store.recreate(),
  async close() {
    await store.whenMailIdle();
    store.close();
  },
} satisfies Handlers;
export type StoreHandlers = typeof handlers;

if (parentPort) rpc(parentPort, handlers);
