import { readJan } from '#electron/domain/jan.ts';
import { cheapestFirst } from '#shared/model/unit-price.ts';
import type { Connection } from '../database/open.ts';
import type { Handlers } from '../http/handlers.ts';
import { respond, success, problem } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import type { Offers } from './products.ts';
import { createProductRequests } from './product-requests.ts';
import { createCatalogueSearch } from './search.ts';

/** What a supplier sells (AS-49, AS-50, AS-53, AM-27). Anybody may look. */
export function createCatalogueRoutes(db: Connection, supplier: Supplier, offers: Offers): Partial<Handlers> {
  const search = createCatalogueSearch(db, supplier, offers);
  return {
    catalogue: ({ caller: { member }, query, now }) => success(search(member.companyId, query, now)),
    product({ caller: { member }, params, now }) {
      const product = offers.byCode(member.companyId, params.code, now);
      if (!product) return problem('not-found');
      const alternatives = cheapestFirst(offers.similar(member.companyId, params.code, now));
      return success({ product, alternatives });
    },
    lookUpProducts({ caller: { member }, body, now }) {
      const byCode = offers.typed(
        member.companyId,
        body.wanted.flatMap(({ by, value }) => (by === 'code' ? [value] : [])),
        now,
      );
      const found = body.wanted.map(({ by, value }) =>
        by === 'code' ? (byCode.get(value) ?? null) : offers.byJan(member.companyId, readJan(value).jan, now),
      );
      return success({ products: found });
    },
  };
}

/** What a supplier is asked to sell (AS-48). */
export function createProductRequestRoutes(db: Connection, offers: Offers): Partial<Handlers> {
  const requests = createProductRequests(db, offers);
  return {
    productRequests: ({ caller: { member } }) => success({ requests: requests.all(member.companyId) }),
    requestProduct: ({ caller: { member }, body, now }) => respond(requests.add(member, body, now), 201),
  };
}
