import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';

/** An account that has signed out and whose keys may still be in the keychain. */
export interface OrphanedKeysEntry {
  readonly account: AccountId;
  /** Whether all of its keys are to be deleted, not only the stored session. */
  readonly forget: boolean;
}

/** Accounts whose keys are still to be deleted, on the disk: a keychain that hangs or refuses may take until a later start. */
export interface OrphanedKeys {
  list(): readonly OrphanedKeysEntry[];
  /** On the disk when it is answered. Refuses `file.not-saved`. */
  add(entry: OrphanedKeysEntry): Result<null>;
  /** Refuses as `add`. */
  remove(account: AccountId): Result<null>;
  /** Whether there may have been entries that are gone: who has signed out is not known then. */
  areLost(): boolean;
  /** Adds these accounts, only their stored sessions, in the place of what was lost. Refuses as `add`. */
  recover(accounts: readonly AccountId[]): Result<null>;
}
