import { ref, shallowRef } from 'vue';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { Product } from '#shared/model/product.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';

/** What is looked for. */
export interface CatalogueSearch {
  readonly text: string;
  readonly category: string | null;
  readonly inStock: boolean;
  readonly sort: NonNullable<CallInput<'catalogue.search'>['sort']>;
}
type Page = CallOutput<'catalogue.search'>;

/** How many products come at a time. */
export const PAGE_SIZE = 40;

/**
 * The products that answer a search, page by page. Only the latest search counts: an answer that comes late changes
 * nothing. What was found stays while the next search runs, and when it is refused.
 */
export function useSearch(
  account: AccountId,
  ask: (input: CallInput<'catalogue.search'>) => Promise<Result<Page>>,
) {
  const products = shallowRef<readonly Product[] | null>(null);
  const total = ref(0);
  const categories = shallowRef<Page['categories']>([]);
  /** What was probably meant where nothing was found. */
  const didYouMean = ref<string | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const searching = ref(false);
  const adding = ref(false);
  let current: CatalogueSearch | null = null;
  let requestId = 0;

  async function search(wanted: CatalogueSearch): Promise<void> {
    current = wanted;
    requestId += 1;
    const thisRequest = requestId;
    searching.value = true;
    const answer = await ask({ account, ...wanted, offset: 0, limit: PAGE_SIZE });
    if (thisRequest !== requestId) return;
    searching.value = false;
    adding.value = false;
    refusal.value = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    products.value = answer.value.products;
    total.value = answer.value.total;
    categories.value = answer.value.categories;
    didYouMean.value = answer.value.didYouMean;
  }

  /** Brings the next page below the ones that are there. */
  async function more(): Promise<void> {
    const shown = products.value;
    if (!current || !shown || adding.value || searching.value || shown.length >= total.value) return;
    const thisRequest = requestId;
    adding.value = true;
    const answer = await ask({ account, ...current, offset: shown.length, limit: PAGE_SIZE });
    if (thisRequest !== requestId) return;
    adding.value = false;
    refusal.value = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    // What moved meanwhile would stand there twice.
    const known = new Set(shown.map(({ code }) => code));
    products.value = [...shown, ...answer.value.products.filter(({ code }) => !known.has(code))];
    total.value = answer.value.total;
  }

  return {
    products,
    total,
    categories,
    didYouMean,
    refusal,
    searching,
    adding,
    search,
    more,
    again: () => (current ? search(current) : Promise.resolve()),
  };
}
