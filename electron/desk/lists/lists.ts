import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';

type ListCalls = Pick<
  CallHandlers,
  | 'my-catalogues.list'
  | 'my-catalogues.create'
  | 'my-catalogues.change'
  | 'my-catalogues.add-lines'
  | 'my-catalogues.remove'
>;

/** マイカタログ (AS-46, AS-47) as a member uses it; the supplier keeps it. */
export function createLists({ gate }: Pick<MemberPorts, 'gate'>): ListCalls {
  const { ask, forward } = gate;

  return {
    'my-catalogues.list': async ({ account }) => {
      const answer = await ask(account, 'myCatalogues');
      return answer.ok ? ok([...answer.value.catalogues]) : answer;
    },
    'my-catalogues.create': forward('createMyCatalogue', (body) => ({ body })),
    'my-catalogues.change': forward('changeMyCatalogue', ({ id, ...body }) => ({ params: { id }, body })),
    'my-catalogues.add-lines': forward('addToMyCatalogue', ({ id, ...body }) => ({ params: { id }, body })),
    'my-catalogues.remove': forward('removeMyCatalogue', (params) => ({ params })),
  };
}
