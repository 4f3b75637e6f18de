import { accessRefusal } from '#electron/domain/access.ts';
import type { AccountId, SupplierId } from '#shared/model/identifiers.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { routes } from '#shared/supplier-api/routes.ts';
import type { Clock } from '../ports/clock.ts';
import type { RouteResponse, MemberRoute } from '../ports/supplier-client.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { RequestFault, SessionRequest, Session } from '../sign-in/session.ts';
import { routeRefusal } from './route-refusal.ts';

/** The request of a route, if it has one. */
type QuestionOf<N extends MemberRoute> = object extends SessionRequest<N> ? [] : [SessionRequest<N>];

/** Routes without a request. */
type BareRoute = {
  [N in MemberRoute]: object extends SessionRequest<N> ? N : never;
}[MemberRoute];

interface OfAccount {
  readonly account: AccountId;
}
/** The input of the page without the account. */
type Sent<Input> = Input extends unknown ? Omit<Input, 'account'> : never;
type Forwarded<N extends MemberRoute, Input> = (input: Input) => Promise<Result<RouteResponse<N>>>;

/** Makes the handler of a call that only forwards; `question` maps the page's input to the request of the route. */
interface Forward {
  <N extends BareRoute, Input extends OfAccount>(route: N): Forwarded<N, Input>;
  <N extends MemberRoute, Input extends OfAccount>(
    route: N,
    question: (sent: Sent<Input>) => SessionRequest<N>,
  ): Forwarded<N, Input>;
}

/**
 * Sends requests of a member to a supplier. The table of the Supplier API says who may call a route (`by`, `offered`);
 * the desk refuses before anything is sent, and the supplier checks again. Everything here refuses `account.unknown` for
 * an account that isn't signed in.
 */
export interface Gate {
  /** The session of a signed-in account. */
  session(account: AccountId): Result<Session>;
  /**
   * The session, if its member may call this route; otherwise the refusal of `accessRefusal`. Before anything is refused,
   * what that rests on is read from the supplier again: role and kind of the account, and what it says of itself.
   */
  enter(who: AccountId | Session, route: MemberRoute): Promise<Result<Session>>;
  /** Checks access and calls a route; the supplier's refusal is worded for the route. */
  ask<N extends MemberRoute>(
    who: AccountId | Session,
    route: N,
    ...question: QuestionOf<N>
  ): Promise<Result<RouteResponse<N>>>;
  readonly forward: Forward;
  /**
   * Calls a route without the check, for a request that passed it before, and returns the supplier's fault as it is.
   * `refusalOf` makes the refusal of it.
   */
  send<N extends MemberRoute>(
    session: Session,
    route: N,
    ...question: QuestionOf<N>
  ): Promise<Result<RouteResponse<N>, RequestFault>>;
  /** The refusal for a fault of this route. */
  refusalOf(session: Session, route: MemberRoute, fault: RequestFault): Refusal;
}

/** `describeSupplier` asks a supplier what it says of itself. */
export function createGate(
  accounts: Pick<Accounts, 'find'>,
  clock: Clock,
  describeSupplier: (supplier: SupplierId) => Promise<unknown>,
): Gate {
  /** Reads again what access rests on: role and kind of the account, and what a supplier without a profile says. */
  const refresh = async (session: Session): Promise<void> => {
    const { id, learn } = session.supplier;
    await Promise.all([refreshMember(session), learn && describeSupplier(id)]);
  };

  const enter: Gate['enter'] = async (who, route) => {
    const found = typeof who === 'string' ? accounts.find(who) : ok(who);
    if (!found.ok) return found;
    const session = found.value;
    const { by, offered } = routes[route];
    const refusal = () => accessRefusal(session.supplier.profile, session.member.role, { by, offered });
    if (refusal() !== null) await refresh(session);
    const code = refusal();
    return code === null ? found : refuse(code);
  };

  const send: Gate['send'] = async (session, route, ...question) => {
    const answer = await session.ask(route, ...question);
    const reason = !answer.ok && answer.error.kind === 'problem' && answer.error.problem.reason;
    // Something was changed: the page shows it from now on.
    if (reason === 'not-allowed' || reason === 'not-offered') await refresh(session);
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
        // The overloads guarantee that a route with a request comes with its `question`.
        ask(account, route, ...((question ? [question(sent as Sent<Input>)] : []) as QuestionOf<N>)),
  };
}

/** Reads the member from the supplier again, after something that may have changed it. */
export async function refreshMember(session: Session): Promise<void> {
  const me = await session.ask('me');
  if (me.ok) session.updateMember(me.value);
}
