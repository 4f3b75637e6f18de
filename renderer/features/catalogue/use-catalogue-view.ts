import { computed, onScopeDispose, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { AccountId } from '#shared/model/identifiers.ts';
import { useSearchStore } from '#renderer/stores/search.ts';
import { debounced } from '../orders/debounce.ts';
import { queryOf, viewOf, type CatalogueView } from './catalogue-query.ts';

/** Wait after the last letter before a search, in ms. */
const TYPING_MS = 120;

/**
 * The view of the catalogue, kept in the address and, its words, in the frame's search box, which does not change
 * while a conversion runs. Typing on is one step back, whatever was typed.
 */
export function useCatalogueView(account: AccountId): {
  readonly view: ComputedRef<CatalogueView>;
  change(values: Partial<CatalogueView>): Promise<void>;
  takeWords(): Promise<void>;
} {
  const route = useRoute();
  const router = useRouter();
  const box = useSearchStore();
  const isHere = () => route.name === 'catalogue' && route.params['account'] === account;
  // While the page is being left the address is another page's: what was last said here holds.
  const view = computed<CatalogueView>((before) => (isHere() || !before ? viewOf(route.query) : before));

  async function change(values: Partial<CatalogueView>): Promise<void> {
    if (!isHere()) return;
    const query = queryOf({ ...view.value, ...values });
    const words = 'text' in values && view.value.text !== '' && values.text !== '';
    await (words ? router.replace({ query }) : router.push({ query }));
  }

  let said = view.value.text;
  let taking: Promise<void> = Promise.resolve();
  const typed = debounced((text: string) => {
    if (text === view.value.text) return;
    said = text;
    // Other words find other articles: the one that is open may not be among them.
    taking = change({ text, category: null });
  }, TYPING_MS);
  watch(() => box.text, typed.run);
  watch(
    () => view.value.text,
    (text) => {
      if (text === said) return;
      said = text;
      typed.cancel();
      box.text = text;
    },
  );
  box.text = view.value.text;

  onScopeDispose(() => {
    typed.cancel();
    // What one person looked for is not there for the next.
    box.text = '';
  });
  return {
    view,
    change,
    takeWords: () => {
      typed.flush();
      return taking;
    },
  };
}
