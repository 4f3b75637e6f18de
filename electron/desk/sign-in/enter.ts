import type { Account } from '#shared/ipc/sign-in.ts';
import type { Member } from '#shared/model/member.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Tokens } from '#shared/supplier-api/sign-in.ts';
import type { Clock } from '../ports/clock.ts';
import type { SupplierEntry } from '../suppliers/suppliers.ts';
import type { AccountKeys } from './account-keys.ts';
import { copyCacheKey, type CacheKey } from './cache-key.ts';
import type { OpenSessions } from './open-sessions.ts';

/** Somebody whom the supplier has let in. */
export interface Entering {
  readonly supplier: SupplierEntry;
  /** The login ID, as it was understood. */
  readonly login: string;
  /** Seals the cache key; then nothing of it is kept. */
  readonly password: string;
  readonly staySignedIn: boolean;
  readonly member: Member;
  readonly tokens: Tokens;
  /** The key of the saved history, where it is known before the new password has sealed it. */
  readonly cacheKey: CacheKey | null;
}

export interface EnterPorts {
  readonly sessions: OpenSessions;
  readonly keys: AccountKeys;
  readonly clock: Clock;
  /** Several people use this machine one after the other: nobody stays signed in, whatever was asked (AS-75). */
  readonly sharedMachine: () => boolean;
}

/**
 * Completes every sign-in, however it came about: keys, saved history, staying signed in, the list. What can't be
 * completed is given back: the supplier ends the session it has just begun.
 */
export function createEnter({ sessions, keys, clock, sharedMachine }: EnterPorts) {
  return async (entering: Entering): Promise<Result<Account>> => {
    const { supplier, login, password, member, tokens } = entering;
    const id = keys.idOf(supplier.id, member.id);
    const stays = entering.staySignedIn && supplier.profile.signIn.staySignedIn && !sharedMachine();

    const giveBack = async (error: Refusal): Promise<Result<Account>> => {
      await supplier.client.ask('signOut', { accessToken: tokens.accessToken });
      return refused(error);
    };
    // A session that is open, or has lapsed, knows the key whatever has become of the password.
    const known = sessions.of(id)?.cacheKey ?? entering.cacheKey;
    const cacheKey = known === null ? await keys.cacheKey(id, password) : ok(copyCacheKey(known));
    if (!cacheKey.ok) return giveBack(cacheKey.error);
    const withoutKey = (error: Refusal): Promise<Result<Account>> => {
      cacheKey.value.fill(0);
      return giveBack(error);
    };
    const before = await keys.isKnown(id);
    if (!before.ok) return withoutKey(before.error);
    const locker = { supplier: supplier.id, member, cacheKey: cacheKey.value };
    const signedInAt = clock.now();
    const kept = await keys.keepLocker(id, login, password, locker);
    if (!kept.ok) return withoutKey(kept.error);
    const stayed = stays
      ? await keys.keepStay(id, { ...locker, refreshToken: tokens.refreshToken, signedInAt })
      : await keys.dropStay(id);
    if (!stayed.ok) return withoutKey(stayed.error);

    const admitted = await sessions.admit({
      id,
      supplier,
      member,
      login,
      staySignedIn: stays,
      signedInAt,
      cacheKey: cacheKey.value,
      cacheFile: await sessions.cacheFileOf(id),
      refreshToken: tokens.refreshToken,
      access: { token: tokens.accessToken, expiresAt: tokens.accessExpiresAt },
      state: 'signed-in',
      known: before.value,
    });
    if (!admitted.ok) {
      await keys.dropStay(id);
      return giveBack(admitted.error);
    }
    sessions.changed();
    return ok(admitted.value.account);
  };
}

export type Enter = ReturnType<typeof createEnter>;
