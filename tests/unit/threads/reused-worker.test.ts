import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { ReusedWorker } from '#tests/support/reused-threads/reused-worker.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** The entry of a thread that answers every message with `answer`, a piece of source. */
function entryOf(source: string): URL {
  const path = join(tempFolder(), 'entry.mjs');
  writeFileSync(path, `import { parentPort, threadId, workerData } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(path);
}

async function ask(worker: ReusedWorker | Worker, question: unknown): Promise<unknown> {
  const answer = once(worker, 'message');
  worker.postMessage(question);
  return (await answer)[0] as unknown;
}

const counting = `let asked = 0;
  parentPort.on('message', () => parentPort.postMessage({ thread: threadId, asked: (asked += 1), workerData }));`;

it('is a new thread to whoever starts it: its state is its own, the thread below is not', async () => {
  const entry = entryOf(counting);
  const first = new ReusedWorker(entry, { workerData: 'first' });
  const { thread } = (await ask(first, null)) as { thread: number };
  expect(await ask(first, null)).toEqual({ thread, asked: 2, workerData: 'first' });

  // Two at once are two threads.
  const beside = new ReusedWorker(entry, { workerData: 'beside' });
  expect(await ask(beside, null)).toMatchObject({ asked: 1, workerData: 'beside' });
  expect(await ask(beside, null)).not.toMatchObject({ thread });

  expect(await first.terminate()).toBe(1);
  const second = new ReusedWorker(entry, { workerData: 'second' });
  expect(await ask(second, null)).toEqual({ thread, asked: 1, workerData: 'second' });
  await Promise.all([second.terminate(), beside.terminate()]);
});

it.each([
  ['a timer', 'setTimeout(() => undefined, 60_000)'],
  ['work that holds it up', 'const until = Date.now() + 1_500; while (Date.now() < until);'],
  [
    'an open database',
    `const { default: Database } = await import('better-sqlite3-multiple-ciphers');
     globalThis.open = new Database(':memory:'); globalThis.open.prepare('SELECT 1').get();`,
  ],
])('is ended for good where it leaves %s', async (_what, left) => {
  const root = pathToFileURL(
    join(process.cwd(), 'node_modules/better-sqlite3-multiple-ciphers/lib/index.js'),
  );
  const entry = entryOf(
    `${counting}\nparentPort.on('message', async (what) => { if (what === 'leave') { ${left.replace("'better-sqlite3-multiple-ciphers'", `'${root.href}'`)} } });`,
  );
  const first = new ReusedWorker(entry, {});
  const { thread } = (await ask(first, 'leave')) as { thread: number };
  await first.terminate();

  const second = new ReusedWorker(entry, {});
  expect(await ask(second, null)).not.toMatchObject({ thread });
  await second.terminate();
});

it('fails as a thread of its own does: with the error, then the exit', async () => {
  const worker = new ReusedWorker(
    entryOf(`parentPort.on('message', () => { throw new Error('broken'); });`),
    {},
  );
  const heard: unknown[] = [];
  worker.on('error', ({ message }: Error) => heard.push(message));
  const exit = new Promise<void>((resolve) => worker.on('exit', (code) => resolve(void heard.push(code))));
  worker.postMessage(null);
  await exit;
  expect(heard).toEqual(['broken', 1]);
  expect(await worker.terminate()).toBe(1);
});
