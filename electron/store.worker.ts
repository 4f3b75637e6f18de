import { parentPort, workerData } from 'node:worker_threads';
import { isCommonPassword } from './reference/common-passwords.ts';
import {
  createRenewableStore,
  type EmbeddedStoreOptions,
  type MailServer,
} from './suppliers/embedded/store.ts';
import { fetchHandlers } from './threads/fetch.ts';
import { talk, type Handlers } from './threads/talk.ts';

/** Costs that only tests lower; empty for the real ones. */
export type StoreCosts = Pick<EmbeddedStoreOptions, 'passwordCost' | 'steadyAnswerMs'>;

/** What a store's thread starts with. */
export interface StoreData {
  readonly file: string;
  /** Where its mails go; null for the outbox of the trial. */
  readonly smtp: MailServer | null;
  readonly costs: StoreCosts;
}

// The store in the box answers from a thread of its own, as a supplier across the network would.
const { file, smtp, costs } = workerData as StoreData;
const store = createRenewableStore({ file, isCommonPassword, ...costs, ...(smtp && { smtp }) });
const { fetch, abortFetch } = fetchHandlers((input, init) => store.fetch(new Request(input, init)));
const handlers = {
  fetch,
  abortFetch,
  renew: () => store.renew(),
  async close() {
    await store.mailSettled();
    store.close();
  },
} satisfies Handlers;
export type StoreHandlers = typeof handlers;

if (parentPort) talk(parentPort, handlers);
