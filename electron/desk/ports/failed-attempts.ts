import type { Instant } from '#shared/model/dates.ts';
import type { Result } from '#shared/model/result.ts';

/** How often a code or password was wrong, and until when none is looked at. */
export interface FailedAttemptState {
  readonly wrong: number;
  readonly until: Instant | null;
}

/** Where wrong codes are counted, across starts. */
export interface FailedAttemptCounter {
  get(): FailedAttemptState;
  /** Refuses `file.not-saved`; then it is not counted, and no code is to be looked at. */
  set(tries: FailedAttemptState): Result<null>;
}

/** Who may not be acted for, across starts. */
export interface SavedLock {
  /** Whether nobody has shown who they are since the desk was locked. */
  readonly locked: boolean;
  /** The accounts whose owner has yet to show who they are; null where that is not known: everybody. */
  readonly unproven: ReadonlySet<string> | null;
}

/** What the lock of the desk keeps across starts. */
export interface LockFile {
  read(): SavedLock;
  /** Refuses `file.not-saved`. */
  save(lock: SavedLock): Result<null>;
  /** The wrong tries for these, counted together. */
  tries(keys: readonly string[]): FailedAttemptCounter;
}
