import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemKeychain } from '#electron/vault/keychain.ts';
import { openVault } from '#electron/vault/vault.ts';
import { keychainEntries } from '#tests/support/keychain-entries.ts';
import { marksAt } from '#tests/support/mark-files.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

// `npm test` gives these a real, unlocked Secret Service of their own.
describe('the real keychain', () => {
  it('writes, reads and deletes', async () => {
    const name = `test/${randomUUID()}`;
    expect(await systemKeychain.set(name, '秘密 🔑')).toEqual({ ok: true, value: null });
    expect(await systemKeychain.get(name)).toEqual({ ok: true, value: '秘密 🔑' });
    expect((await keychainEntries()).get(name)).toBe('秘密 🔑');
    expect(await systemKeychain.delete(name)).toEqual({ ok: true, value: null });
    expect(await systemKeychain.get(name)).toEqual({ ok: true, value: null });
  });

  it('is found to be the same one by the next start', async () => {
    const file = join(tempFolder(), 'desk.json');
    expect((await openVault(systemKeychain, marksAt(file))).state.state).toBe('ready');
    expect((await openVault(systemKeychain, marksAt(file))).state.state).toBe('ready');
  });
});
