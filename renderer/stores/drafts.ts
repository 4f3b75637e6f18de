import type { AccountId } from '#shared/model/identifiers.ts';

/** Every kind of draft, so that all that somebody typed can be forgotten together. */
const kinds: Map<string, unknown>[] = [];

/** The key of a draft of an account. */
export const draftKey = (account: AccountId, name: string): string => `${account}/${name}`;

/**
 * A kind of draft: what was typed or chosen and not sent yet, so that leaving a page and coming back loses nothing.
 * Only in the memory of this page, and never a password.
 */
export function createDrafts<T>(): Map<string, T> {
  const drafts = new Map<string, T>();
  kinds.push(drafts);
  return drafts;
}

/** Forgets the drafts of every kind with such a key; by default all. */
export function deleteDrafts(of: (key: string) => boolean = () => true): void {
  for (const drafts of kinds) for (const key of drafts.keys()) if (of(key)) drafts.delete(key);
}
