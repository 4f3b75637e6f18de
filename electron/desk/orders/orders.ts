import type { AccountId } from '#shared/model/identifiers.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';

type HistoryCalls = Pick<CallHandlers, 'orders.search' | 'orders.rows' | 'orders.facets' | 'orders.get'>;

/** The saved order histories of signed-in accounts; no supplier is asked. */
export function createOrders({ gate, histories }: Pick<MemberPorts, 'gate' | 'histories'>): HistoryCalls {
  const signedIn = (accounts: readonly AccountId[]): Result<null> => {
    for (const account of accounts) {
      const session = gate.session(account);
      if (!session.ok) return session;
    }
    return ok(null);
  };

  return {
    'orders.search': (search) => {
      const all = signedIn(search.accounts);
      return all.ok ? histories.search(search) : all;
    },
    'orders.rows': async ({ resultId, offset, limit }) => {
      const rows = await histories.rows(resultId, offset, limit);
      return rows.ok ? ok([...rows.value]) : rows;
    },
    'orders.facets': ({ accounts }) => {
      const all = signedIn(accounts);
      return all.ok ? histories.facets(accounts) : all;
    },
    'orders.get': ({ account, id }) => {
      const session = gate.session(account);
      return session.ok ? histories.order(account, id) : session;
    },
  };
}
