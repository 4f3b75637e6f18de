import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAccountKeys } from '#electron/desk/sign-in/account-keys.ts';
import { openVault } from '#electron/vault/vault.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { Member } from '#shared/model/member.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { marksAt } from '#tests/support/mark-files.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const supplier = 'one' as SupplierId;
const member: Member = {
  id: 'm1',
  name: '高橋 花子',
  kana: null,
  email: null,
  role: 'buyer',
  department: null,
  company: { id: 'c', name: '㈱試験' },
};

async function setUp() {
  const keychain = memoryKeychain();
  const marks = marksAt(join(tempFolder(), 'desk.json'));
  const vault = await openVault(keychain, marks);
  const keys = createAccountKeys(vault, marks.deskId, cheapCosts.sealing);
  const account = keys.idOf(supplier, member.id);
  const fresh = await keys.cacheKey(account, 'right');
  if (!fresh.ok) throw new Error('no key');
  return { keychain, keys, account, cacheKey: fresh.value };
}

describe('keys of accounts', () => {
  it('are 256 random bits, and the same again only for the password that sealed them', async () => {
    const { keys, account, cacheKey } = await setUp();
    expect(cacheKey).toHaveLength(32);
    await keys.saveOfflineAccess(account, 'taro@example.jp', 'right', { supplier, member, cacheKey });
    expect(await keys.cacheKey(account, 'right')).toEqual({ ok: true, value: cacheKey });
    expect(await keys.cacheKey(account, 'wrong')).not.toEqual({ ok: true, value: cacheKey });
  });

  it('open the saved history by login ID and password, and tell the two failures apart', async () => {
    const { keys, account, cacheKey } = await setUp();
    await keys.saveOfflineAccess(account, 'taro@example.jp', 'right', { supplier, member, cacheKey });
    expect(await keys.unsealOfflineAccess(supplier, 'taro@example.jp', 'right')).toEqual({
      ok: true,
      value: { account, offlineAccess: { supplier, member, cacheKey } },
    });
    expect(await keys.unsealOfflineAccess(supplier, 'taro@example.jp', 'wrong')).toMatchObject({
      error: { code: 'offline.mismatch' },
    });
    expect(await keys.unsealOfflineAccess(supplier, 'jiro@example.jp', 'right')).toMatchObject({
      error: { code: 'offline.not-prepared' },
    });
    expect(await keys.unsealOfflineAccess('two' as SupplierId, 'taro@example.jp', 'right')).toMatchObject({
      error: { code: 'offline.not-prepared' },
    });
  });

  it('say nothing of a person or a key in the keychain of a shared machine', async () => {
    const { keychain, keys, account, cacheKey } = await setUp();
    await keys.saveOfflineAccess(account, 'taro@example.jp', 'right', { supplier, member, cacheKey });
    const all = [...keychain.entries].flat().join('\n');
    for (const secret of [
      Buffer.from(cacheKey).toString('hex'),
      '高橋',
      'taro',
      'right',
      member.company.name,
    ])
      expect(all).not.toContain(secret);
  });

  it('of somebody who is forgotten are gone from the keychain', async () => {
    const { keychain, keys, account, cacheKey } = await setUp();
    await keys.saveOfflineAccess(account, 'taro@example.jp', 'right', { supplier, member, cacheKey });
    const storedSession = {
      supplier,
      member,
      cacheKey,
      refreshToken: 'r'.repeat(30),
      signedInAt: instantOf(0),
    };
    await keys.storeSession(account, storedSession);
    expect(await keys.storedSessions()).toEqual({ ok: true, value: [{ account, storedSession }] });
    await keys.forget(account);
    expect([...keychain.entries.keys()].filter((name) => !/\/(mark|names)$/.test(name))).toEqual([]);
  });

  it('are sealed again by a new password, and open no more with the one before', async () => {
    const { keys, account, cacheKey } = await setUp();
    const offlineAccess = { supplier, member, cacheKey };
    await keys.saveOfflineAccess(account, 'taro@example.jp', 'right', offlineAccess);
    await keys.resealOfflineAccess(account, 'new', {
      ...offlineAccess,
      member: { ...member, name: '鈴木 花子' },
    });
    expect(await keys.unsealOfflineAccess(supplier, 'taro@example.jp', 'right')).toMatchObject({
      error: { code: 'offline.mismatch' },
    });
    expect(await keys.unsealOfflineAccess(supplier, 'taro@example.jp', 'new')).toMatchObject({
      ok: true,
      value: { offlineAccess: { cacheKey, member: { name: '鈴木 花子' } } },
    });
    await keys.deleteOfflineAccess(account);
    expect((await keys.unsealOfflineAccess(supplier, 'taro@example.jp', 'new')).ok).toBe(false);
  });

  it('follow a login ID that was changed, and leave those of others alone', async () => {
    const { keys, account, cacheKey } = await setUp();
    const other = keys.idOf(supplier, 'm2');
    await keys.saveOfflineAccess(account, 'taro@example.jp', 'right', { supplier, member, cacheKey });
    await keys.saveOfflineAccess(other, 'jiro@example.jp', 'other', { supplier, member, cacheKey });
    const before = ['taro@example.jp', 'jiro@example.jp', 'hana@example.jp'];
    await keys.moveLogin(account, supplier, before, 'hana@example.jp');
    expect(await keys.unsealOfflineAccess(supplier, 'taro@example.jp', 'right')).toMatchObject({
      error: { code: 'offline.not-prepared' },
    });
    expect(await keys.unsealOfflineAccess(supplier, 'hana@example.jp', 'right')).toMatchObject({
      value: { account },
    });
    expect(await keys.unsealOfflineAccess(supplier, 'jiro@example.jp', 'other')).toMatchObject({
      value: { account: other },
    });
  });
});
