import type { HandlerParts, Handlers } from '../http/handlers.ts';
import { problem } from '../http/problems.ts';
import type { SupplierRules } from '../suppliers.ts';

type Own = Pick<Handlers, 'catalogue' | 'article' | 'lookUpArticles' | 'productRequests' | 'requestProduct'>;

export function createCatalogueRoutes(_rules: SupplierRules, _parts: HandlerParts): Own {
  return {
    catalogue: () => problem('not-offered'),
    article: () => problem('not-offered'),
    lookUpArticles: () => problem('not-offered'),
    productRequests: () => problem('not-offered'),
    requestProduct: () => problem('not-offered'),
  };
}
