import { accountRefusal, type Occasion } from '#electron/domain/account-outcome.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { RouteName } from '#shared/supplier-api/routes.ts';
import { refused, type Result } from '#shared/model/result.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { OwnQuestion, Session } from '../sign-in/session.ts';
import type { Clock } from '../ports/clock.ts';
import type { GoodAnswer } from '../ports/supplier-client.ts';
import { hostName } from '../suppliers/suppliers.ts';

/** Asks the supplier something as a member, on an occasion that says what a refusal means. */
export interface AskAs {
  /** Who is signed in; refuses `account.unknown`. */
  session(account: AccountId): Result<Session>;
  /** Refuses what stands against it, in the words of the occasion; says why, where there is no session any more. */
  ask<N extends RouteName>(
    session: Session,
    occasion: Occasion,
    route: N,
    ...question: object extends OwnQuestion<N> ? [] : [OwnQuestion<N>]
  ): Promise<Result<GoodAnswer<N>>>;
  /** Asks as the member of an account. */
  as<N extends RouteName>(
    account: AccountId,
    occasion: Occasion,
    route: N,
    ...question: object extends OwnQuestion<N> ? [] : [OwnQuestion<N>]
  ): Promise<Result<GoodAnswer<N>>>;
}

export function createAskAs(accounts: Pick<Accounts, 'find'>, clock: Clock): AskAs {
  const ask: AskAs['ask'] = async (session, occasion, route, ...question) => {
    const answer = await session.ask(route, ...question);
    if (answer.ok) return answer;
    const fault = answer.error;
    if (fault.kind === 'no-session') return refused(fault.refusal);
    const { supplier } = session;
    return refused(
      accountRefusal(supplier.profile, fault, occasion, { at: clock.now(), host: hostName(supplier) }),
    );
  };
  return {
    session: accounts.find,
    ask,
    as: async (account, occasion, route, ...question) => {
      const session = accounts.find(account);
      return session.ok ? ask(session.value, occasion, route, ...question) : session;
    },
  };
}

/** Asks the supplier who the member is now, after something that may have changed it. */
export async function learnAnew(session: Session): Promise<void> {
  const me = await session.ask('me');
  if (me.ok) session.learn(me.value);
}
