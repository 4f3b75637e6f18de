import type { FormValues } from '#shared/model/forms.ts';
import { createDrafts } from '#renderer/stores/drafts.ts';

/** What was typed into forms and not sent yet. */
const drafts = createDrafts<FormValues>();

/** The draft of `key`, or null. */
export const getDraft = (key: string): FormValues | null => drafts.get(key) ?? null;

/** Keeps what is typed under `key`. */
export const saveDraft = (key: string, values: FormValues): void => void drafts.set(key, { ...values });

/** Forgets the draft of `key`; what was sent or thrown away is not offered again. */
export const deleteDraft = (key: string): void => void drafts.delete(key);
