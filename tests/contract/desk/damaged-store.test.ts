import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { startDesk } from '#tests/support/desk.ts';
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
