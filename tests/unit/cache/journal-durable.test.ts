import { expect, it, onTestFinished, vi } from 'vitest';
import * as caches from '#electron/cache/open-cache.ts';
import { createJournals } from '#electron/cache/journal/journals.ts';
import { accountOf, good, opened, temporaryCache } from '#tests/support/caches.ts';

vi.mock('#electron/cache/open-cache.ts', async (original) => {
  const real = await original<typeof caches>();
  return { ...real, openCache: vi.fn(real.openCache) };
});

/** 2 is FULL: a commit is on the disk when it is answered. 1 is NORMAL: it may be lost when the power goes. */
const synchronous = ({ db }: caches.CacheConnection) => db.pragma('synchronous', { simple: true });

it('a write in the journal is on the disk before it is sent; a history can be fetched again', async () => {
  const account = accountOf('a');
  const journals = createJournals(() => new Date(0));
  onTestFinished(() => journals.close(account));
  good(await journals.open(account, temporaryCache()));
  const [made] = vi.mocked(caches.openCache).mock.results;
  expect(synchronous(good(made!.value as ReturnType<typeof caches.openCache>))).toBe(2);
  expect(synchronous(opened(temporaryCache()))).toBe(1);
});
