import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDeskId } from '#electron/vault/desk-id.ts';
import { marksAt } from '#tests/support/mark-files.ts';
import { memoryKeychain, type MemoryKeychain } from '#tests/support/memory-keychain.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const other = '11111111-1111-4111-8111-111111111111';

async function openedIn(
  folder: string,
  keychain: MemoryKeychain,
  { others = [] as readonly string[], usedBefore = false } = {},
) {
  const marks = marksAt(join(folder, 'desk.json'));
  const found = await findDeskId(marks, {
    keychain,
    folder,
    others: () => others,
    usedBefore: () => usedBefore,
  });
  return { id: marks.deskId, found, provisional: marks.provisional };
}
const loseFile = (folder: string): void => {
  for (const name of ['desk.json', 'desk.json.copy']) rmSync(join(folder, name), { force: true });
};

describe('the id of this installation', () => {
  it('is made once, and comes back from the keychain when file and copy are gone or damaged', async () => {
    const [folder, keychain] = [tempFolder(), memoryKeychain()];
    const { id, found } = await openedIn(folder, keychain);
    expect(found).toBe('new');
    expect(await openedIn(folder, keychain)).toEqual({ id, found: 'file', provisional: false });
    loseFile(folder);
    expect(await openedIn(folder, keychain)).toEqual({ id, found: 'keychain', provisional: false });
    for (const name of ['desk.json', 'desk.json.copy']) writeFileSync(join(folder, name), 'x');
    expect(await openedIn(folder, keychain, { others: [other] })).toMatchObject({ id, found: 'keychain' });
  });

  it('is never that of another folder with the same keychain', async () => {
    const keychain = memoryKeychain();
    const ids = new Set<string>();
    for (let count = 0; count < 5; count++) ids.add((await openedIn(tempFolder(), keychain)).id);
    expect(ids.size).toBe(5);
  });

  it('comes back from the files that it was written into, where the keychain does not know it', async () => {
    const [folder, keychain] = [tempFolder(), memoryKeychain()];
    expect(await openedIn(folder, keychain, { others: ['no id', other] })).toEqual({
      id: other,
      found: 'caches',
      provisional: false,
    });
    loseFile(folder);
    expect(await openedIn(folder, keychain)).toMatchObject({ id: other, found: 'keychain' });
  });

  it('is lost where nothing knows it and the folder was used before', async () => {
    expect(await openedIn(tempFolder(), memoryKeychain(), { usedBefore: true })).toMatchObject({
      found: 'lost',
      provisional: false,
    });
  });

  it('is lost where its file is damaged, though nothing else is here', async () => {
    const folder = tempFolder();
    for (const name of ['desk.json', 'desk.json.copy']) writeFileSync(join(folder, name), 'x');
    expect(await openedIn(folder, memoryKeychain())).toMatchObject({ found: 'lost' });
  });

  it('that was made up without the keychain is kept without a word when that knows of no other', async () => {
    const [folder, keychain] = [tempFolder(), memoryKeychain()];
    keychain.fault = 'locked';
    const { id, found } = await openedIn(folder, keychain);
    expect(found).toBe('new');
    // Names of open writes of that run have it, too.
    const used = { others: [id], usedBefore: true };
    expect(await openedIn(folder, keychain, used)).toEqual({ id, found: 'file', provisional: true });
    keychain.fault = null;
    expect(await openedIn(folder, keychain, used)).toEqual({ id, found: 'file', provisional: false });
  });

  it('stays provisional while the keychain can’t be asked, and gives way to the one found there', async () => {
    const [folder, keychain] = [tempFolder(), memoryKeychain()];
    const { id } = await openedIn(folder, keychain);
    loseFile(folder);
    keychain.fault = 'locked';
    const made = await openedIn(folder, keychain, { usedBefore: true });
    expect(made).toMatchObject({ found: 'lost', provisional: true });
    expect(made.id).not.toBe(id);
    // The same one as long as nothing else is known.
    expect((await openedIn(folder, keychain, { usedBefore: true })).id).toBe(made.id);
    keychain.fault = null;
    expect(await openedIn(folder, keychain)).toEqual({ id, found: 'keychain', provisional: false });
  });
});
