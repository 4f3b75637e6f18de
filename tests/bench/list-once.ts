/**
 * The list from the cache as the desk shows it at first, in a process of its own: `list-once.ts <ListOnce as JSON>`. Prints a
 * `ListTaken` as JSON.
 */
import { Worker } from 'node:worker_threads';
import { connectHistories } from '#electron/threads/histories-rpc.ts';
import type { HistorySearch } from '#shared/ipc/orders.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import { deskThread } from '#tests/support/desk-threads.ts';

/** What the process is given to do: `key` in hexadecimal digits, and the searches of the list and of a word. */
export interface ListOnce {
  readonly account: AccountId;
  readonly cache: string;
  readonly key: string;
  readonly everything: HistorySearch;
  readonly word: HistorySearch;
}
/** Milliseconds until the first rows of the list, and until those of a word after it; MB of the whole process then. */
export interface ListTaken {
  readonly list: number;
  readonly word: number;
  readonly megabytes: number;
}

const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const { account, cache, key, everything, word } = JSON.parse(process.argv[2] ?? '{}') as ListOnce;
const from = performance.now();
const { histories } = connectHistories(() => new Worker(deskThread('history')), {
  journalSetAside: () => undefined,
  failed: () => undefined,
});
good(await histories.open(account, { file: cache, key: Buffer.from(key, 'hex') }));
const rowsOf = async (search: HistorySearch): Promise<void> => {
  const { resultId } = good(await histories.search(search));
  good(await histories.rows(resultId, 0, 100));
};
await rowsOf(everything);
const listed = performance.now();
await rowsOf(word);
const found = performance.now();
// Idle: what was needed on the way is let go of by then.
await new Promise((resolve) => setTimeout(resolve, 2000));
const taken: ListTaken = {
  list: listed - from,
  word: found - listed,
  megabytes: process.memoryUsage().rss / 2 ** 20,
};
process.stdout.write(JSON.stringify(taken));
process.exit(0);
