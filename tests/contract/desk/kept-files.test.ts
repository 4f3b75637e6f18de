import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { documentOf } from '#tests/support/archives.ts';
import { unknownFiles } from '#tests/support/corrupted-files-table.ts';
import { startDesk } from '#tests/support/desk.ts';
import { sendGeneratedCalls } from '#tests/support/generated-calls.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { upload } from '#tests/support/uploads.ts';

const calls = 600;
const trial = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;
const signIn = {
  supplier: trial.supplier as never,
  identifier: trial.identifier.value,
  password: trial.password,
};

it(
  'every file that a desk makes is in the table of what becomes of it when it is damaged',
  { timeout: 600_000 },
  async () => {
    const kit = { folder: tempFolder(), keychain: memoryKeychain() };
    const expectKnown = (): void => expect(unknownFiles(kit.folder)).toEqual([]);
    const desk = await startDesk(kit);
    desk.saveTo = tempFolder();
    await desk.good('settings.change', { theme: 'dark' });
    const { id: account } = await desk.good('sign-in.start', { ...signIn, staySignedIn: true });
    await desk.ended(await desk.good('sync.start', { account }));
    const { resultId } = await desk.good('orders.search', { accounts: [account], filter: {} });
    await fillCart(desk.desk, account);
    await desk.good('checkout.place-order', await confirmation(desk.desk, account));
    const documents = [
      {
        upload: await upload(desk, account, Buffer.from('%PDF-'), 'a.pdf'),
        name: 'a.pdf',
        document: documentOf(),
      },
    ];
    expectKnown();
    await desk.good('archive.keep', { account, documents });
    await desk.good('lock.lock', {});
    await desk.refused('lock.unlock', { account, how: 'password', secret: 'Wrong-1' });
    await desk.good('lock.unlock', { account, how: 'password', secret: trial.password });
    expectKnown();
    const known = [account, resultId, trial.supplier, trial.identifier.value];
    await sendGeneratedCalls(desk.desk, { known, runs: calls, seed: 20261129 });
    await desk.good('self-check.run', { fontsLoaded: true });
    expectKnown();
    await desk.close();
    expectKnown();

    // A kiosk, a run without a keychain, and files that are set aside.
    const kioskExitCode = `scrypt$1024$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;
    const kiosk = await startDesk({ ...kit, policy: managedPolicy({ kiosk: true, kioskExitCode }) });
    await kiosk.refused('kiosk.leave', { code: 'wrong-one' });
    expectKnown();
    await kiosk.close();
    for (const path of readdirSync(kit.folder, { recursive: true, encoding: 'utf8' }))
      if (/\.(json|db)$/.test(path)) writeFileSync(join(kit.folder, path), '{'.repeat(600));
    kit.keychain.fault = 'denied';
    const damaged = await startDesk(kit);
    await damaged.good('vault.decide', { decision: 'continue-in-memory' });
    await damaged.good('settings.change', { theme: 'light' });
    expect((await damaged.refused('sign-in.start', { ...signIn, staySignedIn: false })).code).toBe(
      'store.damaged',
    );
    await damaged.good('store.recreate', {});
    await damaged.good('sign-in.start', { ...signIn, staySignedIn: false });
    expectKnown();
    await damaged.close();
    expectKnown();
  },
);

it('what a killed program left is removed at the next start, but the names of open writes and a newer version', async () => {
  const folder = tempFolder();
  const account = 'a'.repeat(32);
  const left = [
    '.probe',
    ...['.db', '.db-wal', '.db-shm', '.db.unreadable-20260401000000', '.journal.db', '.journal.db-wal'].map(
      (end) => `caches/${account}.this-run${end}`,
    ),
    'updates/0.9.0_Kobai.exe',
    'updates/1.0.0_Kobai.exe',
    'updates/1.1.0_Kobai.exe.part',
    'updates/Kobai.exe',
  ];
  const staying = [`caches/${account}.open-writes.json`, 'updates/1.1.0_Kobai.exe'];
  for (const name of ['caches', 'updates']) mkdirSync(join(folder, name));
  for (const name of [...left, ...staying]) writeFileSync(join(folder, name), '');
  const desk = await startDesk({ folder, keychain: memoryKeychain(), version: '1.0.0' });
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  expect(found.filter((name) => left.includes(name))).toEqual([]);
  expect(found).toEqual(expect.arrayContaining(staying));
  expect(unknownFiles(folder)).toEqual([]);
  await desk.close();
});
