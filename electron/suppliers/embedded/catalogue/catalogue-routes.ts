import { profileById } from '#electron/domain/profiles/index.ts';
import { plainDigits } from '#electron/domain/jan.ts';
import { cheapestFirst } from '#shared/model/unit-price.ts';
import type { HandlerParts, Handlers } from '../http/handlers.ts';
import { problem } from '../http/problems.ts';
import type { SupplierRules } from '../suppliers.ts';
import { createOffers } from './products.ts';
import { createProductRequests } from './product-requests.ts';
import { createCatalogueSearch } from './search.ts';

type Own = Pick<Handlers, 'catalogue' | 'article' | 'lookUpArticles' | 'productRequests' | 'requestProduct'>;

const notOffered = () => problem('not-offered');

/** What a supplier sells (AS-49, AS-50, AS-53, AM-27) and what it is asked to sell (AS-48). Anybody may look. */
export function createCatalogueRoutes(rules: SupplierRules, { db }: HandlerParts): Own {
  const buying = profileById(rules.profile)?.buying;
  const offers = createOffers(db, rules);
  const search = createCatalogueSearch(db, rules, offers);
  const requests = createProductRequests(db, offers);

  const articles: Pick<Own, 'catalogue' | 'article' | 'lookUpArticles'> = buying?.cart
    ? {
        catalogue: ({ caller: { member }, query, now }) => ({
          status: 200,
          body: search(member.companyId, query, now),
        }),
        article({ caller: { member }, params, now }) {
          const article = offers.byCode(member.companyId, params.code, now);
          if (!article) return problem('not-found');
          const alternatives = cheapestFirst(offers.alike(member.companyId, params.code, now));
          return { status: 200, body: { article, alternatives } };
        },
        lookUpArticles({ caller: { member }, body, now }) {
          const byCode = offers.typed(
            member.companyId,
            body.wanted.flatMap(({ by, value }) => (by === 'code' ? [value] : [])),
            now,
          );
          const found = body.wanted.map(({ by, value }) =>
            by === 'code'
              ? (byCode.get(value) ?? null)
              : offers.byJan(member.companyId, plainDigits(value), now),
          );
          return { status: 200, body: { articles: found } };
        },
      }
    : { catalogue: notOffered, article: notOffered, lookUpArticles: notOffered };

  if (!buying?.productRequests)
    return { ...articles, productRequests: notOffered, requestProduct: notOffered };
  return {
    ...articles,
    productRequests: ({ caller: { member } }) => ({
      status: 200,
      body: { requests: requests.all(member.companyId) },
    }),
    requestProduct({ caller: { member }, body, now }) {
      const outcome = requests.add(member, body, now);
      return 'problem' in outcome ? outcome : { status: 201, body: outcome };
    },
  };
}
