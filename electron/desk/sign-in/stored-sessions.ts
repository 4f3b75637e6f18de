import { ok } from '#shared/model/result.ts';
import { inBackground } from '../in-background.ts';
import type { Lock } from '../lock/lock.ts';
import type { Notices } from '../notices.ts';
import type { Log } from '../ports/log.ts';
import type { DeskPolicy } from '../policy/desk-policy.ts';
import type { Accounts } from './accounts.ts';

interface StoredSessionsPorts {
  readonly accounts: Accounts;
  readonly lock: Pick<Lock, 'restoring'>;
  readonly proxy: { restore(): Promise<void> };
  readonly policy: Pick<DeskPolicy, 'deletesWhatIsLeft' | 'isUnknown'>;
  readonly nobodyStays: () => boolean;
  readonly notices: Pick<Notices, 'set' | 'delete'>;
  readonly log: Log;
}

/** Sessions that stay signed in: restored at the start, or ended where nobody can stay (AS-75). */
export function createStoredSessions({
  accounts,
  lock,
  proxy,
  policy,
  nobodyStays,
  notices,
  log,
}: StoredSessionsPorts) {
  const endAll = async (): Promise<void> => {
    const ended = await accounts.endStayingSignedIn();
    if (!ended.ok) log.warn('saved sign-ins not ended', { code: ended.error.code });
  };
  const restoreFileSources = async (): Promise<void> => {
    const restored = await accounts.restoreFileSources();
    if (!restored.ok) notices.set(restored.error);
  };
  const deleteLeft = async (): Promise<void> => {
    const deleted = await (policy.deletesWhatIsLeft()
      ? accounts.deleteEverybody()
      : accounts.deleteAllLeft());
    if (deleted.ok) notices.delete('session.keys-left');
    else notices.set(deleted.error);
  };
  /** Restores them once the keychain can be read. */
  const restore = async (): Promise<void> => {
    // Nobody is restored, and nothing ended for good, as long as it is not known whether the policy lets them stay.
    if (policy.isUnknown()) return inBackground(log, 'keys of signed-out accounts', deleteLeft());
    await proxy.restore();
    // Nobody is restored then, whatever the keychain has not deleted.
    if (nobodyStays()) await lock.restoring(async () => (await endAll(), ok([])));
    else {
      await restoreFileSources();
      await lock.restoring(accounts.restore);
    }
    if (policy.deletesWhatIsLeft()) await deleteLeft();
    else inBackground(log, 'keys of signed-out accounts', deleteLeft());
  };
  /** Nobody stays where it is forbidden, and accounts of files are back where it is allowed again. */
  const stayingSignedInChanged = async (isAllowed: boolean): Promise<void> => {
    if (!isAllowed) await endAll();
    else if (!nobodyStays()) await restoreFileSources();
  };
  return {
    stayingSignedInChanged,
    sharedMachineChanged: (isShared: boolean): void => {
      if (policy.isUnknown()) return;
      inBackground(log, 'change of a shared machine', stayingSignedInChanged(!isShared));
    },
    restore,
    /**
     * What a start does with them. A kiosk that was cut off while somebody was there deletes what they left first, as far
     * as it can without its keychain.
     */
    start: async (keychainIsReady: boolean): Promise<void> => {
      if (keychainIsReady) await restore();
      else if (policy.deletesWhatIsLeft()) await deleteLeft();
    },
  };
}
