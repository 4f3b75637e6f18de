import { defineStore } from 'pinia';
import type { AccountId } from '#shared/model/identifiers.ts';
import { draftKey, deleteDrafts } from './drafts.ts';

/**
 * The page to return to after signing in again, when a session ended by itself (AS-74). Kept per account, so that
 * nobody else lands on it. In memory only.
 */
export const useReturnPagesStore = defineStore('return-pages', () => {
  const last = new Map<AccountId, string>();
  const saved = new Map<AccountId, string>();

  return {
    /** Notes where an account is looked at; `path` is the address in the page. */
    visit(account: AccountId, path: string): void {
      last.set(account, path);
    },
    /** Keeps the page for the person to come back to: `path`, else what is kept already, else the one looked at last. */
    save(account: AccountId, path?: string): void {
      const page = path ?? saved.get(account) ?? last.get(account);
      if (page !== undefined) saved.set(account, page);
    },
    /** The page to come back to, once; null where none is kept. */
    consume(account: AccountId): string | null {
      const path = saved.get(account) ?? null;
      saved.delete(account);
      return path;
    },
    /** Forgets page and drafts of somebody who has signed out on purpose. */
    forget(account: AccountId): void {
      last.delete(account);
      saved.delete(account);
      deleteDrafts((key) => key.startsWith(draftKey(account, '')));
    },
    /** Forgets what somebody typed who is not one of `accounts`, such as in a registration: the next person may come. */
    discardOtherDrafts(accounts: readonly AccountId[]): void {
      deleteDrafts((key) => !accounts.some((account) => key.startsWith(draftKey(account, ''))));
    },
  };
});
