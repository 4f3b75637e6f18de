import type { Account } from '#shared/ipc/sign-in.ts';
import type { Member } from '#shared/model/member.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Tokens } from '#shared/supplier-api/sign-in.ts';
import type { Clock } from '../ports/clock.ts';
import type { SupplierEntry } from '../suppliers/suppliers.ts';
import { copyCacheKey, type CacheKey } from './cache-key.ts';
import type { RevocableKeys } from './orphaned-keys.ts';
import type { Visits } from '../visits.ts';
import type { OpenSessions } from './open-sessions.ts';

/** A sign-in that the supplier has accepted. */
export interface AcceptedSignIn {
  readonly supplier: SupplierEntry;
  /** The parsed login ID; null after a sign-in on the supplier's own page. */
  readonly login: string | null;
  /**
   * Seals the cache key, and is not kept. Null after a sign-in on the supplier's own page: then nothing seals the key, and
   * the history is saved for this run only, unless the person stays signed in.
   */
  readonly password: string | null;
  readonly staySignedIn: boolean;
  readonly member: Member;
  readonly tokens: Tokens;
  /** The key of the saved history, if it is known before the new password seals it. */
  readonly cacheKey: CacheKey | null;
}

export interface CompleteSignInPorts {
  readonly sessions: OpenSessions;
  readonly keys: RevocableKeys;
  readonly clock: Clock;
  /** On a shared machine nobody stays signed in, whatever was chosen (AS-75). */
  readonly sharedMachine: () => boolean;
  readonly visits: Pick<Visits, 'isOver'>;
}

/**
 * Completes every kind of sign-in: keys, saved history, staying signed in, the list of sessions. If that fails, or whoever
 * it is has left meanwhile (`sign-in.left`), the new session is ended at the supplier.
 */
export function createCompleteSignIn({ sessions, keys, clock, sharedMachine, visits }: CompleteSignInPorts) {
  return async (accepted: AcceptedSignIn): Promise<Result<Account>> => {
    const { supplier, login, password, member, tokens } = accepted;
    const id = keys.idOf(supplier.id, member.id);
    const isPersistent = accepted.staySignedIn && supplier.profile.signIn.staySignedIn && !sharedMachine();

    const rollBack = async (error: Refusal): Promise<Result<Account>> => {
      await supplier.client.ask('signOut', { accessToken: tokens.accessToken });
      return refused(error);
    };
    if (visits.isOver()) return rollBack(refusal('sign-in.left'));
    // An open or expired session has the key, even if the password was changed.
    const open = sessions.of(id);
    const isSealed = login !== null && password !== null;
    const isKept = isSealed || isPersistent;
    const cacheFile = open && !isKept ? open.cacheFile : await sessions.cacheFileOf(id, isKept);
    const known = open?.cacheFile === cacheFile ? open.cacheKey : accepted.cacheKey;
    const cacheKey = known === null ? await keys.cacheKey(id, password) : ok(copyCacheKey(known));
    if (!cacheKey.ok) return rollBack(cacheKey.error);
    const rollBackAndWipeKey = (error: Refusal): Promise<Result<Account>> => {
      cacheKey.value.fill(0);
      return rollBack(error);
    };
    const before = await keys.isKnown(id);
    if (!before.ok) return rollBackAndWipeKey(before.error);
    const offlineAccess = { supplier: supplier.id, member, cacheKey: cacheKey.value };
    const signedInAt = clock.now();
    const saved = isSealed ? await keys.saveOfflineAccess(id, login, password, offlineAccess) : ok(null);
    if (!saved.ok) return rollBackAndWipeKey(saved.error);
    const sessionStored = isPersistent
      ? await keys.storeSession(id, { ...offlineAccess, refreshToken: tokens.refreshToken, signedInAt })
      : await keys.deleteStoredSession(id);
    if (!sessionStored.ok) {
      // What the keychain has not kept in time may land later.
      if (isPersistent && !open?.staySignedIn) keys.leave(id, false);
      return rollBackAndWipeKey(sessionStored.error);
    }

    const opened = await sessions.openSession({
      id,
      supplier,
      member,
      login,
      staySignedIn: isPersistent,
      signedInAt,
      cacheKey: cacheKey.value,
      cacheFile,
      refreshToken: tokens.refreshToken,
      access: { token: tokens.accessToken, expiresAt: tokens.accessExpiresAt },
      state: 'signed-in',
      known: before.value,
    });
    if (!opened.ok) {
      await keys.endStoredSession(id);
      return rollBack(opened.error);
    }
    sessions.changed();
    return ok(opened.value.account);
  };
}

export type CompleteSignIn = ReturnType<typeof createCompleteSignIn>;
