import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { catalogueSorts } from '#shared/supplier-api/catalogue.ts';
import type { CatalogueSearch } from './use-search.ts';

/** What the page of the catalogue shows, as its address says it. */
export interface CatalogueView extends CatalogueSearch {
  /** The product that is open. */
  readonly open: string | null;
}

const firstValue = (value: LocationQuery[string] | undefined): string => {
  const first = Array.isArray(value) ? value[0] : value;
  return first ?? '';
};

/** Reads an address; what it should not hold is left out. */
export function viewOf(query: LocationQuery): CatalogueView {
  const sort = firstValue(query['sort']);
  const category = firstValue(query['category']).slice(0, 100);
  const open = firstValue(query['open']).slice(0, 40);
  return {
    text: firstValue(query['q']).slice(0, 200),
    category: category === '' ? null : category,
    inStock: firstValue(query['stock']) === 'now',
    sort: catalogueSorts.find((known) => known === sort) ?? 'relevance',
    open: open === '' ? null : open,
  };
}

/** The address of a view, with nothing in it that goes without saying. */
export const queryOf = ({ text, category, inStock, sort, open }: CatalogueView): LocationQueryRaw => ({
  ...(text !== '' && { q: text }),
  ...(category !== null && { category }),
  ...(inStock && { stock: 'now' }),
  ...(sort !== 'relevance' && { sort }),
  ...(open !== null && { open }),
});
