import { parentPort, workerData } from 'node:worker_threads';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { openCache } from '#electron/cache/open-cache.ts';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import { historySearchSchema } from '#shared/ipc/orders.ts';
import { accountIdSchema } from '#shared/model/identifiers.ts';

// Searches the cache over and over, beside a writer in another thread, until it is told to stop; then once more.
const account = accountIdSchema.parse('a'.repeat(32));
const search = historySearchSchema.parse({ accounts: [account], filter: { text: 'コピー' } });
const connection = openCache(workerData as CacheLocation, 'read-only');
if (!connection.ok) throw new Error(connection.error.code);
const reader = new HistoryReader();
reader.open(account, connection.value);

function count(): void {
  const result = reader.search(search);
  if (!result.ok) throw new Error(result.error.code);
  const rows = reader.rows(result.value.resultId, 0, 100);
  const state = reader.state(account);
  if (!rows.ok || !state.ok) throw new Error('a read beside a writer was refused');
  parentPort?.postMessage({
    orders: state.value.orders,
    found: result.value.orders,
    rows: rows.value.length,
  });
}

const timer = setInterval(count, 1);
parentPort?.once('message', () => {
  clearInterval(timer);
  count();
  reader.close(account);
});
count();
