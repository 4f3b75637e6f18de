import { toRefusal } from '#electron/domain/buying-problems.ts';
import { nextRecurringDays } from '#electron/domain/recurring.ts';
import type { RecurringOrderView } from '#shared/ipc/lists.ts';
import { tokyoDateOf } from '#shared/model/dates.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { RecurringOrder } from '#shared/supplier-api/lists.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';

type ListCalls = Pick<
  CallHandlers,
  | 'my-catalogues.list'
  | 'my-catalogues.create'
  | 'my-catalogues.change'
  | 'my-catalogues.add-lines'
  | 'my-catalogues.remove'
  | 'recurring.list'
  | 'recurring.preview'
  | 'recurring.create'
  | 'recurring.change'
  | 'recurring.decide'
  | 'recurring.remove'
>;

/** How many days a preview shows. */
const PREVIEW_DAYS = 6;

const withRefusals = (order: RecurringOrder): RecurringOrderView => ({
  ...order,
  refusals: order.runs.flatMap(({ due, problem }) =>
    problem === null ? [] : [{ due, refusal: toRefusal(problem, 'buying.not-possible-now') }],
  ),
});
const shown = (answer: Result<RecurringOrder>): Result<RecurringOrderView> =>
  answer.ok ? ok(withRefusals(answer.value)) : answer;

/** マイカタログ (AS-46, AS-47) and 定期注文 (AS-52) as a member uses them; the supplier keeps and runs them. */
export function createLists({ gate, clock }: Pick<MemberPorts, 'gate' | 'clock'>): ListCalls {
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

    'recurring.list': async ({ account }) => {
      const answer = await ask(account, 'recurringOrders');
      return answer.ok ? ok(answer.value.orders.map(withRefusals)) : answer;
    },
    'recurring.preview': ({ cycle, startsOn, endsOn, onHoliday }) => {
      const today = tokyoDateOf(clock.now());
      const from = startsOn > today ? startsOn : today;
      return ok([...nextRecurringDays({ cycle, startsOn, endsOn }, onHoliday, from, PREVIEW_DAYS)]);
    },
    'recurring.create': async ({ account, spec }) =>
      shown(await ask(account, 'createRecurringOrder', { body: spec })),
    'recurring.change': async ({ account, id, ...body }) =>
      shown(await ask(account, 'changeRecurringOrder', { params: { id }, body })),
    'recurring.decide': async ({ account, id, ...body }) =>
      shown(await ask(account, 'decideRecurringOrder', { params: { id }, body })),
    'recurring.remove': forward('removeRecurringOrder', (params) => ({ params })),
  };
}
