import { computed, onScopeDispose, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { AccountId } from '#shared/model/identifiers.ts';
import { useSearchStore } from '#renderer/stores/search.ts';
import { debounce } from '#renderer/features/orders/debounce.ts';
import { queryOf, viewOf, type CatalogueView } from './catalogue-query.ts';

/** Wait after the last letter before a search, in ms. */
const SEARCH_DELAY_MS = 120;

/**
 * The view of the catalogue, kept in the address and, its words, in the frame's search box, which does not change
 * while a conversion runs. Typing on is one step back, whatever was typed.
 */
export function useCatalogueView(account: AccountId): {
  readonly view: ComputedRef<CatalogueView>;
  change(values: Partial<CatalogueView>): Promise<void>;
  flushSearchText(): Promise<void>;
} {
  const route = useRoute();
  const router = useRouter();
  const searchStore = useSearchStore();
  const isHere = () => route.name === 'catalogue' && route.params['account'] === account;
  // While the page is being left the address is another page's: what was last said here holds.
  const view = computed<CatalogueView>((before) => (isHere() || !before ? viewOf(route.query) : before));

  async function change(values: Partial<CatalogueView>): Promise<void> {
    if (!isHere()) return;
    const query = queryOf({ ...view.value, ...values });
    const words = 'text' in values && view.value.text !== '' && values.text !== '';
    await (words ? router.replace({ query }) : router.push({ query }));
  }

  let lastSearchText = view.value.text;
  let pendingChange: Promise<void> = Promise.resolve();
  const typed = debounce((text: string) => {
    if (text === view.value.text) return;
    lastSearchText = text;
    // Other words find other products: the one that is open may not be among them.
    pendingChange = change({ text, category: null });
  }, SEARCH_DELAY_MS);
  watch(() => searchStore.text, typed.run);
  watch(
    () => view.value.text,
    (text) => {
      if (text === lastSearchText) return;
      lastSearchText = text;
      typed.cancel();
      searchStore.text = text;
    },
  );
  searchStore.text = view.value.text;

  onScopeDispose(() => {
    typed.cancel();
    // What one person looked for is not there for the next.
    searchStore.text = '';
  });
  return {
    view,
    change,
    flushSearchText: () => {
      typed.flush();
      return pendingChange;
    },
  };
}
