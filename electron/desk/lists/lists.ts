import { may } from '#electron/domain/permissions.ts';
import { toldRefusal } from '#electron/domain/buying-problems.ts';
import { nextRecurringDays } from '#electron/domain/recurring.ts';
import type { RecurringShown } from '#shared/ipc/lists.ts';
import { tokyoDateOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { RecurringOrder } from '#shared/supplier-api/lists.ts';
import type { Session } from '../sign-in/session.ts';
import type { BuyingPorts } from '../pending-writes/ports.ts';
import type { CallHandlers } from '../dispatch.ts';

type ListCalls = Pick<
  CallHandlers,
  | 'my-catalogues.list'
  | 'my-catalogues.make'
  | 'my-catalogues.change'
  | 'my-catalogues.add'
  | 'my-catalogues.remove'
  | 'recurring.list'
  | 'recurring.preview'
  | 'recurring.make'
  | 'recurring.change'
  | 'recurring.decide'
  | 'recurring.remove'
>;

/** How many days a preview shows. */
const PREVIEW_DAYS = 6;

const inWords = (order: RecurringOrder): RecurringShown => ({
  ...order,
  refusals: order.runs.flatMap(({ due, problem }) =>
    problem === null ? [] : [{ due, refusal: toldRefusal(problem, 'buying.not-now') }],
  ),
});
const shown = (answer: Result<RecurringOrder>): Result<RecurringShown> =>
  answer.ok ? ok(inWords(answer.value)) : answer;

/** マイカタログ (AS-46, AS-47) and 定期注文 (AS-52) as a member uses them; the supplier keeps and runs them. */
export function createLists({ asked, clock }: BuyingPorts): ListCalls {
  const here = (account: AccountId, what: 'myCatalogues' | 'recurring', writes: boolean): Result<Session> => {
    const session = asked.session(account);
    if (!session.ok) return session;
    if (!session.value.supplier.profile.buying?.[what]) return refuse('form.not-offered');
    return writes && !may(session.value.member.role, 'order') ? refuse('buying.not-allowed') : session;
  };
  const catalogues = (account: AccountId, writes: boolean) => here(account, 'myCatalogues', writes);
  const recurring = (account: AccountId, writes: boolean) => here(account, 'recurring', writes);

  return {
    'my-catalogues.list': async ({ account }) => {
      const session = catalogues(account, false);
      if (!session.ok) return session;
      const answer = await asked.ask(session.value, 'lists', 'myCatalogues');
      return answer.ok ? ok([...answer.value.catalogues]) : answer;
    },
    'my-catalogues.make': async ({ account, ...body }) => {
      const session = catalogues(account, true);
      return session.ok ? asked.ask(session.value, 'lists', 'makeMyCatalogue', { body }) : session;
    },
    'my-catalogues.change': async ({ account, id, ...body }) => {
      const session = catalogues(account, true);
      return session.ok
        ? asked.ask(session.value, 'lists', 'changeMyCatalogue', { params: { id }, body })
        : session;
    },
    'my-catalogues.add': async ({ account, id, ...body }) => {
      const session = catalogues(account, true);
      return session.ok
        ? asked.ask(session.value, 'lists', 'addToMyCatalogue', { params: { id }, body })
        : session;
    },
    'my-catalogues.remove': async ({ account, id }) => {
      const session = catalogues(account, true);
      return session.ok
        ? asked.ask(session.value, 'lists', 'removeMyCatalogue', { params: { id } })
        : session;
    },

    'recurring.list': async ({ account }) => {
      const session = recurring(account, false);
      if (!session.ok) return session;
      const answer = await asked.ask(session.value, 'lists', 'recurringOrders');
      return answer.ok ? ok(answer.value.orders.map(inWords)) : answer;
    },
    'recurring.preview': ({ cycle, startsOn, endsOn, onHoliday }) => {
      const today = tokyoDateOf(clock.now());
      const from = startsOn > today ? startsOn : today;
      return ok([...nextRecurringDays({ cycle, startsOn, endsOn }, onHoliday, from, PREVIEW_DAYS)]);
    },
    'recurring.make': async ({ account, spec }) => {
      const session = recurring(account, true);
      return session.ok
        ? shown(await asked.ask(session.value, 'lists', 'makeRecurringOrder', { body: spec }))
        : session;
    },
    'recurring.change': async ({ account, id, ...body }) => {
      const session = recurring(account, true);
      return session.ok
        ? shown(await asked.ask(session.value, 'lists', 'changeRecurringOrder', { params: { id }, body }))
        : session;
    },
    'recurring.decide': async ({ account, id, ...body }) => {
      const session = recurring(account, true);
      return session.ok
        ? shown(await asked.ask(session.value, 'lists', 'decideRecurringOrder', { params: { id }, body }))
        : session;
    },
    'recurring.remove': async ({ account, id }) => {
      const session = recurring(account, true);
      return session.ok
        ? asked.ask(session.value, 'lists', 'removeRecurringOrder', { params: { id } })
        : session;
    },
  };
}
