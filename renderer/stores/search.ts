import { defineStore } from 'pinia';
import { onScopeDispose, ref, shallowRef, toValue, watchEffect, type MaybeRefOrGetter } from 'vue';

/** What a page does with the search that is always at the top. */
export interface SearchSlot {
  readonly placeholder: string;
  /** Enter, or the arrow down: go to what was found. */
  readonly onEnter?: () => void;
}

/** The search at the top of the frame. Pages watch `text`; it does not change while a conversion runs. */
export const useSearchStore = defineStore('search', () => {
  const text = ref('');
  const slot = shallowRef<SearchSlot | null>(null);
  /** Counts up each time the search is asked to take the focus. */
  const focusRequests = ref(0);

  return {
    text,
    slot,
    focusRequests,
    /** Puts the cursor into the search, with its text selected. */
    focus(): void {
      focusRequests.value += 1;
    },
  };
});

/** Takes the search for a page while it is mounted. Without a page that takes it, the search leads to the history. */
export function useSearchSlot(slot: MaybeRefOrGetter<SearchSlot>): void {
  const search = useSearchStore();
  let taken: SearchSlot | null = null;
  watchEffect(() => {
    taken = toValue(slot);
    search.slot = taken;
  });
  onScopeDispose(() => {
    if (search.slot === taken) search.slot = null;
  });
}
