import type { AccountId } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import type { JournalEntry, Journals } from '../ports/journal.ts';

/** What writes need of the journals. */
export type WriteJournals = Pick<Journals, 'list' | 'begin' | 'markSent' | 'mark' | 'remove'>;

/** The journals of those who are signed in, and their entries as they were last known. */
export interface RememberedJournals extends WriteJournals {
  /** An entry as it was last known: null if there was none, undefined where the journal was never read as a whole. */
  lastKnown(account: AccountId, key: string): JournalEntry | null | undefined;
  /** What is known of a journal, be it all of it or not. */
  known(account: AccountId): readonly JournalEntry[];
  /** Forgets the journals of everybody else: what somebody ordered does not stay in memory after the sign-out. */
  keepOnly(accounts: readonly AccountId[]): void;
}

interface Remembered {
  readonly entries: readonly JournalEntry[];
  /** Whether the journal was read; else only what was written since is known. */
  readonly whole: boolean;
}

/** A journal that can't be read is not taken for an empty one: `list` answers what was last known of it, if it was read. */
export function rememberJournals(journals: WriteJournals): RememberedJournals {
  const known = new Map<AccountId, Remembered>();
  const change = (account: AccountId, key: string, to: (entry: JournalEntry) => JournalEntry[]): void => {
    const before = known.get(account);
    if (before)
      known.set(account, {
        ...before,
        entries: before.entries.flatMap((each) => (each.key === key ? to(each) : [each])),
      });
  };
  return {
    lastKnown: (account, key) => {
      const journal = known.get(account);
      return journal?.entries.find((each) => each.key === key) ?? (journal?.whole ? null : undefined);
    },
    known: (account) => known.get(account)?.entries ?? [],
    keepOnly: (accounts) => {
      for (const account of known.keys()) if (!accounts.includes(account)) known.delete(account);
    },
    list: async (account) => {
      const listed = await journals.list(account);
      if (listed.ok) known.set(account, { entries: listed.value, whole: true });
      const before = known.get(account);
      return listed.ok || !before?.whole ? listed : ok(before.entries);
    },
    begin: async (account, entry) => {
      const begun = await journals.begin(account, entry);
      const { entries, whole } = known.get(account) ?? { entries: [], whole: false };
      if (begun.ok && !entries.some(({ key }) => key === entry.key)) {
        const begunEntry = begun.value.before ?? { ...entry, state: 'unknown', number: null };
        known.set(account, { entries: [...entries, begunEntry], whole });
      }
      return begun;
    },
    markSent: async (account, key, sentUptime) => {
      const marked = await journals.markSent(account, key, sentUptime);
      if (marked.ok) change(account, key, (entry) => [{ ...entry, state: 'unknown', sentUptime }]);
      return marked;
    },
    mark: async (account, key, state, number, label) => {
      const marked = await journals.mark(account, key, state, number, label);
      if (marked.ok) change(account, key, (entry) => [{ ...entry, state, number, ...label }]);
      return marked;
    },
    remove: async (account, key) => {
      const removed = await journals.remove(account, key);
      if (removed.ok) change(account, key, () => []);
      return removed;
    },
  };
}
