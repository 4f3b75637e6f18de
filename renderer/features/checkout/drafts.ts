import type { AccountId } from '#shared/model/identifiers.ts';
import type { Choices } from '#shared/supplier-api/checkout.ts';

interface Draft {
  readonly choices: Choices;
  /** Of which filling of the cart it is: after a reorder everything is chosen anew (AM-58). */
  readonly fill: number;
}

/**
 * What was chosen in a checkout that is not finished, so that leaving the page and coming back loses nothing. Only in
 * the memory of this page.
 */
const drafts = new Map<AccountId, Draft>();

/** What was chosen for this filling of the cart, or null. */
export function checkoutDraft(account: AccountId, fill: number): Choices | null {
  const draft = drafts.get(account);
  return draft && draft.fill === fill ? draft.choices : null;
}

export const keepCheckoutDraft = (account: AccountId, choices: Choices, fill: number): void =>
  void drafts.set(account, { choices: { ...choices }, fill });

/** Forgets what was chosen: it was ordered, or its owner has signed out. */
export const forgetCheckoutDraft = (account: AccountId): void => void drafts.delete(account);
