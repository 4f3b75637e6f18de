import type { FormValues } from '#shared/model/forms.ts';

/**
 * What was typed into forms and not sent yet, so that leaving a page and coming back loses nothing. Only in the
 * memory of this page, and never a password: those are no values of a form.
 */
const drafts = new Map<string, FormValues>();

/** The draft of `key`, or null. */
export const draftOf = (key: string): FormValues | null => drafts.get(key) ?? null;

/** Keeps what is typed under `key`. */
export const keepDraft = (key: string, values: FormValues): void => void drafts.set(key, { ...values });

/** Forgets the draft of `key`; what was sent or thrown away is not offered again. */
export const forgetDraft = (key: string): void => void drafts.delete(key);

/** Forgets the drafts with such a key; by default all. */
export function forgetDrafts(of: (key: string) => boolean = () => true): void {
  for (const key of drafts.keys()) if (of(key)) drafts.delete(key);
}
