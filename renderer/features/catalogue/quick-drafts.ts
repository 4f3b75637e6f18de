import type { AccountId } from '#shared/model/identifiers.ts';
import type { OrderRow } from './use-quick-order.ts';

/**
 * Rows of a quick order that are not in the cart yet, so that leaving the page and coming back loses nothing. Only in
 * the memory of this page.
 */
const drafts = new Map<AccountId, readonly OrderRow[]>();

export const keptQuickRows = (account: AccountId): readonly OrderRow[] => drafts.get(account) ?? [];

export function keepQuickRows(account: AccountId, rows: readonly OrderRow[]): void {
  if (rows.length === 0) drafts.delete(account);
  else drafts.set(account, rows);
}

/** Forgets what was typed: its owner has signed out. */
export const forgetQuickRows = (account: AccountId): void => void drafts.delete(account);
