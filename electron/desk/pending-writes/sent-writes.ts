import type { AccountId } from '#shared/model/identifiers.ts';
import type { NewEntry } from '../ports/journal.ts';
import type { WriteJournals } from './remembered-journals.ts';

export const nameOf = (account: AccountId, key: string): string => `${account} ${key}`;

/** What a write asks for, to tell whether another one asks for the same. */
export const contentOf = ({ route, question }: Pick<NewEntry, 'route' | 'question'>): string =>
  `${route} ${question}`;

/** What is known of the writes that went out in this run, beside the journal. */
export interface SentWrites {
  /** `open`: sent, and nobody knows the outcome. `done`: answered or acknowledged. Undefined: not sent, or void. */
  stateOf(account: AccountId, key: string): 'open' | 'done' | undefined;
  sent(account: AccountId, key: string, content: string): void;
  done(account: AccountId, key: string): void;
  /** A journal from which only what can't happen any more is removed. */
  voidedBy<J extends Pick<WriteJournals, 'remove'>>(journals: J): J;
  /** Whether a write that is done had other content. */
  isOther(account: AccountId, key: string, content: string): boolean;
  /** Forgets the writes of everybody else. */
  keepOnly(accounts: readonly AccountId[]): void;
}

export function createSentWrites(): SentWrites {
  const writes = new Map<string, { readonly content: string | null; readonly state: 'open' | 'done' }>();
  return {
    stateOf: (account, key) => writes.get(nameOf(account, key))?.state,
    sent: (account, key, content) => void writes.set(nameOf(account, key), { content, state: 'open' }),
    done: (account, key) => {
      const name = nameOf(account, key);
      writes.set(name, { content: writes.get(name)?.content ?? null, state: 'done' });
    },
    voidedBy: (journals) => ({
      ...journals,
      remove: async (account: AccountId, key: string) => {
        const removed = await journals.remove(account, key);
        if (removed.ok) writes.delete(nameOf(account, key));
        return removed;
      },
    }),
    isOther: (account, key, content) => {
      const write = writes.get(nameOf(account, key));
      return write?.state === 'done' && write.content !== null && write.content !== content;
    },
    keepOnly: (accounts) => retainAccounts(accounts, writes),
  };
}

/** Removes from a map by `<account> <key>` what is not of these accounts. */
export function retainAccounts(accounts: readonly AccountId[], byName: Map<string, unknown>): void {
  for (const name of byName.keys())
    if (!accounts.some((account) => name.startsWith(nameOf(account, '')))) byName.delete(name);
}
