import type { UnresolvedWrite } from '#shared/ipc/pending-writes.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import type { CacheLocation } from './cache.ts';

/** A write that was started and has no known response. */
export interface JournalEntry {
  /** The `Idempotency-Key` under which it goes out, each time. */
  readonly key: string;
  readonly what: UnresolvedWrite['what'];
  /** The route of the Supplier API, and its request as JSON without key and token. Empty if only the key is left. */
  readonly route: string;
  readonly question: string;
  /** For a person to recognise it. */
  readonly title: string;
  readonly lines: number;
  /** Whole yen; null where it has no sum. */
  readonly taxIncluded: number | null;
  /** When it was first sent. */
  readonly at: Instant;
  /** The machine's uptime in milliseconds when it was last sent; null where that is not known. */
  readonly sentUptime: number | null;
  readonly state: UnresolvedWrite['state'];
  /** With `done`: the number that the supplier gave it. */
  readonly number: string | null;
}

/** By what a person recognises a write. */
export type WriteLabel = Pick<JournalEntry, 'title' | 'lines' | 'taxIncluded'>;

/** A write as it is about to be sent for the first time. */
export type NewEntry = Omit<JournalEntry, 'state' | 'number'>;

/** The owner of a journal, by the supplier's ids. */
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
  /** Whether the keychain that would say so is lost, so that a missing journal may mean it. */
  readonly keychainLost?: boolean;
}

/** Damage of a journal, until somebody acknowledges it. */
export interface JournalFileDamage {
  /** When it was found. */
  readonly at: Instant;
  /**
   * `nothing`: it was set aside, and every open write is known. `content`: of some writes only the keys are left.
   * `names`: the keys are lost too, so the supplier has to be asked for recent writes.
   */
  readonly lost: 'nothing' | 'content' | 'names';
  /** Whether the supplier still has to be asked. */
  readonly ask: boolean;
  /** Not reported unless the supplier knows of a write. */
  readonly quiet: boolean;
  /** How many writes the supplier returned that were not known here; null before it was asked. */
  readonly found: number | null;
}

/**
 * Pending writes, and the keys of those that are no entries: one file per account, beside its cache and under the same key, but never deleted with it; and the
 * keys of its open writes in a plain file beside it. Every change is on the disk before the call returns. A damaged
 * journal, at opening or later, is set aside and replaced by a new one from what is known; `damage` describes it.
 * Refuses `account.unknown` for an account whose journal nobody opened, and what keeps it from being written:
 * `cache.no-space`, `cache.newer`, `journal.unreadable`, `file.unusable`, `file.not-saved`, and
 * `journal.not-open` where it stays closed until the next sign-in. What answers with a result never rejects: whatever
 * fails, a write that was sent stays one that was sent.
 */
export interface Journals {
  /**
   * Opens or creates the journal of the account whose cache is at `cache`. No open write is forgotten: one whose row is
   * lost can still be resolved or dropped. `setAside`: the file could not be read, and is kept beside the new one.
   * After a refusal every later call tries again.
   */
  open(
    account: AccountId,
    cache: CacheLocation,
    options?: JournalOptions,
  ): Promise<Result<{ setAside: boolean }>>;
  close(account: AccountId): Promise<void>;
  list(account: AccountId): Promise<Result<readonly JournalEntry[]>>;
  /**
   * Stores a write before it is sent. `before`: an entry that already had this key; then nothing was changed, and its
   * content may differ.
   */
  begin(account: AccountId, entry: NewEntry): Promise<Result<{ before: JournalEntry | null }>>;
  /** Records that an entry is about to be sent again: what became of it is not known any more. */
  markSent(account: AccountId, key: string, uptime: number): Promise<Result<null>>;
  /**
   * Records the outcome of a write; does nothing if the entry no longer exists. `label` describes it from its response,
   * for an entry of which only the key was left.
   */
  mark(
    account: AccountId,
    key: string,
    state: JournalEntry['state'],
    number: string | null,
    label?: WriteLabel | null,
  ): Promise<Result<null>>;
  remove(account: AccountId, key: string): Promise<Result<null>>;
  /** The key of a write that is no entry, by its content: the one kept before, else `fresh`, which is kept now. */
  keyOf(account: AccountId, content: string, fresh: string): Promise<Result<string>>;
  /** Forgets the keys of every content that begins so: the same content is another write from then on. */
  dropKeys(account: AccountId, prefix: string): Promise<Result<null>>;
  /** Damage that nobody has acknowledged yet. */
  damage(account: AccountId): Promise<Result<JournalFileDamage | null>>;
  /** Adds the writes that the supplier returned after damage; known entries stay unchanged. */
  restoreEntries(
    account: AccountId,
    writes: readonly Pick<JournalEntry, 'key' | 'what' | 'at'>[],
  ): Promise<Result<null>>;
  /** Acknowledges the damage. */
  forgetDamage(account: AccountId): Promise<Result<null>>;
  /** Open writes per account whose journal is not open, from the files in the caches' folder. */
  waiting(folder: string): Promise<readonly { readonly account: AccountId; readonly open: number }[]>;
  /**
   * Deletes the closed journal beside the cache `cacheFile`, when its account is forgotten on this machine. With
   * `keepOpen` the keys of open writes stay: without them these writes could not be resolved any more.
   */
  destroy(cacheFile: string, keepOpen: boolean): Promise<void>;
}
