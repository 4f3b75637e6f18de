import { defineStore } from 'pinia';
import { onScopeDispose, shallowRef, toValue, watchEffect, type MaybeRefOrGetter } from 'vue';

/** A key or a chord of a page, for the list under `?`. */
export interface Shortcut {
  /** As written on the keys: `['Ctrl', 'K']`. */
  readonly keys: readonly string[];
  readonly label: string;
}

/** The keys of the page on screen, and whether their list is open. */
export const useShortcutsStore = defineStore('keys', () => ({
  page: shallowRef<readonly Shortcut[]>([]),
  open: shallowRef(false),
}));

/** Lists the keys of a page under `?` while it is mounted. Acting on them stays with the page. */
export function usePageShortcuts(entries: MaybeRefOrGetter<readonly Shortcut[]>): void {
  const keys = useShortcutsStore();
  let listed: readonly Shortcut[] = [];
  watchEffect(() => {
    listed = toValue(entries);
    keys.page = listed;
  });
  onScopeDispose(() => {
    if (keys.page === listed) keys.page = [];
  });
}
