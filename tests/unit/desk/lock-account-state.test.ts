import { expect, it } from 'vitest';
import { createLock } from '#electron/desk/lock/lock.ts';
import type { SavedLock } from '#electron/desk/ports/failed-attempts.ts';
import type { LockState } from '#shared/ipc/lock.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf } from '#shared/model/dates.ts';
import { ok } from '#shared/model/result.ts';
import { accounts } from '#tests/support/page-double/values.ts';

const [buyer] = accounts;
const fromFile: Account = { ...buyer, id: 'from-file' as Account['id'], state: 'from-file' };

it('an account of files, which nobody can open, is locked with the whole desk only', async () => {
  let kept: SavedLock = { locked: false, unproven: null };
  let shown: LockState | null = null;
  const lock = createLock({
    accounts: () => [buyer, fromFile],
    signInOf: () => 'first',
    keys: {
      isPassword: () => Promise.resolve(ok(true)),
      savePin: () => Promise.resolve(ok(null)),
      pins: () => Promise.resolve(ok(new Map())),
    },
    file: {
      read: () => kept,
      save: (state) => {
        kept = state;
        return ok(null);
      },
      tries: () => ({ get: () => ({ wrong: 0, until: null }), set: () => ok(null) }),
    },
    clock: { now: () => instantOf(0) },
    log: { info: () => {}, warn: () => {}, exception: () => '' },
    asks: () => true,
    changed: (state) => (shown = state),
  });
  lock.accountsChanged();
  const locked = () => [buyer.id, fromFile.id, null].map((id) => lock.isLocked(id));
  expect(locked()).toEqual([false, false, false]);
  await lock.calls['lock.lock']({});
  expect(locked()).toEqual([true, true, true]);
  expect(lock.shown(fromFile).member).toMatchObject({ email: null, kana: null });
  expect(shown).toMatchObject({ locked: true });
  lock.proven(buyer.id);
  expect(locked()).toEqual([false, false, false]);
});
