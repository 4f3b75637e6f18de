import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { within } from '#shared/model/within.ts';
import { inBackground } from '../in-background.ts';
import type { Log } from '../ports/log.ts';
import type { DeskPorts } from '../desk-ports.ts';
import type { OrphanedKeysEntry } from '../ports/orphaned-keys.ts';
import type { RevocableKeys } from './orphaned-keys.ts';
import type { OpenSessions } from './open-sessions.ts';

/** How long a sign-out waits for the keychain and the supplier, so that it can say what they say. Milliseconds. */
const patienceMs = 3_000;

export interface SignOutPorts extends Pick<DeskPorts, 'accountsOnDisk' | 'scheduledExportFile'> {
  readonly sessions: OpenSessions;
  readonly keys: RevocableKeys;
  readonly log: Log;
  readonly runExclusive: <T>(account: AccountId, work: () => Promise<T>) => Promise<T>;
  /** Called when a member was signed out and nothing is left that would restore the session. */
  readonly signedOut: (account: AccountId) => void;
  /** Called when the data of a member is to be deleted from this machine. */
  readonly forgotten: (account: AccountId) => void;
}

/**
 * Signs accounts out. The session leaves the list, what the page may show ends, and the storage is closed, whatever the
 * keychain, the supplier or another person's work does; the keys are deleted and the supplier is informed behind that.
 * What the keychain does not delete is noted on the disk, opens nothing any more, and is deleted at a later start.
 */
export interface SignOut {
  /**
   * Refuses `account.unknown`; and `session.keys-left` after the sign-out, where the keys or files that were to be are not
   * deleted yet, or as the keychain or the disk does, where that could not even be noted.
   */
  signOut(id: AccountId, forget: boolean | 'withdrawn'): Promise<Result<null>>;
  /**
   * Deletes what sign-outs of earlier runs have left, in the keychain and of files. Refuses `session.keys-left` after all,
   * where some of it stays.
   */
  deleteAllLeft(): Promise<Result<null>>;
  /**
   * Deletes all that earlier runs have left of anybody who is not signed in, as `signOut` with `forget`. Refuses as the
   * keychain does where it does not say whom it knows, and as `deleteAllLeft`.
   */
  deleteEverybody(): Promise<Result<null>>;
  /** Deletes all that this machine has of an account that is not signed in; answers whether all of it is gone. */
  deleteAccount(account: AccountId): Promise<boolean>;
}

export function createSignOut(ports: SignOutPorts): SignOut {
  const { sessions, keys, log, runExclusive, signedOut, forgotten, accountsOnDisk, scheduledExportFile } =
    ports;
  const deleteOrphaned = async (account: AccountId): Promise<Result<null>> => {
    const deleted = await runExclusive(account, () => keys.deleteOrphaned(account));
    if (!deleted.ok) log.warn('keys of a signed-out account not deleted', { code: deleted.error.code });
    return deleted;
  };
  /** What a sign-out of an earlier run has left; answers whether all of it is deleted. */
  const deleteLeft = async ({ account, forget }: OrphanedKeysEntry): Promise<boolean> => {
    const deleted = await deleteOrphaned(account);
    if (!forget) return deleted.ok;
    // A killed sign-out may have left the saved history as well. Who has signed in since has an open one.
    const file = await sessions.cacheFileOf(account);
    return runExclusive(account, async () => {
      try {
        if (sessions.of(account) === undefined) await sessions.destroy(file, true);
      } catch (error) {
        log.exception('history deleted', error);
        return false;
      }
      return deleted.ok && keys.forgotten(account).ok;
    });
  };

  const deleteAccount: SignOut['deleteAccount'] = async (account) => {
    const noted = keys.leave(account, true);
    forgotten(account);
    if (!noted.ok) log.warn('keys of a signed-out account not noted', { code: noted.error.code });
    const keysAreGone = noted.ok || (await runExclusive(account, () => keys.forget(account))).ok;
    return (await deleteLeft({ account, forget: true })) && keysAreGone;
  };

  return {
    deleteAccount,
    signOut: async (id, forget) => {
      const session = sessions.of(id);
      if (!session) return refuse('account.unknown', { field: 'account' });
      sessions.remove(id);
      const noted = keys.leave(id, forget !== false);
      const isPerson = session.account.state !== 'from-file';
      if (noted.ok && isPerson) signedOut(id);
      if (forget) forgotten(id);
      sessions.changed();
      let deleted: Result<null> | null = null;
      const deletion = noted.ok
        ? deleteOrphaned(id)
        : runExclusive(id, () => (forget ? keys.forget(id) : keys.deleteStoredSession(id)));
      const informed = deletion.then((answer) => {
        deleted = answer;
        if (!answer.ok || noted.ok) return;
        if (isPerson) signedOut(id);
        // Only now is the account one that this machine does not know, whose open writes are reported without it.
        if (forget) sessions.changed();
      });
      const left = sessions.leave(session, forget);
      // Awaited behind the keys only, or not at all where those fail.
      inBackground(log, 'session closed', left.ended);
      let filesAreGone = !forget;
      let notedAgain: Result<null> = ok(null);
      // Whoever signs in to the same account meanwhile, or closes the desk, waits for it.
      const ended = runExclusive(id, async () => {
        // The note stays until keys and files are deleted.
        const [isDeleted] = await Promise.all([left.isDeleted, informed]);
        const keysAreGone = (deleted as Result<null> | null)?.ok === true;
        if (isDeleted && keysAreGone) keys.forgotten(id);
        // The next start deletes what could not be deleted now, unless somebody has signed in to it since.
        else if (!isDeleted && sessions.of(id) === undefined) notedAgain = keys.leave(id, true);
        if (!notedAgain.ok)
          log.warn('files of a signed-out account not noted', { code: notedAgain.error.code });
        filesAreGone = isDeleted;
        await left.ended;
      });
      await within(Promise.all([informed, ended]), patienceMs);
      const answer = deleted as Result<null> | null;
      if (answer?.ok && filesAreGone) return answer;
      // Nothing would delete them at the next start.
      if (!notedAgain.ok) return notedAgain;
      if (noted.ok || answer?.ok) return refuse('session.keys-left');
      return answer ?? noted;
    },
    deleteAllLeft: async () => {
      let areDeleted = true;
      for (const left of [...keys.left()]) areDeleted = (await deleteLeft(left)) && areDeleted;
      return areDeleted ? ok(null) : refuse('session.keys-left');
    },
    deleteEverybody: async () => {
      const known = await keys.accounts();
      const scheduled = scheduledExportFile.list().map(({ account }) => account);
      const everybody = new Set([...accountsOnDisk(), ...scheduled, ...(known.ok ? known.value : [])]);
      let areDeleted = true;
      for (const account of everybody) {
        if (sessions.of(account) !== undefined) continue;
        areDeleted = (await deleteAccount(account)) && areDeleted;
      }
      if (everybody.size > 0) log.warn('what people left deleted', { accounts: everybody.size });
      if (!known.ok) return known;
      return areDeleted ? ok(null) : refuse('session.keys-left');
    },
  };
}
