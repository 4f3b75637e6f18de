import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import { connectHistories } from '#electron/threads/histories-rpc.ts';
import { rpc } from '#electron/threads/rpc.ts';
import { historySearchSchema } from '#shared/ipc/orders.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import { accountOf, good, temporaryCache } from '#tests/support/caches.ts';
import { endingThread } from '#tests/support/ending-thread.ts';

const [one, other] = [accountOf('a'), accountOf('b')];

function connect(start: () => Worker) {
  const replaced: AccountId[] = [];
  const connected = connectHistories(start, { journalSetAside: () => undefined, failed: () => undefined });
  connected.onCacheReplaced((account) => replaced.push(account));
  return { ...connected, replaced };
}

describe('a cache that is damaged when it is opened', () => {
  it.each(['before', 'after'] as const)(
    'is said to be set aside, though the thread ends %s that',
    async (when) => {
      const { entry, endAt, hasEnded } = endingThread('history');
      const { histories, replaced } = connect(() => {
        const worker = new Worker(entry, { name: 'history' });
        onTestFinished(() => void worker.terminate());
        return worker;
      });
      const where = temporaryCache();
      good(await histories.open(one, where));
      await histories.close(one, false);
      for (const name of readdirSync(dirname(where.file))) {
        const path = join(dirname(where.file), name);
        if (name.startsWith(basename(where.file)))
          writeFileSync(path, Buffer.alloc(Math.max(5_000, statSync(path).size), 'x'));
      }
      endAt('open', when);
      expect(good(await histories.open(one, where))).toMatchObject({ setAside: true });
      expect(hasEnded()).toBe(true);
      // Whoever opens it learns of it by the answer: there is no session yet that could be notified.
      expect(replaced).toEqual([]);
    },
  );
});

const names = ['open', 'reopen', 'close', 'state', 'search', 'journal.open', 'journal.close', 'journal.list'];

/** Threads without a file, which end at the questions that a test says. */
function setUp() {
  let endings: string[] = [];
  let asked: string[] = [];
  let latest: MessagePort | null = null;
  const { histories, journals } = connect(() => {
    const { port1, port2 } = new MessageChannel();
    latest = port1;
    onTestFinished(() => port1.close());
    const answer = (name: string) => (input: readonly unknown[]) => {
      const question = typeof input[0] === 'string' ? `${name} ${input[0][0]}` : name;
      asked.push(question);
      const at = endings.indexOf(question);
      if (at < 0) return ok({ setAside: false });
      endings = endings.toSpliced(at, 1);
      port2.close();
      return new Promise(() => undefined);
    };
    rpc(port2, Object.fromEntries(names.map((name) => [name, answer(name)])));
    return port1 as unknown as Worker;
  });
  const open = async (account: AccountId): Promise<void> => {
    const where: CacheLocation = { file: 'cache.db', key: new Uint8Array(32) };
    good(await histories.open(account, where));
    good(await journals.open(account, where));
  };
  return {
    histories,
    journals,
    open,
    search: (...accounts: AccountId[]) =>
      histories.search(
        historySearchSchema.parse({
          accounts,
          filter: {},
          sort: { by: 'orderedAt', direction: 'ascending' },
        }),
      ),
    /** Ends the thread, and those after it at these questions. */
    endAt: async (...questions: string[]): Promise<void> => {
      endings = questions;
      asked = [];
      const ended = new Promise((resolve) => latest!.once('close', resolve));
      latest!.close();
      await ended;
    },
    asked: () => asked,
  };
}
const notOpen = { ok: false, error: { code: 'history.not-open' } };
const unreadable = { ok: false, error: { code: 'journal.unreadable' } };

describe('a thread that ends', () => {
  it('opens again what was open, and nothing that was closed while it was opened', async () => {
    const { histories, search, endAt, open, asked } = setUp();
    await open(other);
    const opening = histories.open(one, { file: 'cache.db', key: new Uint8Array(32) });
    await histories.close(one, false);
    await opening;
    await endAt();
    good(await search(other));
    expect(asked()).toEqual(['reopen b', 'journal.open b', 'search']);
  });

  it('twice while it opens a history again leaves that closed, and everybody else has theirs', async () => {
    const { histories, journals, open, search, endAt, asked } = setUp();
    await open(one);
    await open(other);
    await endAt(...Array<string>(4).fill('reopen a'));
    await expect(search(other)).rejects.toThrow();
    good(await search(other));
    good(await journals.list(one));
    expect(await search(other, one)).toMatchObject(notOpen);
    expect(await histories.state(one)).toMatchObject(notOpen);
    await histories.close(one, false);
    await open(one);
    good(await histories.state(one));
    await endAt();
    good(await histories.state(one));
    expect(asked()).toContain('reopen a');
  });

  it('twice while it opens a journal again leaves that closed, and everybody else has theirs', async () => {
    const { histories, journals, open, endAt } = setUp();
    await open(one);
    await open(other);
    await endAt(...Array<string>(4).fill('journal.open a'));
    expect(await journals.list(other)).toMatchObject(unreadable);
    good(await journals.list(other));
    // Unlike one that can't be read for now, trying again does not help.
    expect(await journals.list(one)).toMatchObject({ error: { code: 'journal.not-open' } });
    good(await histories.state(one));
    await journals.close(one);
    await endAt();
    await open(one);
    good(await journals.list(one));
  });

  it('once each time while it opens a file again opens it the next time', async () => {
    const { histories, open, endAt } = setUp();
    await open(one);
    for (let time = 0; time < 3; time++) {
      await endAt('reopen a');
      expect(await histories.state(one)).toMatchObject({ ok: true });
    }
  });
});
