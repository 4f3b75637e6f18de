import { isOffered } from '#electron/domain/access.ts';
import { readJan } from '#electron/domain/jan.ts';
import { parseProductRequest } from '#electron/domain/product-request.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import { createReadQuickOrder } from './read-quick-order.ts';

type Own = Pick<
  CallHandlers,
  | 'catalogue.search'
  | 'catalogue.product'
  | 'catalogue.compare'
  | 'quick-order.parse'
  | 'product-requests.list'
  | 'product-requests.add'
>;

/** Catalogue: search, comparison, quick order and product requests. */
export function createCatalogue({ gate, accounts }: Pick<MemberPorts, 'gate' | 'accounts'>): Own {
  return {
    'catalogue.search': ({ account, category, inStock, ...query }) =>
      gate.ask(account, 'catalogue', {
        query: { ...query, ...(category !== null && { category }), inStock: inStock ? 'yes' : 'no' },
      }),
    'catalogue.product': gate.forward('product', (params) => ({ params })),
    'catalogue.compare': async ({ jan: typed, account }) => {
      const own = account === undefined ? null : accounts.find(account);
      if (own?.ok === false) return own;
      const { jan, state } = readJan(typed);
      if (state !== 'valid') return refuse('quick-order.bad-jan', { field: 'jan' });
      const open = accounts.list().flatMap(({ id }) => {
        const session = accounts.find(id);
        return session.ok && isOffered(session.value.supplier.profile, 'cart') ? [session.value] : [];
      });
      // Suppliers are compared, not the people who are signed in there.
      const bySupplier = Map.groupBy(open, ({ supplier }) => supplier.id);
      const asked = [...bySupplier.values()].map(
        (sessions) => sessions.find(({ id }) => id === account) ?? sessions[0]!,
      );
      // In parallel, so that a slow supplier delays no other.
      const answers = await Promise.all(
        asked.map(async (session) => {
          const answer = await gate.ask(session, 'lookUpProducts', {
            body: { wanted: [{ by: 'jan', value: jan }] },
          });
          return {
            account: session.id,
            product: answer.ok ? (answer.value.products[0] ?? null) : null,
            refusal: answer.ok ? null : answer.error,
          };
        }),
      );
      return ok(answers);
    },
    'quick-order.parse': createReadQuickOrder(gate),
    'product-requests.list': async ({ account }) => {
      const answer = await gate.ask(account, 'productRequests');
      return answer.ok ? ok([...answer.value.requests]) : answer;
    },
    'product-requests.add': async ({ account, ...typed }) => {
      const session = await gate.enter(account, 'requestProduct');
      if (!session.ok) return session;
      const good = parseProductRequest(typed);
      return good.ok ? gate.ask(session.value, 'requestProduct', { body: good.value }) : good;
    },
  };
}
