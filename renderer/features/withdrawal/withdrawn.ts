import { shallowRef } from 'vue';
import type { Person } from '#renderer/stores/session-notices.ts';

/** Who has withdrawn last, for the page that says what became of it; the account itself is gone by then. */
export const withdrawn = shallowRef<Person | null>(null);
