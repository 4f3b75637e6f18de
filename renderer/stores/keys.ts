import { defineStore } from 'pinia';
import { onScopeDispose, shallowRef, toValue, watchEffect, type MaybeRefOrGetter } from 'vue';

/** A key or a chord of a page, for the list under `?`. */
export interface KeyHelp {
  /** As written on the keys: `['Ctrl', 'K']`. */
  readonly keys: readonly string[];
  readonly label: string;
}

/** The keys of the page on screen, and whether their list is open. */
export const useKeysStore = defineStore('keys', () => ({
  page: shallowRef<readonly KeyHelp[]>([]),
  open: shallowRef(false),
}));

/** Lists the keys of a page under `?` while it is mounted. Acting on them stays with the page. */
export function usePageKeys(entries: MaybeRefOrGetter<readonly KeyHelp[]>): void {
  const keys = useKeysStore();
  let listed: readonly KeyHelp[] = [];
  watchEffect(() => {
    listed = toValue(entries);
    keys.page = listed;
  });
  onScopeDispose(() => {
    if (keys.page === listed) keys.page = [];
  });
}
