import { setTimeout as pass } from 'node:timers/promises';
import { createJobThreads } from '#electron/threads/job-threads.ts';
import { limitedFetch } from '#electron/threads/limited-fetch.ts';
import { createSupplierClient } from '#electron/suppliers/client/supplier-client.ts';

/*
 * A process of its own that asks a hostile server, so that its memory can be measured. Arguments: how it asks
 * (`client`, `sync`, `in-process`), the base address, a file for the cache. Says as JSON by how many megabytes its
 * memory had risen at most, and what came of it.
 */
const [, , how = '', baseUrl = '', file = ''] = process.argv;

const inProcess: typeof globalThis.fetch = async (input) => {
  if (new Request(input).url.includes('/nothing/')) return new Response(null, { status: 404 });
  return new Response(
    new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) }),
  );
};

async function viaClient(baseUrl: string, fetch: typeof globalThis.fetch): Promise<string> {
  const client = createSupplierClient({ baseUrl, fetch, timeoutMs: 5_000 });
  if (!client.ok) throw new Error(client.error.code);
  const answer = await client.value.ask('orders', { accessToken: 'token', query: { limit: 200 } });
  return answer.ok ? 'good' : `${answer.error.kind} ${'detail' in answer.error ? answer.error.detail : ''}`;
}

async function viaSync(baseUrl: string): Promise<string> {
  const threads = createJobThreads(new URL('../../electron/job.worker.ts', import.meta.url));
  const answer = await threads.run(
    {
      kind: 'sync',
      where: { file, key: Buffer.alloc(32, 'a') },
      baseUrl,
      fromScratch: false,
      keepBefore: null,
    },
    { progress: () => undefined, fetch: limitedFetch(fetch), signal: AbortSignal.timeout(6_000) },
  );
  return answer.ok ? 'good' : answer.error.code;
}

const run = (url: string): Promise<string> => {
  if (how === 'sync') return viaSync(url);
  return viaClient(url, how === 'in-process' ? inProcess : fetch);
};
const peak = (): number => process.resourceUsage().maxRSS * 1024;

// What an ordinary answer takes, with all the code and a thread of a job, is there before anything is measured.
for (let round = how === 'sync' ? 2 : 0; round < 3; round += 1)
  await run(baseUrl.replace(/\/[^/]*$/, '/nothing'));
const before = peak();
const outcome = await run(baseUrl);
await pass(50);
process.stdout.write(`${JSON.stringify({ rise: Math.round((peak() - before) / 1e6), outcome })}\n`);
process.exit(0);
