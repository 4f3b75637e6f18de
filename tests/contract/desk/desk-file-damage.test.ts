import { existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '#electron/desk/desk.ts';
import {
  interruptedOrderKey,
  folderWithInterruptedOrder,
  restartFrom,
  cacheFiles,
  type RestartedDesk,
} from '#tests/support/interrupted-order.ts';
import { amano, signInTrial, trialSignIn } from '#tests/support/desk-and-store.ts';
import { lockedKeychain } from '#tests/support/locked-keychain.ts';
import { startDesk } from '#tests/support/desk.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { callOrThrow } from '#tests/support/ordering.ts';
import { lastingFolder } from '#tests/support/temp-folder.ts';

/*
 * As in journal-damage.test.ts, an order exists of which its desk never had an answer. Here it is not the journal that
 * something happens to, but what leads to it: the file with this installation's id, the keychain, or both.
 */

const folder = lastingFolder();
let kept = '';
let inMemory = '';
beforeAll(async () => {
  kept = await folderWithInterruptedOrder(folder);
  inMemory = await folderWithInterruptedOrder(folder, 'in-memory');
}, 120_000);

const told = [{ key: interruptedOrderKey, what: 'order', state: 'done' }];
const reportedWrites = async (desk: Desk): Promise<unknown[]> =>
  (await callOrThrow(desk, 'unresolved-writes.list', {})).map(({ key, what, state }) => ({
    key,
    what,
    state,
  }));
const idIn = (later: RestartedDesk): string =>
  (JSON.parse(readFileSync(join(later.folder, 'desk.json'), 'utf8')) as { deskId: string }).deskId;
const noticesOf = async (desk: Desk) =>
  (await callOrThrow(desk, 'desk.start', {})).notices.map(({ code }) => code);
const signIn = (desk: Desk) => callOrThrow(desk, 'sign-in.start', trialSignIn(amano, 'good'));
/** Without the note of who has signed out nobody stays signed in, which is said. */
const expectSignedOut = async (desk: Desk, said = ['desk.id-found']): Promise<void> => {
  expect(await callOrThrow(desk, 'accounts.list', {})).toEqual([]);
  expect(await noticesOf(desk)).toEqual(said);
  await callOrThrow(desk, 'sign-in.start', { ...trialSignIn(amano, 'good'), staySignedIn: true });
};
const idAmong = (entries: ReadonlyMap<string, string>): string =>
  [...entries.keys()].find((name) => name.endsWith('/mark'))!.slice(0, -'/mark'.length);
const waiting = async (desk: Desk) =>
  (await callOrThrow(desk, 'journal.list-damage', {})).filter(({ lost }) => lost === 'owner');

const deskFile = (later: RestartedDesk): string => join(later.folder, 'desk.json');
const remove = (file: string): void => rmSync(file, { force: true });
const removeNames = (later: RestartedDesk): void =>
  cacheFiles(later.folder, '')
    .filter((file) => /open-writes/.test(file))
    .forEach(remove);
const damages = [
  ['deleted', remove],
  ['emptied', (file: string) => truncateSync(file, 0)],
  ['garbage', (file: string) => writeFileSync(file, 'x'.repeat(200))],
  ['of NULs', (file: string) => writeFileSync(file, Buffer.alloc(200))],
] as const;

describe('the file with this installation’s id', () => {
  it.each(damages)('is brought back from its copy when it is %s: nobody is signed out', async (_, damage) => {
    const later = await restartFrom(kept);
    const before = idIn(later);
    damage(deskFile(later));
    const desk = await later.start();
    expect(await callOrThrow(desk, 'accounts.list', {})).toHaveLength(1);
    await expect.poll(() => reportedWrites(desk)).toEqual(told);
    expect(idIn(later)).toBe(before);
    expect(await noticesOf(desk)).toEqual(['desk.id-restored']);
    await desk.close();
    expect(await noticesOf(await later.start())).toEqual([]);
  });

  it.each(damages)('is brought back by what else knows it when its copy is %s too', async (_, damage) => {
    const later = await restartFrom(kept);
    const before = idIn(later);
    for (const file of [deskFile(later), `${deskFile(later)}.copy`]) if (existsSync(file)) damage(file);
    const desk = await later.start();
    await expectSignedOut(desk);
    await expect.poll(() => reportedWrites(desk)).toEqual(told);
    expect(idIn(later)).toBe(before);
    await desk.close();
    const next = await later.start();
    expect(await noticesOf(next)).toEqual([]);
    expect(await callOrThrow(next, 'accounts.list', {})).toHaveLength(1);
  });

  it('is brought back by the keychain when nothing in the folder knows it', async () => {
    const later = await restartFrom(kept);
    const first = await later.start();
    const before = idIn(later);
    await first.close();
    for (const file of ['desk.json', 'desk.json.copy', 'caches'])
      rmSync(join(later.folder, file), { recursive: true, force: true });
    const desk = await later.start();
    expect(idIn(later)).toBe(before);
    await expectSignedOut(desk);
    // The journal is gone with the folder: the supplier is asked.
    await expect.poll(() => reportedWrites(desk)).toEqual(told);
  });

  it('is lost with everything that knew it: what was open is asked about when its owner signs in', async () => {
    const later = await restartFrom(kept);
    const before = idIn(later);
    for (const file of [deskFile(later), `${deskFile(later)}.copy`, join(later.folder, 'keychain.json')])
      remove(file);
    // Names of open writes know it too, unless they are of a version that did not write it down.
    forgetDeskInNames(later);
    const desk = await later.start();
    expect(idIn(later)).not.toBe(before);
    expect(await callOrThrow(desk, 'accounts.list', {})).toEqual([]);
    expect(await noticesOf(desk)).toEqual(['desk.id-lost']);
    expect(await waiting(desk)).toMatchObject([{ found: 1 }]);
    await signIn(desk);
    await expect.poll(() => reportedWrites(desk)).toEqual(told);
    expect(await waiting(desk)).toEqual([]);
  });

  it('and the keychain is locked: it goes on in memory, and everything is there again at the next start', async () => {
    const later = await restartFrom(kept);
    const before = idIn(later);
    for (const file of [deskFile(later), `${deskFile(later)}.copy`]) remove(file);
    const locked = await later.start(lockedKeychain);
    expect(await noticesOf(locked)).toEqual(['desk.id-found']);
    await callOrThrow(locked, 'vault.decide', { decision: 'continue-in-memory' });
    await signIn(locked);
    await expect.poll(() => reportedWrites(locked)).toEqual(told);
    await locked.close();
    const desk = await later.start();
    expect(idIn(later)).toBe(before);
    await expectSignedOut(desk, []);
    await expect.poll(() => reportedWrites(desk)).toEqual(told);
  });
});

describe('a sign-in that was kept, and can’t be read from the keychain', () => {
  it.each([
    ['cut', (text: string) => text.slice(0, -40)],
    ['in parts of which one is missing', () => 'kobai-parts:a:3'],
    ['something else', () => 'x'],
  ])('is said to be lost, once, and its owner signs in again: %s', async (_, damage) => {
    const keychain = memoryKeychain();
    const before = await startDesk({ keychain });
    const { id } = await signInTrial(before, amano, 'good', { staySignedIn: true });
    await before.close();
    const entry = [...keychain.entries.keys()].find((name) => name.endsWith(`/stay/${id}`))!;
    keychain.entries.set(entry, damage(keychain.entries.get(entry)!));
    const start = () => startDesk({ folder: before.folder, keychain });
    const { desk, close } = await start();
    expect(await callOrThrow(desk, 'accounts.list', {})).toEqual([]);
    expect(await noticesOf(desk)).toEqual(['session.unreadable']);
    await close();
    const next = await start();
    expect(await noticesOf(next.desk)).toEqual([]);
    await signInTrial(next, amano, 'good', { staySignedIn: true });
    await next.close();
    expect(await callOrThrow((await start()).desk, 'accounts.list', {})).toMatchObject([{ id }]);
  });

  it('is deleted all the same once nobody may stay signed in', async () => {
    const keychain = memoryKeychain();
    const { desk } = await startDesk({ keychain });
    await keychain.set(`${idAmong(keychain.entries)}/names`, '["stay/00000000000000000000000000000001"]');
    const entry = `${idAmong(keychain.entries)}/stay/00000000000000000000000000000001`;
    // As a newer program writes it, which could read it.
    keychain.entries.set(entry, '{"newer":true}');
    await callOrThrow(desk, 'settings.change', { sharedMachine: true });
    await expect.poll(() => keychain.entries.has(entry)).toBe(false);
  });
});

describe('what files brought in, whose key can’t be read from the keychain', () => {
  it('is said to be lost', async () => {
    const keychain = memoryKeychain();
    const before = await startDesk({ keychain });
    await before.close();
    const deskId = idAmong(keychain.entries);
    const name = 'file/00000000000000000000000000000001';
    await keychain.set(`${deskId}/names`, JSON.stringify([name]));
    await keychain.set(`${deskId}/${name}`, '{"name":"A"');
    const { desk } = await startDesk({ folder: before.folder, keychain });
    expect(await noticesOf(desk)).toEqual(['import.key-unreadable']);
  });
});

describe('settings that are lost', () => {
  it('sign everybody out, and the sign-in page says how many writes are open of who is known here, and no more', async () => {
    const later = await restartFrom(kept);
    for (const name of ['settings.json', 'settings.json.copy'])
      writeFileSync(join(later.folder, name), 'x'.repeat(200));
    const desk = await later.start();
    expect(await callOrThrow(desk, 'accounts.list', {})).toEqual([]);
    expect(await callOrThrow(desk, 'unresolved-writes.list', {})).toEqual([]);
    expect(await waiting(desk)).toEqual([]);
    expect(await callOrThrow(desk, 'unresolved-writes.count-signed-out', {})).toEqual({ count: 1 });
    await signIn(desk);
    await expect.poll(() => reportedWrites(desk)).toEqual(told);
    expect(await callOrThrow(desk, 'unresolved-writes.count-signed-out', {})).toEqual({ count: 0 });
  });
});

function forgetDeskInNames(later: RestartedDesk): void {
  const caches = join(later.folder, 'caches');
  for (const name of readdirSync(caches).filter((each) => /open-writes\.json/.test(each))) {
    const content = JSON.parse(readFileSync(join(caches, name), 'utf8')) as Record<string, unknown>;
    delete content['desk'];
    // A file without a checksum is read as it is.
    delete content['check'];
    writeFileSync(join(caches, name), JSON.stringify(content));
  }
}

describe('files that were saved, and are gone with their copies', () => {
  const bothOf = (folder: string, file: string) => [join(folder, file), join(folder, `${file}.copy`)];

  it('are known to be lost: the settings are on the safe side', async () => {
    const before = await startDesk();
    await callOrThrow(before.desk, 'settings.change', { sharedMachine: false, theme: 'dark' });
    await before.close();
    bothOf(before.folder, 'settings.json').forEach(remove);
    const { desk, close } = await startDesk({ folder: before.folder });
    expect((await callOrThrow(desk, 'desk.start', {})).settings).toMatchObject({
      sharedMachine: true,
      theme: 'system',
    });
    expect(await noticesOf(desk)).toEqual(['settings.lost']);
    await close();
  });

  it('are known to be lost with the file that notes what was saved, too', async () => {
    const before = await startDesk();
    await callOrThrow(before.desk, 'settings.change', { sharedMachine: true });
    await signInTrial(before, amano, 'good');
    await before.close();
    for (const file of ['settings.json', 'desk.json']) bothOf(before.folder, file).forEach(remove);
    const { desk } = await startDesk({ folder: before.folder });
    expect((await callOrThrow(desk, 'desk.start', {})).settings.sharedMachine).toBe(true);
    expect(await noticesOf(desk)).toContain('settings.lost');
  });

  it('are not missed where nothing was ever saved', async () => {
    const before = await startDesk();
    await before.close();
    expect(await noticesOf((await startDesk({ folder: before.folder })).desk)).toEqual([]);
  });
});

describe('a keychain that is another one', () => {
  it('and starting over: what was open is told at once, and asked about after the sign-in', async () => {
    const later = await restartFrom(kept);
    remove(join(later.folder, 'keychain.json'));
    const desk = await later.start();
    expect((await callOrThrow(desk, 'desk.start', {})).vault.refusal?.code).toBe('vault.changed');
    expect((await callOrThrow(desk, 'vault.decide', { decision: 'start-over' })).state).toBe('ready');
    expect(await waiting(desk)).toMatchObject([{ found: 1 }]);
    const { id } = await signIn(desk);
    await expect.poll(() => reportedWrites(desk)).toEqual(told);
    expect(await waiting(desk)).toEqual([]);
    await callOrThrow(desk, 'unresolved-writes.resolve', {
      account: id,
      key: interruptedOrderKey,
      how: 'seen',
    });
    await desk.close();
    const next = await later.start();
    await signIn(next);
    expect(await reportedWrites(next)).toEqual([]);
  });

  it.each(['start-over', 'continue-in-memory'] as const)(
    'and every journal and name is gone too: after “%s” the supplier is asked, and the damage is told',
    async (decision) => {
      const later = await restartFrom(kept);
      for (const file of ['keychain.json', 'caches'])
        rmSync(join(later.folder, file), { recursive: true, force: true });
      const desk = await later.start();
      await callOrThrow(desk, 'vault.decide', { decision });
      const { id } = await signIn(desk);
      await expect.poll(() => reportedWrites(desk)).toEqual(told);
      expect(await callOrThrow(desk, 'journal.list-damage', {})).toMatchObject([
        { account: id, lost: 'names', found: 1 },
      ]);
      await callOrThrow(desk, 'unresolved-writes.resolve', {
        account: id,
        key: interruptedOrderKey,
        how: 'seen',
      });
      await callOrThrow(desk, 'journal.dismiss-damage', { account: id });
      await desk.close();
      // Asked once: what was seen is over.
      const next = await later.start();
      if (decision === 'continue-in-memory') await callOrThrow(next, 'vault.decide', { decision });
      await signIn(next);
      expect(await reportedWrites(next)).toEqual([]);
      expect(later.store.asked.filter((asked) => asked === 'GET /v1/writes')).toHaveLength(1);
    },
  );
});

describe('a desk that goes on without its keychain', () => {
  it('keeps the names of what is open for the run after it', async () => {
    const later = await restartFrom(inMemory);
    const desk = await later.start();
    expect(await waiting(desk)).toMatchObject([{ found: 1 }]);
    const { id } = await signIn(desk);
    await expect.poll(() => reportedWrites(desk)).toEqual(told);
    expect(await callOrThrow(desk, 'journal.list-damage', {})).toEqual([]);
    await callOrThrow(desk, 'unresolved-writes.resolve', {
      account: id,
      key: interruptedOrderKey,
      how: 'seen',
    });
    await desk.close();
    const next = await later.start();
    await signIn(next);
    expect(await reportedWrites(next)).toEqual([]);
  });

  it.each([
    ['the names are', 'with its keychain', removeNames],
    ['the names are', 'without it', removeNames],
    [
      'the folder of the caches is',
      'without it',
      (later: RestartedDesk) => rmSync(join(later.folder, 'caches'), { recursive: true }),
    ],
  ])('and %s deleted: the next run %s asks the supplier, and says so', async (_what, keychain, damage) => {
    const later = await restartFrom(inMemory);
    damage(later);
    const desk = await later.start(keychain === 'without it' ? lockedKeychain : undefined);
    if (keychain === 'without it')
      await callOrThrow(desk, 'vault.decide', { decision: 'continue-in-memory' });
    const { id } = await signIn(desk);
    await expect.poll(() => reportedWrites(desk)).toEqual(told);
    expect(await callOrThrow(desk, 'journal.list-damage', {})).toMatchObject([
      { account: id, lost: 'names', found: 1 },
    ]);
  });

  it('is told of them in another run without it, and when it is quit in good order', async () => {
    const later = await restartFrom(inMemory);
    const withoutKeychain = async (): Promise<Desk> => {
      const desk = await later.start(lockedKeychain);
      await callOrThrow(desk, 'vault.decide', { decision: 'continue-in-memory' });
      await signIn(desk);
      return desk;
    };
    const first = await withoutKeychain();
    await expect.poll(() => reportedWrites(first)).toEqual(told);
    await first.close();
    const second = await withoutKeychain();
    await expect.poll(() => reportedWrites(second)).toEqual(told);
    await second.close();
    const last = await later.start();
    await signIn(last);
    await expect.poll(() => reportedWrites(last)).toEqual(told);
  });
});
