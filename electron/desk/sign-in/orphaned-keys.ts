import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { OrphanedKeys, OrphanedKeysEntry } from '../ports/orphaned-keys.ts';
import type { AccountKeys } from './account-keys.ts';

/** The keys of accounts, where some may have to be deleted that the keychain does not let go of at once. */
export interface RevocableKeys extends AccountKeys {
  /**
   * Notes on the disk that the keys of an account are to be deleted: they open nothing from now on, whatever the keychain
   * does, also after a restart. Refuses `file.not-saved`.
   */
  leave(account: AccountId, forget: boolean): Result<null>;
  /**
   * `deleteStoredSession` of one that must never be opened again: what the keychain does not delete is noted. Refuses as the
   * keychain does, and `file.not-saved` where that could not even be noted.
   */
  endStoredSession(account: AccountId): Promise<Result<null>>;
  /**
   * Deletes the keys that were noted of an account; none where it has signed in again meanwhile. Of one that is to be
   * forgotten the note stays until `forgotten`. Refuses as the keychain does.
   */
  deleteOrphaned(account: AccountId): Promise<Result<null>>;
  /** Takes the note back, once the files of an account are deleted as its keys are. */
  forgotten(account: AccountId): Result<null>;
  /** The accounts of which something is still to be deleted, and of which everything is. */
  left(): readonly OrphanedKeysEntry[];
}

/** `persistent`: whether keys outlive this run. While they do not, what an earlier run has kept is out of reach. */
export function withOrphanedKeys(
  keys: AccountKeys,
  noted: OrphanedKeys,
  persistent: () => boolean,
): RevocableKeys {
  const entryOf = (account: AccountId) => noted.list().find((each) => each.account === account);
  const settle = (account: AccountId): Result<null> => (persistent() ? noted.remove(account) : ok(null));
  /** Whose sessions were stored in this run: what notes of earlier ones are lost says nothing of them. */
  const ofThisRun = new Set<AccountId>();

  return {
    ...keys,
    storeSession: async (account, storedSession) => {
      const before = entryOf(account);
      const stored = await keys.storeSession(account, storedSession);
      if (stored.ok) ofThisRun.add(account);
      // One that was noted meanwhile is of somebody who has signed out since.
      return stored.ok && entryOf(account) === before ? settle(account) : stored;
    },
    saveOfflineAccess: async (account, ...rest) => {
      const saved = await keys.saveOfflineAccess(account, ...rest);
      // A stored session of before may still be there: `storeSession` or its deletion settles that.
      return saved.ok && entryOf(account)?.forget ? noted.add({ account, forget: false }) : saved;
    },
    storedSessions: async () => {
      const found = await keys.storedSessions();
      if (!found.ok) return found;
      // Each of them may be one that its owner has ended.
      const earlier = found.value.map(({ account }) => account).filter((account) => !ofThisRun.has(account));
      const recovered = persistent() && noted.areLost() ? noted.recover(earlier) : ok(null);
      return ok(
        found.value.filter(({ account, storedSession }) => {
          if (recovered.ok && !entryOf(account)) return true;
          storedSession?.cacheKey.fill(0);
          return false;
        }),
      );
    },
    isKnown: async (account) => (entryOf(account)?.forget ? ok(false) : keys.isKnown(account)),
    offlineAccountOf: async (...login) => {
      const account = await keys.offlineAccountOf(...login);
      return account !== null && entryOf(account)?.forget ? null : account;
    },
    unsealOfflineAccess: async (...given) => {
      const opened = await keys.unsealOfflineAccess(...given);
      if (!opened.ok || !entryOf(opened.value.account)?.forget) return opened;
      opened.value.offlineAccess.cacheKey.fill(0);
      return refuse('offline.not-prepared');
    },
    fileSources: async () => {
      const found = await keys.fileSources();
      return found.ok ? ok(found.value.filter(([account]) => !entryOf(account)?.forget)) : found;
    },
    endStoredSession: async (account) => {
      const deleted = await keys.deleteStoredSession(account);
      if (deleted.ok || entryOf(account)) return deleted;
      const added = noted.add({ account, forget: false });
      return added.ok ? deleted : added;
    },
    leave: (account, forget) => noted.add({ account, forget }),
    deleteOrphaned: async (account) => {
      const entry = entryOf(account);
      if (!entry) return ok(null);
      const deleted = entry.forget ? await keys.forget(account) : await keys.deleteStoredSession(account);
      return deleted.ok && !entry.forget ? settle(account) : deleted;
    },
    forgotten: (account) => (entryOf(account)?.forget ? settle(account) : ok(null)),
    left: () => noted.list(),
  };
}
