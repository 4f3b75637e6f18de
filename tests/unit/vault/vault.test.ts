import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeChunked } from '#electron/vault/chunked-secrets.ts';
import { openVault } from '#electron/vault/vault.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { marksAt } from '#tests/support/mark-files.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const marksIn = (folder: string) => marksAt(join(folder, 'desk.json'));

describe('the vault', () => {
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

  it.each([10, 799, 800, 801, 2500])(
    'has the old secret or the new one, whenever the program is ended, or for a long one none (%i)',
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
          if (length < 799) expect(['a'.repeat(before), 'b'.repeat(length)]).toContain(value);
          else expect(value === null || /^a*$/.test(value) || value === 'b'.repeat(length)).toBe(true);
          if (done) break;
        }
      }
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
