import { computed, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { AccountId } from '#shared/model/identifiers.ts';
import { useSearchStore } from '#renderer/stores/search.ts';
import { debounce } from './debounce.ts';
import { queryOf, viewOf, type HistoryView } from './history-query.ts';

/** Wait after the last letter before a search, in ms. */
const SEARCH_DELAY_MS = 80;

export interface HistoryViewState {
  /** What the address says. The address is the one place where it is kept. */
  readonly view: ComputedRef<HistoryView>;
  /** The words in the search box, which the address follows a moment later. */
  readonly text: Readonly<Ref<string>>;
  /** Changes the view. Changes of one `kind` in a row count as one step back. */
  change(values: Partial<HistoryView>, kind: string): Promise<void>;
  /** Takes the words that were typed last into the view, without the wait. */
  flushSearchText(): Promise<void>;
}

/** The view of the history page of `account`, kept in the address and in the frame's search box. */
export function useHistoryView(account: AccountId): HistoryViewState {
  const route = useRoute();
  const router = useRouter();
  const searchStore = useSearchStore();
  const isHere = () => route.name === 'history' && route.params['account'] === account;
  // Another page that is still being loaded must not be lost to a word that is typed meanwhile.
  let isLeaving = false;
  const stopWatching = [
    router.beforeEach((to) => {
      isLeaving = to.name !== 'history' || to.params['account'] !== account;
    }),
    router.afterEach(() => {
      isLeaving = false;
    }),
  ];

  // While the page is being left the address is already another page's: what was last said here holds.
  const view = computed<HistoryView>((before) => (isHere() || !before ? viewOf(route.query) : before));

  let lastKind = '';
  let isOwnNavigation = false;
  const stop = router.afterEach(() => {
    if (!isOwnNavigation) lastKind = '';
    isOwnNavigation = false;
  });

  async function change(values: Partial<HistoryView>, kind: string): Promise<void> {
    if (!isHere() || isLeaving) return;
    const query = queryOf({ ...view.value, ...values });
    const again = kind === lastKind;
    lastKind = kind;
    isOwnNavigation = true;
    await (again ? router.replace({ query }) : router.push({ query }));
  }

  /** The search text this page wrote to the URL last; tells its own navigation from the back button. */
  let lastSearchText = view.value.filter.text;
  let pendingChange: Promise<void> = Promise.resolve();
  const typed = debounce((text: string) => {
    if (text === view.value.filter.text) return;
    lastSearchText = text;
    pendingChange = change({ filter: { ...view.value.filter, text } }, 'text');
  }, SEARCH_DELAY_MS);

  const text = ref(searchStore.text);
  watch(
    () => searchStore.text,
    (next) => {
      text.value = next;
      typed.run(next);
    },
  );
  watch(
    () => view.value.filter.text,
    (next) => {
      if (next === lastSearchText) return;
      lastSearchText = next;
      typed.cancel();
      searchStore.text = next;
      text.value = next;
    },
  );

  if (view.value.filter.text === '') typed.run(searchStore.text);
  else {
    searchStore.text = view.value.filter.text;
    text.value = searchStore.text;
  }

  onScopeDispose(() => {
    stop();
    for (const stopOne of stopWatching) stopOne();
    typed.cancel();
    // What one person looked for is not there for the next.
    searchStore.text = '';
  });
  return {
    view,
    text,
    change,
    flushSearchText: () => {
      typed.flush();
      return pendingChange;
    },
  };
}
