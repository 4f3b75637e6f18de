import { janState, plainDigits } from '#electron/domain/jan.ts';
import { readProductRequest } from '#electron/domain/product-request.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { BuyingPorts } from '../pending-writes/ports.ts';
import { createReadQuickOrder } from './read-quick-order.ts';

type Own = Pick<
  CallHandlers,
  | 'catalogue.search'
  | 'catalogue.article'
  | 'catalogue.compare'
  | 'quick-order.read'
  | 'product-requests.list'
  | 'product-requests.add'
>;

/** What suppliers sell, seen from the desk: looked for, compared, read from order sheets, and asked for. */
export function createCatalogue({ asked, accounts }: Pick<BuyingPorts, 'asked' | 'accounts'>): Own {
  return {
    'catalogue.search': async ({ account, text, category, inStock, sort, offset, limit }) => {
      const answer = await asked.as(account, 'catalogue', 'catalogue', {
        query: {
          text,
          ...(category !== null && { category }),
          inStock: inStock ? 'yes' : 'no',
          sort,
          offset,
          limit,
        },
      });
      return answer.ok ? ok(answer.value) : answer;
    },
    'catalogue.article': async ({ account, code }) => {
      const answer = await asked.as(account, 'catalogue', 'article', { params: { code } });
      return answer.ok ? ok(answer.value) : answer;
    },
    'catalogue.compare': async ({ jan: typed }) => {
      const jan = plainDigits(typed);
      if (janState(jan) !== 'good') return refuse('quick-order.bad-jan', { field: 'jan' });
      const open = accounts.list().flatMap(({ id }) => {
        const session = accounts.find(id);
        return session.ok && session.value.supplier.profile.buying?.cart ? [session.value] : [];
      });
      // Side by side: what one supplier has to say does not wait for another that is slow or away.
      const answers = await Promise.all(
        open.map(async (session) => {
          const answer = await asked.ask(session, 'catalogue', 'lookUpArticles', {
            body: { wanted: [{ by: 'jan', value: jan }] },
          });
          return {
            account: session.id,
            article: answer.ok ? (answer.value.articles[0] ?? null) : null,
            refusal: answer.ok ? null : answer.error,
          };
        }),
      );
      return ok(answers);
    },
    'quick-order.read': createReadQuickOrder(asked),
    'product-requests.list': async ({ account }) => {
      const answer = await asked.as(account, 'catalogue', 'productRequests');
      return answer.ok ? ok([...answer.value.requests]) : answer;
    },
    'product-requests.add': async ({ account, ...typed }) => {
      const session = asked.session(account);
      if (!session.ok) return session;
      const good = readProductRequest(typed);
      if (!good.ok) return good;
      const answer = await asked.ask(session.value, 'catalogue', 'requestProduct', { body: good.value });
      return answer.ok ? ok(answer.value) : answer;
    },
  };
}
