import { createJournals } from '#electron/cache/journal/journals.ts';
import { instantOf } from '#shared/model/dates.ts';
import { accountIdSchema } from '#shared/model/identifiers.ts';

// Writes into the journal beside the cache of the first argument, under the key of the second, and dies at once.
const [, , file = '', key = ''] = process.argv;
const account = accountIdSchema.parse('a'.repeat(32));
const journals = createJournals(() => new Date());
await journals.open(account, { file, key: Buffer.from(key, 'hex') });
for (const each of ['first', 'second']) {
  const kept = await journals.begin(account, {
    key: each,
    what: 'order',
    route: 'placeOrder',
    question: '{}',
    title: 'コピー用紙',
    lines: 1,
    taxIncluded: 1100,
    at: instantOf(1_790_000_000_000),
    sentUptime: null,
  });
  if (!kept.ok) throw new Error(kept.error.code);
}
process.kill(process.pid, 'SIGKILL');
