import { accountRefusal } from '#electron/domain/account-outcome.ts';
import { accessRefusal } from '#electron/domain/access.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { routes, type RouteName } from '#shared/supplier-api/routes.ts';
import type { Clock } from '../ports/clock.ts';
import type { GoodAnswer } from '../ports/supplier-client.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { AskFault, OwnQuestion, Session } from '../sign-in/session.ts';
import { hostName } from '../suppliers/suppliers.ts';
import { occasions } from './occasions.ts';

type QuestionOf<N extends RouteName> = object extends OwnQuestion<N>
  ? [question?: OwnQuestion<N>]
  : [question: OwnQuestion<N>];

/**
 * The desk's way to a supplier as a member. Who may ask a route is the table of the Supplier API (`by`, `offered`); the
 * desk says no before anything is sent, and the supplier decides by itself.
 */
export interface Gate {
  /** Who is signed in; refuses `account.unknown`. */
  session(account: AccountId): Result<Session>;
  /**
   * Who may ask this route now. A role that isn't enough is asked about once more first: an administrator may have
   * changed it since. Refuses what `accessRefusal` says.
   */
  enter(account: AccountId, route: RouteName): Promise<Result<Session>>;
  /** Asks a route as somebody who may; what the supplier refuses is said in the words of the route's occasion. */
  ask<N extends RouteName>(
    who: AccountId | Session,
    route: N,
    ...question: QuestionOf<N>
  ): Promise<Result<GoodAnswer<N>>>;
  /** What a supplier's refusal of a route says to a person. */
  refusalOf(session: Session, route: RouteName, fault: AskFault): ReturnType<typeof accountRefusal>;
}

export function createGate(accounts: Pick<Accounts, 'find'>, clock: Clock): Gate {
  const refusalNow = ({ supplier, member }: Session, route: RouteName) =>
    accessRefusal(supplier.profile, member.role, routes[route]);

  const admit = async (session: Session, route: RouteName): Promise<Result<Session>> => {
    const { role } = session.member;
    if (refusalNow(session, route) === null) return ok(session);
    // Only a role can have changed since; what a supplier has does not.
    if (accessRefusal(session.supplier.profile, role, { ...routes[route], by: 'members' }) === null)
      await refreshMember(session);
    const code = refusalNow(session, route);
    return code === null ? ok(session) : refuse(code);
  };

  const gate: Gate = {
    session: accounts.find,
    enter: async (account, route) => {
      const session = accounts.find(account);
      return session.ok ? admit(session.value, route) : session;
    },
    ask: async (who, route, ...question) => {
      const session = typeof who === 'string' ? accounts.find(who) : ok(who);
      if (!session.ok) return session;
      const admitted = await admit(session.value, route);
      if (!admitted.ok) return admitted;
      const ask = session.value.ask as (route: RouteName, question?: object) => ReturnType<Session['ask']>;
      const answer = await ask(route, question[0]);
      if (answer.ok) return ok(answer.value as GoodAnswer<typeof route>);
      const { error } = answer;
      // Somebody has taken the right away: the page shows it from now on.
      if (error.kind === 'problem' && error.problem.reason === 'not-allowed') await refreshMember(session.value);
      return refused(gate.refusalOf(session.value, route, error));
    },
    refusalOf: ({ supplier }, route, fault) =>
      fault.kind === 'no-session'
        ? fault.refusal
        : accountRefusal(supplier.profile, fault, occasions[route], {
            at: clock.now(),
            host: hostName(supplier),
          }),
  };
  return gate;
}

/** Asks the supplier who the member is now, after something that may have changed it. */
export async function refreshMember(session: Session): Promise<void> {
  const me = await session.ask('me');
  if (me.ok) session.learn(me.value);
}

/** Answers a call that only passes on: `question` makes what the route takes from what the page sent. */
export const forward =
  (gate: Gate) =>
  <N extends RouteName, Input extends { readonly account: AccountId }>(
    route: N,
    ...question: object extends OwnQuestion<N>
      ? [question?: (input: Input) => OwnQuestion<N>]
      : [question: (input: Input) => OwnQuestion<N>]
  ) =>
  (input: Input): Promise<Result<GoodAnswer<N>>> =>
    (gate.ask as (who: AccountId, route: N, question?: unknown) => Promise<Result<GoodAnswer<N>>>)(
      input.account,
      route,
      question[0]?.(input),
    );
