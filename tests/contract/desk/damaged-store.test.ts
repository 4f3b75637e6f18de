import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { amano, signInTrial } from '#tests/support/desk-and-store.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { callOrThrow, confirmation, fillCart } from '#tests/support/ordering.ts';
import { storeTemplate } from '#tests/support/store-template.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const trial = trialAccounts.find(({ accountState }) => accountState.kind === 'good')!;
const credentials = {
  supplier: trial.supplier as never,
  identifier: trial.identifier.value,
  password: trial.password,
  staySignedIn: false,
};

it('a damaged embedded store is called that, not unreachable, and is made again when asked', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'store'));
  writeFileSync(join(folder, 'store', 'store.db'), Buffer.alloc(8192));
  const desk = await startDesk({ folder, keychain: memoryKeychain() });
  expect(await desk.refused('sign-in.start', credentials)).toMatchObject({
    code: 'store.damaged',
    next: ['recreate-store'],
  });
  expect(await desk.good('store.recreate', {})).toBeNull();
  expect(readdirSync(join(folder, 'store')).some((name) => name.includes('unreadable'))).toBe(true);
  expect((await desk.good('sign-in.start', credentials)).state).toBe('signed-in');
});

it('a store that is damaged in its middle ends no thread: what is asked is said, made again, and closed', async () => {
  const folder = tempFolder();
  const file = join(folder, 'store', 'store.db');
  mkdirSync(join(folder, 'store'));
  copyFileSync(storeTemplate(), file);
  const bytes = readFileSync(file);
  // Where the logins are, which the sign-in reads within a transaction that can't be ended either.
  const from = bytes.indexOf(trial.identifier.value);
  bytes.fill(0x5a, Math.max(8192, from - 4096 * 20), from + 4096 * 20);
  writeFileSync(file, bytes);
  const keychain = memoryKeychain();
  const refused = await startDesk({ folder, keychain });
  expect(await refused.refused('sign-in.start', credentials)).toMatchObject({ code: 'store.damaged' });
  await refused.close();
  const desk = await startDesk({ folder, keychain });
  expect(await desk.refused('sign-in.start', credentials)).toMatchObject({ code: 'store.damaged' });
  expect(await desk.good('store.recreate', {})).toBeNull();
  expect((await desk.good('sign-in.start', credentials)).state).toBe('signed-in');
  await desk.close();
});

it('the history is that of the store that was made again, not what an earlier one had under the same numbers', async () => {
  const keychain = memoryKeychain();
  const before = await startDesk({ keychain });
  const orderIn = async ({ desk }: TestDesk, account: AccountId, quantity: number) => {
    await fillCart(desk, account, quantity);
    return (await callOrThrow(desk, 'checkout.place-order', await confirmation(desk, account))).order;
  };
  const sync = async (desk: TestDesk, account: AccountId): Promise<void> =>
    void (await desk.ended(await desk.good('sync.start', { account, fromScratch: false })));
  const { id } = await signInTrial(before, amano, 'good', { staySignedIn: true });
  await sync(before, id);
  const old = [await orderIn(before, id, 3), await orderIn(before, id, 3)];
  await sync(before, id);
  await before.close();
  writeFileSync(join(before.folder, 'store', 'store.db'), Buffer.alloc(8192));

  const desk = await startDesk({ folder: before.folder, keychain });
  await desk.good('store.recreate', {});
  const account = (await signInTrial(desk, amano, 'good')).id;
  const fresh = await orderIn(desk, account, 1);
  expect(fresh.number).toBe(old[0]!.number);
  await sync(desk, account);
  const { resultId } = await desk.good('orders.search', {
    accounts: [account],
    filter: { text: fresh.number },
  });
  const rows = await desk.good('orders.rows', { resultId, offset: 0, limit: 5 });
  expect(rows.map(({ taxIncluded }) => taxIncluded)).toEqual([fresh.totals.taxIncluded]);
});

it('the history is that of the store that was put back from a backup, also where it has more changes than the position', async () => {
  const keychain = memoryKeychain();
  const folder = tempFolder();
  const store = join(folder, 'store', 'store.db');
  const backup = join(tempFolder(), 'store.db');
  const start = async () => {
    const desk = await startDesk({ folder, keychain });
    const { id } = await signInTrial(desk, amano, 'good');
    return { desk, id };
  };
  const sync = async ({ desk, id }: Awaited<ReturnType<typeof start>>): Promise<void> =>
    void (await desk.ended(await desk.good('sync.start', { account: id, fromScratch: false })));
  const orderIn = async ({ desk, id }: Awaited<ReturnType<typeof start>>, quantity: number) => {
    await fillCart(desk.desk, id, quantity);
    return (await callOrThrow(desk.desk, 'checkout.place-order', await confirmation(desk.desk, id))).order;
  };
  const before = await start();
  await sync(before);
  await before.desk.close();
  copyFileSync(store, backup);
  const lost = await start();
  const vanished = await orderIn(lost, 3);
  await sync(lost);
  await lost.desk.close();
  for (const log of ['-wal', '-shm']) rmSync(store + log, { force: true });
  copyFileSync(backup, store);

  const after = await start();
  const made = [await orderIn(after, 1), await orderIn(after, 1), await orderIn(after, 1)];
  expect(made[0]!.number).toBe(vanished.number);
  await sync(after);
  const { resultId } = await after.desk.good('orders.search', { accounts: [after.id], filter: {} });
  const rows = await after.desk.good('orders.rows', { resultId, offset: 0, limit: 200 });
  const ids = rows.map(({ id }) => id as string);
  expect(made.filter(({ id }) => !ids.includes(id))).toEqual([]);
  expect(ids).not.toContain(vanished.id);
});

it('suppliers with an address of their own have no store to make again', async () => {
  const desk = await startDesk({
    suppliers: [
      {
        id: 'one' as never,
        name: { ja: '一', en: 'One' },
        profile: 'askul' as never,
        baseUrl: 'http://127.0.0.1:1/one',
      },
    ],
  });
  expect(await desk.refused('store.recreate', {})).toMatchObject({ code: 'call.unknown' });
});
