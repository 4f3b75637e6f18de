import type { AccountId } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import type { JournalEntry, Journals } from '../ports/journal.ts';

/** What writes need of the journals. */
export type WriteJournals = Pick<Journals, 'list' | 'begin' | 'markSent' | 'mark' | 'remove'>;

/** The journals of those who are signed in, and their entries as they were last known. */
export interface RememberedJournals extends WriteJournals {
  /** An entry as it was last known: null if there was none, undefined if the journal was never read in this run. */
  lastKnown(account: AccountId, key: string): JournalEntry | null | undefined;
}

/** A journal that can't be read is not taken for an empty one: `list` answers what was last known of it, if anything. */
export function rememberJournals(
  journals: WriteJournals,
  signedIn: () => readonly AccountId[],
): RememberedJournals {
  const known = new Map<AccountId, readonly JournalEntry[]>();
  const change = (account: AccountId, key: string, to: (entry: JournalEntry) => JournalEntry[]): void => {
    const entries = known.get(account);
    if (entries)
      known.set(
        account,
        entries.flatMap((each) => (each.key === key ? to(each) : [each])),
      );
  };
  return {
    lastKnown: (account, key) => {
      const entries = known.get(account);
      return entries && (entries.find((each) => each.key === key) ?? null);
    },
    list: async (account) => {
      const listed = await journals.list(account);
      if (listed.ok) known.set(account, listed.value);
      // What somebody ordered does not stay in memory after the sign-out.
      for (const id of known.keys()) if (!signedIn().includes(id)) known.delete(id);
      const entries = known.get(account);
      return listed.ok || !entries ? listed : ok(entries);
    },
    begin: async (account, entry) => {
      const begun = await journals.begin(account, entry);
      const there = known.get(account) ?? [];
      if (begun.ok && !there.some(({ key }) => key === entry.key))
        known.set(account, [...there, begun.value.before ?? { ...entry, state: 'unknown', number: null }]);
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
