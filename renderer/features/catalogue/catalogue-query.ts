import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { catalogueSorts } from '#shared/supplier-api/catalogue.ts';
import type { CatalogueSearch } from './use-search.ts';

/** What the page of the catalogue shows, as its address says it. */
export interface CatalogueView extends CatalogueSearch {
  /** The article that is open. */
  readonly open: string | null;
}

const one = (value: LocationQuery[string] | undefined): string => {
  const first = Array.isArray(value) ? value[0] : value;
  return first ?? '';
};

/** Reads an address; what it should not hold is left out. */
export function viewOf(query: LocationQuery): CatalogueView {
  const sort = one(query['sort']);
  const category = one(query['category']).slice(0, 100);
  const open = one(query['open']).slice(0, 40);
  return {
    text: one(query['q']).slice(0, 200),
    category: category === '' ? null : category,
    inStock: one(query['stock']) === 'now',
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
