import type { Instant } from '#shared/model/dates.ts';
import type { Result } from '#shared/model/result.ts';

/** How often a code or password was wrong, and until when none is looked at. */
export interface WrongCodes {
  readonly wrong: number;
  readonly until: Instant | null;
}

/** Where wrong codes are counted, across starts. */
export interface WrongTries {
  get(): WrongCodes;
  /** Refuses `file.not-saved`; then it is not counted, and no code is to be looked at. */
  set(tries: WrongCodes): Result<null>;
}

/** Who may not be acted for, across starts. */
export interface KeptLock {
  /** Whether nobody has shown who they are since the desk was locked. */
  readonly locked: boolean;
  /** The accounts whose owner has yet to show who they are; null where that is not known: everybody. */
  readonly unproven: ReadonlySet<string> | null;
}

/** What the lock of the desk keeps across starts. */
export interface LockFile {
  read(): KeptLock;
  /** Refuses `file.not-saved`. */
  save(lock: KeptLock): Result<null>;
  /** The wrong tries for these, counted together. */
  tries(keys: readonly string[]): WrongTries;
}
