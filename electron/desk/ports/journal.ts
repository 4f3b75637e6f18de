import type { Unsettled } from '#shared/ipc/buying.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import type { CacheLocation } from './cache.ts';

/** A write that was begun, and of which no answer is known. */
export interface JournalEntry {
  /** The `Idempotency-Key` under which it goes out, each time. */
  readonly key: string;
  readonly what: Unsettled['what'];
  /** The route of the Supplier API, and its question as JSON: all but key and token. Empty where that was lost. */
  readonly route: string;
  readonly question: string;
  /** For a person to recognise it. */
  readonly title: string;
  readonly lines: number;
  /** Whole yen; null where it has no sum. */
  readonly taxIncluded: number | null;
  /** When it was first sent. */
  readonly at: Instant;
  readonly state: Unsettled['state'];
  /** With `done`: the number that the supplier gave it. */
  readonly number: string | null;
}

/** A write as it is about to be sent for the first time. */
export type NewEntry = Omit<JournalEntry, 'state' | 'number'>;

/**
 * What has not reached the supplier, or is not known to have: one file for each account, beside its cache and under
 * the same key, but never thrown away with it. Every change is on the disk when it is answered. Refuses
 * `account.unknown` for an account whose journal is not open, and what keeps a cache from being written
 * (`cache.no-space`, `cache.unreadable`, `cache.newer`).
 */
export interface Journals {
  /**
   * Opens, or makes, the journal of the account whose cache is at `cache`. One that can't be read is set aside, and
   * kept; `setAside` says so. The new one then knows of each open write no more than key, kind and time: it can be
   * asked about and given up.
   */
  open(account: AccountId, cache: CacheLocation): Promise<Result<{ setAside: boolean }>>;
  close(account: AccountId): Promise<void>;
  list(account: AccountId): Promise<Result<readonly JournalEntry[]>>;
  /**
   * Keeps a write before it is sent. `before`: what was kept under this key already; then nothing was changed, and
   * its content may be another one.
   */
  begin(account: AccountId, entry: NewEntry): Promise<Result<{ before: JournalEntry | null }>>;
  /** Takes note of what became of a write; nothing happens where it is gone. */
  mark(
    account: AccountId,
    key: string,
    state: JournalEntry['state'],
    number: string | null,
  ): Promise<Result<null>>;
  remove(account: AccountId, key: string): Promise<Result<null>>;
  /** Deletes the journal beside the cache `cacheFile`, for who is forgotten on this machine. It must be closed. */
  destroy(cacheFile: string): Promise<void>;
}
