import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Worker } from 'node:worker_threads';
import { unmanaged } from '#electron/desk/ports/policy.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { archiveFilterSchema } from '#shared/model/archive.ts';
import { amano, trialSignIn } from './desk-and-store.ts';
import { killableHost, startKillable } from './killable-desk.ts';
import { callOrThrow } from './ordering.ts';

/*
 * A kiosk with the embedded store whose person looks at what there is, and leaves. Argument: the data folder, in which it
 * writes the heap of each thread, as `<name>.<while-there|after>.heapsnapshot`. Says what was the person’s as JSON, then the
 * names of the threads that run on, then how many documents of theirs the archive has when they come back, and ends.
 */
const [, , folder = ''] = process.argv;
const say = (what: unknown): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
const running = new Map<string, Worker>();
process.on('worker', (worker: Worker & { readonly threadName?: string | null }) => {
  const name = worker.threadName ?? 'unnamed';
  running.set(name, worker);
  worker.once('exit', () => running.delete(name));
});
const write = async (when: 'while-there' | 'after'): Promise<void> => {
  for (const [name, worker] of running)
    await pipeline(
      await worker.getHeapSnapshot(),
      createWriteStream(join(folder, `${name}.${when}.heapsnapshot`)),
    );
};

const started = await startKillable(folder, null, {
  host: { ...killableHost, print: async () => ({ ok: true, value: 'by-page' }) as const },
  policy: {
    ...unmanaged,
    state: {
      values: { kiosk: true, archiveIssued: true, saveFolders: [join(folder, 'saved')] },
      scope: 'machine',
      notices: [],
      kioskIsCertain: true,
    },
  },
});
if (!started.ok) throw new Error(started.error.message.en);
const desk = started.value;
const ended = new Map<string, Job>();
desk.listen((event, payload) => {
  if (event === 'job.changed' && (payload as Job).endedAt !== null)
    ended.set((payload as Job).id, payload as Job);
});
const jobEnds = async ({ id }: Job): Promise<void> => {
  while (!ended.has(id)) await new Promise((resolve) => setTimeout(resolve, 50));
};

const trial = trialSignIn(amano, 'good');
const { id: account, member } = await callOrThrow(desk, 'sign-in.start', { ...trial, staySignedIn: false });
await jobEnds(await callOrThrow(desk, 'sync.start', { account, fromScratch: false }));
const { resultId } = await callOrThrow(desk, 'orders.search', {
  accounts: [account],
  filter: { statuses: ['delivered'] },
});
const rows = await callOrThrow(desk, 'orders.rows', { resultId, offset: 0, limit: 20 });
const [order] = rows;
await callOrThrow(desk, 'orders.get', { account, id: order!.id });
await callOrThrow(desk, 'orders.facets', { accounts: [account] });
const { document } = await callOrThrow(desk, 'documents.print', {
  account,
  of: 'order',
  id: order!.id,
  kind: 'delivery-note',
  addressee: { key: 'company', honorific: 'onchu' },
} as never);
await callOrThrow(desk, 'archive.search', {
  account,
  filter: archiveFilterSchema.parse({}),
  offset: 0,
} as never);
say({
  account,
  login: trial.identifier,
  password: trial.password,
  name: member.name,
  orders: rows.slice(0, 5).map(({ number }) => number),
  products: rows.slice(0, 5).map(({ firstProduct }) => firstProduct),
  document: document.number,
});
await write('while-there');
await callOrThrow(desk, 'kiosk.end', {});
await write('after');
say([...running.keys()]);
const again = await callOrThrow(desk, 'sign-in.start', { ...trial, staySignedIn: false });
const found = await callOrThrow(desk, 'archive.search', {
  account: again.id,
  filter: archiveFilterSchema.parse({}),
} as never);
say(found.total);
await desk.close();
