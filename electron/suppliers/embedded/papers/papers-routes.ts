import type { HandlerParts, Handlers } from '../http/handlers.ts';
import { problem } from '../http/problems.ts';
import type { SupplierRules } from '../suppliers.ts';

type Own = Pick<Handlers, 'paperOffers' | 'issuePaper' | 'issuedPapers'>;

export function createPaperRoutes(_rules: SupplierRules, _parts: HandlerParts): Own {
  return {
    paperOffers: () => problem('not-offered'),
    issuePaper: () => problem('not-offered'),
    issuedPapers: () => problem('not-offered'),
  };
}
