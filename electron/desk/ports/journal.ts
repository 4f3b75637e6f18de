import type { UnresolvedWrite } from '#shared/ipc/buying.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import type { CacheLocation } from './cache.ts';

/** A write that was begun, and of which no answer is known. */
export interface JournalEntry {
  /** The `Idempotency-Key` under which it goes out, each time. */
  readonly key: string;
  readonly what: UnresolvedWrite['what'];
  /** The route of the Supplier API, and its question as JSON: all but key and token. Empty where only its name is left. */
  readonly route: string;
  readonly question: string;
  /** For a person to recognise it. */
  readonly title: string;
  readonly lines: number;
  /** Whole yen; null where it has no sum. */
  readonly taxIncluded: number | null;
  /** When it was first sent. */
  readonly at: Instant;
  readonly state: UnresolvedWrite['state'];
  /** With `done`: the number that the supplier gave it. */
  readonly number: string | null;
}

/** By what a person recognises a write. */
export type WriteLabel = Pick<JournalEntry, 'title' | 'lines' | 'taxIncluded'>;

/** A write as it is about to be sent for the first time. */
export type NewEntry = Omit<JournalEntry, 'state' | 'number'>;

/** Whose a journal is, in the supplier's own words. */
export interface JournalOwner {
  readonly supplier: string;
  /** The supplier's id of the member. */
  readonly member: string;
}

export interface JournalOptions {
  /**
   * The cache that stays on this machine, where `cache` is for this run only: the names of open writes stay beside it,
   * so that the next run can ask about them.
   */
  readonly kept?: string;
  readonly owner?: JournalOwner;
  /** This installation's id, from which the account's own name is made. */
  readonly deskId?: string;
  /** Whether this account was on this machine before, so that a missing journal means that something was lost. */
  readonly known?: boolean;
}

/** What became of a journal, until somebody has seen it. */
export interface JournalDamage {
  /** When it was found. */
  readonly at: Instant;
  /**
   * `nothing`: it was set aside, and all that was open is known. `content`: of some writes no more is left than their
   * names. `names`: not even those, so the supplier has to be asked for recent writes.
   */
  readonly lost: 'nothing' | 'content' | 'names';
  /** Whether the supplier has yet to be asked. */
  readonly ask: boolean;
  /** Not reported unless the supplier knows of a write. */
  readonly quiet: boolean;
  /** How many writes the supplier returned that were not known here; null before it was asked. */
  readonly found: number | null;
}

/**
 * What has not reached the supplier, or is not known to have: one file for each account, beside its cache and under
 * the same key, but never thrown away with it, and the random names of its open writes in a plain file beside it.
 * Every change is on the disk when it is answered. A journal that proves damaged, at opening or later, is set aside
 * and a new one made from what is known; `damage` describes it. Refuses `account.unknown` for an account whose journal
 * nobody opened, and what keeps it from being written: `cache.no-space`, `cache.newer`, `journal.unreadable`,
 * `file.unusable`, `file.not-saved`.
 */
export interface Journals {
  /**
   * Opens, or makes, the journal of the account whose cache is at `cache`. No open write is ever forgotten by it: one
   * whose row is lost can still be asked about and given up. `setAside`: its file could not be
   * read, and is kept beside the new one. After a refusal every later call tries again.
   */
  open(
    account: AccountId,
    cache: CacheLocation,
    options?: JournalOptions,
  ): Promise<Result<{ setAside: boolean }>>;
  close(account: AccountId): Promise<void>;
  list(account: AccountId): Promise<Result<readonly JournalEntry[]>>;
  /**
   * Keeps a write before it is sent. `before`: what was kept under this key already; then nothing was changed, and
   * its content may be another one.
   */
  begin(account: AccountId, entry: NewEntry): Promise<Result<{ before: JournalEntry | null }>>;
  /**
   * Takes note of what became of a write; nothing happens where it is gone. `label` is what its answer says of it, for
   * one of which no more than its name was left.
   */
  mark(
    account: AccountId,
    key: string,
    state: JournalEntry['state'],
    number: string | null,
    label?: WriteLabel | null,
  ): Promise<Result<null>>;
  remove(account: AccountId, key: string): Promise<Result<null>>;
  /** What was found to be damaged and was not seen by anybody yet. */
  damage(account: AccountId): Promise<Result<JournalDamage | null>>;
  /** Takes in what the supplier was asked for because of a damage; what is known already stays as it is. */
  restoreEntries(
    account: AccountId,
    writes: readonly Pick<JournalEntry, 'key' | 'what' | 'at'>[],
  ): Promise<Result<null>>;
  /** Somebody has seen that it was damaged. */
  forgetDamage(account: AccountId): Promise<Result<null>>;
  /** How many open writes accounts have whose journals nobody opened here, by what lies in the caches' folder. */
  waiting(folder: string): Promise<readonly { readonly account: AccountId; readonly open: number }[]>;
  /**
   * Deletes the journal beside the cache `cacheFile`, for who is forgotten on this machine. It must be closed. The random
   * names of open writes stay with `keepOpen`: without them nobody would hear of these writes any more.
   */
  destroy(cacheFile: string, keepOpen: boolean): Promise<void>;
}
