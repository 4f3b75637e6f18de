import type { AccountId } from '#shared/model/identifiers.ts';
import type { Choices } from '#shared/supplier-api/checkout.ts';
import { createDrafts, draftKey } from '#renderer/stores/drafts.ts';

interface Draft {
  readonly choices: Choices;
  /** Which filling of the cart it belongs to: after a reorder everything is chosen again (AM-58). */
  readonly fill: number;
}

/** What was chosen in a checkout that is not finished. */
const drafts = createDrafts<Draft>();
const keyOf = (account: AccountId): string => draftKey(account, 'checkout');

/** What was chosen for this filling of the cart, or null. */
export function checkoutDraft(account: AccountId, fill: number): Choices | null {
  const draft = drafts.get(keyOf(account));
  return draft && draft.fill === fill ? draft.choices : null;
}

export const saveCheckoutDraft = (account: AccountId, choices: Choices, fill: number): void =>
  void drafts.set(keyOf(account), { choices: { ...choices }, fill });

/** Forgets what was chosen: it was ordered. */
export const deleteCheckoutDraft = (account: AccountId): void => void drafts.delete(keyOf(account));
