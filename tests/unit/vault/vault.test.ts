import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { writeChunked } from '#electron/vault/chunked-secrets.ts';
import { openVault } from '#electron/vault/vault.ts';
import { memoryKeychain, type MemoryKeychain } from '#tests/support/memory-keychain.ts';
import { marksAt } from '#tests/support/mark-files.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const marksIn = (folder: string) => marksAt(join(folder, 'desk.json'));

describe('the vault', () => {
  it('remembers a run without the keychain for so many days, by its clock', async () => {
    const marks = marksIn(tempFolder());
    expect(marks.lostKeychainWithin(7)).toBe(false);
    const keychain = memoryKeychain();
    keychain.fault = 'locked';
    await (await openVault(keychain, marks)).decide('continue-in-memory');
    expect(marks.lostKeychainWithin(7)).toBe(true);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7.1 * 86_400_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect(marks.lostKeychainWithin(7)).toBe(false);
    expect(marks.lostKeychainWithin(8)).toBe(true);
  });

  it('keeps, gives back, lists and deletes secrets, each under this desk’s own id', async () => {
    const keychain = memoryKeychain();
    const marks = marksIn(tempFolder());
    const vault = await openVault(keychain, marks);
    expect(vault.state).toEqual({ state: 'ready', refusal: null });
    await vault.set('stay/a', 'one');
    await vault.set('stay/b', 'two');
    await vault.set('login/a', 'three');
    expect(await vault.get('stay/a')).toEqual({ ok: true, value: 'one' });
    expect(await vault.get('stay/c')).toEqual({ ok: true, value: null });
    expect(await vault.list('stay/')).toEqual({
      ok: true,
      value: new Map([
        ['stay/a', 'one'],
        ['stay/b', 'two'],
      ]),
    });
    expect([...keychain.entries.keys()].every((name) => name.startsWith(marks.deskId))).toBe(true);
    await vault.delete('stay/a');
    expect(await vault.get('stay/a')).toEqual({ ok: true, value: null });
  });

  it('keeps secrets of any length, each entry short enough for Windows', async () => {
    const keychain = memoryKeychain();
    const vault = await openVault(keychain, marksIn(tempFolder()));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4100 }),
        fc.integer({ min: 1, max: 4100 }),
        fc.constantFrom('a', '購', '𠮷'),
        async (first, second, character) => {
          await vault.set('x', character.repeat(first));
          await vault.set('x', `a${character.repeat(second)}`);
          expect(await vault.get('x')).toEqual({ ok: true, value: `a${character.repeat(second)}` });
          for (const entry of keychain.entries.values()) {
            expect(Buffer.byteLength(entry)).toBeLessThanOrEqual(2560);
            // Keychains keep UTF-8, which has no half characters.
            expect(entry.isWellFormed()).toBe(true);
          }
          await vault.delete('x');
          expect([...keychain.entries.keys()].filter((name) => name.includes('/x'))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  describe('whose list of names is damaged', () => {
    const names = Array.from({ length: 40 }, (_, index) => `stay/${`${index}`.padStart(32, '0')}`);
    /** The index in the keychain, in parts. */
    const isIndex = (entry: string): boolean => /\/names(?:#\w+)?$/.test(entry);
    const partsOf = ({ entries }: MemoryKeychain): string[] =>
      [...entries.keys()].filter((entry) => isIndex(entry) && entry.includes('#')).sort();

    it.each<[string, number, (keychain: MemoryKeychain, head: string) => void]>([
      ['cut', 20, ({ entries }, head) => entries.set(head, `["${names.slice(0, 20).join('","')}","stay/9`)],
      [
        'in which a bit changed',
        38,
        ({ entries }, head) => entries.set(head, `["${names.join('","').replace('","', '#,"')}"]`),
      ],
      [
        'with another letter in it',
        39,
        (keychain) => {
          const [part] = partsOf(keychain);
          keychain.entries.set(part!, keychain.entries.get(part!)!.replace('stay/0', 'stay/x'));
        },
      ],
      ['without its last part', 39, (keychain) => keychain.entries.delete(partsOf(keychain).at(-1)!)],
      ['without its first part', 19, (keychain) => keychain.entries.delete(partsOf(keychain)[0]!)],
      ['empty', 39, ({ entries }, head) => entries.set(head, '')],
      ['something else', 39, ({ entries }, head) => entries.set(head, '{"names":1}')],
    ])('keeps what can be read of it and the rest beside, and says so: %s', async (_, least, harm) => {
      const keychain = memoryKeychain();
      const marks = marksIn(tempFolder());
      const before = await openVault(keychain, marks);
      for (const name of names) await before.set(name, 'secret');
      expect(partsOf(keychain).length).toBeGreaterThan(1);
      harm(keychain, `${marks.deskId}/names`);
      const left = [...keychain.entries].filter(([entry]) => isIndex(entry)).map(([, text]) => text);

      let said = 0;
      const vault = await openVault(keychain, marks, () => (said += 1));
      expect(await vault.set('stay/new', 'secret')).toEqual({ ok: true, value: null });
      const found = await vault.list('stay/');
      expect(found.ok && found.value.has('stay/new')).toBe(true);
      expect(found.ok && found.value.size - 1).toBeGreaterThanOrEqual(least);
      expect(said).toBe(1);
      // Whoever can read more of it still can.
      const aside = [...keychain.entries].filter(([entry]) => entry.includes('/names.unreadable'));
      const kept = aside.map(([, text]) => text).join('');
      for (const text of left.filter((each) => !each.startsWith('kobai-parts:')))
        expect(kept).toContain(text);
      expect(aside.length).toBeGreaterThan(0);
      // And at the next start it is whole again.
      const next = await openVault(keychain, marks, () => (said += 1));
      expect(await next.list('stay/')).toEqual(found);
      expect(said).toBe(1);
    });

    it('is left alone where it can’t be kept beside', async () => {
      const keychain = memoryKeychain();
      const marks = marksIn(tempFolder());
      await (await openVault(keychain, marks)).set('stay/a', 'secret');
      const index = `${marks.deskId}/names`;
      keychain.entries.set(index, '["stay/a"');
      const full: typeof keychain = {
        ...keychain,
        set: async (name, secret) =>
          name.includes('unreadable') ? { ok: false, fault: 'unavailable' } : keychain.set(name, secret),
      };
      const vault = await openVault(full, marks);
      expect(await vault.set('stay/b', 'secret')).toMatchObject({ error: { code: 'vault.unavailable' } });
      expect(await vault.list('stay/')).toMatchObject({ error: { code: 'vault.unavailable' } });
      expect(keychain.entries.get(index)).toBe('["stay/a"');
    });

    it('is no damage where there is none yet', async () => {
      let said = 0;
      const vault = await openVault(memoryKeychain(), marksIn(tempFolder()), () => (said += 1));
      expect(await vault.list('stay/')).toEqual({ ok: true, value: new Map() });
      await vault.set('stay/a', 'secret');
      expect(said).toBe(0);
    });
  });

  it.each([10, 799, 800, 801, 2500])(
    'has the old secret or the new one, whenever the program is ended (%i)',
    async (length) => {
      const keychain = memoryKeychain();
      const marks = marksIn(tempFolder());
      const vault = await openVault(keychain, marks);
      for (const before of [5, 900, 3000]) {
        for (let steps = 0; ; steps += 1) {
          await vault.set('x', 'a'.repeat(before));
          let left = steps;
          const ended = (work: () => void) => {
            if (left === 0) throw new Error('ended');
            left -= 1;
            work();
          };
          const dying: typeof keychain = {
            ...keychain,
            set: async (name, secret) => (
              ended(() => keychain.entries.set(name, secret)),
              { ok: true, value: null }
            ),
            delete: async (name) => (ended(() => keychain.entries.delete(name)), { ok: true, value: null }),
          };
          const name = `${marks.deskId}/x`;
          const done = await writeChunked(dying, name, 'b'.repeat(length)).then(
            () => true,
            () => false,
          );
          const found = await vault.get('x');
          const value = found.ok ? found.value : 'refused';
          expect(['a'.repeat(before), 'b'.repeat(length)]).toContain(value);
          if (done) break;
        }
      }
    },
  );

  it.each([[['c'.repeat(700)]], [['c'.repeat(800), 'd'.repeat(800), 'e'.repeat(30)]]])(
    'reads, replaces and deletes what an older program wrote in parts',
    async (written) => {
      const keychain = memoryKeychain();
      const marks = marksIn(tempFolder());
      const vault = await openVault(keychain, marks);
      const writeOld = async (): Promise<void> => {
        await vault.set('x', 'short');
        for (const [index, part] of written.entries())
          keychain.entries.set(`${marks.deskId}/x${index === 0 ? '' : `#${index}`}`, part);
      };
      const entriesOfX = () => [...keychain.entries.keys()].filter((name) => name.includes('/x'));
      await writeOld();
      expect(await vault.get('x')).toEqual({ ok: true, value: written.join('') });
      await vault.set('x', 'n'.repeat(1700));
      expect(await vault.get('x')).toEqual({ ok: true, value: 'n'.repeat(1700) });
      expect(entriesOfX()).toHaveLength(4);
      await writeOld();
      await vault.delete('x');
      expect(entriesOfX()).toEqual([]);
    },
  );

  it.each([
    ['locked', 'vault.locked'],
    ['unavailable', 'vault.unavailable'],
    ['not-installed', 'vault.not-installed'],
    ['damaged', 'vault.damaged'],
    ['denied', 'vault.denied'],
  ] as const)(
    'refuses everything while the keychain is %s, and keeps nothing anywhere',
    async (fault, code) => {
      const keychain = memoryKeychain();
      const folder = tempFolder();
      keychain.fault = fault;
      const vault = await openVault(keychain, marksIn(folder));
      expect(vault.state.refusal?.code).toBe(code);
      expect(await vault.set('stay/a', 'very-secret')).toMatchObject({ ok: false, error: { code } });
      expect(await vault.get('stay/a')).toMatchObject({ ok: false, error: { code } });
      for (const file of readdirSync(folder)) {
        expect(readFileSync(join(folder, file), 'utf8')).not.toContain('very-secret');
      }
      keychain.fault = null;
      expect((await vault.decide('retry')).state).toBe('ready');
    },
  );

  it('does not trust a keychain that takes secrets and forgets them', async () => {
    const keychain = memoryKeychain();
    keychain.lies = true;
    const vault = await openVault(keychain, marksIn(tempFolder()));
    expect(vault.state.refusal?.code).toBe('vault.unavailable');
  });

  it('sees that it is a different keychain than last time, and starts over only when told to', async () => {
    const folder = tempFolder();
    await openVault(memoryKeychain(), marksIn(folder));
    const other = memoryKeychain();
    const vault = await openVault(other, marksIn(folder));
    expect(vault.state.refusal?.code).toBe('vault.changed');
    expect((await vault.decide('retry')).refusal?.code).toBe('vault.changed');
    expect((await vault.decide('start-over')).state).toBe('ready');
    expect((await openVault(other, marksIn(folder))).state.state).toBe('ready');
  });

  it('tells a folder that is older than its keychain from one that belongs to another keychain', async () => {
    const folder = tempFolder();
    const keychain = memoryKeychain();
    await openVault(keychain, marksIn(folder));
    const backup = readFileSync(join(folder, 'desk.json'));
    for (const name of ['desk.json', 'desk.json.copy']) rmSync(join(folder, name));
    // The keychain brings the id back (`findDeskId`); the folder begins again with it.
    const later = marksIn(folder);
    later.adopt((JSON.parse(backup.toString()) as { deskId: string }).deskId);
    expect((await openVault(keychain, later)).state.state).toBe('ready');
    writeFileSync(join(folder, 'desk.json'), backup);
    const restored = await openVault(keychain, marksIn(folder));
    expect(restored.state.refusal?.code).toBe('vault.folder-restored');
    expect(restored.state.refusal?.next).toContain('start-over');
    expect((await openVault(memoryKeychain(), marksIn(folder))).state.refusal?.code).toBe('vault.changed');
    expect((await restored.decide('start-over')).state).toBe('ready');
  });

  it('keeps secrets in memory only after a person decided so, and gives them up on retry', async () => {
    const keychain = memoryKeychain();
    keychain.fault = 'unavailable';
    const vault = await openVault(keychain, marksIn(tempFolder()));
    expect((await vault.decide('continue-in-memory')).state).toBe('memory');
    await vault.set('stay/a', 'one');
    expect(await vault.get('stay/a')).toEqual({ ok: true, value: 'one' });
    expect(keychain.entries.size).toBe(0);
    keychain.fault = null;
    await vault.decide('retry');
    expect(await vault.get('stay/a')).toEqual({ ok: true, value: null });
  });

  it('sets a damaged mark file aside instead of overwriting it', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'desk.json'), '{"deskId": ');
    const marks = marksIn(folder);
    expect(marks.digest).toBeNull();
    expect(readdirSync(folder).filter((name) => name.includes('unreadable'))).toHaveLength(1);
    expect(marksIn(folder).deskId).toBe(marks.deskId);
  });
});
