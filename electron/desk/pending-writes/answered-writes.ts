import type { AccountId } from '#shared/model/identifiers.ts';
import type { NewEntry } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { WriteJournals } from './remembered-journals.ts';
import { writeKinds } from './write-kinds.ts';

/** A write whose response was given to the page in this run. */
interface AnsweredWrite {
  readonly account: AccountId;
  readonly key: string;
  /** How many prunings it has survived. */
  rounds: number;
}

export const nameOf = (account: AccountId, key: string): string => `${account} ${key}`;

/**
 * A response that arrived is still on its way to the page, and the program may end before anybody has read it. It stays
 * in the journal until the page has received it; otherwise it is reported at the next start.
 */
export function createAnsweredWrites(journals: Pick<WriteJournals, 'mark' | 'remove'>, log: Log) {
  const answered = new Map<string, AnsweredWrite>();
  const removeIf = async (which: (each: AnsweredWrite) => boolean): Promise<void> => {
    for (const [name, each] of [...answered]) {
      if (!which(each)) continue;
      const gone = await journals.remove(each.account, each.key);
      if (!gone.ok) log.warn('journal not brought up to date', { code: gone.error.code });
      answered.delete(name);
    }
  };
  return {
    has: (name: string): boolean => answered.has(name),
    /** It is listed until somebody acknowledges it. */
    list: (name: string): void => void answered.delete(name),
    keepUntilShown: async (account: AccountId, { key, what }: NewEntry, answer: unknown): Promise<void> => {
      const kept = await journals.mark(account, key, 'done', writeKinds[what].number(answer));
      // Then its outcome is asked for again: it may be reported twice, but is never done twice.
      if (!kept.ok) log.warn('journal not brought up to date', { code: kept.error.code });
      answered.set(nameOf(account, key), { account, key, rounds: 0 });
    },
    /** Call regularly: removes those that the page has had for a while. */
    prune: () => removeIf((each) => each.rounds++ > 0),
    /** Removes those of an account. */
    release: (account: AccountId) => removeIf((each) => each.account === account),
  };
}
