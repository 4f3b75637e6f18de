import { toRefusal } from '#electron/domain/buying-problems.ts';
import { nextRecurringDays } from '#electron/domain/recurring.ts';
import type { RecurringOrderView } from '#shared/ipc/recurring.ts';
import { tokyoDateOf } from '#shared/model/dates.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { RecurringOrder } from '#shared/supplier-api/lists.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';

type RecurringCalls = Pick<CallHandlers, Extract<keyof CallHandlers, `recurring.${string}`>>;

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

/** 定期注文 (AS-52) as a member uses them; the supplier keeps and runs them. */
export function createRecurring({ gate, clock }: Pick<MemberPorts, 'gate' | 'clock'>): RecurringCalls {
  const { ask, forward } = gate;

  return {
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
