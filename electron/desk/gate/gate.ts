import { accessRefusal } from '#electron/domain/access.ts';
import type { Askers } from '#shared/model/abilities.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { routes } from '#shared/supplier-api/routes.ts';
import type { Clock } from '../ports/clock.ts';
import type { RouteResponse, MemberRoute } from '../ports/supplier-client.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { RequestFault, SessionRequest, Session } from '../sign-in/session.ts';
import { routeRefusal } from './route-refusal.ts';

/** What a route takes, where it takes anything. */
type QuestionOf<N extends MemberRoute> = object extends SessionRequest<N> ? [] : [SessionRequest<N>];

/** The routes that take nothing. */
type BareRoute = {
  [N in MemberRoute]: object extends SessionRequest<N> ? N : never;
}[MemberRoute];

interface OfAccount {
  readonly account: AccountId;
}
/** What the page sent besides the account. */
type Sent<Input> = Input extends unknown ? Omit<Input, 'account'> : never;
type Forwarded<N extends MemberRoute, Input> = (input: Input) => Promise<Result<RouteResponse<N>>>;

/** Makes the handler of a call that only passes on; `question` makes what the route takes of what the page sent. */
interface Forward {
  <N extends BareRoute, Input extends OfAccount>(route: N): Forwarded<N, Input>;
  <N extends MemberRoute, Input extends OfAccount>(
    route: N,
    question: (sent: Sent<Input>) => SessionRequest<N>,
  ): Forwarded<N, Input>;
}

/**
 * The desk's way to a supplier as a member. Who may ask a route is in the table of the Supplier API (`by`, `offered`);
 * the desk refuses before anything is sent, and the supplier decides by itself. Everything here refuses
 * `account.unknown` for who isn't signed in.
 */
export interface Gate {
  /** Who is signed in. */
  session(account: AccountId): Result<Session>;
  /**
   * Who may ask this route now; refuses what `accessRefusal` says. A role that isn't enough is looked up once more
   * first: an administrator may have changed it since.
   */
  enter(who: AccountId | Session, route: MemberRoute): Promise<Result<Session>>;
  /** Asks a route as somebody who may; refuses what the supplier does, in the words of the route. */
  ask<N extends MemberRoute>(
    who: AccountId | Session,
    route: N,
    ...question: QuestionOf<N>
  ): Promise<Result<RouteResponse<N>>>;
  readonly forward: Forward;
  /**
   * Asks without checking who may first, for what has been let in before, and answers the supplier's fault as it is.
   * `refusalOf` puts it into words.
   */
  send<N extends MemberRoute>(
    session: Session,
    route: N,
    ...question: QuestionOf<N>
  ): Promise<Result<RouteResponse<N>, RequestFault>>;
  /** What a fault says to a person who asked this route. */
  refusalOf(session: Session, route: MemberRoute, fault: RequestFault): Refusal;
}

export function createGate(accounts: Pick<Accounts, 'find'>, clock: Clock): Gate {
  const enter: Gate['enter'] = async (who, route) => {
    const found = typeof who === 'string' ? accounts.find(who) : ok(who);
    if (!found.ok) return found;
    const session = found.value;
    const { by, offered } = routes[route];
    const refusalFor = (askers: Askers) =>
      accessRefusal(session.supplier.profile, session.member.role, { by: askers, offered });
    // Only a role can have changed since; what a supplier offers does not.
    if (refusalFor(by) !== null && refusalFor('members') === null) await refreshMember(session);
    const code = refusalFor(by);
    return code === null ? found : refuse(code);
  };

  const send: Gate['send'] = async (session, route, ...question) => {
    const answer = await session.ask(route, ...question);
    // Somebody has taken the right away: the page shows it from now on.
    if (!answer.ok && answer.error.kind === 'problem' && answer.error.problem.reason === 'not-allowed')
      await refreshMember(session);
    return answer;
  };

  const refusalOf: Gate['refusalOf'] = ({ supplier }, route, fault) =>
    fault.kind === 'no-session' ? fault.refusal : routeRefusal(supplier, route, fault, clock.now());

  const ask: Gate['ask'] = async (who, route, ...question) => {
    const session = await enter(who, route);
    if (!session.ok) return session;
    const answer = await send(session.value, route, ...question);
    return answer.ok ? answer : refused(refusalOf(session.value, route, answer.error));
  };

  return {
    session: accounts.find,
    enter,
    ask,
    send,
    refusalOf,
    forward:
      <N extends MemberRoute, Input extends OfAccount>(
        route: N,
        question?: (sent: Sent<Input>) => SessionRequest<N>,
      ): Forwarded<N, Input> =>
      ({ account, ...sent }) =>
        // The overloads have seen to it that a route which takes something comes with its question.
        ask(account, route, ...((question ? [question(sent as Sent<Input>)] : []) as QuestionOf<N>)),
  };
}

/** Asks the supplier who the member is now, after something that may have changed it. */
export async function refreshMember(session: Session): Promise<void> {
  const me = await session.ask('me');
  if (me.ok) session.updateMember(me.value);
}
