import { expect, it } from 'vitest';
import type { AccountKeys } from '#electron/desk/sign-in/account-keys.ts';
import { withOrphanedKeys } from '#electron/desk/sign-in/orphaned-keys.ts';
import type { OrphanedKeysEntry } from '#electron/desk/ports/orphaned-keys.ts';
import { accountIdSchema, supplierIdSchema } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

const supplier = supplierIdSchema.parse('askul-trial');
const account = accountIdSchema.parse('a'.repeat(32));

/** Keys of one account that the keychain has not let go of. */
function keysThatStay(entries: readonly OrphanedKeysEntry[], diskIsFull = false) {
  const cacheKey = Buffer.alloc(32, 7);
  const keys = {
    isKnown: async () => ok(true),
    offlineAccountOf: async () => account,
    unsealOfflineAccess: async () => ok({ account, offlineAccess: { cacheKey } }),
    deleteStoredSession: async () => refuse('vault.denied'),
  } as unknown as AccountKeys;
  const noted = {
    list: () => entries,
    add: (): Result<null> => (diskIsFull ? refuse('file.not-saved') : ok(null)),
    remove: () => ok(null),
    areLost: () => false,
    recover: () => ok(null),
  };
  return { cacheKey, keys: withOrphanedKeys(keys, noted, () => true) };
}

it('what is to be deleted opens nothing, with the right password neither, and its key is wiped', async () => {
  const { keys, cacheKey } = keysThatStay([{ account, forget: true }]);
  expect(await keys.offlineAccountOf(supplier, '1234567890')).toBeNull();
  expect(await keys.unsealOfflineAccess(supplier, '1234567890', 'right')).toMatchObject({
    ok: false,
    error: { code: 'offline.not-prepared' },
  });
  // Its open writes are reported as those of nobody, from this moment and not from the deletion on.
  expect(await keys.isKnown(account)).toEqual(ok(false));
  expect(cacheKey.every((byte) => byte === 0)).toBe(true);
});

it('whoever only signed out still opens the saved history with the password', async () => {
  for (const entries of [[], [{ account, forget: false }]]) {
    const { keys } = keysThatStay(entries);
    expect(await keys.isKnown(account)).toEqual(ok(true));
    expect(await keys.offlineAccountOf(supplier, '1234567890')).toBe(account);
    expect(await keys.unsealOfflineAccess(supplier, '1234567890', 'right')).toMatchObject({ ok: true });
  }
});

it('a stored session that is neither deleted nor noted is told with what the disk says', async () => {
  for (const [diskIsFull, code] of [
    [false, 'vault.denied'],
    [true, 'file.not-saved'],
  ] as const)
    expect(await keysThatStay([], diskIsFull).keys.endStoredSession(account)).toMatchObject({
      error: { code },
    });
});
