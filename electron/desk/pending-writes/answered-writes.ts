import type { AccountId } from '#shared/model/identifiers.ts';
import { retainAccounts } from './sent-writes.ts';

/**
 * Writes that were answered in this run, while a page may still acknowledge the answer, which removes them from the
 * journal. They are not listed for so long, by `<account> <key>`. Who reloads or closes the page, or whose line breaks,
 * acknowledges nothing: then they are listed, as by the next start.
 */
export function createAnsweredWrites() {
  /** How many prunings each has survived. */
  const answered = new Map<string, number>();
  return {
    has: (name: string): boolean => answered.has(name),
    add: (name: string): void => void answered.set(name, 0),
    /** It is listed if it is still in the journal. */
    delete: (name: string): void => void answered.delete(name),
    /** Call regularly: no longer waits for who had time to acknowledge. Returns whether there was any such write. */
    prune: (): boolean => {
      const before = answered.size;
      for (const [name, rounds] of [...answered])
        if (rounds > 0) answered.delete(name);
        else answered.set(name, rounds + 1);
      return answered.size < before;
    },
    keepOnly: (accounts: readonly AccountId[]): void => retainAccounts(accounts, answered),
  };
}
